// What a list of contacts says of itself.
import type { Period } from '../api/types'
import type { Language } from '../lang/types'
import { filtersOf } from './query'
import { partsOf, wordsOf, type Sought } from './search'

export const SIZE = 50
const MOST = 6 // words that a sentence names

/** The period that from and to in an address make, in words' terms; null: all time. */
export function periodFrom(params: URLSearchParams): Period | null {
  const from = params.get('from')
  const to = params.get('to')
  if (!from && !to) return null
  if (!from || !to) {
    const days = spanOfKey(from ?? to ?? '')
    return { key: `${from ?? ''}..${to ?? ''}`, kind: 'days', from: from && days.from, to: to && days.to, complete: true }
  }
  const [start, end] = [from, to]
  if (start === end) {
    return { key: start, complete: true, ...spanOfKey(start) }
  }
  if (/^\d{4}-\d\d-\d\d$/.test(start) && /^\d{4}-\d\d-\d\d$/.test(end)) {
    for (const kind of ['month', 'quarter', 'year'] as const) {
      if (start.endsWith('-01') && starts(start, kind) && lastDay(start, kind) === end) {
        const key = kind === 'month' ? start.slice(0, 7) : kind === 'year' ? start.slice(0, 4) : `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
        return { key, kind, from: start, to: end, complete: true }
      }
    }
  }
  return { key: `${start}..${end}`, kind: 'days', from: spanOfKey(start).from, to: spanOfKey(end).to, complete: true }
}

/** The days of a day, month, quarter or year as an address writes it. */
function spanOfKey(key: string): { kind: 'day' | 'month' | 'quarter' | 'year'; from: string; to: string } {
  const kind = /Q/.test(key) ? 'quarter' : key.length === 4 ? 'year' : key.length === 7 ? 'month' : 'day'
  const from = kind === 'quarter' ? `${key.slice(0, 4)}-${String(Number(key.slice(-1)) * 3 - 2).padStart(2, '0')}-01` : kind === 'month' ? key + '-01' : kind === 'year' ? key + '-01-01' : key
  return { kind, from, to: lastDay(from, kind) }
}

const starts = (day: string, kind: 'month' | 'quarter' | 'year'): boolean =>
  kind === 'month' || (kind === 'quarter' && Number(day.slice(5, 7)) % 3 === 1) || day.slice(5) === '01-01'

function lastDay(first: string, kind: Period['kind']): string {
  const [y, m, d] = first.split('-').map(Number)
  const end = kind === 'month' ? Date.UTC(y, m, 0) : kind === 'quarter' ? Date.UTC(y, m + 2, 0) : kind === 'year' ? Date.UTC(y, 12, 0) : Date.UTC(y, m - 1, d)
  return new Date(end).toISOString().slice(0, 10)
}

/** Somebody may search for a whole letter. */
const few = (sought: Sought[]): Sought[] => {
  const beginning = sought.slice(0, MOST).map((part) => part.text)
  return sought.length > MOST ? [{ text: beginning.join(' ') + ' …', excluded: false }] : sought
}

/** "12 kontakter med ”sen leverans” i oktober 2026, kanal telefon." */
export function listSentence(l: Language, total: number, params: URLSearchParams): string {
  const period = periodFrom(params)
  const parts = [l.words.contacts.listed(total, l.f.count(total))]
  const words = wordsOf(params)
  if (words) parts[0] += ' ' + l.sought(few(partsOf(words)))
  if (period) parts[0] += ' ' + l.period(period, 'in')
  for (const f of filtersOf(params)) parts.push(`${l.dimension(f.dimension).toLocaleLowerCase(l.f.locale)} ${l.value(f.dimension, f.value)}`)
  const counted = params.get('counted')
  if (counted) parts.push(l.counted(counted))
  return parts.join(', ') + '.'
}
