import { describe, expect, it } from 'vitest'
import { contactsAddress, filtersOf, selection } from '../src/lib/query'

const october = { from: '2026-10-01', to: '2026-10-31' }
const where = (address: string): string[] => new URL(address, 'http://x').searchParams.getAll('where')

describe('the address of the contacts behind a figure', () => {
  it('keeps period and filters, and names the part that was counted', () => {
    const address = contactsAddress(october, [{ dimension: 'channel', value: 'phone' }], { where: [['owner', 'Ekonomi']], counted: 'csat.denominator' })
    expect(address).toContain('from=2026-10-01&to=2026-10-31')
    expect(where(address)).toEqual(['channel=phone', 'owner=Ekonomi'])
    expect(address).toContain('counted=csat.denominator')
  })
  it('narrows: the figure takes the place of a filter on its dimension', () => {
    expect(where(contactsAddress(october, [{ dimension: 'owner', value: 'IT' }, { dimension: 'owner', value: 'Sälj' }], { where: [['owner', 'IT']] }))).toEqual(['owner=IT'])
  })
  it('takes the figure\'s own days where it has some', () => {
    expect(contactsAddress(october, [], { when: { from: '2026-10-05', to: '2026-10-20' } })).toBe('/contacts?from=2026-10-05&to=2026-10-20')
  })
  it('says nothing where there is no limit', () => {
    expect(contactsAddress({ from: null, to: null }, [], {})).toBe('/contacts')
  })
  it('carries values with any sign through an address and back', () => {
    const address = contactsAddress(october, [], { where: [['reason', 'A=B & C, 50 % / ”d”']] })
    expect(filtersOf(new URL(address, 'http://x').searchParams)).toEqual([{ dimension: 'reason', value: 'A=B & C, 50 % / ”d”' }])
  })
  it('leaves out of a selection what does not say which contacts', () => {
    expect(selection(new URLSearchParams('from=2026&offset=50&lang=sv&where=channel%3Dphone')).toString()).toBe('from=2026&where=channel%3Dphone')
  })
})
