// Which periods are whole, what rests on few, and the order of a table of figures.
import { describe, expect, it } from 'vitest'
import type { Definition, MeasureRow, Overview } from '../src/api/types'
import en from '../src/lang/en'
import sv from '../src/lang/sv'
import { columnsOf } from '../src/lib/columns'
import { withoutGaps, orderFrom, orderText, partly, restsOnFew, sorted, usualOrder } from '../src/lib/figurerows'
import { partOf, spanOf } from '../src/lib/periods'
import { goodEnd, scoreWords } from '../src/lib/score'

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

it('periods without a contact are 0, not left away', () => {
  const of = (dimension: string, values: string[], unit: Definition['unit']) => withoutGaps(values.map((v) => row(dimension, v, 5)), dimension, unit).map((r) => [r.by[dimension], r.value])
  expect(of('day', ['2026-03-02', '2026-02-27'], 'count')).toEqual([['2026-02-27', 5], ['2026-02-28', 0], ['2026-03-01', 0], ['2026-03-02', 5]])
  expect(of('month', ['2025-11', '2026-01'], 'share')).toEqual([['2025-11', 5], ['2025-12', null], ['2026-01', 5]])
  expect(of('week', ['2025-W52', '2026-W02'], 'count')).toEqual([['2025-W52', 5], ['2026-W01', 0], ['2026-W02', 5]])
  expect(of('quarter', ['2025-Q3', '2026-Q1'], 'count').map(([name]) => name)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
})

it('few cases: not for a count, and not where there is nothing', () => {
  expect(restsOnFew({ value: 0.5, n: 29 }, 'share')).toBe(true)
  expect(restsOnFew({ value: 0.5, n: 30 }, 'share')).toBe(false)
  expect(restsOnFew({ value: 4, n: 4 }, 'count')).toBe(false)
  expect(restsOnFew({ value: null, n: 0 }, 'share')).toBe(false)
})

describe('the order of the rows', () => {
  const rows = [row('owner', 'Ekonomi', 0.6, 40), row('owner', 'unknown', 0.9, 500), row('owner', 'IT', 0.8, 45), row('owner', 'HR', 1, 12), row('owner', 'Nät', null, 0), row('owner', 'Ånge', 0.7, 90)]
  it('is by value, what rests on few late, what can not be worked out later and the unknown last', () => {
    expect(named(sorted(rows, { by: 'value', down: true }, 'owner', nameOf, 'share', false))).toEqual(['IT', 'Ånge', 'Ekonomi', 'HR', 'Nät', 'unknown'])
    expect(named(sorted(rows, { by: 'value', down: false }, 'owner', nameOf, 'share', false))).toEqual(['Ekonomi', 'Ånge', 'IT', 'HR', 'Nät', 'unknown'])
  })
  it('is by name or by what it rests on', () => {
    expect(named(sorted(rows, { by: 'n', down: true }, 'owner', nameOf, 'share', false))).toEqual(['Ånge', 'IT', 'Ekonomi', 'HR', 'Nät', 'unknown'])
    expect(named(sorted(rows, { by: 'name', down: true }, 'owner', nameOf, 'share', false)).at(-1)).toBe('unknown')
    const months = ['2026-01', '2025-12', '2026-02'].map((month) => row('month', month, 1))
    expect(named(sorted(months, { by: 'name', down: true }, 'month', (r) => (r.by.month === '2026-02' ? 'a' : 'z'), 'share', true))).toEqual(['2026-02', '2026-01', '2025-12'])
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

describe('scores', () => {
  const source = (name: string, good: 'high' | 'low' | null, assumed = false) => ({ id: 1, name, since: '', contacts: 1, horizon: null, zone: null, score_good: good, score_good_assumed: assumed })
  it('have a good end where all sources agree, or the source is named', () => {
    expect(goodEnd([source('a', 'high'), source('b', null)])).toEqual({ good: 'high', assumed: false })
    expect(goodEnd([source('a', 'high'), source('b', 'low')])).toBeNull()
    expect(goodEnd([source('a', 'high'), source('b', 'low', true)], 'b')).toEqual({ good: 'low', assumed: true })
    expect(goodEnd([source('a', null)])).toBeNull()
  })
  it('say it', () => {
    const scale = { min: 1, max: 5, good: 'low', assumed: false } as const
    expect(scoreWords(sv, 2, scale, null)).toEqual({ score: '2 av 5', best: '1 är bäst' })
    expect(scoreWords(en, 2, { ...scale, good: 'high', assumed: true }, null)).toEqual({ score: '2 of 5', best: '5 is taken to be best' })
    expect(scoreWords(sv, 2, null, { good: 'low', assumed: false })).toEqual({ score: '2', best: 'lägst är bäst' })
    expect(scoreWords(sv, 2, undefined, null)).toEqual({ score: '2', best: '' })
  })
})

describe('the two columns of the overview', () => {
  const overview = (owners: number, promises: number, loyalty: number, grew: number): Overview =>
    ({ owners: Array(owners), owners_unknown: { value: null }, promises: Array(promises).fill({ kept: { value: 1 } }), loyalty: Array(loyalty).fill({ measure: 'csat', figure: { value: 1 } }), grew: Array(grew), series: { points: [1, 2] } }) as unknown as Overview
  it('begin with owners and voices, and hold every section once', () => {
    for (const [o, voices] of [[overview(8, 5, 3, 1), 3], [overview(0, 0, 0, 0), 0], [overview(3, 0, 1, 5), 3]] as const) {
      const columns = columnsOf(o, voices)
      expect(columns.map((c) => c[0])).toEqual(['owners', 'voices'])
      expect(columns.flat().sort()).toEqual(['grew', 'loyalty', 'owners', 'promises', 'voices'])
    }
  })
  it('end near each other', () => {
    expect(columnsOf(overview(3, 0, 1, 0), 3)[0]).toEqual(['owners', 'promises', 'loyalty'])
    expect(columnsOf(overview(10, 3, 0, 0), 0)[1]).toEqual(['voices', 'promises', 'grew'])
  })
})
