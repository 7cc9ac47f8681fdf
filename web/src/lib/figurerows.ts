// A table of figures: what its rows rest on, and the order they stand in.
import type { Definition, MeasureRow } from '../api/types'
import { isoWeek, partOf, spanOf } from './periods'

/** Fewer cases than this say little by themselves. */
export const FEW = 30

/** Whether a figure rests on so few cases that it must not be read like the others. A count rests on nothing. */
export const restsOnFew = (row: Pick<MeasureRow, 'value' | 'n'>, unit: Definition['unit']): boolean =>
  unit !== 'count' && row.value !== null && row.n < FEW

/** The days that a period's figure covers, where they are not all of its days; else null. */
export function partly(row: MeasureRow, dimension: string, covered: { from: string; to: string } | null): { from: string | null; to: string | null } | null {
  const span = covered && spanOf(dimension, row.by[dimension])
  return span ? partOf(span, covered.from, covered.to) : null
}

const DAY = 86400_000
/** The value that names the period of a day. */
function valueOf(dimension: string, day: string): string {
  if (dimension === 'week') return isoWeek(new Date(day + 'T00:00:00Z'))
  if (dimension === 'month') return day.slice(0, 7)
  return dimension === 'quarter' ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day
}

/** Rows of periods in their order, with those between in which there was nothing: 0 of a count, else nothing known. */
export function withoutGaps(rows: MeasureRow[], dimension: string, unit: Definition['unit']): MeasureRow[] {
  const made: MeasureRow[] = []
  for (const row of [...rows].sort((a, b) => a.by[dimension].localeCompare(b.by[dimension]))) {
    const before = made.at(-1)
    let end = before && spanOf(dimension, before.by[dimension])?.to
    while (end) {
      const next = valueOf(dimension, new Date(Date.parse(end) + DAY).toISOString().slice(0, 10))
      if (next >= row.by[dimension]) break
      made.push({ by: { [dimension]: next }, measure: row.measure, value: unit === 'count' ? 0 : null, low: null, high: null, n: 0, numerator: null, denominator: null, left_out: {} })
      end = spanOf(dimension, next)?.to
    }
    made.push(row)
  }
  return made
}

export type Column = 'name' | 'value' | 'n'
export interface Order {
  by: Column
  down: boolean
}

/** Periods: the newest first. Groups: the most first, or the best where the measure has a best. */
export function usualOrder(timed: boolean, definition: Definition | null): Order {
  if (timed) return { by: 'name', down: true }
  return { by: 'value', down: definition?.unit === 'count' || definition?.better !== 'lower' }
}

/** As the address writes it: "value", "-value" for the largest first. */
export function orderFrom(text: string | null, usual: Order): Order {
  const found = /^(-?)(name|value|n)$/.exec(text ?? '')
  return found ? { by: found[2] as Column, down: found[1] === '-' } : usual
}
export const orderText = (order: Order): string => (order.down ? '-' : '') + order.by

/** Rows in an order. By value, a group that rests on few comes after the others: it is best or worst by
 *  chance. What can not be worked out comes later still, and what is unknown last. */
export function sorted(rows: MeasureRow[], order: Order, dimension: string, nameOf: (row: MeasureRow) => string, unit: Definition['unit'], timed: boolean): MeasureRow[] {
  const names = new Intl.Collator(undefined, { numeric: true })
  const compare = (a: MeasureRow, b: MeasureRow): number => {
    if (order.by === 'name') return timed ? a.by[dimension].localeCompare(b.by[dimension]) : names.compare(nameOf(a), nameOf(b))
    return order.by === 'n' ? a.n - b.n : (a.value ?? 0) - (b.value ?? 0)
  }
  const late = (row: MeasureRow): number => (row.by[dimension] === 'unknown' ? 3 : order.by === 'name' ? 0 : row.value === null ? 2 : order.by === 'value' && !timed && restsOnFew(row, unit) ? 1 : 0)
  return [...rows].sort((a, b) => late(a) - late(b) || compare(a, b) * (order.down ? -1 : 1) || names.compare(nameOf(a), nameOf(b)))
}
