// What all languages do alike: which claims make the headline, and in which order the lead reads.
import type { Claim } from '../api/types'
import type { Clause, Language, Scene, Sentence } from './types'

type PromiseClaim = Extract<Claim, { kind: 'promise_missed' | 'promise_kept' }>

const capital = (text: string, locale: string): string =>
  text.replace(/\p{L}/u, (letter, at: number) => (at > 1 ? letter : letter.toLocaleUpperCase(locale)))

/** Whether a claim is worth a headline. A volume that does not certainly change is not news. */
function news(claim: Claim): boolean {
  if (claim.kind === 'volume') return claim.change?.verdict === 'up' || claim.change?.verdict === 'down'
  if (claim.kind === 'loyalty' || claim.kind === 'promise_overall') {
    return claim.change?.verdict === 'up' || claim.change?.verdict === 'down'
  }
  return claim.kind !== 'own_service' && claim.kind !== 'unknown_owner' && claim.kind !== 'promise_kept'
}

/** What happened, or is not as it should be, before what merely is. */
const steady = (claim: Claim): number => (claim.kind === 'top_reason' || claim.kind === 'top_owner' ? 1 : 0)

function clauses(claims: Claim[], language: Language, scene: Scene): Clause[] {
  const missed = claims.filter((c) => c.kind === 'promise_missed')
  const all: Clause[] = []
  for (const claim of claims) {
    if (claim.kind === 'promise_missed') {
      if (claim !== missed[0]) continue
      all.push(language.grammar.missedClause(missed.map((c) => c.channel)))
    } else {
      all.push(language.grammar.clause(claim, scene))
    }
  }
  return all
}

/** One or two clauses about different things, as one sentence with a full stop. */
export function headline(claims: Claim[], language: Language, scene: Scene): string {
  // How many there were is news only where there is no better.
  const better = claims.filter((c) => news(c) && c.kind !== 'volume').sort((a, b) => steady(a) - steady(b))
  const chosen = better.length > 0 ? better : claims.some(news) ? claims.filter(news) : claims
  const all = clauses(chosen.length > 0 ? chosen : [{ kind: 'no_data' }], language, scene)
  const first = all[0]
  const room = 118 - first.text.length
  const second = all.find((c) => c.about !== first.about && first.about !== 'nothing' && c.about !== 'nothing' && c.text.length <= room)
  let text = first.text
  if (second) {
    const turn = [first.tone, second.tone].sort().join() === 'bad,good'
    text += (turn ? language.grammar.but : language.grammar.and) + second.text
  }
  return capital(text, language.f.locale) + '.'
}

/** The few sentences under the headline, the most important first, the volume before all. */
export function lead(claims: Claim[], language: Language, scene: Scene, most = 6): Sentence[] {
  // "Only 40 contacts" says the volume too.
  const few = claims.filter((c) => c.kind === 'few')
  const first = few.length > 0 ? few : claims.filter((c) => c.kind === 'volume')
  const ordered = [...first, ...claims.filter((c) => c.kind !== 'volume' && c.kind !== 'few')]
  const said: Sentence[] = []
  for (const kind of ['promise_missed', 'promise_kept'] as const) {
    const same = ordered.filter((c): c is PromiseClaim => c.kind === kind)
    if (same.length < 2) continue
    const at = ordered.indexOf(same[0])
    for (const claim of same) ordered.splice(ordered.indexOf(claim), 1)
    ordered.splice(at, 0, { kind: 'several', claims: same } as unknown as Claim)
  }
  for (const claim of ordered.slice(0, most)) {
    const several = claim as unknown as { kind: string; claims: PromiseClaim[] }
    said.push(several.kind === 'several' ? language.grammar.promises(several.claims, scene) : language.grammar.sentence(claim, scene))
  }
  return said
}

export const plain = (sentence: Sentence): string => sentence.map((p) => (typeof p === 'string' ? p : p.text)).join('')
