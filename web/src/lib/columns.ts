// Two columns of sections that end near each other, told from what each will hold: nothing is measured,
// so nothing moves.
import type { Overview } from '../api/types'

export type Section = 'owners' | 'voices' | 'promises' | 'loyalty' | 'grew'
const GAP = 64

/** About how high each section becomes, in pixels; 0: it is not shown. */
function heights(o: Overview, voices: number): Record<Section, number> {
  const rows = (n: number, each: number): number => 90 + n * each
  const owners = o.owners.length + (o.owners_unknown.value ? 1 : 0)
  const measures = o.loyalty.filter((m) => m.figure.value !== null)
  return {
    owners: rows(owners, 34),
    voices: rows(voices, 120),
    promises: rows(o.promises.filter((p) => p.kept.value !== null).length, 66),
    loyalty: rows(measures.length, 80) + (measures.some((m) => m.measure !== 'fcr') ? 0 : 40),
    grew: o.series.points.length > 1 ? rows(o.grew.length, 58) : 0,
  }
}

/** Owners begin the left column, voices the right; each further section goes where there is more room. */
export function columnsOf(o: Overview, voices: number): [Section[], Section[]] {
  const height = heights(o, voices)
  const columns: [Section[], Section[]] = [['owners'], ['voices']]
  const filled = [height.owners, height.voices]
  for (const section of ['promises', 'loyalty', 'grew'] as const) {
    if (height[section] === 0) continue
    const to = filled[0] <= filled[1] ? 0 : 1
    columns[to].push(section)
    filled[to] += GAP + height[section]
  }
  return columns
}
