// Every sentence that the server can put on a page has its words in each language but English.
import { describe, expect, it } from 'vitest'
import type { Said } from '../src/api/types'
import en from '../src/lang/en'
import sv from '../src/lang/sv'
import { asSentence, isKnown, namesIn, putTogether } from '../src/lib/said'

const sources = import.meta.glob<string>('../../src/**/*.{cc,h}', { query: '?raw', import: 'default', eager: true })
/** What speaks to whoever uploads, asks and sets. The rest speaks to the command line or the log. */
const speaking = ['base/result.cc', 'sources/format', 'sources/live', 'sources/mapping', 'sources/transport', 'pipeline', 'office', 'calendar/zone.cc', 'calendar/opening_hours.cc', 'measures/question.cc', 'measures/counted.cc', 'measures/answer.cc', 'findings/period.cc', 'faces/json', 'faces/http']
const silent = /lexicon|mapping_toml|answer_words|timestamp_words|pipeline\/(gate|erase|rules|rejects)|faces\/http\/(serve|server|wire|assets|routes|sealed)\.(cc|h)$|faces\/http\/events\.cc$|faces\/json\/understand_line/
/** Texts with blanks that are no sentences: examples, options, names of steps, settings (which have words by key). */
const noSentences = /^(--|mon-fri|Time zone of|When the organisation|Goal for|What else is masked|Names of competitors|Nordkilen; Vinter El|mask account|The reasons that texts are read|The language of the taxonomy|Which end of the source|Set by the import|taking the import back|reading a sample|looking for topics|placing texts|looking at the file|working out the figures|<|SQLite format|live intake $|gehor intake 01| unsettled later|This program was built without|HTTP\/1\.1 |, |: |; )|gehor_session|\.data$/

/** The string literals of C++, neighbours joined, without comments and raw strings. */
function literals(text: string): string[] {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^\s*#[^\n]*|R"\([\s\S]*?\)"|'(?:\\.|[^'\\\n])+'|"((?:\\.|[^"\\\n])*)"|[^\s]/gm
  const found: string[] = []
  let joined: string | null = null
  for (const match of text.matchAll(token)) {
    if (match[1] !== undefined) joined = (joined ?? '') + match[1]
    else if (!match[0].startsWith('//') && !match[0].startsWith('/*')) {
      if (joined !== null) found.push(joined)
      joined = null
    }
  }
  return found.map((one) => one.replaceAll('\\"', '"').replaceAll('\\\\', '\\'))
}

const sentences = [
  ...new Set(
    Object.entries(sources)
      .map(([path, text]) => [path.replace('../../src/', ''), text])
      .filter(([path]) => speaking.some((one) => path.startsWith(one)) && !silent.test(path))
      .flatMap(([, text]) => literals(text))
      .filter((text) => /[a-z]{2,} .*[a-z]/i.test(text) && !noSentences.test(text)),
  ),
]

describe('what the server says', () => {
  it('is found in its sources', () => {
    expect(sentences.length).toBeGreaterThan(250)
    expect(sentences).toContain('no time stamp; the row can not be placed in time')
  })
  it('has words in Swedish', () => {
    expect(sentences.filter((say) => sv.said({ message: 'UNKNOWN', said: { say } }) === 'UNKNOWN.')).toEqual([])
  })
  it('keeps every value in Swedish', () => {
    for (const say of sentences) {
      const gaps = say.split('{}').length - 1
      const values = Array.from({ length: gaps }, (_, i) => `VALUE${i}`)
      const text = sv.said({ message: '', said: { say, with: values } })
      if (/--/.test(say)) continue // what speaks of the command line may leave its file names out
      for (const value of values) expect(text.toUpperCase(), say).toContain(value)
    }
  })
  it('does not speak of options of the command line', () => {
    const shown = sentences.filter((say) => !say.startsWith('This server is not called'))
    for (const l of [sv, en]) for (const say of shown) expect(l.said({ message: '', said: { say, with: ['a', 'b', 'c', 'd', 'e'] } }), say).not.toMatch(/ --[a-z]|TMPDIR/)
  })
})

describe('a sentence', () => {
  const catalogue = { '{} of {}': '{2} utav {1}', reason: 'orsak' }
  const number = (n: number): string => n.toLocaleString('sv-SE')
  const said: Said = { say: '{} of {}', with: [12345, { say: 'reason' }] }
  it('takes its values in the order of the language', () => {
    expect(putTogether(said, catalogue, number)).toBe(`orsak utav ${number(12345)}`)
  })
  it('is known only with all its parts', () => {
    expect(isKnown(said, catalogue)).toBe(true)
    expect(isKnown({ say: '{} of {}', with: [1, { say: 'cause' }] }, catalogue)).toBe(false)
    expect(isKnown({ say: '{}; {}', with: ['any name', 2] }, catalogue)).toBe(true)
  })
  it('shows a name with our signs as it stands', () => {
    expect(putTogether({ say: '{}', with: ['{} of {}'] }, catalogue, number)).toBe('{} of {}')
  })
  it('begins with a capital and ends', () => {
    expect(asSentence('ännu en')).toBe('Ännu en.')
    expect(asSentence('Menar du ”a”?')).toBe('Menar du ”a”?')
    expect(asSentence('')).toBe('')
  })
  it('tells the columns that it speaks of', () => {
    expect(namesIn({ say: 'In column "{}" …', with: ['Betyg "x"', 5] })).toEqual(['Betyg "x"'])
    expect(namesIn({ say: 'The times in {} …', with: ['"Öppnad", "Stängd"'] })).toEqual(['Öppnad', 'Stängd'])
    expect(namesIn('text')).toEqual([])
  })
})
