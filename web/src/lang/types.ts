// What a language is: words, and a small grammar that makes sentences of what the figures allow.
// One file implements it per language; lang/index.svelte.ts lists them.
import type { Change, Claim, Figure, Overview, OverviewMeasure, OverviewPromise, Period, Grown, Spoken, UploadQuestion } from '../api/types'
import type { Format, Unit } from '../lib/format'
import type { Sought } from '../lib/search'
import type { Words } from './words'

/** Which contacts a number opens to. lib/links.ts makes an address of it. */
export interface Target {
  where?: [string, string][]
  counted?: string // csat.numerator …
  when?: 'period' | { from: string; to: string }
}
export type Part = string | { text: string; to: Target }
export type Sentence = Part[]

/** What the sentences stand in. */
export interface Scene {
  period: Period
  comparison: Period | null
  owners_by: 'arises_at' | 'owner'
}

/** A headline is made of one or two of these. No full stop, no capital. */
export interface Clause {
  text: string
  tone: 'good' | 'bad' | 'neutral'
  about: 'volume' | 'reason' | 'owner' | 'promise' | 'loyalty' | 'nothing'
}

export interface MeasureText {
  title: string
  /** For a narrow place: "Nöjda", "NPS". */
  short?: string
  formula?: string // without it the server's (English) is shown
  of?: string
  standard?: string
}

export interface Grammar {
  clause(claim: Claim, scene: Scene): Clause
  sentence(claim: Claim, scene: Scene): Sentence
  /** Several promises missed (or kept) in one sentence. */
  promises(claims: Extract<Claim, { kind: 'promise_missed' | 'promise_kept' }>[], scene: Scene): Sentence
  /** Several clauses about missed promises as one. */
  missedClause(channels: string[]): Clause
  and: string // between two clauses of a headline
  but: string
  aboutReasons(o: Overview, scene: Scene): Sentence
  aboutOwners(o: Overview, scene: Scene): Sentence
  aboutPromises(promises: OverviewPromise[], scene: Scene): Sentence
  aboutLoyalty(loyalty: OverviewMeasure[], scene: Scene): Sentence
  aboutGrown(grew: Grown[]): Sentence
  grown(g: Grown): Sentence
  /** "12 % fler (8–16)", "kan vara slump", "" where there is nothing to compare. */
  change(change: Change | null, unit: Unit): string
  likely(figure: Figure, unit: Unit): string // "troligen mellan 5 och 9 %"
}

export interface Language {
  code: string
  name: string // of itself: "Svenska"
  f: Format
  words: Words
  grammar: Grammar
  /** A period's name; with "in" as it stands in a sentence: "i oktober 2026". */
  period(period: Period, as: 'name' | 'in'): string
  channel(value: string): string
  /** "i telefon", "via e-post": where a contact was made. */
  onChannel(value: string): string
  dimension(name: string): string
  /** A dimension's value as people say it; "unknown" too. */
  value(dimension: string, value: string): string
  /** "per kanal": as it follows a measure's name. */
  by(dimension: string): string
  field(name: string): string
  /** What stands in a text in place of what was masked: "phone" of [phone 1]. */
  masked(kind: string): string
  measure(name: string): MeasureText
  /** How a measure's interval was found, when this language has it. */
  intervalMethod(measure: string): string | undefined
  leftOut(measure: string, name: string): string
  /** "med ”faktura” och ”sen leverans”, utan ”rabatt”": what must be, and must not be, in what was said. */
  sought(parts: Sought[]): string
  /** What the contacts list shows for `counted=`: "nöjda svar". */
  counted(value: string): string
  setting(key: string, source: boolean): { title: string; meaning?: string }
  /** A sentence of the server, whole; its English where this language has no words for a part of it. */
  said(spoken: Spoken): string
  /** What went wrong: as the server says it, or what its code means. */
  trouble(trouble: Spoken & { code: string }): string
  /** What has to be answered about the file's columns, and why it is asked. */
  question(choice: UploadQuestion['choice'], columns: string[]): { text: string; why: string }
  step(step: string): string
}
