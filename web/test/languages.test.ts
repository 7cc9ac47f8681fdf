// No language misses a word, no claim is silent, and nothing says "more" that is not certain.
import { describe, expect, it } from 'vitest'
import type { Change, Claim, Figure, Overview, Period } from '../src/api/types'
import { headline, lead, plain } from '../src/lang/compose'
import en from '../src/lang/en'
import sv from '../src/lang/sv'
import type { Language, Scene } from '../src/lang/types'

const languages: Language[] = [sv, en]
const figure = (value: number, half = 0.02, n = 900): Figure => ({ value, low: value - half, high: value + half, n, numerator: 1, denominator: n, left_out: {} })
const change = (verdict: Change['verdict'], better: boolean | null = null): Change => ({ before: figure(0.5), difference: verdict === 'down' ? -0.12 : verdict === 'none' ? null : 0.12, low: verdict === 'unclear' ? -0.1 : 0.08, high: 0.16, verdict, better })
const month: Period = { key: '2026-10', kind: 'month', from: '2026-10-01', to: '2026-10-31', complete: true }
const scenes: Scene[] = [
  { period: month, comparison: { ...month, key: '2025-10', from: '2025-10-01', to: '2025-10-31' }, owners_by: 'owner' },
  { period: { key: 'all', kind: 'all', from: null, to: null, complete: true }, comparison: null, owners_by: 'arises_at' },
]
const verdicts: (Change | null)[] = [change('up', true), change('up', false), change('up'), change('down', true), change('down', false), change('unclear'), change('none'), null]

function claims(c: Change | null): Claim[] {
  const certain = c ?? change('unclear')
  return [
    { kind: 'no_data' },
    { kind: 'few', contacts: 1 },
    { kind: 'few', contacts: 23 },
    { kind: 'volume', contacts: 84210, customers: 31000, change: c },
    { kind: 'volume', contacts: 1, customers: null, change: c },
    { kind: 'top_reason', value: 'Oklar faktura', share: figure(0.168), clear: true },
    { kind: 'top_reason', value: 'Oklar faktura', share: figure(0.168), clear: false },
    { kind: 'reason_changed', value: 'Oklar faktura', contacts: 400, change: certain },
    ...(['reason', 'owner', 'channel'] as const).map((dimension): Claim => ({ kind: 'grew', grown: { dimension, value: dimension === 'channel' ? 'chat' : 'Ekonomi', recent: 412, expected: 229, ratio: 1.8, low: 1.4, high: 2.2, from: '2026-10-05', to: '2026-10-31', base_from: '2026-07-01' } })),
    { kind: 'top_owner', value: 'Ekonomi', share: figure(0.23), own_service: false, clear: true },
    { kind: 'top_owner', value: 'Kundservice', share: figure(0.23), own_service: true, clear: false },
    { kind: 'own_service', value: 'Kundservice', share: figure(0.052) },
    { kind: 'promise_missed', channel: 'phone', figure: figure(0.71), goal: 0.8 },
    { kind: 'promise_kept', channel: 'brevduva', figure: figure(0.91), goal: 0.8 },
    { kind: 'promise_overall', figure: figure(0.8), change: c },
    ...(['fcr', 'csat', 'nps', 'ces'] as const).map((measure): Claim => ({ kind: 'loyalty', measure, figure: figure(measure === 'nps' ? 18 : measure === 'ces' ? 5.4 : 0.7, measure === 'nps' ? 4 : 0.02), change: c, scale: measure === 'ces' ? { min: 1, max: 7 } : null })),
    { kind: 'satisfaction_by_owner', worst: 'Ekonomi', worst_figure: figure(0.6), others_figure: figure(0.78) },
    { kind: 'unknown_owner', share: figure(0.09) },
  ]
}
/** Words of change that only a certain one allows. */
const movement: Record<string, RegExp> = {
  sv: /\b(fler|färre|ökat|ökar|minskat|minskar|bättre|sämre|oftare|sällan|lättare|svårare|högre|lägre)\b/i,
  en: /\b(more|fewer|less|better|worse|increased|decreased|easier|harder|higher|lower)\b/i,
}

function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, one]) => keysOf(one, `${path}.${name}`))
}
function blanks(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : []
  if (typeof value === 'function') {
    const said = (value as (...a: unknown[]) => unknown)(2, '2', '3')
    return typeof said === 'string' && said.trim() !== '' && !/undefined|NaN|\[object/.test(said) ? [] : [path]
  }
  return Object.entries(value as object).flatMap(([name, one]) => blanks(one, `${path}.${name}`))
}

describe.each(languages)('$code', (l) => {
  it('has every word of every other language', () => {
    for (const other of languages) expect(keysOf(l.words).sort()).toEqual(keysOf(other.words).sort())
  })
  it('has no empty word, but where an empty one is meant', () => {
    const meant = ['.conversation.kind.contact', '.conversation.kind.message']
    expect(blanks(l.words).filter((path) => !meant.includes(path))).toEqual([])
  })
  it.each(verdicts.map((v) => [v?.verdict ?? 'null', v?.better ?? null, v] as const))('makes a sentence of each claim (%s, better %s)', (_v, _b, c) => {
    for (const scene of scenes) {
      for (const claim of claims(c)) {
        const sentence = plain(l.grammar.sentence(claim, scene))
        expect(sentence.length, claim.kind).toBeGreaterThan(12)
        expect(sentence, claim.kind).toMatch(/\.$/)
        expect(sentence, claim.kind).not.toMatch(/undefined|NaN|null| {2}|\[object/)
        expect(l.grammar.clause(claim, scene).text.length, claim.kind).toBeGreaterThan(8)
        expect(headline([claim], l, scene), claim.kind).toMatch(/^[^a-zåäö].*\.$/)
      }
    }
  })
  it('never speaks of change that is not certain', () => {
    for (const scene of scenes) {
      for (const c of [change('unclear'), change('none'), null]) {
        for (const claim of claims(c)) {
          if (claim.kind === 'grew' || claim.kind === 'satisfaction_by_owner') continue // certain by their nature
          const said = [plain(l.grammar.sentence(claim, scene)), l.grammar.clause(claim, scene).text]
          for (const text of said) expect(text.replace(/(fler|more)(?= kontaktorsaker| departments)/g, ''), claim.kind).not.toMatch(movement[l.code])
        }
        for (const unit of ['count', 'share', 'seconds', 'points', 'score'] as const) expect(l.grammar.change(c, unit)).not.toMatch(movement[l.code])
      }
    }
  })
  it('says which way, when it is certain', () => {
    expect(plain(l.grammar.sentence({ kind: 'volume', contacts: 5, customers: 4, change: change('up') }, scenes[0]))).toMatch(/12\s?% (fler|more)/)
    expect(plain(l.grammar.sentence({ kind: 'volume', contacts: 5, customers: 4, change: change('down') }, scenes[0]))).toMatch(/12\s?% (färre|fewer)/)
  })
  it('never calls one of several the most common', () => {
    const said = plain(l.grammar.sentence({ kind: 'top_reason', value: 'X', share: figure(0.1), clear: false }, scenes[0]))
    expect(said).toMatch(/Bland det vanligaste|Among the most common/)
  })
  it('joins good and bad with but, else with and', () => {
    const missed: Claim = { kind: 'promise_missed', channel: 'phone', figure: figure(0.71), goal: 0.8 }
    expect(headline([missed, { kind: 'loyalty', measure: 'csat', figure: figure(0.8), change: change('up', true), scale: null }], l, scenes[0])).toContain(l.grammar.but)
    expect(headline([missed, { kind: 'reason_changed', value: 'X', contacts: 9, change: change('up') }], l, scenes[0])).toContain(l.grammar.and)
  })
  it('asks in questions, which name the column', () => {
    for (const choice of ['score_good', 'date_order', 'zone'] as const) {
      const asked = l.question(choice, ['Betyg'])
      expect(asked.text).toMatch(/^(Vilken|I vilken|Which|In which) .*[”“]Betyg”.*\?$/)
      expect(asked.why).toMatch(/\.$/)
      expect(l.question(choice, []).text).toMatch(/\?$/)
    }
  })
  it('makes one sentence of several promises', () => {
    const missed = ['phone', 'email'].map((channel): Claim => ({ kind: 'promise_missed', channel, figure: figure(0.71), goal: 0.8 }))
    expect(lead(missed, l, scenes[0])).toHaveLength(1)
  })
  it('does not lie about sections', () => {
    const o = { claims: [], reasons: [], reasons_unknown: figure(0), own_service: null, owners_unknown: figure(0) } as unknown as Overview
    for (const said of [l.grammar.aboutReasons(o, scenes[0]), l.grammar.aboutOwners(o, scenes[0]), l.grammar.aboutPromises([], scenes[0]), l.grammar.aboutLoyalty([], scenes[0]), l.grammar.aboutGrown([])]) {
      expect(plain(said).length).toBeGreaterThan(8)
    }
  })
  it('names every measure, dimension, field, channel and period', () => {
    for (const name of ['contacts', 'customers', 'first_response', 'first_response_business_p90', 'resolution_time_p90', 'promise_kept', 'response_promise_kept', 'repeat_rate', 'repeat_rate_1d', 'repeat_rate_30d', 'fcr', 'fcr_1d', 'fcr_30d', 'csat', 'csat_index', 'nps', 'ces', 'ces_easy', 'unknown_owner', 'unknown_reason', 'unknown_channel', 'unknown_customer', 'unknown_language']) {
      expect(l.measure(name).title).not.toBe(name)
      if (l.code !== 'en') expect(l.measure(name).formula?.length, name).toBeGreaterThan(10)
    }
    for (const name of ['channel', 'owner', 'arises_at', 'reason', 'cause', 'team', 'agent', 'language', 'customer_group', 'kind', 'tone', 'state', 'source', 'day', 'week', 'month', 'quarter']) expect(l.dimension(name)).not.toBe(name)
    for (const name of ['ignore', 'id', 'contact_id', 'response_id', 'customer_number', 'customer_email', 'customer_phone', 'created', 'first_response', 'closed', 'due', 'response_due', 'last_activity', 'channel', 'status', 'owner', 'owner_short', 'team', 'agent', 'customer_group', 'language', 'reason', 'reason_flag', 'author', 'score', 'text', 'subject', 'amount', 'product']) expect(l.field(name), name).not.toBe(name)
    for (const name of ['phone', 'email', 'chat', 'form', 'social', 'sms', 'letter', 'visit', 'bot', 'survey', 'internal', 'other', 'unknown']) expect(l.onChannel(name)).toMatch(/ |internt|internally/)
    for (const [kind, key] of [['month', '2026-10'], ['quarter', '2026-Q3'], ['year', '2026'], ['week', '2026-W40'], ['day', '2026-10-31'], ['days', '2026-10-01..2026-10-14'], ['all', 'all']] as const) {
      const period: Period = { key, kind, from: kind === 'all' ? null : '2026-10-01', to: kind === 'all' ? null : '2026-10-14', complete: true }
      for (const as of ['name', 'in'] as const) expect(l.period(period, as)).not.toMatch(/undefined|Invalid/)
    }
  })
})

describe('traps of the glossary', () => {
  it('never says orsak, ansvarig or anonymiserad bare in Swedish', () => {
    const all = JSON.stringify(sv.words, (_k, v: unknown) => (typeof v === 'function' ? (v as (...a: unknown[]) => string)(2, '2', '3') : v))
    expect(all).not.toMatch(/(?<!kontakt|grund|Kontakt|Grund)orsak|ansvarig|anonymiser|ärende[^n]|återkommande|reklamation|målgrupp/)
  })
})
