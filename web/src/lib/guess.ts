// What the data page makes of the server's guess at a table.
import type { UploadColumn, UploadQuestion, UploadTable } from '../api/types'

/** Places of the columns: those that are read first, each part in the file's own order. */
export function readFirst(columns: UploadColumn[]): number[] {
  const places = columns.map((_, i) => i)
  const read = (i: number): boolean => columns[i].field !== 'ignore'
  return [...places.filter(read), ...places.filter((i) => !read(i))]
}

/** The first different values of a column: what it holds, at a glance. */
export function firstValues(sample: UploadTable['sample'], column: number, most = 3): string[] {
  const values = sample.map((row) => row[column]).filter((value): value is string => !!value?.trim())
  return [...new Set(values)].slice(0, most)
}

const importance: UploadQuestion['choice'][] = ['score_good', 'date_order', 'zone']
/** What must be answered before what has an answer already. */
export const mostImportantFirst = <T extends { choice: UploadQuestion['choice'] }>(questions: T[]): T[] =>
  [...questions].sort((a, b) => importance.indexOf(a.choice) - importance.indexOf(b.choice))

/** The warnings that say more than the questions do: the server warns of what it asks too, in the same words. */
export const unasked = (warnings: UploadTable['warnings'], questions: UploadQuestion[]): UploadTable['warnings'] =>
  warnings.filter((warning) => !questions.some((question) => question.message === warning.message))
