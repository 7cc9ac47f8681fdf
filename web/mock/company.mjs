// Three made-up organisations and an empty one, as the overview's answer.
import { change, count, mean, none, random, share } from './numbers.mjs'

const iso = (ms) => new Date(ms).toISOString().slice(0, 10)
const DAY = 86400e3
const energy = [
  ['Oklar faktura', 0.168, 'Ekonomi', 0.22], ['Strömavbrott', 0.112, 'Elnät', -0.18], ['Kampanjpriset saknas', 0.094, 'Marknad', 0.41],
  ['Inloggning', 0.073, 'IT', 0.01], ['Mätaravläsning', 0.066, 'Elnät', -0.03], ['Avtal vid flytt', 0.058, 'Sälj', 0.06],
  ['Autogiro', 0.051, 'Ekonomi', -0.07], ['Sen leverans', 0.042, 'Logistik', 0.02],
]
const ownersOf = [['Ekonomi', 0.232, 0.628], ['Elnät', 0.187, 0.741], ['Marknad', 0.142, 0.583], ['IT', 0.098, 0.71], ['Sälj', 0.089, 0.69], ['Logistik', 0.061, 0.77], ['Kundservice', 0.052, 0.508]]
const hospital = [['Väntetid', 0.31, 'Akuten', 0], ['Bemötande', 0.22, 'Vårdavdelning 3', 0], ['Information', 0.17, 'Mottagningen', 0], ['Mat', 0.09, 'Köket', 0]]
const city = [['HOUSING', 0.21, 'Housing'], ['GRAFFITI', 0.13, 'Solid Waste'], ['POTHOLES', 0.11, 'Transportation'], ['TRASH', 0.1, 'Solid Waste'], ['STREET LIGHT', 0.08, 'Transportation']]

export const scenarios = {
  energy: { contacts: 84210, reasons: energy, more: 14, unknown: 0.061, owners: ownersOf, ownUnknown: 0.088, own: 'Kundservice', dates: true, customers: 0.37, promises: true, words: true, channels: ['phone', 'email', 'chat', 'form', 'social'], loyalty: ['fcr', 'csat', 'nps', 'ces'] },
  tiny: { contacts: 40, reasons: energy.slice(0, 4), more: 0, unknown: 0.1, owners: ownersOf.slice(0, 3), ownUnknown: 0.15, own: null, dates: true, customers: 0.9, promises: true, words: true, channels: ['email', 'phone'], loyalty: ['csat'] },
  survey: { contacts: 6120, reasons: hospital, more: 3, unknown: 0.12, owners: [['Akuten', 0.38, 0.61], ['Vårdavdelning 3', 0.27, 0.83], ['Mottagningen', 0.2, 0.79]], ownUnknown: 0.15, own: null, dates: true, customers: 0, promises: false, words: true, channels: ['survey'], loyalty: ['csat'] },
  city: { contacts: 48770, reasons: city, more: 120, unknown: 0, owners: [['Solid Waste', 0.36, null], ['Housing', 0.27, null], ['Transportation', 0.22, null]], ownUnknown: 0.02, own: null, dates: false, customers: 0, promises: true, goals: false, words: false, channels: ['phone', 'other'], loyalty: [] },
  empty: { contacts: 0, reasons: [], owners: [], channels: [], loyalty: [], dates: false, empty: true },
}

const weeks = 56
const lastDay = Date.UTC(2026, 9, 31)
function weekly(base, growth, seed) {
  const r = random(seed)
  return Array.from({ length: weeks }, (_, i) => Math.max(0, Math.round((base / 4.3) * (1 + (growth * i) / weeks) * (0.88 + 0.24 * r()) * (1 + 0.12 * Math.sin(i / 8)))))
}
const monthly = (value, half, drift, seed, n) => {
  const r = random(seed)
  return Array.from({ length: 13 }, (_, i) => {
    const v = value - drift * (12 - i) + (r() - 0.5) * half * 1.4
    return { from: iso(Date.UTC(2025, 9 + i, 1)), to: iso(Date.UTC(2025, 10 + i, 0)), value: v, low: v - half, high: v + half, n }
  })
}

export function overview(s, params, now) {
  const filters = params.getAll('where').length
  const n = Math.round(s.contacts * 0.31 ** filters)
  const key = params.get('period') ?? (s.dates ? '2026-10' : 'all')
  const compare = params.get('compare') ?? 'year'
  const period = s.dates ? periodOf(key) : { key: 'all', kind: 'all', from: null, to: null, complete: true }
  const comparison = s.dates && compare !== 'none' && key !== 'all' ? (compare === 'year' ? { ...period, key: '2025-10', from: '2025-10-01', to: '2025-10-31', kind: 'month' } : { ...period, key: '2026-09', kind: 'month', from: '2026-09-01', to: '2026-09-30' }) : null
  const few = n < 100
  const vs = (nowN, d, half = 0.05, good = null) => (comparison ? change(count(Math.round(nowN / (1 + d))), d, few ? 0.9 : half, good) : null)
  const points = s.dates ? Array.from({ length: weeks }, (_, i) => {
    const from = lastDay - (weeks - i) * 7 * DAY + DAY
    return { from: iso(from), to: iso(from + 6 * DAY), contacts: 0, in_period: iso(from + 6 * DAY) >= (period.from ?? '9') && iso(from) <= (period.to ?? '0'), complete: true }
  }) : []
  const series = weekly(n, 0.08, 3)
  points.forEach((p, i) => (p.contacts = series[i]))
  const reasons = s.reasons.map(([value, part, owner, d], i) => ({
    value, contacts: Math.round(n * part), share: share(Math.round(n * part), n), change: s.dates ? vs(n * part, d, 0.05, null) : null,
    trend: s.dates ? weekly(n * part, d * 2, i + 7) : [], owner: i === 3 ? null : owner, owners: i === 3 ? 3 : 1, owner_largest: owner,
  }))
  const owners = s.owners.map(([value, part, csat]) => ({
    value, contacts: Math.round(n * part), share: share(Math.round(n * part), n), own_service: value === s.own,
    top_reason: s.reasons.find((r) => r[2] === value)?.[0] ?? null,
    csat: csat === null ? null : share(Math.round(n * part * 0.09 * csat), Math.round(n * part * 0.09)),
  }))
  const keptOf = { phone: [0.713, 0.8, 0.31], email: [0.881, 0.85, 0.29], chat: [0.924, 0.9, 0.2], form: [0.884, 0.85, 0.06], social: [0.632, 0.8, 0.004], other: [0.55, null, 0.4] }
  const promises = !s.promises ? [] : s.channels.map((channel, i) => {
    const [p, goal, part] = keptOf[channel]
    const m = Math.round(n * part)
    const kept = share(Math.round(m * p), m, { nothing_promised: Math.round(m * 0.02) })
    const g = s.goals === false ? null : goal
    return {
      channel, kept, goal: g, verdict: g === null ? 'no_goal' : kept.high < g ? 'missed' : kept.low >= g ? 'kept' : 'unclear',
      change: comparison ? change(share(Math.round(m * (p - 0.02)), m), 0.02, few ? 0.2 : 0.01 + i * 0.01, true) : null,
      response_median: channel === 'phone' ? mean(140, 12, m) : mean(9800 + i * 4000, 600, m), resolution_median: mean(86400 * (1.2 + i), 9000, m), resolution_p90: mean(86400 * (6 + i), 9000, m),
    }
  })
  const h = few ? 0.16 : 0.014
  const loyaltyAll = {
    fcr: { unit: 'share', figure: share(Math.round(n * 0.6 * 0.69), Math.round(n * 0.6), { not_settled: Math.round(n * 0.2) }), goal: 0.75, verdict: 'missed', change: comparison && change(share(66, 100), 0.03, few ? 0.2 : 0.012, true), scale: null, trend: monthly(0.69, h, 0.004, 5, 900) },
    csat: { unit: 'share', figure: share(Math.round(n * 0.05 * 0.78), Math.round(n * 0.05)), goal: null, verdict: 'no_goal', change: comparison && change(share(77, 100), 0.008, 0.02, true), scale: { min: 1, max: 5 }, trend: monthly(0.78, h * 1.6, 0.001, 6, 320) },
    nps: { unit: 'points', figure: mean(18, few ? 30 : 4, Math.round(n * 0.02)), goal: 20, verdict: 'unclear', change: comparison && change(mean(11, 4, 900), 7, 5.6, true), scale: null, trend: monthly(18, 5, 0.6, 8, 110) },
    ces: { unit: 'score', figure: mean(5.4, 0.08, 612), goal: null, verdict: 'no_goal', change: comparison && change(mean(5.5, 0.08, 600), -0.1, 0.12, true), scale: { min: 1, max: 7 }, trend: monthly(5.4, 0.1, -0.01, 9, 60) },
  }
  const loyalty = s.loyalty.map((measure) => ({ measure, ...loyaltyAll[measure] }))
  if (!s.dates) loyalty.forEach((l) => (l.trend = []))
  const grew = s.dates && !few && s.promises ? [
    { dimension: 'reason', value: 'Kampanjpriset saknas', recent: 2140, expected: 1190, ratio: 1.8, low: 1.6, high: 2.02, from: '2026-10-05', to: '2026-10-31', base_from: '2026-07-06' },
    { dimension: 'reason', value: 'Oklar faktura', recent: 3310, expected: 2620, ratio: 1.26, low: 1.12, high: 1.42, from: '2026-10-05', to: '2026-10-31', base_from: '2026-07-06' },
    { dimension: 'channel', value: 'chat', recent: 4120, expected: 3700, ratio: 1.11, low: 1.02, high: 1.22, from: '2026-10-05', to: '2026-10-31', base_from: '2026-07-06' },
  ] : []
  const own = owners.find((o) => o.own_service)
  const contacts = { ...count(n), change: vs(n, 0.06, 0.02, null) }
  const customers = s.customers ? { ...count(Math.round(n * s.customers)), change: vs(n * s.customers, 0.04, 0.03, null) } : { ...none, left_out: { unknown_customer: n }, change: null }
  return {
    period, comparison, horizon: s.dates ? '2026-10-31T22:10:00Z' : null, made: new Date(now - 4000).toISOString(), data_version: 1, contacts, customers,
    series: { unit: 'week', points }, reasons, reasons_more: s.more ?? 0, reasons_unknown: share(Math.round(n * (s.unknown ?? 0)), n), owners_by: 'owner', owners, owners_more: 0,
    owners_unknown: share(Math.round(n * (s.ownUnknown ?? 0)), n), own_service: own ? { name: own.value, share: own.share } : null, promises, loyalty, grew,
    claims: claims({ s, n, few, contacts, customers, reasons, owners, own, promises, loyalty, grew }), warnings: s.own ? ['Nobody has said which end of the scale of source "enkäten" is good; high is taken. If that is wrong, satisfaction is turned round.'] : [],
  }
}

function claims({ s, n, few, contacts, customers, reasons, owners, own, promises, loyalty, grew }) {
  if (n === 0) return [{ kind: 'no_data' }]
  if (few) return [{ kind: 'few', contacts: n }, { kind: 'volume', contacts: n, customers: customers.value, change: contacts.change }, ...(reasons[0] ? [{ kind: 'top_reason', value: reasons[0].value, share: reasons[0].share, clear: false }] : [])]
  const made = [{ kind: 'volume', contacts: n, customers: customers.value, change: contacts.change }]
  if (grew[0]) made.push({ kind: 'reason_changed', value: 'Kampanjpriset saknas', contacts: reasons[2].contacts, change: { ...reasons[2].change, verdict: 'up' } })
  for (const p of promises) if (p.verdict === 'missed') made.push({ kind: 'promise_missed', channel: p.channel, figure: p.kept, goal: p.goal })
  if (reasons[0]) made.push({ kind: 'top_reason', value: reasons[0].value, share: reasons[0].share, clear: true })
  if (owners[0]) made.push({ kind: 'top_owner', value: owners[0].value, share: owners[0].share, own_service: false, clear: s.own !== null })
  if (own) made.push({ kind: 'own_service', value: own.value, share: own.share })
  const csat = loyalty.find((l) => l.measure === 'csat')
  if (csat) made.push({ kind: 'loyalty', measure: 'csat', figure: csat.figure, change: csat.change, scale: csat.scale })
  for (const p of promises) if (p.verdict === 'kept') made.push({ kind: 'promise_kept', channel: p.channel, figure: p.kept, goal: p.goal })
  if (promises[0]?.verdict === 'no_goal') made.push({ kind: 'promise_overall', figure: promises[0].kept, change: null })
  if (grew[0]) made.push({ kind: 'grew', grown: grew[0] })
  return made
}

function periodOf(key) {
  if (key === 'all') return { key, kind: 'all', from: '2024-11-03', to: '2026-10-31', complete: true }
  let m
  if ((m = /^(\d{4})-(\d\d)$/.exec(key))) return { key, kind: 'month', from: `${key}-01`, to: iso(Date.UTC(+m[1], +m[2], 0)), complete: key <= '2026-10' }
  if ((m = /^(\d{4})-Q(\d)$/.exec(key))) return { key, kind: 'quarter', from: iso(Date.UTC(+m[1], m[2] * 3 - 3, 1)), to: iso(Date.UTC(+m[1], m[2] * 3, 0)), complete: key !== '2026-Q4' }
  if ((m = /^(\d{4})$/.exec(key))) return { key, kind: 'year', from: `${key}-01-01`, to: `${key}-12-31`, complete: key < '2026' }
  if ((m = /^(.*)\.\.(.*)$/.exec(key))) return { key, kind: 'days', from: m[1], to: m[2], complete: true }
  if ((m = /^(\d{4})-W(\d\d)$/.exec(key))) {
    const f = Date.UTC(+m[1], 0, 4)
    const mon = f - ((new Date(f).getUTCDay() + 6) % 7) * DAY + (m[2] - 1) * 7 * DAY
    return { key, kind: 'week', from: iso(mon), to: iso(mon + 6 * DAY), complete: true }
  }
  return { key, kind: 'day', from: key, to: key, complete: true }
}
