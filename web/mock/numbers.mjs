// Made-up figures with honest intervals, the same ones each time.
export function random(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
export const hash = (text) => [...String(text)].reduce((h, c) => Math.imul(h ^ c.codePointAt(0), 16777619) >>> 0, 2166136261)

export const none = { value: null, low: null, high: null, n: 0, numerator: null, denominator: null, left_out: {} }
export function share(k, n, leftOut = {}) {
  if (!n) return { ...none, left_out: leftOut }
  const z = 1.96, p = k / n, d = 1 + (z * z) / n
  const m = (p + (z * z) / (2 * n)) / d
  const h = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / d
  return { value: p, low: Math.max(0, m - h), high: Math.min(1, m + h), n, numerator: k, denominator: n, left_out: leftOut }
}
export const count = (n, leftOut = {}) => ({ value: n, low: null, high: null, n, numerator: n, denominator: null, left_out: leftOut })
export const mean = (value, half, n) => ({ value, low: value - half, high: value + half, n, numerator: null, denominator: n, left_out: {} })

export function change(before, difference, half, goodUp) {
  const low = difference - half, high = difference + half
  const verdict = low > 0 ? 'up' : high < 0 ? 'down' : 'unclear'
  return { before, difference, low, high, verdict, better: verdict === 'unclear' || goodUp === null ? null : (verdict === 'up') === goodUp }
}
