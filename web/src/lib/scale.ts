// From figures to places on a line, in per cent of its length.
export interface Scale {
  (value: number): number
  min: number
  max: number
}

export function linear(min: number, max: number): Scale {
  const span = max - min || 1
  const scale = ((value: number) => ((Math.min(max, Math.max(min, value)) - min) / span) * 100) as Scale
  scale.min = min
  scale.max = max
  return scale
}

/** Which of so many evenly spread points lies nearest to a place from 0 to 1. */
export const nearest = (place: number, points: number): number => Math.max(0, Math.min(points - 1, Math.round(place * (points - 1))))

/** The round number nearest above the n-th part of a span. */
function roundStep(span: number, n: number): number {
  const raw = span / n
  const power = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw) ?? 10) * power
}

/** Round steps that divide a span into about n parts. */
export function ticks(min: number, max: number, n = 5): number[] {
  const span = max - min
  if (!(span > 0)) return [min]
  const step = roundStep(span, n)
  const made: number[] = []
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) made.push(Number((i * step).toPrecision(12)))
  return made
}

const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 432000, 604800, 1209600, 2592000, 7776000, 31536000]

/** Steps and the end of a line of seconds from 0: in whole minutes, hours or days. */
export function secondsLine(max: number, n = 4): number[] {
  const step = TIME_STEPS.find((s) => max / s <= n) ?? Math.ceil(max / n)
  const steps = Math.max(1, Math.ceil(max / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}

/** Steps of a line for a unit; the first and last are its ends. Counts have no half ones. */
export function lineFor(unit: string, values: number[], fromZero: boolean): number[] {
  if (unit === 'seconds') return secondsLine(Math.max(1, ...values))
  const [min, max] = roundEnds(fromZero ? [0, ...values] : values, 4)
  let step = roundStep(max - min, 4)
  if (unit === 'count') step = Math.max(1, Math.ceil(step))
  const from = Math.floor(min / step + 1e-9)
  const to = Math.ceil(max / step - 1e-9)
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)))
}

/** Ends that hold all values, moved outwards to round steps. */
export function roundEnds(values: number[], n = 5): [number, number] {
  const min = Math.min(...values)
  const max = Math.max(...values)
  if (!Number.isFinite(min)) return [0, 1]
  if (min === max) return [min - Math.abs(min) * 0.1 - 0.01, max + Math.abs(max) * 0.1 + 0.01]
  const step = roundStep(max - min, n)
  return [Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step]
}
