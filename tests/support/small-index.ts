import { indexRecords, type SearchIndex } from '../../src/domain/search/index-records.ts'
import { prepareLanguage } from '../../src/domain/search/material.ts'
import type { SearchRecord } from '../../src/domain/search/record.ts'

const italian = prepareLanguage({
  code: 'it',
  stop: ['il', 'la', 'non', 'di', 'come'],
  shorthand: { nn: 'non', cmq: 'in ogni caso' },
  synonyms: [['soldi', 'rimborso']],
  compounds: { 'buono regalo': 'buonoregalo' },
  things: ['telefono'],
  strangers: ['marco', 'ricetta'],
})

const english = prepareLanguage({
  code: 'en',
  stop: ['the', 'my', 'has'],
  shorthand: { thx: 'thanks' },
  synonyms: [['money', 'refund']],
  compounds: {},
  things: ['phone'],
  strangers: ['john'],
})

/** A record of which only what matters to a test is said; it is called by its title. */
export const recordOf = (title: string, changes: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/it/${title}/`,
  kind: 'situation',
  title,
  place: '',
  text: '',
  aliases: [],
  abroad: [],
  twin: '',
  ...changes,
})

/** The index of an Italian site small enough to know all of it. */
export const smallIndex = (...records: readonly SearchRecord[]): SearchIndex =>
  indexRecords({ language: 'it', otherLanguage: 'en', records }, italian, english)
