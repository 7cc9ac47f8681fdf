// Made-up answers to "any measure by any dimension".
import { count, hash, mean, none, random, share } from './numbers.mjs'
import { scenarios } from './company.mjs'

const unitOf = (m) => (/^(contacts|customers)$/.test(m) ? 'count' : /^(first_response|resolution)/.test(m) && !/promise/.test(m) ? 'seconds' : m === 'nps' ? 'points' : /^(csat_index|ces)$/.test(m) ? 'score' : 'share')
export const names = ['contacts', 'customers', ...['first_response', 'resolution_time'].flatMap((d) => [d, d + '_p90', d + '_business', d + '_business_p90']), 'promise_kept', 'response_promise_kept', 'repeat_rate', 'fcr', 'repeat_rate_1d', 'fcr_1d', 'repeat_rate_30d', 'fcr_30d', 'csat', 'csat_index', 'nps', 'ces', 'ces_easy', 'unknown_owner', 'unknown_reason', 'unknown_channel', 'unknown_customer', 'unknown_language']
export const dimensions = ['channel', 'owner', 'arises_at', 'reason', 'cause', 'team', 'agent', 'language', 'customer_group', 'kind', 'tone', 'state', 'source', 'day', 'week', 'month', 'quarter']

export const definition = (m) => ({ title: m, unit: unitOf(m), formula: `the formula of ${m}, as the server says it`, of: 'contacts where both ends are known', better: /^(contacts|customers)$/.test(m) ? 'neutral' : /^(first|reso|repeat|unknown)/.test(m) ? 'lower' : 'higher', interval: '95 %, Wilson score (Wilson 1927)', standard: m === 'nps' ? 'Net Promoter Score (Reichheld 2003)' : '', left_out: { not_settled: 'too recent' }, version: 1 })

function valuesOf(s, dimension) {
  if (dimension === 'channel') return s.channels.map((c, i) => [c, 0.4 / (i + 1)])
  if (dimension === 'owner' || dimension === 'arises_at') return [...s.owners.map((o) => [o[0], o[1]]), ['unknown', s.ownUnknown]]
  if (dimension === 'reason') return [...s.reasons.map((r) => [r[0], r[1]]), ['unknown', s.unknown]]
  if (dimension === 'month') return Array.from({ length: 24 }, (_, i) => [new Date(Date.UTC(2024, 10 + i, 1)).toISOString().slice(0, 7), 1 / 24])
  if (dimension === 'quarter') return ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((q) => [q, 0.13])
  if (dimension === 'week') return Array.from({ length: 40 }, (_, i) => [`2026-W${String(i + 5).padStart(2, '0')}`, 0.02])
  if (dimension === 'day') return Array.from({ length: 31 }, (_, i) => [`2026-10-${String(i + 1).padStart(2, '0')}`, 0.03])
  if (dimension === 'language') return [['sv', 0.9], ['en', 0.07], ['fi', 0.03]]
  if (dimension === 'state') return [['closed', 0.93], ['open', 0.07]]
  return [['Privat', 0.7], ['Företag', 0.2], ['unknown', 0.1]]
}
function figure(m, n, key) {
  const r = random(hash(m + key))()
  const u = unitOf(m)
  if (n === 0) return none
  if (u === 'count') return count(m === 'customers' ? Math.round(n * 0.4) : n)
  if (u === 'share') return share(Math.round(n * 0.3 * (0.5 + 0.4 * r)), Math.round(n * 0.3), { not_settled: Math.round(n * 0.04) })
  if (u === 'points') return n < 3 ? none : mean(-20 + 60 * r, 200 / Math.sqrt(n * 0.1 + 1), Math.round(n * 0.1))
  if (u === 'score') return mean(m === 'ces' ? 4.5 + 2 * r : 55 + 30 * r, 20 / Math.sqrt(n), Math.round(n * 0.1))
  const base = /response/.test(m) ? 6000 : 150000
  return mean(base * (0.5 + r), (base * 3) / Math.sqrt(n), n)
}
export function measures(s, params) {
  const wanted = params.getAll('measure'), by = params.getAll('by')
  const n = Math.round(s.contacts * 0.31 ** params.getAll('where').length)
  const groups = by.length ? valuesOf(s, by[0]).filter(([, p]) => p > 0).map(([v, p]) => [{ [by[0]]: v }, Math.round(n * p)]) : [[{}, n]]
  const rows = n === 0 ? [] : wanted.flatMap((m) => groups.map(([b, k]) => ({ by: b, measure: m, ...figure(m, k, JSON.stringify(b)) })))
  return { rows, definitions: Object.fromEntries(wanted.map((m) => [m, definition(m)])), edition: 3, horizon: '2026-10-31T22:10:00Z', warnings: [] }
}
export function values(s, params) {
  const dimension = params.get('dimension')
  const all = valuesOf(s, dimension).filter(([, p]) => p > 0).map(([value, p]) => ({ value, contacts: Math.round(s.contacts * p) }))
  return { dimension, values: all, more: 0 }
}
export { scenarios }
