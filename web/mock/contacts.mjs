// Made-up contacts, conversations and voices.
import { hash, random } from './numbers.mjs'

const scale = { min: 1, max: 5, good: 'high', assumed: true }
const texts = [
  'Hej! Jag förstår inte min faktura för september, den är på 2 140 kr och det finns en post som bara heter justering. Ni når mig på [phone 1].',
  'Kampanjpriset jag blev lovad finns inte på fakturan. I annonsen stod det tre månader gratis.',
  'Strömmen är borta hos oss sedan i morse, hela gatan är mörk.',
  'Jag kan inte logga in, det snurrar bara efter att jag har legitimerat mig. Svara helst till [email 1].',
  'Fjärde gången jag hör av mig om samma sak. Alla är trevliga, men ingen kan ändra det.',
  'Ville bara tacka för fantastisk hjälp, allt löste sig på fem minuter. Säg till [name 1] att hon räddade min vecka!',
  'Vi flyttar den sista oktober och vill ta med oss avtalet, men sidan kräver ett anläggningsnummer jag inte har.',
  'Autogirot drogs två gånger i augusti, 890 kr varje gång. Mitt personnummer är [national id 1].',
]
const reasons = ['Oklar faktura', 'Kampanjpriset saknas', 'Strömavbrott', 'Inloggning', 'Oklar faktura', 'Beröm', 'Avtal vid flytt', 'Autogiro']
const owners = ['Ekonomi', 'Marknad', 'Elnät', 'IT', 'Ekonomi', 'Kundservice', 'Sälj', 'Ekonomi']
const idOf = (i) => (hash('c' + i).toString(16) + hash('d' + i).toString(16) + hash('e' + i).toString(16) + hash('f' + i).toString(16)).padEnd(32, '0').slice(0, 26) + i.toString(16).padStart(6, '0')

export function row(i, s, forced = {}) {
  const r = random(i + 11)
  const kind = Math.floor(r() * texts.length)
  const channel = forced.channel ?? s.channels[Math.floor(r() * s.channels.length)]
  const created = s.dates ? new Date(Date.UTC(2026, 9, 31, 20) - i * 31.7 * 60e3).toISOString() : null
  const reason = forced.reason ?? (r() < 0.06 ? null : reasons[kind])
  const p = r()
  return {
    contact: idOf(i), created, day: created?.slice(0, 10) ?? null, channel, owner: forced.owner ?? (r() < 0.08 ? null : owners[kind]),
    reasons: reason && reason !== 'unknown' ? [reason] : [], team: 'Luleå', language: 'sv', state: r() < 0.07 ? 'open' : 'closed',
    promise: !s.promises ? 'none' : p < 0.74 ? 'kept' : p < 0.94 ? 'broken' : 'pending', score: r() < 0.2 ? 1 + Math.floor(r() * 5) : null, scale, resolution_s: Math.round(r() * 300000),
    preview: !s.words ? null : i % 41 === 40 ? null : texts[kind], erased: i % 41 === 40,
  }
}
export function list(s, params) {
  const forced = Object.fromEntries(params.getAll('where').map((w) => [w.slice(0, w.indexOf('=')), w.slice(w.indexOf('=') + 1)]))
  for (const k of Object.keys(forced)) if (forced[k] === 'unknown') forced[k] = null
  const limit = Math.min(200, Number(params.get('limit') ?? 50)), offset = Math.max(0, Number(params.get('offset') ?? 0))
  const total = Math.round(s.contacts * 0.31 ** (params.getAll('where').length + (params.has('counted') ? 1 : 0)))
  const contacts = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, k) => row(offset + k, s, forced))
  return { contacts, total, offset, limit }
}
export function conversation(id, s) {
  const i = parseInt(id.slice(-6), 16)
  const r = row(i, s)
  if (r.contact !== id) return null
  const at = (m) => (r.created ? new Date(Date.parse(r.created) + m * 60e3).toISOString() : null)
  const words = r.erased || !s.words ? [] : [
    { kind: 'contact', author: 'customer', at: at(0), id: 'm1', subject: r.channel === 'email' ? 'Fråga om ' + (r.reasons[0] ?? 'mitt avtal').toLowerCase() : null, text: r.preview + '\n\nKan någon förklara det här? Jag har varit kund i nitton år och klarar en höjning, men jag vill förstå vad jag betalar för.\n\nMed vänlig hälsning\n[name 2]' },
    { kind: 'message', author: 'bot', at: at(1), id: 'm2', subject: null, text: 'Tack! Vi har tagit emot ditt meddelande och svarar inom en arbetsdag.' },
    { kind: 'message', author: 'agent', at: at(190), id: 'm3', subject: null, text: 'Hej [name 2]! Tack för att du hör av dig. Posten justering är mellanskillnaden från augusti, då mätaren byttes. Jag skickar en förklaring till [email 1].' },
    { kind: 'status_change', author: 'system', at: at(191), id: null, subject: null, text: 'open → closed' },
    { kind: 'message', author: 'customer', at: at(260), id: 'm4', subject: null, text: 'Tack, då förstår jag. Men det borde stå på fakturan!' },
  ]
  if (r.score !== null && words.length) words.push({ kind: 'survey_answer', author: 'customer', at: at(1500), id: null, subject: null, text: 'Bra svar, men det tog tid.' })
  return { ...r, source: 'kundo', customer_group: 'Privat', first_response_s: 11400, closed: at(191), words, others: s.customers ? [row(i + 400, s), row(i + 1300, s)] : [] }
}
export function voices(s, params) {
  const seed = Number(params.get('seed') ?? 7), r = random(seed), n = Number(params.get('n') ?? 3)
  if (!s.words || !s.contacts) return { voices: [], drawn_from: 0, seed }
  const made = []
  for (let k = 0; k < n; k++) {
    const i = Math.floor(r() * s.contacts) % 41 === 40 ? 3 : Math.floor(r() * s.contacts)
    const c = row(i, s)
    const happy = k === n - 1
    const text = happy ? texts[5] : texts[(seed + k) % 5]
    made.push({ contact: c.contact, text: text.slice(0, 160), cut: true, day: c.day, channel: c.channel, owner: happy ? 'Kundservice' : c.owner, reasons: c.reasons, language: 'sv', score: happy ? 5 : k === 0 ? 1 : null, scale, mood: happy ? 'satisfied' : k === 0 ? 'dissatisfied' : null })
  }
  return { voices: made, drawn_from: Math.round(s.contacts * 0.62), seed }
}
