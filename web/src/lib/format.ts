// Numbers, shares, durations and days in a reader's locale, rounded to what the interval supports.
import type { Figure, Period } from '../api/types'

export type Unit = 'count' | 'share' | 'seconds' | 'points' | 'score'
type Bounds = { value: number | null; low: number | null; high: number | null }

const MINUTE = 60
const HOUR = 3600
const DAY = 86400

const half = (f: Bounds): number | null =>
  f.low === null || f.high === null ? null : Math.abs(f.high - f.low) / 2

/** Decimals of a percentage whose interval is so wide: none, unless half a point is told apart. */
export function shareDigits(f: Bounds): number {
  const h = half(f)
  if (f.value === null) return 0
  const hidden = f.value > 0 && f.value < 0.005
  const nearlyAll = f.value < 1 && f.value > 0.995
  if (hidden || nearlyAll) return 1
  return h !== null && h < 0.005 && h > 0 ? 1 : 0
}

export function scoreDigits(f: Bounds): number {
  const h = half(f)
  return h !== null && h > 0 && h < 0.05 ? 2 : 1
}

/** The first instant of a day as the formatters below need it. */
const utc = (day: string): Date => new Date(day.slice(0, 10) + 'T00:00:00Z')

export function makeFormat(locale: string) {
  const cache = new Map<string, Intl.NumberFormat>()
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => {
    const key = JSON.stringify(options)
    let format = cache.get(key)
    if (!format) cache.set(key, (format = new Intl.NumberFormat(locale, options)))
    return format.format(value).replace(/^-/, '−')
  }
  const fixed = (value: number, digits: number, options: Intl.NumberFormatOptions = {}): string => {
    const rounded = Number(value.toFixed(digits))
    return number(rounded === 0 ? 0 : rounded, {
      ...options,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  }
  const dates = new Map<string, Intl.DateTimeFormat>()
  const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options)
    let format = dates.get(key)
    if (!format) dates.set(key, (format = new Intl.DateTimeFormat(locale, options)))
    return format
  }

  const count = (value: number): string => number(value, { maximumFractionDigits: 0 })
  const percent = (share: number, digits = 0): string => {
    const shown = Number((share * 100).toFixed(digits)) / 100
    return number(shown === 0 ? 0 : shown, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  }
  const share = (f: Bounds): string => (f.value === null ? '–' : percent(f.value, shareDigits(f)))
  const points = (value: number): string =>
    number(Math.round(value) || 0, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const signedPercent = (ratio: number): string => {
    const digits = Math.abs(ratio) < 0.01 ? 1 : 0
    return number(Number(ratio.toFixed(2 + digits)) || 0, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: digits,
    })
  }

  const unit = (value: number, name: string, digits: number, long = false, all = false): string =>
    number(Number(value.toFixed(digits)), {
      minimumFractionDigits: all ? digits : 0,
      style: 'unit',
      unit: name,
      unitDisplay: long ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).replace(' ', '\u00a0')
  const durationUnit = (seconds: number): [number, string, number, boolean] => {
    const s = Math.abs(seconds)
    if (s < MINUTE) return [1, 'second', 0, false]
    if (s < 90 * MINUTE) return [MINUTE, 'minute', s < 10 * MINUTE ? 1 : 0, false]
    if (s < 36 * HOUR) return [HOUR, 'hour', s < 10 * HOUR ? 1 : 0, false]
    return [DAY, 'day', s < 10 * DAY ? 1 : 0, true]
  }
  const duration = (seconds: number): string => {
    // Nothing takes no time, and many sources write down whole minutes only.
    if (seconds === 0) return `<\u00a0${unit(1, 'minute', 0)}`
    if (seconds > 0 && seconds < 1) return unit(1, 'second', 0)
    const [size, name, digits, long] = durationUnit(seconds)
    return unit(seconds / size, name, digits, long)
  }

  const value = (f: Bounds, u: Unit): string => {
    if (f.value === null) return '–'
    if (u === 'share') return share(f)
    if (u === 'points') return points(f.value)
    if (u === 'seconds') return duration(f.value)
    if (u === 'score') return fixed(f.value, scoreDigits(f))
    return count(f.value)
  }
  /** A value at an axis whose steps are so large: all of them in one unit. */
  const tick = (v: number, u: Unit, step: number): string => {
    if (u === 'score') return number(v, { maximumFractionDigits: 2 })
    if (u !== 'seconds') return value({ value: v, low: null, high: null }, u)
    if (v === 0) return '0'
    const [size, name] = step < MINUTE ? [1, 'second'] : step < HOUR ? [MINUTE, 'minute'] : step < DAY ? [HOUR, 'hour'] : [DAY, 'day']
    return unit(v / size, name as string, 1, size === DAY)
  }
  /** "5–9 %": both ends with the unit said once. Empty where there is no interval. */
  const interval = (f: Bounds, u: Unit): string => {
    if (f.low === null || f.high === null || f.value === null || u === 'count') return ''
    if (u === 'share') {
      const digits = shareDigits(f)
      const low = percent(f.low, digits)
      const high = percent(f.high, digits)
      if (low === high) return high
      const bare = fixed(f.low * 100, digits)
      return `${bare}–${high}`
    }
    if (u === 'points') return `${points(f.low)} … ${points(f.high)}`
    if (u === 'seconds') {
      // In the unit of the figure itself, unless that makes the numbers long.
      const own = durationUnit(f.value)
      const [size, name, least, long] = f.value >= 1 && f.high / own[0] < 100 ? own : durationUnit(f.high)
      if (f.low === f.high) return duration(f.high)
      const whole = [f.low, f.high].every((end) => Number.isInteger(end / size))
      const digits = whole ? 0 : fixed(f.low / size, least) === fixed(f.high / size, least) ? least + 1 : least
      return `${fixed(f.low / size, digits)}–${unit(f.high / size, name, digits, long, true)}`
    }
    const digits = scoreDigits(f)
    return `${fixed(f.low, digits)}–${fixed(f.high, digits)}`
  }

  const day = (iso: string, year = true): string =>
    dateFormat({ day: 'numeric', month: 'long', year: year ? 'numeric' : undefined, timeZone: 'UTC' }).format(utc(iso))
  const shortDay = (iso: string): string =>
    dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(utc(iso))
  const month = (iso: string): string =>
    dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(utc(iso))
  const shortMonth = (iso: string): string =>
    dateFormat({ month: 'short', timeZone: 'UTC' }).format(utc(iso))
  const days = (from: string, to: string): string =>
    dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(utc(from), utc(to))
  const instant = (iso: string): string =>
    dateFormat({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
  const shortInstant = (iso: string): string =>
    dateFormat({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
  const time = (iso: string): string => dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(iso))

  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const ago = (seconds: number): string => {
    const s = Math.max(0, Math.round(seconds))
    if (s < 60) return relative.format(-s, 'second')
    if (s < HOUR) return relative.format(-Math.round(s / MINUTE), 'minute')
    if (s < 2 * DAY) return relative.format(-Math.round(s / HOUR), 'hour')
    return relative.format(-Math.round(s / DAY), 'day')
  }
  const bytes = (size: number): string => {
    const steps: [number, string][] = [[1e9, 'gigabyte'], [1e6, 'megabyte'], [1e3, 'kilobyte']]
    for (const [step, name] of steps) {
      if (size >= step) return unit(size / step, name, size < 10 * step ? 1 : 0)
    }
    return unit(size, 'byte', 0)
  }
  const list = (items: string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)

  return {
    locale, number, fixed, count, percent, share, points, signedPercent, duration, value, tick, interval,
    day, shortDay, month, shortMonth, days, instant, shortInstant, time, ago, bytes, list,
  }
}
export type Format = ReturnType<typeof makeFormat>

/** Whether an interval is so wide that the figure in its middle says little by itself. */
export const wide = (f: Bounds, u: Unit): boolean => {
  if (f.low === null || f.high === null) return false
  return u === 'share' ? f.high - f.low > 0.3 : u === 'points' ? f.high - f.low > 40 : false
}

export const known = (f: Figure | null | undefined): f is Figure & { value: number } =>
  !!f && f.value !== null

export const wholeYear = (p: Period): string => (p.from ?? p.key).slice(0, 4)
