// What the server says, in the page's language. The server sends each sentence in English and how it
// was put together: a pattern and its values. A language has its own words for each pattern
// (`said` in its file); src/base/sentence.h is the other end.
import type { Said } from '../api/types'

export type Catalogue = Record<string, string>

const hasWords = (pattern: string): boolean => /[a-zåäö]{2}/i.test(pattern.replaceAll('{}', ''))

/** Whether the language has words for every part of it. */
export function isKnown(said: Said, catalogue: Catalogue): boolean {
  if (typeof said !== 'object') return true
  if (hasWords(said.say) && !(said.say in catalogue)) return false
  return (said.with ?? []).every((value) => isKnown(value, catalogue))
}

/** A pattern without words of its own here is said as it came. {} takes the values in order, {2} the second. */
export function putTogether(said: Said, catalogue: Catalogue, number: (n: number) => string): string {
  if (typeof said === 'number') return number(said)
  if (typeof said === 'string') return said
  const values = (said.with ?? []).map((value) => putTogether(value, catalogue, number))
  let next = 0
  return (catalogue[said.say] ?? said.say).replace(/\{(\d*)\}/g, (_, place: string) => values[place ? Number(place) - 1 : next++] ?? '')
}

/** As a whole sentence, whatever its first part was. */
export function asSentence(text: string): string {
  const words = text.trim()
  return words === '' ? '' : words[0].toLocaleUpperCase() + words.slice(1) + (/[.!?…)]$/.test(words) ? '' : '.')
}

/** The names it begins with: of a column, or of several as one text (`"a", "b"`). */
export function namesIn(said: Said): string[] {
  const first = typeof said === 'object' ? said.with?.[0] : undefined
  if (typeof first !== 'string') return []
  const several = /^"[^"]*"(, "[^"]*")*$/.test(first) ? first.slice(1, -1).split('", "') : null
  return several ?? [first]
}
