// Made-up uploads, imports and jobs.
const fields = ['ignore', 'id', 'contact_id', 'response_id', 'customer_number', 'customer_email', 'customer_phone', 'created', 'first_response', 'closed', 'due', 'response_due', 'last_activity', 'channel', 'status', 'owner', 'owner_short', 'team', 'agent', 'customer_group', 'language', 'reason', 'reason_flag', 'author', 'score', 'text', 'subject', 'amount', 'product']
export { fields }
let next = 1
export const uploads = new Map()
export const jobs = new Map()
export const imports = [
  { id: 3, file: 'ärenden-oktober-2026.csv', source: 'kundo', received: '2026-11-01T06:12:00Z', read: 84310, new: 84190, updated: 20, unchanged: 60, refused: 40, horizon: '2026-10-31T22:10:00Z', state: 'active', rejects: true },
  { id: 2, file: 'enkät-2026-10.csv', source: 'enkäten', received: '2026-11-01T06:20:00Z', read: 4203, new: 4203, updated: 0, unchanged: 0, refused: 0, horizon: '2026-10-31T20:00:00Z', state: 'active', rejects: false },
  { id: 1, file: 'prov.csv', source: 'prov', received: '2026-10-02T09:00:00Z', read: 100, new: 0, updated: 0, unchanged: 0, refused: 0, horizon: null, state: 'undone', rejects: false },
]
export const settings = [
  { key: 'zone', source: null, value: 'Europe/Stockholm', fallback: 'Europe/Stockholm', example: 'Europe/Oslo', meaning: 'Time zone of the organisation: in which a contact’s day is counted.', set_at: null },
  { key: 'opening_hours', source: null, value: 'mon-fri 08:00-17:00', fallback: 'mon-fri 08:00-17:00', example: 'mon-fri 07:00-19:00; sat 10:00-14:00', meaning: 'When the organisation answers. Swedish public holidays are closed.', set_at: '2026-10-01T08:00:00Z' },
  { key: 'goal_promise_kept', source: null, value: 'phone=80 %, *=85 %', fallback: '', example: 'phone=80 %, email=90 %, *=85 %', meaning: 'Goal for the share of promises kept: one for all, or one per channel (* for the others).', set_at: null },
  { key: 'zone', source: 'kundo', value: '', fallback: '', example: 'America/New_York', meaning: 'Time zone of times without an offset in this source; else the organisation’s.', set_at: null },
  { key: 'score_good', source: 'enkäten', value: 'high', fallback: 'high', example: 'low', meaning: 'Which end of the source’s satisfaction scale is good: high or low.', set_at: '2026-11-01T06:20:00Z' },
]
const rows = [
  ['10231', '2026-10-03 09:12', 'e-post', 'Ekonomi', 'Oklar faktura', 'Hej! Jag förstår inte min faktura, ring [phone 1]', '2', '03/10/2026', 'a7'],
  ['10232', '2026-10-03 09:40', 'telefon', 'Elnät', 'Strömavbrott', 'Strömmen är borta sedan i morse', '4', '04/10/2026', 'b1'],
  ['10233', '2026-10-03 10:05', 'chatt', 'Marknad', 'Kampanjpriset saknas', 'I annonsen stod det tre månader gratis', '1', '05/10/2026', ''],
  ['10234', '2026-10-03 10:31', 'e-post', 'IT', 'Inloggning', 'Kan inte logga in. Svara till [email 1]', null, '06/10/2026', 'c9'],
  ['10235', '2026-10-03 11:02', 'telefon', 'Kundservice', 'Beröm', 'Tack för fantastisk hjälp!', '5', '03/10/2026', 'a7'],
]
export function addUpload(file, bytes, choices = {}, id = String(next++)) {
  const named = (column, field, confidence, evidence) => ({ column, field: choices.columns?.[column] ?? field, confidence: choices.columns?.[column] ? 1 : confidence, evidence: choices.columns?.[column] ? 'you said so' : evidence })
  const columns = [
    named('Ärendenr', 'id', 0.98, 'its name says so, and each value comes once'), named('Skapad', 'created', 0.97, 'its name says so; all values are times'), named('Kanal', 'channel', 0.95, 'its name says so; 3 known channels'),
    named('Förvaltning', 'owner', 0.82, 'its name sounds like a department'), named('Kategori', 'reason', 0.78, '14 values that come again'), named('Meddelande', 'text', 0.9, 'long texts in Swedish'),
    named('Betyg', 'score', 0.71, 'whole numbers from 1 to 5'), named('Klart senast', 'due', 0.55, 'its name may say so; all values are days'), named('kod_x', 'ignore', 0.4, 'nothing says what it is'),
  ]
  const scoreKnown = !!choices.score_good
  const u = {
    id, file, bytes, received: new Date().toISOString(), expires: new Date(Date.now() + 864e5).toISOString(), imported: false, choices, error: file.endsWith('.exe') ? 'The file is neither text nor a table.' : null,
    tables: file.endsWith('.exe') ? [] : [{
      name: file, rows: 84310, refused: 40, kind: choices.kind ?? 'contact', kind_evidence: 'each row has a beginning, a channel and a text', format: 'CSV', encoding: 'UTF-8', delimiter: ';', header: true,
      evidence: ['delimiter ";" in all lines', 'the first line names the columns'], columns, score: { kind: 'csat', min: 1, max: 5, good: choices.score_good ?? 'high', told: scoreKnown, evidence: 'no column says which end is good' },
      zone: choices.zone ?? null, sample: rows, warnings: [{ code: 'several_texts', message: 'Free text stands in "Intern notering" too; only "Meddelande" is read', option: '--mapping' }],
      questions: [
        ...(scoreKnown ? [] : [{ choice: 'score_good', message: 'In column "Betyg" 5 is taken as the best answer and 1 as the worst: no column says which end is good', options: ['high', 'low'], likelier: 'high' }]),
        ...(choices.date_order ? [] : [{ choice: 'date_order', message: 'Every date in column "Klart senast" can be read day first or month first; day first is likelier and is used', options: ['dmy', 'mdy'], likelier: 'dmy' }]),
        ...(choices.zone ? [] : [{ choice: 'zone', message: 'The times in "Skapad" have no time zone; Europe/Stockholm is assumed', options: ['Europe/Stockholm', 'Europe/Helsinki', 'UTC'], likelier: 'Europe/Stockholm' }]),
      ],
      refused_rows: [{ line: 412, field: 'Skapad', reason: 'the time "3 okt" can not be read' }, { line: 9120, field: '', reason: 'the row has 7 fields, the header 9' }],
    }],
  }
  uploads.set(id, u)
  return u
}
export function startJob(kind, title, seconds, result, emit) {
  const id = 'j' + next++
  const job = { id, kind, title, state: 'running', step: 'looking at the file', done: 0, total: 100, rows: 0, seconds: 0, result: null, error: null }
  jobs.set(id, job)
  const began = Date.now()
  const timer = setInterval(() => {
    const t = (Date.now() - began) / 1000
    job.seconds = t
    job.done = Math.min(100, (t / seconds) * 100)
    job.rows = Math.round((job.done / 100) * 84310)
    job.step = job.done < 10 ? 'looking at the file' : job.done < 80 ? 'reading' : 'working out the figures'
    if (t >= seconds) {
      job.state = 'done'
      job.result = result
      clearInterval(timer)
    }
    emit('job', job)
  }, 200)
  return job
}
export const importResult = (u) => [{ import: 4, file: u.file, source: 'ärenden', read: 84310, new: 84190, updated: 20, unchanged: 60, refused: 40, records: { contact: 84270 }, seconds: 4.2, warnings: [{ code: 'field', message: '12 rows: column "Klart senast": the day can not be read. The rows are used without it.' }], refused_rows: u.tables[0].refused_rows }]
