import { describe, expect, it } from 'vitest'
import type { UploadColumn, UploadQuestion } from '../src/api/types'
import { firstValues, mostImportantFirst, readFirst, unasked } from '../src/lib/guess'

const column = (field: string): UploadColumn => ({ column: field, field, confidence: 1, evidence: '', said: '' })
const question = (choice: UploadQuestion['choice'], message: string = choice): UploadQuestion => ({ choice, message, said: message, options: [], likelier: null })

describe('the guess of a table', () => {
  it('puts the columns that are read first, in the order of the file', () => {
    expect(readFirst([column('ignore'), column('id'), column('ignore'), column('text')])).toEqual([1, 3, 0, 2])
    expect(readFirst([])).toEqual([])
  })
  it('shows what a column holds by its first different values', () => {
    const sample = [['a', null], ['a', ' '], ['b', 'x'], ['c', ''], ['d', 'x']]
    expect(firstValues(sample, 0)).toEqual(['a', 'b', 'c'])
    expect(firstValues(sample, 1)).toEqual(['x'])
  })
  it('asks what has no answer first', () => {
    expect(mostImportantFirst([question('zone'), question('date_order'), question('score_good')]).map((q) => q.choice)).toEqual(['score_good', 'date_order', 'zone'])
  })
  it('leaves out warnings that are asked, and only those', () => {
    const warning = (code: string, message: string) => ({ code, message, option: '', said: message })
    const told = [warning('date_order', 'Dates of "a" can be read in two ways'), warning('date_order', 'Column "b" mixes orders'), warning('zone', 'No zone')]
    expect(unasked(told, [question('date_order', 'Dates of "a" can be read in two ways'), question('zone', 'No zone')])).toEqual([told[1]])
  })
})
