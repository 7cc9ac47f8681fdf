import { describe, expect, it } from 'vitest'
import { periodFrom } from '../src/lib/contactlist'
import { makeFormat } from '../src/lib/format'
import { daysOfValue, neighbour, periodsBetween } from '../src/lib/periods'
import { lineFor, nearest, roundEnds, secondsLine, ticks } from '../src/lib/scale'

const sv = makeFormat('sv-SE')
const en = makeFormat('en-GB')
const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const f = (value: number | null, low: number | null = null, high: number | null = null) => ({ value, low, high })

describe('numbers', () => {
  it('groups and signs as the reader does', () => {
    expect(spaces(sv.count(84210))).toBe('84 210')
    expect(en.count(84210)).toBe('84,210')
    expect(sv.points(18)).toBe('+18')
    expect(sv.points(-4)).toBe('−4')
    expect(en.points(-4)).toBe('−4')
    expect(sv.points(-0.2)).toBe('0')
    expect(spaces(sv.signedPercent(0.06))).toBe('+6 %')
  })
  it('rounds a share to what its interval supports', () => {
    expect(spaces(sv.share(f(0.7134, 0.69, 0.73)))).toBe('71 %')
    expect(spaces(sv.share(f(0.1684, 0.166, 0.171)))).toBe('16,8 %')
    expect(en.share(f(0.004, 0.001, 0.02))).toBe('0.4%')
    expect(spaces(sv.share(f(0.997, 0.98, 0.999)))).toBe('99,7 %')
    expect(spaces(sv.share(f(1, 0.99, 1)))).toBe('100 %')
    expect(spaces(sv.share(f(0, 0, 0.02)))).toBe('0 %')
  })
  it('never shows an unknown as 0', () => {
    for (const unit of ['count', 'share', 'seconds', 'points', 'score'] as const) {
      expect(sv.value(f(null), unit)).toBe('–')
      expect(sv.interval(f(null), unit)).toBe('')
    }
  })
  it('says an interval with its unit once', () => {
    expect(spaces(sv.interval(f(0.07, 0.05, 0.09), 'share'))).toBe('5–9 %')
    expect(sv.interval(f(18, 14, 22), 'points')).toBe('+14 … +22')
    expect(spaces(sv.interval(f(140, 128, 152), 'seconds'))).toBe('2,1–2,5 min')
    expect(spaces(sv.interval(f(60, 60, 60), 'seconds'))).toBe('1 min')
    expect(spaces(sv.interval(f(120, 120, 180), 'seconds'))).toBe('2–3 min')
    expect(spaces(sv.interval(f(32 * 3600, 28 * 3600, 48 * 3600), 'seconds'))).toMatch(/^28–48 (h|tim)/)
    expect(spaces(sv.interval(f(40, 30, 2 * 86400), 'seconds'))).toMatch(/ dygn$/)
    expect(sv.interval(f(5.4, 5.32, 5.48), 'score')).toBe('5,3–5,5')
  })
  it('says durations in the unit that fits', () => {
    expect(spaces(sv.duration(45))).toBe('45 s')
    expect(spaces(sv.duration(60))).toBe('1 min')
    expect(spaces(sv.duration(0))).toBe('< 1 min')
    expect(spaces(sv.duration(720))).toBe('12 min')
    expect(spaces(sv.duration(5 * 3600))).toMatch(/^5 (h|tim)/)
    expect(spaces(sv.duration(3.4 * 86400))).toBe('3,4 dygn')
    expect(spaces(en.duration(86400 * 12))).toBe('12 days')
  })
  it('says ages', () => {
    expect(sv.ago(4)).toBe('för 4 sekunder sedan')
    expect(en.ago(3600 * 3)).toBe('3 hours ago')
  })
})

describe('periods', () => {
  it('lists what lies between two days, newest first', () => {
    expect(periodsBetween('month', '2026-08-15', '2026-10-31').map((p) => p.key)).toEqual(['2026-10', '2026-09', '2026-08'])
    expect(periodsBetween('week', '2026-01-01', '2026-01-12').map((p) => p.key)).toEqual(['2026-W03', '2026-W02', '2026-W01'])
    expect(periodsBetween('quarter', '2025-11-01', '2026-02-01').map((p) => p.key)).toEqual(['2026-Q1', '2025-Q4'])
  })
  it('knows its neighbours', () => {
    const month = { key: '2026-01', kind: 'month', from: '2026-01-01', to: '2026-01-31', complete: true } as const
    expect(neighbour(month, -1)).toBe('2025-12')
    expect(neighbour(month, 1)).toBe('2026-02')
    expect(neighbour({ ...month, kind: 'days', from: '2026-01-08', to: '2026-01-14' }, -1)).toBe('2026-01-01..2026-01-07')
  })
  it('reads an address back as a period', () => {
    const read = (text: string) => periodFrom(new URLSearchParams(text))
    expect(read('')).toBeNull()
    expect(read('from=2026-10-01&to=2026-10-31')?.key).toBe('2026-10')
    expect(read('from=2026-07-01&to=2026-09-30')?.key).toBe('2026-Q3')
    expect(read('from=2026-10&to=2026-10')?.kind).toBe('month')
    expect(read('from=2026-10-05&to=2026-10-31')?.kind).toBe('days')
    expect(read('from=2026-09&to=2026-10')).toMatchObject({ kind: 'days', from: '2026-09-01', to: '2026-10-31' })
    expect(read('from=2026-10')).toMatchObject({ kind: 'days', from: '2026-10-01', to: null })
    expect(read('to=2026-Q3')).toMatchObject({ kind: 'days', from: null, to: '2026-09-30' })
  })
  it('gives a week its days', () => {
    expect(daysOfValue('week', '2026-W01')).toEqual({ from: '2025-12-29', to: '2026-01-04' })
  })
})

describe('scales', () => {
  it('say their steps in one unit', () => {
    expect([0, 12, 24, 36].map((h) => spaces(en.tick(h * 3600, 'seconds', 12 * 3600)))).toEqual(['0', '12 hrs', '24 hrs', '36 hrs'])
    expect(sv.tick(100, 'score', 50)).toBe('100')
  })
  it('find the nearest point of a line', () => {
    expect([-0.2, 0, 0.24, 0.26, 1, 1.3].map((place) => nearest(place, 3))).toEqual([0, 0, 0, 1, 2, 2])
    expect(nearest(0.7, 1)).toBe(0)
  })
  it('has round steps', () => {
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(secondsLine(7600)).toEqual([0, 3600, 7200, 10800])
    expect(lineFor('count', [1, 1], true)).toEqual([0, 1])
    for (const values of [[0.61, 0.78], [3, 1871], [-14, 22], [5.31, 5.48], [0, 1]]) {
      const line = lineFor('score', values, false)
      expect(line[0]).toBeLessThanOrEqual(Math.min(...values))
      expect(line.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
      expect(line.length).toBeLessThan(8)
    }
    expect(lineFor('count', [0, 412], true).at(-1)).toBeGreaterThanOrEqual(412)
    expect(roundEnds([0.61, 0.78])).toEqual([expect.closeTo(0.6), expect.closeTo(0.8)])
  })
})
