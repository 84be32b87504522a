/**
 * Says whether digits end with their Luhn check digit.
 * ISO/IEC 7812-1:2017, annex B (double every second digit from the right, add the digits, a multiple of ten).
 */
const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}

/**
 * Issuers and their lengths: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro (ISO/IEC 7812
 * ranges as the networks publish them). Visa's old numbers of 13 digits are left out: they look like barcodes (EAN-13).
 */
const issuers =
  /^(?:4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15})$/

/** Says whether digits are the number of a payment card. */
export const isCardNumber = (digits: string): boolean => issuers.test(digits) && passesLuhn(digits)

/** Lengths of the IBAN: SWIFT, IBAN Registry (ISO 13616): European Union, EEA, Switzerland, United Kingdom, San Marino … */
const ibanLengths =
  'AD24AT20BE16BG22CH21CY28CZ24DE22DK18EE20ES24FI18FR27GB22GI23GR27HR21HU28IE22IS26IT27LI21LT20LU20LV21MC27MT31NL18NO15PL28PT25RO24SE24SI19SK24SM27VA22'

const ibanLength = (country: string): number => {
  const at = ibanLengths.indexOf(country)
  return at % 4 === 0 ? Number(ibanLengths.slice(at + 2, at + 4)) : 0
}

/** ISO 7064 MOD 97-10, as ISO 13616 applies it: the first four characters go to the end, letters count from A = 10. */
const passesMod97 = (iban: string): boolean => {
  let rest = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/**
 * Measures the IBAN with which a text begins, its spaces and hyphens included.
 *
 * @returns 0 where there is none.
 */
export const ibanAtStart = (text: string): number => {
  const length = ibanLength(text.slice(0, 2).toUpperCase())
  let iban = ''
  let end = 0
  for (; end < text.length && iban.length < length; end += 1) {
    const sign = text.charAt(end)
    if (/[A-Za-z0-9]/.test(sign)) iban += sign.toUpperCase()
  }
  const isWhole = length > 0 && iban.length === length && !/^[A-Za-z0-9]/.test(text.slice(end))
  return isWhole && passesMod97(iban) ? end : 0
}

/** Values of characters at odd places, A to Z; digits count as A to J (decree of 23 December 1976, Ministero delle Finanze). */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

/**
 * Says whether 16 characters end with the check letter of an Italian codice fiscale.
 * Decreto ministeriale 23 December 1976 (G.U. 345 of 29 December 1976), articles 8–10; also codes with letters for digits.
 */
export const isTaxCode = (code: string): boolean => {
  let sum = 0
  for (let i = 0; i < 15; i += 1) {
    const value = Number.parseInt(code.charAt(i), 36)
    const letter = value > 9 ? value - 10 : value
    sum += i % 2 === 0 ? (oddValues[letter] ?? 0) : letter
  }
  return code.charAt(15).toUpperCase() === String.fromCharCode(65 + (sum % 26))
}
