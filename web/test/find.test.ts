import { describe, expect, it } from 'vitest'
import { find, type Findable } from '../src/lib/find'

const page = (name: string): Findable => ({ name, group: 'Go to', weight: Infinity })
const value = (name: string, weight: number, more = 'Contact reason'): Findable => ({ name, more, group: 'Show only', weight })
const unknown: Findable = { ...value('not yet known', 9000), unnamed: true }
const all = [page('Overview'), page('Data'), unknown, value('Unclear bill', 50), value('Bill of materials', 7), value('Data breach', 300), value('Phone', 800, 'Channel'), value('Mobilling', 900)]
const names = (text: string, most = 14): string[] => find(all, text, most).map((one) => one.name)

describe('find', () => {
  it('shows pages, then the names with most contacts, and what has no name last', () => {
    expect(names('')).toEqual(['Overview', 'Data', 'Mobilling', 'Phone', 'Data breach', 'Unclear bill', 'Bill of materials', 'not yet known'])
    expect(names('', 3)).toEqual(['Overview', 'Data', 'Mobilling'])
  })
  it('goes by how near the name is before how many contacts it has', () => {
    expect(names('bill')).toEqual(['Bill of materials', 'Unclear bill', 'Mobilling'])
    expect(names('data')).toEqual(['Data', 'Data breach'])
  })
  it('finds by the dimension too, and by several words', () => {
    expect(names('channel')).toEqual(['Phone'])
    expect(names('reason bill')).toEqual(['Bill of materials', 'Unclear bill', 'Mobilling'])
    expect(names('not known')).toEqual(['not yet known'])
    expect(names('nothing')).toEqual([])
  })
})
