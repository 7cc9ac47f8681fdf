// What is searched for in what customers said, and where in a text it was found.
import type { Excerpt, Mark } from '../api/types'

/** The words of an address, as the server takes them; "" where nothing is searched for. */
export const wordsOf = (params: URLSearchParams): string => tidy(params.get('words') ?? '')

/** As the server reads it: typographic quotation marks are as good as those of a programmer. */
export const tidy = (typed: string): string => typed.replace(/[“”„‟«»]/g, '"').replace(/\s+/g, ' ').trim()

export interface Sought {
  text: string
  excluded: boolean
}

/** `faktura "sen leverans" -rabatt` as its parts; one without a letter or digit says nothing. */
export function partsOf(words: string): Sought[] {
  const parts: Sought[] = []
  for (const [, minus, phrase, word] of words.matchAll(/(-(?=\S))?(?:"([^"]*)(?:"|$)|(\S+))/g)) {
    const text = (phrase ?? word).trim()
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ text, excluded: minus !== undefined })
  }
  return parts
}

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string
  marked: boolean
}

/** Marks are bytes of UTF-8, a string's places are UTF-16. What does not fit the text is passed over. */
export function piecesOf(text: string, marks: Mark[]): Piece[] {
  const pieces: Piece[] = []
  const ordered = marks.filter((m) => m.start < m.end).sort((a, b) => a.start - b.start)
  let [at, byte, next] = [0, 0, 0] // `at` in the string is `byte` in its bytes
  let taken = 0
  const to = (wanted: number): number | null => {
    while (byte < wanted && at < text.length) {
      const code = text.codePointAt(at) ?? 0
      byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
      at += code < 0x10000 ? 1 : 2
    }
    return byte === wanted ? at : null
  }
  for (; next < ordered.length; next++) {
    const begin = to(ordered[next].start)
    const end = begin === null ? null : to(ordered[next].end)
    if (begin === null || end === null || begin < taken) continue
    if (begin > taken) pieces.push({ text: text.slice(taken, begin), marked: false })
    pieces.push({ text: text.slice(begin, end), marked: true })
    taken = end
  }
  if (taken < text.length) pieces.push({ text: text.slice(taken), marked: false })
  return pieces
}

const LEAD = 56 // about a line: what is marked must be seen where only some lines are shown

/** An excerpt for a few lines: it begins shortly before what was found. */
export function excerptPieces(excerpt: Excerpt): Piece[] {
  const pieces = piecesOf(excerpt.text, excerpt.marks)
  const [first, second] = pieces
  if (first?.marked || !second || first.text.length <= 1.5 * LEAD) return pieces
  const cut = first.text.length - LEAD
  const space = first.text.indexOf(' ', cut)
  // A word without an end is cut where it is, but not in the middle of a letter.
  let lead = space >= 0 ? first.text.slice(space + 1) : first.text.slice(cut).replace(/^[\udc00-\udfff]/, '')
  lead = lead.replace(/^\d+\](?=\s|$)\s*/, '') // the rest of "[phone 1]"
  return [{ text: '…' + lead, marked: false }, ...pieces.slice(1)]
}
