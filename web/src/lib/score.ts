// A customer's score, and which end of its scale is the good one: without that it says nothing.
import type { ScoreScale, Source } from '../api/types'
import type { Language } from '../lang/types'

/** The good end that all scores of these sources have in common; of the named source alone, if one is named. */
export function goodEnd(sources: Source[], name?: string): { good: 'high' | 'low'; assumed: boolean } | null {
  const told = sources.filter((s) => s.score_good && (name === undefined || s.name === name))
  const good = told[0]?.score_good
  if (!good || told.some((s) => s.score_good !== good)) return null
  return { good, assumed: told.some((s) => s.score_good_assumed) }
}

/** "2 av 5" and "5 är bäst"; without the scale "2" and "högst är bäst". */
export function scoreWords(l: Language, score: number, scale: ScoreScale | null | undefined, end: ReturnType<typeof goodEnd>): { score: string; best: string } {
  const w = l.words.score
  const shown = l.f.number(score)
  if (scale) {
    const best = l.f.number(scale.good === 'high' ? scale.max : scale.min)
    return { score: w.of(shown, l.f.number(scale.max)), best: scale.assumed ? w.best_assumed(best) : w.best(best) }
  }
  const best = end ? w[end.good] : ''
  return { score: shown, best: best && (end?.assumed ? w.best_assumed(best) : w.best(best)) }
}
