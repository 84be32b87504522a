/** Cuts a folded word down to what its forms have in common. What is left is no word, only a key. */
export type Stemmer = (word: string) => string

interface Ending {
  readonly pattern: RegExp
  /** How many letters have to be left. */
  readonly least: number
}

/** Longest first: the first that leaves enough of the word is cut off. */
const italianEndings: readonly Ending[] = [
  { pattern: /(?:[aiu]zion[ei]|[aiu]t(?:or[ei]|ric[ei])|[ai]ment[oi]|(?:er|ir)anno)$/, least: 3 },
  { pattern: /(?:[aei]vano|[aei]rono|iscono|(?:er|ir)emo)$/, least: 3 },
  { pattern: /(?:mente|ant[ei]|ent[ei])$/, least: 4 },
  { pattern: /(?:[aei]ndo|iamo|isc[oei]|[aeiu]t[oaie]|[aei]r[ei]|[aei]v[oai]|er[oai]|[ao]no)$/, least: 3 },
  { pattern: /[iu]?[aeiou]$/, least: 3 },
]

const cut = (word: string, endings: readonly Ending[]): string => {
  for (const { pattern, least } of endings) {
    const rest = word.replace(pattern, '')
    if (rest !== word && rest.length >= least) return rest
  }
  return word
}

/** Pronouns that hang on a verb: rimborsarmi, rimborsatemi, facendolo. */
const italianPronouns =
  /(ar|er|ir|ando|endo|ate|ete|ite)(?:(?:me|te|ce|ve|se|glie)?(?:l[oaie]|ne)|[mtcvs]i|gli)$/

/** Stems of one verb that no rule joins: rotto is of rompere. */
const irregularItalian: Readonly<Record<string, string>> = {
  acces: 'accend',
  apert: 'apr',
  chius: 'chiud',
  dett: 'dic',
  dir: 'dic',
  disdett: 'disd',
  disdic: 'disd',
  esplos: 'esplod',
  mess: 'mett',
  mort: 'mor',
  pers: 'perd',
  pres: 'prend',
  promess: 'promett',
  res: 'rend',
  ridann: 'rid',
  rispost: 'rispond',
  rott: 'romp',
  scegli: 'scegl',
  scelt: 'scegl',
  scritt: 'scriv',
  spent: 'spegn',
  telef: 'telefon',
  togli: 'togl',
  tolg: 'togl',
  tolt: 'togl',
}

const stemItalian: Stemmer = (word) => {
  if (word.length < 4) return word
  const bare = word.replace(italianPronouns, '$1').replace(/(?<=.[aei])r$/, 're')
  const stem = cut(bare, italianEndings).replace(/([cg])h$/, '$1')
  return irregularItalian[stem] ?? stem
}

/** Forms that no rule joins. */
const irregularEnglish: Readonly<Record<string, string>> = {
  arrival: 'arrive',
  began: 'begin',
  bent: 'bend',
  blew: 'blow',
  blown: 'blow',
  bought: 'buy',
  broke: 'break',
  broken: 'break',
  brought: 'bring',
  burnt: 'burn',
  came: 'come',
  caught: 'catch',
  chose: 'choose',
  chosen: 'choose',
  coming: 'come',
  drove: 'drive',
  driven: 'drive',
  fell: 'fall',
  fallen: 'fall',
  forgot: 'forget',
  forgotten: 'forget',
  found: 'find',
  froze: 'freeze',
  frozen: 'freeze',
  gave: 'give',
  given: 'give',
  gone: 'go',
  held: 'hold',
  hung: 'hang',
  kept: 'keep',
  knew: 'know',
  left: 'leave',
  lied: 'lie',
  lost: 'lose',
  meant: 'mean',
  paid: 'pay',
  payment: 'pay',
  people: 'person',
  rang: 'ring',
  refusal: 'refuse',
  refused: 'refuse',
  said: 'say',
  saw: 'see',
  seen: 'see',
  sent: 'send',
  shown: 'show',
  sold: 'sell',
  spent: 'spend',
  spoke: 'speak',
  spoken: 'speak',
  stole: 'steal',
  stolen: 'steal',
  stopped: 'stop',
  stuck: 'stick',
  subscription: 'subscribe',
  swore: 'swear',
  taken: 'take',
  thought: 'think',
  threw: 'throw',
  thrown: 'throw',
  told: 'tell',
  took: 'take',
  tore: 'tear',
  torn: 'tear',
  went: 'go',
  worn: 'wear',
  written: 'write',
  wrote: 'write',
}

const single = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')

const stemEnglish: Stemmer = (word) => {
  const known = irregularEnglish[word] ?? word
  if (known.length < 4) return known
  const number = known.replace(/ies$/, 'y').replace(/(?<=[^sui])s$/, '')
  const base = irregularEnglish[number] ?? number
  const verb = base.replace(/(?<=[aeiouy].*[^e]|[aeiouy]..)(?:ing|ed)$/, '')
  const noun = verb.replace(/(?<=....)(?:ation|ement|ment|(?<!day|week|month|year)ly)$/, '')
  return single(noun).replace(/(?<=...)[ey]$/, '')
}

const stemmers: Readonly<Record<string, Stemmer>> = { it: stemItalian, en: stemEnglish }

/** Gives the stemmer of a language; words of a language without one stay as they are. */
export const stemmerFor = (language: string): Stemmer => stemmers[language] ?? ((word) => word)
