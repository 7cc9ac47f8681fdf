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

/** Round steps that divide a span into about n parts. */
export function ticks(min: number, max: number, n = 5): number[] {
  const span = max - min
  if (!(span > 0)) return [min]
  const raw = span / n
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw) ?? 10) * power
  const made: number[] = []
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) made.push(Number((i * step).toPrecision(12)))
  return made
}

/** Ends that hold all values, moved outwards to round steps. */
export function roundEnds(values: number[], n = 5): [number, number] {
  const min = Math.min(...values)
  const max = Math.max(...values)
  if (!Number.isFinite(min)) return [0, 1]
  if (min === max) return [min - Math.abs(min) * 0.1 - 0.01, max + Math.abs(max) * 0.1 + 0.01]
  const raw = (max - min) / n
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw) ?? 10) * power
  return [Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step]
}
