// What the HTTP API says, as the pages see it. The server's own statement of the same is
// src/faces/http/openapi.json; the tests hold both against a running server.
//
// Everywhere: shares 0 to 1, NPS -100 to 100, durations in seconds, instants ISO 8601 in UTC, days
// YYYY-MM-DD. A value that can not be had is null, never 0. "unknown" is a value like others.

/** One figure with its 95 % interval: what every face shows. */
// A sentence of the server: in English, and how it was put together, for other languages (lib/said.ts).
// A value is a name (text), a number, or a sentence again.
export type Said = string | number | { say: string; with?: Said[] }
export interface Spoken {
  message: string
  said: Said
}
export interface Warning extends Spoken {
  code: string
  option?: string
}
export interface RefusedRow {
  line: number
  field: string
  reason: string
  said: Said
}

export interface Figure {
  value: number | null
  low: number | null
  high: number | null
  n: number // what it rests on
  numerator: number | null
  denominator: number | null
  left_out: Record<string, number> // by name, only what is not 0
}

/** A figure against the same one of the comparison period. */
export interface Change {
  before: Figure
  difference: number | null // now - before, in the figure's unit; for counts the ratio - 1
  low: number | null
  high: number | null
  /** certain: the interval of the difference leaves out no change. Words may say "more" or "less"
   *  only then. */
  verdict: 'up' | 'down' | 'unclear' | 'none'
  better: boolean | null // whether a certain change is for the better; null: neither, or not certain
}

/** State of the address: which contacts, of when. Query parameters of every figure's URL. */
export interface Query {
  from?: string // day, month, quarter or year: 2026-01-31, 2026-01, 2026-Q1, 2026
  to?: string
  where?: string[] // "channel=phone", several of one dimension mean any of them
}

// --- GET /api/v1/status --------------------------------------------------------------------------
export interface Status {
  version: string
  demo: boolean
  empty: boolean // nothing was ever imported
  contacts: number
  edition: number
  data_version: number // goes up whenever any figure may have changed
  made: string | null // when the figures were worked out
  horizon: string | null // the last instant the data cover
  first_day: string | null // of the contacts
  last_day: string | null
  sources: Source[]
  job: Job | null // what is running now
  now: string // the server's clock
}

export interface Source {
  id: number
  name: string
  since: string
  contacts: number
  horizon: string | null
  zone: string | null
  score_good: 'high' | 'low' | null
  score_good_assumed: boolean // nobody has said it
}

// --- GET /api/v1/overview?period=2026-10&compare=previous|year|none&where=… ----------------------
// period: "2026-10", "2026-Q3", "2026", "2026-W40", "2026-01-31", "FROM..TO" (days), "all", or
// absent: the newest whole month (else quarter, year, all) that the data cover and that has enough.
export interface Overview {
  period: Period
  comparison: Period | null
  horizon: string | null
  horizon_day: string | null // the last day that the data say something of, on the organisation's calendar
  made: string | null
  data_version: number
  contacts: Figure & { change: Change | null }
  customers: Figure & { change: Change | null } // value null where no customer is known
  series: { unit: 'day' | 'week' | 'month'; points: SeriesPoint[] } // contacts, reaching back before the period
  reasons: OverviewGroup[] // most contacts first, at most 8, "unknown" apart
  reasons_more: number // how many further reasons there are
  reasons_unknown: Figure // share
  owners_by: 'arises_at' | 'owner' // which of the two the bars are of
  owners: OverviewOwner[] // largest first, at most 10, without unknown
  owners_more: number
  owners_unknown: Figure // share
  own_service: { name: string; share: Figure } | null // customer service's own share, where it can be told
  promises: OverviewPromise[]
  loyalty: OverviewMeasure[] // of fcr, csat, nps, ces: those that have data
  grew: Grown[] // what grew most against the weeks before the horizon, at most 5
  claims: Claim[] // what the sentence may say, the most important first
  warnings: Spoken[]
}

export interface Period {
  key: string // as in the address
  kind: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'days' | 'all'
  from: string | null // first day; null with kind all and no dated contact
  to: string | null // last day
  complete: boolean // the data cover it to its end
}

export interface SeriesPoint {
  from: string // first day of the point
  to: string
  contacts: number
  in_period: boolean
  complete: boolean
}

export interface OverviewGroup {
  value: string
  contacts: number
  share: Figure // of all contacts of the period
  change: Change | null // of the number of contacts
  trend: number[] // contacts per series point, the same points as `series`
  owner: string | null // the owner of more than half of them, where known
  owners?: number // how many known owners they have
  owner_largest?: string | null // the known owner of most of them, be it less than half; null where two have as many
}

export interface OverviewOwner {
  value: string
  contacts: number
  share: Figure
  own_service: boolean // it is customer service itself
  top_reason: string | null
  csat: Figure | null
}

export interface OverviewPromise {
  channel: string
  kept: Figure
  goal: number | null // 0 to 1
  verdict: 'kept' | 'missed' | 'unclear' | 'no_goal'
  change: Change | null
  response_median: Figure | null // seconds to first response, all hours
  resolution_median: Figure | null // seconds to solved, all hours
  resolution_p90: Figure | null
}

export interface OverviewMeasure {
  measure: 'fcr' | 'csat' | 'nps' | 'ces'
  unit: 'share' | 'points' | 'score'
  figure: Figure
  goal: number | null
  verdict: 'kept' | 'missed' | 'unclear' | 'no_goal'
  change: Change | null
  scale: { min: number; max: number } | null // of score
  trend: { from: string; to: string; value: number | null; low: number | null; high: number | null; n: number }[]
}

export interface Grown {
  dimension: 'reason' | 'owner' | 'channel'
  value: string
  recent: number // contacts in the last weeks before the horizon
  expected: number // what the weeks before let expect
  ratio: number
  low: number // of the ratio; above 1, else it is not listed
  high: number
  from: string // first day of the recent weeks
  to: string
  base_from: string
}

/** Something the figures allow to be said. The language files make sentences of it. */
export type Claim =
  | { kind: 'no_data' }
  | { kind: 'few'; contacts: number } // too few to judge: read them
  | { kind: 'volume'; contacts: number; customers: number | null; change: Change | null }
  | { kind: 'top_reason'; value: string; share: Figure; clear: boolean } // clear: certainly the largest
  | { kind: 'reason_changed'; value: string; contacts: number; change: Change }
  | { kind: 'grew'; grown: Grown }
  | { kind: 'top_owner'; value: string; share: Figure; own_service: boolean; clear: boolean }
  | { kind: 'own_service'; value: string; share: Figure }
  | { kind: 'promise_missed'; channel: string; figure: Figure; goal: number }
  | { kind: 'promise_kept'; channel: string; figure: Figure; goal: number }
  | { kind: 'promise_overall'; figure: Figure; change: Change | null } // where no goal is set
  | { kind: 'loyalty'; measure: 'fcr' | 'csat' | 'nps' | 'ces'; figure: Figure; change: Change | null; scale: { min: number; max: number } | null }
  | { kind: 'satisfaction_by_owner'; worst: string; worst_figure: Figure; others_figure: Figure } // certainly worse than the others together
  | { kind: 'unknown_owner'; share: Figure }

/** What a score was given on, and which end is good; assumed: nobody has said it. */
export interface ScoreScale {
  min: number
  max: number
  good: 'high' | 'low'
  assumed: boolean
}

// --- GET /api/v1/voices?…query…&n=3&seed=7 ---------------------------------------------------------
export interface Voice {
  contact: string
  text: string // masked; an extract of whole sentences
  cut: boolean // there is more to read
  day: string | null
  channel: string
  owner: string | null
  reasons: string[]
  language: string | null
  score: number | null
  scale?: ScoreScale | null // of the score
  mood: 'satisfied' | 'dissatisfied' | null // by the customer's own score only
}
export interface Voices {
  voices: Voice[]
  drawn_from: number // contacts with words in the selection
  seed: number
}

// --- GET /api/v1/measures?measure=csat&measure=nps&by=owner&… ---------------------------------------
export interface MeasureRow extends Figure {
  by: Record<string, string>
  measure: string
}
export interface Definition {
  title: string
  unit: 'count' | 'share' | 'seconds' | 'points' | 'score'
  formula: string
  of: string
  better: 'higher' | 'lower' | 'neutral'
  interval: string
  standard: string
  left_out: Record<string, string>
  version: number
}
export interface Measures {
  rows: MeasureRow[]
  definitions: Record<string, Definition>
  edition: number
  horizon: string | null
  warnings: Spoken[]
}
// GET /api/v1/definitions
export interface Definitions {
  definitions: Record<string, Definition>
  dimensions: { name: string; title: string }[]
}
// GET /api/v1/values?dimension=channel&…query… : the values a filter can have, most contacts first
export interface Values {
  dimension: string
  values: { value: string; contacts: number }[]
  more: number
}

/** Where in a text a word stands that is searched for: bytes of UTF-8. lib/search.ts makes pieces of it. */
export interface Mark {
  start: number
  end: number
}
export interface Excerpt {
  text: string
  marks: Mark[]
}

// --- GET /api/v1/contacts?…query…&limit=50&offset=0 -------------------------------------------------
// With &words=faktura "sen leverans" -rabatt, &order=best|newest: only those in which that was said.
// With the extra filters that open a figure to exactly what it counted:
//   &counted=csat.numerator | csat.denominator | csat.left_out.outside_scale | promise_kept.missed …
//   (measure, then which part: numerator, denominator, missed = denominator without numerator,
//    left_out.NAME)
export interface ContactRow {
  contact: string // 32 hex digits
  created: string | null
  day: string | null
  clock: string | null // "10:30" on the organisation's wall; null where only the day is known
  channel: string
  owner: string | null
  reasons: string[]
  team: string | null
  language: string | null
  state: 'open' | 'closed' | 'unknown'
  promise: 'none' | 'kept' | 'broken' | 'pending' | 'undecided'
  score: number | null
  scale?: ScoreScale | null // of the score
  resolution_s: number | null
  preview: string | null // the first words, masked; null: no words, or erased
  excerpt?: Excerpt | null // in an answer to words: masked too
  erased: boolean
}
export interface Contacts {
  contacts: ContactRow[]
  total: number
  offset: number
  limit: number
}
// GET /api/v1/contacts/{contact}?words=…: the conversation. Reading it is written down.
export interface Conversation extends ContactRow {
  source: string
  customer_group: string | null
  first_response_s: number | null
  closed: string | null
  words: {
    kind: 'contact' | 'message' | 'status_change' | 'survey_answer' | 'purchase' | 'customer'
    author: 'customer' | 'agent' | 'bot' | 'system' | 'unknown'
    at: string | null // an instant, or a day where the source gave no time of day
    day: string | null // the same on the organisation's wall …
    clock: string | null // … "10:30"
    id: string | null
    subject: string | null
    text: string | null
    marks?: { subject: Mark[]; text: Mark[] } // in an answer to words
  }[]
  others: ContactRow[] // the same customer's other contacts, newest first, at most 20
}

// --- Data ------------------------------------------------------------------------------------------
// POST /api/v1/uploads  (body: the file's bytes; header X-File-Name: percent-encoded name) -> Upload
// GET  /api/v1/uploads                       -> { uploads: Upload[] }
// GET  /api/v1/uploads/{id}                  -> Upload
// POST /api/v1/uploads/{id}/guess   Choices  -> Upload (looks again under these choices)
// POST /api/v1/uploads/{id}/import  Choices  -> { job: string }
// DELETE /api/v1/uploads/{id}                -> 204
export interface Choices {
  kind?: 'contact' | 'message' | 'survey_answer' | 'purchase' | 'customer' | 'status_change'
  source?: string
  score_good?: 'high' | 'low'
  date_order?: 'dmy' | 'mdy'
  zone?: string
  header?: boolean
  delimiter?: string
  encoding?: string
  /** column name -> field name ("created", "text", "ignore" …): what a person mended */
  columns?: Record<string, string>
}
export interface Upload {
  id: string
  file: string
  bytes: number
  received: string
  expires: string
  imported: boolean
  choices: Choices
  tables: UploadTable[] // a zip may hold several
  // bad_input: the file can not be read at all. unclear: somebody must say what its rows are.
  error: (Spoken & { code: 'bad_input' | 'unclear' }) | null
}
export interface UploadTable {
  name: string
  rows: number
  refused: number // rows that could not be used as it stands
  kind: string
  kind_evidence: string
  kind_said: Said
  format: string
  encoding: string
  delimiter: string | null
  header: boolean
  evidence: Spoken[]
  columns: UploadColumn[]
  score: { kind: string; min: number; max: number; good: 'high' | 'low'; told: boolean; evidence: string; said: Said } | null
  zone: string | null
  sample: (string | null)[][] // the first rows, masked, in the order of columns
  warnings: Warning[]
  /** What has to be answered because a figure could turn round. */
  questions: UploadQuestion[]
  refused_rows: RefusedRow[]
}
export interface UploadColumn {
  column: string
  field: string // "ignore" when left out
  confidence: number
  evidence: string
  said: Said
}
export interface UploadQuestion {
  choice: 'score_good' | 'date_order' | 'zone'
  message: string
  said: Said
  options: string[] // e.g. ["high","low"]
  likelier: string | null
}
// GET /api/v1/fields -> { fields: string[] } : what a column can be

// GET /api/v1/jobs/{id} -> Job
export interface Job {
  id: string
  kind: 'import' | 'undo' | 'rebuild' | 'command'
  title: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  step: string // "looking at the file", "reading", "working out the figures"
  done: number
  total: number // 0: not known
  rows: number
  seconds: number
  result: ImportResult[] | UndoResult | null
  error: Spoken | null
}
export interface ImportResult {
  import: number | null
  file: string
  source: string
  read: number
  new: number
  updated: number
  unchanged: number
  refused: number
  records: Record<string, number>
  seconds: number
  warnings: Warning[]
  refused_rows: RefusedRow[]
}
export interface UndoResult {
  warning: string
  said: Said
  contacts_left: number
}
// GET /api/v1/imports -> { imports: ImportEntry[] }   DELETE /api/v1/imports/{id} -> { job }
export interface ImportEntry {
  id: number
  file: string
  source: string
  received: string
  read: number
  new: number
  updated: number
  unchanged: number
  refused: number
  horizon: string | null
  state: 'active' | 'superseded' | 'undone'
  rejects: boolean // the refused rows as they stood can still be downloaded
}
// GET /api/v1/imports/{id}/refused       -> { refused: RefusedRow[], total }
// GET /api/v1/imports/{id}/refused.csv   -> the refused rows as they stood, for 7 days
//
// --- Settings ----------------------------------------------------------------------------------------
// GET /api/v1/settings -> { settings: Setting[] }  PUT /api/v1/settings { source?, key, value } -> { job | null }
export interface Setting {
  key: string
  source: string | null
  value: string
  fallback: string
  example: string
  meaning: string
  set_at: string | null
}

// GET /api/v1/events: server-sent events
//   event: status    data: Status        (at once, and whenever data_version or the horizon changes)
//   event: job       data: Job           (while one runs, at most 5 a second)
//   a comment line every 15 s keeps the stream alive

// Every list of figures is also CSV: /api/v1/measures.csv, /api/v1/contacts.csv, /api/v1/overview.csv,
// /api/v1/imports.csv with the same parameters.
//
// Errors: { error: { code: string, message: string, said: Said, field?: string } } with a fitting HTTP status.
// 401 {code:"sign_in"} asks for the access key: POST /api/v1/session { token } -> 204 and a cookie.
export interface ApiError {
  error: Spoken & { code: string; field?: string }
}
