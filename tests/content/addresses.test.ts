import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesLike, readText } from '../support/project.ts'

/**
 * Every outside address that the site may name: Amazon's own, the law, public bodies. A new one is added here by hand, after
 * somebody has looked where it comes from.
 */
const allowedAddresses = [
  'https://www.commissariatodips.it',
  'https://consumer.ftc.gov/consumer-alerts/2021/10/amazon-impersonators-what-you-need-know',
  'https://e-justice.europa.eu/42/IT/small_claims',
  'https://ecc-netitalia.it/it/centro-ecc-net-italia/',
  'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  'https://eur-lex.europa.eu/eli/dir/2019/771/oj',
  'https://eur-lex.europa.eu/eli/dir/2019/882/oj',
  'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  'https://europa.eu/youreurope/citizens/consumers/shopping/guarantees-returns/',
  'https://ftc.gov/Amazon',
  'https://ftc.gov/giftcards',
  'https://legislation.gov.uk/ukpga/2015/15',
  'https://reportfraud.ftc.gov/',
  'https://trustworthyshopping.aboutamazon.com/',
  'https://www.agcm.it/',
  'https://www.agcom.it/faq-contenzioso-tra-utenti-e-operatori-postali',
  'https://www.amazon.ca/contact-us',
  'https://www.amazon.co.uk/2SV',
  'https://www.amazon.co.uk/contact-us',
  'https://www.amazon.co.uk/reportascam',
  'https://www.amazon.com.au/contact-us',
  'https://www.amazon.com/contact-us',
  'https://www.amazon.com/gp/help/customer/contact-us/',
  'https://www.amazon.com/gp/help/customer/display.html?nodeId=GSD587LKW72HKU2V',
  'https://www.amazon.com/help',
  'https://www.amazon.com/reportascam',
  'https://www.amazon.de/contact-us',
  'https://www.amazon.es/contact-us',
  'https://www.amazon.fr/contact-us',
  'https://www.amazon.it/2SV',
  'https://www.amazon.it/contact-us',
  'https://www.amazon.it/reportascam',
  'https://www.arbitrobancariofinanziario.it/',
  'https://www.commissariatodips.it/',
  'https://www.consumerfinance.gov/complaint',
  'https://www.euroconsumatori.org/it/84012',
  'https://www.financial-ombudsman.org.uk/',
  'https://www.gov.uk/accepting-returns-and-giving-refunds',
  'https://www.identitytheft.gov/',
  'https://www.normattiva.it/',
  'https://www.reportfraud.police.uk/',
  'https://www.usa.gov/consumer-complaints',
]

/** The only phone numbers: Amazon's own two, and those of public bodies. A wrong one leads to a swindler. */
const allowedNumbers = ['+1-888-280-4331', '877-586-3230', '0808 223 1133', '0300 123 2040']
const allowedShortNumbers = ['101', '7726', '711', '112']

const texts = filesLike('{content/**/*.{mdx,yaml},src/i18n/*.ts,src/**/*.astro}').map((path) => ({
  path,
  text: readText(path),
}))

/** What readers see: ids of sources hold the numbers of laws, drawings hold coordinates. */
const shown = texts
  .filter(({ path }) => !path.endsWith('/facts.yaml') && !path.endsWith('.astro'))
  .map(({ path, text }) => ({ path, text: text.replace(/^- id: .*$/gm, '') }))

const addressesIn = (text: string): readonly string[] => text.match(/\bhttps?:\/\/[^\s)"'<>\]}`]+/g) ?? []

/** Long runs of digits that are neither an order number, nor a date, nor the number of a paper. */
const phoneNumbersIn = (text: string): readonly string[] =>
  (
    text
      .replace(/\b(?:\d{3}|D\d{2})-\d{7}-\d{7}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:arXiv[: ]|10\.\d{4}\/)\S+/g, ' ')
      .match(/\+?\(?\d[\d ().-]{5,}\d/g) ?? []
  )
    .map((number) => number.trim())
    .filter((number) => number.replace(/\D/g, '').length >= 7)

const calledNumbersIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /\b(?:call|dial|text|phone|ring|chiama|telefona|SMS|numero)\b(?: \p{Ll}+){0,2} (?!20\d\d\b)(\d{3,})(?![\d\p{L}-])/giu,
    ),
  ].map(([, number = '']) => number)

test('the content names only outside addresses that somebody has checked', () => {
  const found = texts
    .filter(({ path }) => path.startsWith('content/'))
    .flatMap(({ path, text }) => addressesIn(text).map((address) => ({ path, address })))
  assert.ok(found.length > 40)
  assert.deepEqual(
    found.filter(({ address }) => !allowedAddresses.includes(address)),
    [],
  )
})

test('no address stays allowed after the last page that named it has gone', () => {
  const named = new Set(texts.flatMap(({ text }) => addressesIn(text)))
  assert.deepEqual(
    allowedAddresses.filter((address) => !named.has(address)),
    [],
  )
})

test('components and dictionaries name no outside address of their own', () => {
  const found = texts
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ path, text }) => addressesIn(text).map((address) => ({ path, address })))
  assert.deepEqual(found, [])
})

test('no phone number stands anywhere but the few that are safe', () => {
  const found = shown.flatMap(({ path, text }) =>
    [
      ...phoneNumbersIn(text).filter((number) => !allowedNumbers.includes(number)),
      ...calledNumbersIn(text).filter((number) => !allowedShortNumbers.includes(number)),
    ].map((number) => `${path}: ${number}`),
  )
  assert.deepEqual(found, [])
})

for (const text of ['Chiama 800 123 456 7', 'call +39 02 1234567', '(206) 922-0880', '1-800-388-5512']) {
  test(`a foreign phone number is noticed: ${text}`, () => {
    assert.notDeepEqual(phoneNumbersIn(text), [])
  })
}

for (const text of ['Chiama il 4321', 'text 12345']) {
  test(`a foreign short number is noticed: ${text}`, () => {
    assert.notDeepEqual(calledNumbersIn(text), [])
  })
}

for (const text of ['404-1234567-7654321', '2026-11-22', 'D01-1234567-7654321', 'dal 2011/83 al 2022/2065']) {
  test(`what is no phone number is left alone: ${text}`, () => {
    assert.deepEqual(phoneNumbersIn(text), [])
  })
}
