// Which periods are whole, what rests on few, and the order of a table of figures.
import { describe, expect, it } from 'vitest'
import type { Definition, MeasureRow } from '../src/api/types'
import { orderFrom, orderText, partly, restsOnFew, sorted, usualOrder } from '../src/lib/figurerows'
import { partOf, spanOf } from '../src/lib/periods'

const row = (dimension: string, value: string, figure: number | null, n = 100): MeasureRow => ({ by: { [dimension]: value }, measure: 'csat', value: figure, low: null, high: null, n, numerator: null, denominator: null, left_out: {} })
const named = (rows: MeasureRow[]): string[] => rows.map((r) => Object.values(r.by)[0])
const nameOf = (r: MeasureRow): string => Object.values(r.by)[0]
const definition = (unit: Definition['unit'], better: Definition['better']): Definition => ({ title: '', unit, formula: '', of: '', better, interval: '', standard: '', left_out: {}, version: 1 })

describe('whole periods', () => {
  it('have a first and a last day', () => {
    expect(spanOf('month', '2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(spanOf('quarter', '2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(spanOf('week', '2026-W01')).toEqual({ from: '2025-12-29', to: '2026-01-04' })
    expect(spanOf('day', '2026-02-28')).toEqual({ from: '2026-02-28', to: '2026-02-28' })
    expect(spanOf('month', 'unknown')).toBeNull()
  })
  it('are covered from the first to the last', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' }
    expect(partOf(march, '2026-03-01', '2026-03-31')).toBeNull()
    expect(partOf(march, '2026-03-12', '2026-09-01')).toEqual({ from: '2026-03-12', to: null })
    expect(partOf(march, '2025-03-12', '2026-03-30')).toEqual({ from: null, to: '2026-03-30' })
    expect(partOf(march, '2026-03-02', '2026-03-30')).toEqual({ from: '2026-03-02', to: '2026-03-30' })
  })
  it('are not told where nothing is known of the data', () => {
    expect(partly(row('month', '2026-03', 1), 'month', null)).toBeNull()
    expect(partly(row('month', '2026-03', 1), 'month', { from: '2026-03-12', to: '2026-04-01' })).toEqual({ from: '2026-03-12', to: null })
  })
})

it('few cases: not for a count, and not where there is nothing', () => {
  expect(restsOnFew({ value: 0.5, n: 29 }, 'share')).toBe(true)
  expect(restsOnFew({ value: 0.5, n: 30 }, 'share')).toBe(false)
  expect(restsOnFew({ value: 4, n: 4 }, 'count')).toBe(false)
  expect(restsOnFew({ value: null, n: 0 }, 'share')).toBe(false)
})

describe('the order of the rows', () => {
  const rows = [row('owner', 'Ekonomi', 0.6, 40), row('owner', 'unknown', 0.9, 500), row('owner', 'IT', 0.8, 12), row('owner', 'Nät', null, 0), row('owner', 'Ånge', 0.7, 90)]
  it('is by value, what can not be worked out late and the unknown last', () => {
    expect(named(sorted(rows, { by: 'value', down: true }, 'owner', nameOf, false))).toEqual(['IT', 'Ånge', 'Ekonomi', 'Nät', 'unknown'])
    expect(named(sorted(rows, { by: 'value', down: false }, 'owner', nameOf, false))).toEqual(['Ekonomi', 'Ånge', 'IT', 'Nät', 'unknown'])
  })
  it('is by name or by what it rests on', () => {
    expect(named(sorted(rows, { by: 'n', down: true }, 'owner', nameOf, false))).toEqual(['Ånge', 'Ekonomi', 'IT', 'Nät', 'unknown'])
    expect(named(sorted(rows, { by: 'name', down: true }, 'owner', nameOf, false)).at(-1)).toBe('unknown')
    const months = ['2026-01', '2025-12', '2026-02'].map((month) => row('month', month, 1))
    expect(named(sorted(months, { by: 'name', down: true }, 'month', (r) => (r.by.month === '2026-02' ? 'a' : 'z'), true))).toEqual(['2026-02', '2026-01', '2025-12'])
  })
  it('starts with the newest, the most, or the best', () => {
    expect(usualOrder(true, null)).toEqual({ by: 'name', down: true })
    expect(usualOrder(false, definition('count', 'neutral')).down).toBe(true)
    expect(usualOrder(false, definition('share', 'higher')).down).toBe(true)
    expect(usualOrder(false, definition('seconds', 'lower')).down).toBe(false)
  })
  it('goes through the address and back', () => {
    const usual = { by: 'value', down: true } as const
    for (const order of [{ by: 'name', down: false }, { by: 'n', down: true }] as const) expect(orderFrom(orderText(order), usual)).toEqual(order)
    expect(orderFrom('nonsense', usual)).toEqual(usual)
    expect(orderFrom(null, usual)).toEqual(usual)
  })
})
