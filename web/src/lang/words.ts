import type { Job } from '../api/types'

// Every word and phrase of the pages. A phrase with a figure in it is a function.
export interface Words {
  nav: { overview: string; contacts: string; figures: string; data: string; settings: string; main: string; menu: string; close: string; skip: string; search: string }
  common: {
    loading: string; retry: string; csv: string; copy_link: string; copied: string; cancel: string; saved: string
    undo: string; undone: string; remove: (what: string) => string; yes: string; no: string; more: string; all: string
    unknown: string; none: string; back: string; of: (n: string, of: string) => string
    no_value: string; contacts: (n: number, shown: string) => string; demo: string; light: string; dark: string; as_system: string
    theme: string; language: string; help: string; change: string; interval: string;  }
  /** best: `5 är bäst`, of a value or of an end of the scale. */
  score: { of: (score: string, max: string) => string; high: string; low: string; best: (what: string) => string; best_assumed: (what: string) => string }
  trouble: {
    offline: string; offline_more: string; not_found: string; not_found_more: string; to_overview: string; load: string; page: string
  }
  period: {
    choose: string; month: string; week: string; quarter: string; year: string; all: string; days: string; from: string; to: string; apply: string
    compare: string; compared: (name: string) => string; previous: string; year_before: string; no_compare: string; earlier: string; later: string
    incomplete: string; kind: string
  }
  age: { line: (until: string | null, ago: string | null) => string }
  overview: {
    title: string; reasons: string; reasons_none: string; reasons_do: string; reason: string; share: string; contacts: string; change: string
    trend: string; trend_of: (first: string, last: string, unit: string) => string; owner: string; all_contacts: string; unknown_reason: string; several_owners: string; several_owners_most: (largest: string) => string
    more_reasons: (n: string) => string; owners_owner: string; owners_arises: string; owners_none: string; owners_do: string; unknown_owner: string
    more_owners: (n: string) => string; own_service: string; satisfied: string; satisfied_n: (share: string) => string; voices: string; voices_about: (n: string) => string
    voices_none: string; voices_do: string; voices_more: string; promises: string; promises_about: string; promises_none: string; promises_do: string
    goal: (value: string) => string; no_goal: string; kept: string; missed: string; unclear: string; a_minute: string; answer_median: (d: string) => string
    solved_median: (d: string) => string; loyalty: string; loyalty_none: string; loyalty_do: string; grew: string; grew_none: string;    times: string; footer_masked: string; footer_interval: string; footer_open: string; footer_definitions: string; footer_n: (n: string) => string
    in_period: string; go_data: string; first: string; first_more: string; first_steps: string[]; first_button: string; channel: string; with_score: string
    no_dates: string; of_scale: (max: string) => string; n_answers: (n: string) => string; too_few: string; n_contacts: (n: string) => string
  }
  contacts: {
    title: string; listed: (n: number, shown: string) => string; none: string; none_do: string; when: string; channel: string; about: string; owner: string
    words: string; state: string; open: string; score: string; erased: string; no_words: string; page: (from: string, to: string, of: string) => string
    next: string; previous: string; add_filter: string; choose_dimension: string; remove_filter: (name: string) => string; filters: string; clear: string;    promise: { kept: string; broken: string; pending: string; undecided: string; none: string }; no_date: string; keys: string; more_values: (n: string) => string
    part: string; limits: string; find: string
    search: string; search_do: string; search_how: string; search_end: string; said: string; order: string; best: string; newest: string
    not_found: string; fewer_words: string; other_form: string; nowhere: string; search_all: (n: number, shown: string) => string
  }
  conversation: {
    title: string; about: (reason: string, channel: string) => string; about_channel: (channel: string) => string; written_down: string; facts: string; others: string; others_none: string; back: string; newer: string; older: string
    author: { customer: string; agent: string; bot: string; system: string; unknown: string }; kind: Record<string, string>; first_response: string; resolution: string; source: string; group: string
    promise: string; team: string; language: string; erased: string; masked: string; no_words: string; position: (n: string, of: string) => string
  }
  figures: {
    title: string; measure: string; by: string; not_by: string; value: string; interval: string; n: string; left_out: string; definition: string; formula: string; of: string
    how_sure: string; standard: string; version: (n: string) => string; better: { higher: string; lower: string; neutral: string }; better_label: string; none: string; none_do: string; chart: string; truncated: (n: string, of: string) => string
    left_out_of: (what: string, n: string) => string; sort_by: (column: string) => string
    partial: (from: string | null, to: string | null) => string; few: string; key_partial: string; key_few: (n: string, late: boolean) => string; short_week: (n: string) => string; short_quarter: (n: string) => string
  }
  data: {
    title: string; lead: string; drop: string; drop_or: string; choose: string; formats: string; drop_now: string; sending: (file: string) => string; send_failed: (file: string) => string;    rows: (n: string) => string; refused_n: (n: number, shown: string) => string; why: string; how_read: string; sure: string; fairly_sure: string; unsure: string
    column: string; told: string; sample: string; sample_about: string; ignore_count: (n: number, shown: string) => string; questions: string; questions_check: string; other_columns: (n: number, shown: string) => string; best_answer: (value: string) => string; worst_other: (value: string) => string; high_is_best: string; low_is_best: string
    dmy: string; mdy: string; zone_other: string; zone_name: string; likelier: string; must_answer: string; import: string; discard: string; importing: string; rate: (n: string) => string; left: (d: string) => string
    rows_read: (n: string) => string; done: string; done_more: (n: number, shown: string) => string; new: string; updated: string; unchanged: string; refused: string; read: string; see_overview: string; refused_rows: string; line: string; field: string; reason: string; download_refused: string
    refused_keep: string; warnings: string; failed: string; cannot_read: string; imports: string; imports_none: string; file: string; source: string; received: string; covers: string; state: string
    state_active: string; state_superseded: string; state_undone: string; take_back: string; take_back_sure: (file: string) => string; take_back_yes: string; taken_back: (left: string) => string; show_refused: string; hide_refused: string
    sources: string; sources_about: string; zone: string; zone_none: string; scale: string; scale_high: string; scale_low: string; scale_assumed: string; horizon: string; kinds: Record<string, string>; as_kind: string; kind_choose: string
    looking: string; same_again: string; dismiss: string; contacts_in: (n: string) => string; already: string; delimiter: string; encoding: string; header: string; format: string; more_lines: (n: string) => string; waiting: string
    goals: string; kept: (when: string) => string; go_on: string; work: Record<Job['kind'], (title: string) => string>
  }
  settings: { title: string; lead: string; organisation: string; of_source: (name: string) => string; example: string; fallback: string; not_set: string; set_at: (when: string) => string; reset: string; saved: (what: string) => string; working: string; meaning: string; value: string }
  sign_in: { title: string; lead: string; key: string; button: string; wrong: string; where: string }
  palette: { title: string; placeholder: string; none: string; go: string; filter: string; settings: string; hint: string; search: (words: string) => string }
  help: { title: string; rows: [string, string][] }
}
