// Periods as the address writes them: what can be chosen between the first and the last day.
import type { Period } from '../api/types'

const iso = (d: Date): string => d.toISOString().slice(0, 10)
const at = (y: number, m: number, d = 1): Date => new Date(Date.UTC(y, m, d))

export const isoWeek = (day: Date): string => {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86400_000)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / (7 * 86400_000)) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

const quarter = (d: Date): number => Math.floor(d.getUTCMonth() / 3)

/** All periods of a kind that touch the days from first to last, newest first; at most `most`. */
export function periodsBetween(kind: Period['kind'], first: string, last: string, most = 60): Period[] {
  const made: Period[] = []
  const start = new Date(first + 'T00:00:00Z')
  let d = new Date(last + 'T00:00:00Z')
  while (made.length < most && d >= start) {
    const y = d.getUTCFullYear()
    const m = d.getUTCMonth()
    let from: Date
    let to: Date
    let key: string
    if (kind === 'week') {
      from = new Date(d.getTime() - ((d.getUTCDay() + 6) % 7) * 86400_000)
      to = new Date(from.getTime() + 6 * 86400_000)
      key = isoWeek(from)
    } else if (kind === 'month') {
      ;[from, to, key] = [at(y, m), at(y, m + 1, 0), `${y}-${String(m + 1).padStart(2, '0')}`]
    } else if (kind === 'quarter') {
      const q = quarter(d)
      ;[from, to, key] = [at(y, q * 3), at(y, q * 3 + 3, 0), `${y}-Q${q + 1}`]
    } else {
      ;[from, to, key] = [at(y, 0), at(y, 12, 0), String(y)]
    }
    made.push({ key, kind, from: iso(from), to: iso(to), complete: iso(to) <= last })
    d = new Date(from.getTime() - 86400_000)
  }
  return made
}

/** The period before or after one, or null for kinds that have none. */
export function neighbour(p: Period, step: -1 | 1): string | null {
  if (!p.from || !p.to || p.kind === 'all') return null
  const edge = new Date((step < 0 ? p.from : p.to) + 'T00:00:00Z')
  const day = new Date(edge.getTime() + step * 86400_000)
  if (p.kind === 'day') return iso(day)
  if (p.kind === 'days') {
    const length = Date.parse(p.to) - Date.parse(p.from)
    return step < 0 ? `${iso(new Date(day.getTime() - length))}..${iso(day)}` : `${iso(day)}..${iso(new Date(day.getTime() + length))}`
  }
  return periodsBetween(p.kind, iso(day), iso(day))[0].key
}

/** The days of a period key in from/to parameters, which are days, months, quarters or years. */
export function daysOf(key: string): { from: string; to: string } | null {
  const range = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(key)
  if (range) return { from: range[1], to: range[2] }
  return /^\d{4}(-(\d\d(-\d\d)?|Q[1-4]))?$/.test(key) ? { from: key, to: key } : null
}

/** A time dimension's value as days: what its contacts lie between. */
export function daysOfValue(dimension: string, value: string): { from: string; to: string } | null {
  if (dimension === 'week') {
    const [y, w] = value.split('-W').map(Number)
    const fourth = at(y, 0, 4)
    const monday = new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86400_000 + (w - 1) * 7 * 86400_000)
    return { from: iso(monday), to: iso(new Date(monday.getTime() + 6 * 86400_000)) }
  }
  return ['day', 'month', 'quarter'].includes(dimension) ? daysOf(value) : null
}

/** The first and last day that a time dimension's value names. */
export function spanOf(dimension: string, value: string): { from: string; to: string } | null {
  if (dimension === 'day') return { from: value, to: value }
  if (dimension === 'week') return daysOfValue(dimension, value)
  const [y, rest = ''] = value.split('-')
  const part = Number(rest.replace('Q', ''))
  if (!part) return null
  const [first, months] = dimension === 'quarter' ? [part * 3 - 3, 3] : [part - 1, 1]
  return { from: iso(at(Number(y), first)), to: iso(at(Number(y), first + months, 0)) }
}

/** The days of a span that lie between first and last, where those are not all of it; else null. */
export function partOf(span: { from: string; to: string }, first: string, last: string): { from: string | null; to: string | null } | null {
  const from = span.from < first ? first : null
  const to = span.to > last ? last : null
  return from || to ? { from, to } : null
}
