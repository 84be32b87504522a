import { ibanAtStart, isCardNumber, isTaxCode } from './checksums.ts'

/** What should not be pasted into a chat. */
export type PrivateCode =
  | 'private-card'
  | 'private-iban'
  | 'private-password'
  | 'private-code'
  | 'private-pin'
  | 'private-tax-code'
  | 'private-gift-code'

/** A private datum itself, without the words around it; offsets are UTF-16 units of the text. */
export interface PrivateFinding {
  readonly code: PrivateCode
  readonly start: number
  readonly end: number
}

/** Words before a long number that say it is something else than a card. */
const otherNumber =
  /(?:tracking|spedizione|tracciamento|tracciatura|vettura|barcode|barre|ean|imei|serial|seriale|serie|iccid|parcel|shipment|collo)[\p{L}\s.:#°']{0,24}$/iu

/** Shapes in which cards are printed: four by four, American Express and Diners. */
const cardShapes = /^(?:\d{13,19}|\d{4}(?: \d{4}){2,3}(?: \d{1,4})?|\d{4} \d{6} \d{4,5})$/

const findCards = (text: string): readonly PrivateFinding[] =>
  [...text.matchAll(/\d+(?:[ \u00A0\u2009\u202F.–-]{1,2}\d+)*/gu)].flatMap((run) => {
    const groups = [...run[0].matchAll(/\d+/g)].map((group) => ({
      digits: group[0],
      start: run.index + group.index,
    }))
    return cardsAmong(groups).filter(
      ({ start, end }) =>
        !/\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
        !/^\p{L}/u.test(text.slice(end, end + 2)) &&
        !otherNumber.test(text.slice(Math.max(0, start - 48), start)),
    )
  })

/** Tries neighbouring groups of digits, the longest row first: a date may follow a card number at once. */
const cardsAmong = (groups: readonly { digits: string; start: number }[]): readonly PrivateFinding[] => {
  const found: PrivateFinding[] = []
  for (let first = 0; first < groups.length; first += 1) {
    for (let size = 5; size > 0; size -= 1) {
      const row = groups.slice(first, first + size)
      const [head, tail] = [row[0], row.at(-1)]
      if (!head || !tail) continue
      const written = row.map(({ digits }) => digits).join(' ')
      if (!cardShapes.test(written) || !isCardNumber(written.replaceAll(' ', ''))) continue
      found.push({ code: 'private-card', start: head.start, end: tail.start + tail.digits.length })
      first += size - 1
      break
    }
  }
  return found
}

/** Longest European IBAN (Malta: 31), with a space or hyphen after each character at worst. */
const longestIban = 64

const findIbans = (text: string): readonly PrivateFinding[] =>
  [...text.matchAll(/(^|[^\p{L}\p{N}])(?=\p{L}{2}[ -]?\d{2})/gu)].flatMap((match) => {
    const start = match.index + match[0].length
    const written =
      /^[A-Za-z0-9](?:[ \u00A0-]?[A-Za-z0-9])*/.exec(text.slice(start, start + longestIban))?.[0] ?? ''
    const length = ibanAtStart(written)
    return length > 0 ? [{ code: 'private-iban' as const, start, end: start + length }] : []
  })

const findTaxCodes = (text: string): readonly PrivateFinding[] =>
  [
    ...text.matchAll(
      /(^|[^\p{L}\p{N}])([a-z]{3} ?[a-z]{3} ?[\dlmnp-v]{2} ?[abcdehlmprst] ?[\dlmnp-v]{2} ?[a-z][\dlmnp-v]{3} ?[a-z])(?![\p{L}\p{N}])/giu,
    ),
  ].flatMap(({ 0: whole, 1: before = '', 2: written = '', index }) =>
    isTaxCode(written.replaceAll(' ', ''))
      ? [{ code: 'private-tax-code' as const, start: index + before.length, end: index + whole.length }]
      : [],
  )

const passwordPattern =
  /(?:^|[^\p{L}\p{N}])(?:password|passwd|pwd|passcode|passphrase|parola (?:d['’]ordine|chiave))((?: (?:di|del|dell['’]|della|su|for|of|to|on|mia|my|the|il|l['’])[^\s:=]*(?: [^\s:=]+)??)?)\s*(?:[:=]|(?:è|e['’]|era|is|was)(?:\s*[:=]|(?=\s)))\s*(["'«“]?)(\S+)/giu

/** What follows 'password is …' without being one. */
const notPassword =
  /^(?:non|not|no|sempre|ancora|still|also|very|too|wrong|incorrect|correct|right|fine|invalid|unknown|weak|strong|secure|safe|gone|lost|here|there|giust[ao]|corrett[ao]|sicur[ao]|debole|forte|nuov[ao]|vecchi[ao]|new|old|lunga|corta|long|short|errore|error|same|private|privata|segreta|secret|quella|questa|vedi|boh|ok|\p{L}+(?:at|ut|it|iat|rs|rt)a|\p{L}+ed|\p{L}+ing|\p{L}+(?:bile|ible|able))$/iu

const isSecret = (value: string, after: string): boolean => {
  if (value.length < 4 || !/[\p{L}\p{N}]/u.test(value) || notPassword.test(value)) return false
  return !/^\p{L}\p{Ll}+$/u.test(value) || /^\s*(?:$|[\n.,;)!]|(?:e|ed|ma|and|but)\s)/u.test(after)
}

const findPasswords = (text: string): readonly PrivateFinding[] =>
  [...text.matchAll(passwordPattern)].flatMap(({ 0: whole, 2: quote = '', 3: rest = '', index }) => {
    const start = index + whole.length - rest.length
    const quoted = quote ? /^[^"'»”\n]+/.exec(text.slice(start, start + 80))?.[0] : undefined
    const value = quoted ?? rest.replace(/[.,;:)»”"']+$/, '')
    const end = start + value.length
    const isFound = quoted !== undefined ? quoted.length > 3 : isSecret(value, text.slice(end, end + 12))
    return isFound ? [{ code: 'private-password' as const, start, end }] : []
  })

const links = "(?:\\s*(?:[:=#(?]|è|e['’]|era|is|was)\\s*|\\s+)"
const fillers =
  "(?:[\\s'’]+(?:del|della|dell|di|d|da|carta|bancomat|conto|account|telefono|sim|mio|mia|per|amazon|via|sms|code|codice|number|numero|for|of|my|the|card|phone|from|by|otp|ricevuto|arrivato|retro|dietro|sul|sulla))*"
const codeWords =
  "otp|2fa|codice (?:di )?(?:verifica|sicurezza|conferma|autenticazione|accesso|usa e getta|monouso|temporaneo|sms|otp)|codice (?:che )?(?:(?:mi (?:è|e['’]) )?(?:arrivato|stato (?:mandato|inviato))|ho ricevuto|mi avete (?:mandato|inviato)|ricevuto)|(?:verification|one[- ]time|security|confirmation|authentication|login|sms) (?:pass)?code|one[- ]time password|code (?:that )?(?:i (?:got|received)|(?:you|they) (?:sent|texted)(?: me)?)"
const alone = '(?![\\p{L}\\p{N}]|[.,/:-]\\d|\\s?[€$£%])'
const codeNumber = `((?:[A-Z]-)?(?:\\d{3}[ -]\\d{3}|\\d{4,8}))${alone}`
const pinWords =
  'pin|cvv2?|cvc2?|cv2|codice di sicurezza (?:della|sulla|dietro la|sul retro della) carta|card security code'

/** Anything but a digit between the keyword and 'is', in the same sentence. */
const between = '([^\\d.!?\\n]{0,60}?)'
const before = '(?:^|[^\\p{L}\\p{N}])'

const codePatterns = [
  new RegExp(`${before}(?:${codeWords})()${fillers}${links}${codeNumber}`, 'giu'),
  new RegExp(
    `${before}(?:${codeWords})(?=[\\s,])${between}(?:[:=]|è|e['’]|\\bis|\\bwas)\\s*${codeNumber}`,
    'giu',
  ),
]
/** 'il codice 482913 mi è arrivato', 'the code 482913 that you sent'. */
const codeInside = new RegExp(
  `${before}(?:codice|code)()\\s+${codeNumber}(?=\\s+(?:(?:che\\s)?mi\\s(?:è|e['’])\\s(?:arrivato|stato)|che\\smi\\savete|(?:that\\s)?(?:i\\sreceived|i\\sgot|you\\ssent|they\\ssent)))`,
  'giu',
)
const codeFirst = new RegExp(
  `${before}((?:[A-Z]-)?(?:\\d{3}[ -]\\d{3}|\\d{4,8}))\\s+(?:è|e['’]|is)\\s+(?:[\\p{L}'’]+\\s){0,3}?(?:${codeWords})(?![\\p{L}\\p{N}])`,
  'giu',
)
const pinPattern = new RegExp(`${before}(?:${pinWords})()${fillers}${links}(\\d{3,6})${alone}`, 'giu')

/** A number of another kind named after the keyword: 'the code does not arrive and the case number is 123456'. */
const otherLabel =
  /(?:[,;]|\s(?:e|ed|and|ma|but|per (?:il|la|l['’]))).*(?:ordine|pratica|caso|case|order|ticket|reference|riferimento|telefono|cellulare|phone|fattura|invoice|numero|number|prezzo|price|importo|amount)/iu

const isYear = (number: string): boolean => /^(?:19|20)\d{2}$/.test(number)

const findNumbers = (text: string, code: PrivateCode, pattern: RegExp): readonly PrivateFinding[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: words = '', 2: number = '', index }) => {
    const end = index + whole.length
    const isDate = isYear(number) && !/[:=èEe'’sS]\s*$/u.test(whole.slice(0, -number.length))
    return otherLabel.test(words) || isDate ? [] : [{ code, start: end - number.length, end }]
  })

const findCodes = (text: string): readonly PrivateFinding[] => [
  ...[...codePatterns, codeInside].flatMap((pattern) => findNumbers(text, 'private-code', pattern)),
  ...[...text.matchAll(codeFirst)].map(({ 0: whole, 1: number = '', index }) => {
    const start = index + whole.indexOf(number)
    return { code: 'private-code' as const, start, end: start + number.length }
  }),
]

/** Claim codes of gift cards: four, six and four or five signs, letters and digits mixed. */
const giftCode = /(?:^|[^A-Z0-9-])([A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4,5})(?![A-Z0-9-])/g

const findGiftCodes = (text: string): readonly PrivateFinding[] =>
  [...text.matchAll(giftCode)].flatMap(({ 0: whole, 1: code = '', index }) => {
    const end = index + whole.length
    const isMixed = /[A-Z]/.test(code) && /\d/.test(code)
    return isMixed ? [{ code: 'private-gift-code' as const, start: end - code.length, end }] : []
  })

/** One word of letters holds nothing that is private: numbers have digits, and a password stands beside its name. */
const oneWord = /^[\p{L}-]*$/u

/**
 * Finds what nobody should send to a stranger: numbers of cards and accounts, passwords, codes. Order, tracking, telephone
 * and serial numbers, barcodes, dates and prices are left alone.
 *
 * @example findPrivate('CVV 123') // => [{ code: 'private-pin', start: 4, end: 7 }]
 */
export const findPrivate = (text: string): readonly PrivateFinding[] => {
  // Most answers are choices; the patterns below are long to prepare.
  if (oneWord.test(text)) return []
  const found = [
    ...findCards(text),
    ...findIbans(text),
    ...findTaxCodes(text),
    ...findGiftCodes(text),
    ...findPasswords(text),
    ...findNumbers(text, 'private-pin', pinPattern),
    ...findCodes(text),
  ]
  return found
    .filter((one, i) => !found.some((other, j) => j < i && other.start < one.end && one.start < other.end))
    .sort((a, b) => a.start - b.start)
}
