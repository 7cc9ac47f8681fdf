import { describe, expect, it } from 'vitest'
import type { Mark } from '../src/api/types'
import en from '../src/lang/en'
import sv from '../src/lang/sv'
import { listSentence } from '../src/lib/contactlist'
import { listed } from '../src/lib/query'
import { excerptPieces, partsOf, piecesOf, tidy, wordsOf } from '../src/lib/search'

/** The mark that the server would give for this piece of the text. */
function markOf(text: string, piece: string, from = 0): Mark {
  const at = text.indexOf(piece, from)
  const bytes = (part: string): number => new TextEncoder().encode(part).length
  return { start: bytes(text.slice(0, at)), end: bytes(text.slice(0, at + piece.length)) }
}
const marked = (text: string, marks: Mark[]): string => piecesOf(text, marks).map((p) => (p.marked ? `<${p.text}>` : p.text)).join('')

describe('marks in bytes', () => {
  it.each([
    ['plain letters', 'the late delivery', 'late'],
    ['letters of two bytes', 'Räkningen är för hög', 'för'],
    ['a word that begins and ends with them', 'så är åäö här', 'åäö'],
    ['signs of three bytes', '… – € sen', 'sen'],
    ['signs of four bytes, two places in a string', '😡😡 sen leverans 👍🏽', 'sen leverans'],
    ['letters with marks of their own', 'cafe\u0301 pris', 'pris'],
    ['ideographs', '配送が遅い', '遅'],
    ['the whole text', 'räkning', 'räkning'],
  ])('%s', (_what, text, word) => {
    expect(marked(text, [markOf(text, word)])).toBe(text.replace(word, `<${word}>`))
  })
  it('takes several, in any order, and keeps the whole text', () => {
    const text = 'Öl 🍺 och öl, åter öl'
    const marks = [markOf(text, 'öl', 12), markOf(text, 'Öl'), markOf(text, 'öl', 8)]
    expect(marked(text, marks)).toBe('<Öl> 🍺 och <öl>, åter <öl>')
    expect(piecesOf(text, marks).map((p) => p.text).join('')).toBe(text)
  })
  it('passes over what does not fit the text', () => {
    expect(marked('på', [{ start: 0, end: 2 }])).toBe('på') // in the middle of å
    expect(marked('på', [{ start: 1, end: 9 }])).toBe('på')
    expect(marked('på', [{ start: 2, end: 2 }, { start: 3, end: 1 }])).toBe('på')
    expect(marked('abcd', [{ start: 0, end: 3 }, { start: 1, end: 4 }])).toBe('<abc>d')
    expect(piecesOf('', [])).toEqual([])
    expect(marked('inget', [])).toBe('inget')
  })
})

describe('an excerpt for a few lines', () => {
  it('begins shortly before the first mark, at a word', () => {
    const text = 'ord '.repeat(40) + 'sen leverans igen'
    const pieces = excerptPieces({ text, marks: [markOf(text, 'sen')] })
    expect(pieces[0].text).toMatch(/^…(ord )+$/)
    expect(pieces[0].text.length).toBeLessThan(60)
    expect(pieces.slice(1)).toEqual([{ text: 'sen', marked: true }, { text: ' leverans igen', marked: false }])
  })
  it('is left as it is where the mark is near, or where there is none', () => {
    const near = 'Det blev en sen leverans'
    expect(excerptPieces({ text: near, marks: [markOf(near, 'sen')] }).map((p) => p.text).join('')).toBe(near)
    const none = 'ord '.repeat(50)
    expect(excerptPieces({ text: none, marks: [] })).toEqual([{ text: none, marked: false }])
  })
  it('does not begin with the rest of what was masked, or of a letter', () => {
    const masked = 'a '.repeat(30) + '[phone 12] ' + 'b'.repeat(50) + ' sen'
    expect(excerptPieces({ text: masked, marks: [markOf(masked, 'sen')] })[0].text).toBe('…' + 'b'.repeat(50) + ' ')
    const emoji = '😡'.repeat(60) + 'x'
    expect(excerptPieces({ text: emoji, marks: [markOf(emoji, 'x')] })[0].text).toMatch(/^…(😡)+$/u)
  })
})

describe('what is searched for', () => {
  it('is read as the server reads it', () => {
    expect(partsOf('faktura "sen leverans" -rabatt -"på väg" e-faktura')).toEqual([
      { text: 'faktura', excluded: false }, { text: 'sen leverans', excluded: false }, { text: 'rabatt', excluded: true }, { text: 'på väg', excluded: true }, { text: 'e-faktura', excluded: false },
    ])
    expect(partsOf('- … "" "öppen')).toEqual([{ text: 'öppen', excluded: false }])
  })
  it('may have quotation marks of any kind', () => {
    expect(tidy('  ”sen   leverans” «nu» ')).toBe('"sen leverans" "nu"')
    expect(wordsOf(new URLSearchParams({ words: ' “a b” ' }))).toBe('"a b"')
  })
  it('is kept with period and filters, and its order only with it', () => {
    expect(listed(new URLSearchParams('words=sen&order=newest&from=2026&where=channel%3Dchat&counted=csat.numerator&offset=50&at=3')).toString()).toBe('from=2026&where=channel%3Dchat&counted=csat.numerator&words=sen&order=newest')
    expect(listed(new URLSearchParams('words=sen&order=worst')).toString()).toBe('words=sen')
    expect(listed(new URLSearchParams('words=+&order=newest')).toString()).toBe('')
  })
  it('is said in the sentence of the list', () => {
    const params = new URLSearchParams('words=faktura+"sen leverans"+-rabatt&from=2026-03-01&to=2026-03-31&where=channel%3Dchat')
    expect(listSentence(sv, 12, params)).toBe('12 kontakter med ”faktura” och ”sen leverans”, utan ”rabatt” i mars 2026, kanal Chatt.')
    expect(listSentence(en, 1, new URLSearchParams({ words: 'late delivery' }))).toBe('1 contact with “late” and “delivery”.')
    expect(listSentence(en, 1, new URLSearchParams({ words: 'a b c d e f g h' }))).toBe('1 contact with “a b c d e f …”.')
  })
})
