import { cleanLine } from '../text/clean.ts'

/** Longer than any name or number that somebody spells aloud; what is beyond is left out. */
export const longestSpelling = 80

/** What one says on the telephone in a language. */
interface Alphabet {
  /** A letter with its mark, if it has one: 'accentata' with A. */
  readonly letter: (letter: string, mark: string) => string
  /** What stands above or below a letter, by the combining sign; `other` for the rare rest. */
  readonly marks: Readonly<Record<string, string>> & { readonly other: string }
  /** From zero to nine. */
  readonly digits: readonly string[]
  readonly signs: Readonly<Record<string, string>>
}

/** No standard lays the cities down; these are the usual ones, which everybody in Italy takes for granted. */
const italianCities: Readonly<Record<string, string>> = Object.fromEntries(
  'Ancona Bologna Como Domodossola Empoli Firenze Genova Hotel Imola Livorno Milano Napoli Otranto Palermo Quarto Roma Savona Torino Udine Venezia Zara'
    .split(' ')
    .map((city) => [city.charAt(0), city]),
)

/** Letters from abroad are called by their name alone. */
const italianNames: Readonly<Record<string, string>> = {
  J: 'i lunga',
  K: 'kappa',
  W: 'vu doppia',
  X: 'ics',
  Y: 'ipsilon',
}

/** The words of ICAO Annex 10, volume II, chapter 5, which call centres know as well as pilots; so spelt there. */
const englishWords: Readonly<Record<string, string>> = Object.fromEntries(
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'
    .split(' ')
    .map((word) => [word.charAt(0), word]),
)

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between)

const alphabets: Readonly<Record<'it' | 'en', Alphabet>> = {
  it: {
    letter: (letter, mark) => {
      const city = italianCities[letter]
      return joined([italianNames[letter] ?? letter, mark, city ? `come ${city}` : ''], ' ')
    },
    marks: {
      '\u0300': 'accentata',
      '\u0301': 'accentata',
      '\u0302': 'con l’accento circonflesso',
      '\u0303': 'con la tilde',
      '\u0308': 'con la dieresi',
      '\u0327': 'con la cediglia',
      other: 'con un segno',
    },
    digits: ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
    signs: {
      '-': 'trattino',
      "'": 'apostrofo',
      '.': 'punto',
      ',': 'virgola',
      '/': 'barra',
      ' ': 'spazio',
    },
  },
  en: {
    letter: (letter, mark) =>
      joined([mark && `${letter} ${mark}`, `${letter} for ${englishWords[letter]}`], ', '),
    marks: {
      '\u0300': 'with an accent',
      '\u0301': 'with an accent',
      '\u0302': 'with a circumflex',
      '\u0303': 'with a tilde',
      '\u0308': 'with two dots',
      '\u0327': 'with a cedilla',
      other: 'with a mark',
    },
    digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    signs: {
      '-': 'hyphen',
      "'": 'apostrophe',
      '.': 'dot',
      ',': 'comma',
      '/': 'slash',
      ' ': 'space',
    },
  },
}

/** Cuts a text into groups of digits, letters with their marks, signs, and the rest as it stands. */
const pieces = /[0-9]+|([A-Za-z])(\p{M}*)|[-',./ ]|[^0-9A-Za-z\-',./ ]+/gu

/** Gives one form to each sign; takes out halves of signs and the space around a hyphen. */
const tidy = (text: string): string =>
  [...cleanLine(text.replace(/\p{Cs}/gu, '')).normalize('NFC')]
    .slice(0, longestSpelling)
    .join('')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/ ?[-\u2010-\u2015\u2212] ?/g, '-')
    .normalize('NFD')

const sayMark = (sign: string, { marks }: Alphabet): string => (sign ? (marks[sign] ?? marks.other) : '')

const sayPiece = (piece: RegExpExecArray, alphabet: Alphabet): string => {
  const [whole, letter, marks = ''] = piece
  if (letter) return alphabet.letter(letter.toUpperCase(), sayMark(marks.charAt(0), alphabet))
  if (/^[0-9]/.test(whole)) return Array.from(whole, (digit) => alphabet.digits[Number(digit)]).join(' ')
  const isBetweenDigits = /[0-9] [0-9]/.test(piece.input.slice(Math.max(0, piece.index - 1), piece.index + 2))
  if (whole === ' ' && isBetweenDigits) return ''
  return alphabet.signs[whole] ?? whole.normalize('NFC')
}

/**
 * Spells a name or a number as one says it on the telephone: the city alphabet in Italian, the international one in
 * English, digits one by one, with a comma for each pause. A space between two groups of digits is a pause only. What no
 * alphabet knows stands as it is.
 *
 * @example spell('Zoë', 'it') // => 'Z come Zara, O come Otranto, E con la dieresi come Empoli'
 * @example spell('404-12', 'en') // => 'four zero four, hyphen, one two'
 */
export const spell = (text: string, language: 'it' | 'en'): string =>
  joined(
    [...tidy(text).matchAll(pieces)].map((piece) => sayPiece(piece, alphabets[language])),
    ', ',
  )
