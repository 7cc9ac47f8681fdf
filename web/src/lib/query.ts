// Which contacts, of when: the parameters that every figure's address shares.
import type { Period } from '../api/types'
import type { Target } from '../lang/types'
import { wordsOf } from './search'

/** Parameters as a person would write them: ":" "," and "=" in values need no percent signs. */
export const readable = (params: URLSearchParams): string =>
  params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')

export interface Filter {
  dimension: string
  value: string
}

export const filtersOf = (params: URLSearchParams): Filter[] =>
  params.getAll('where').map((text) => {
    const at = text.indexOf('=')
    return { dimension: text.slice(0, at), value: text.slice(at + 1) }
  })

export const asWhere = (f: Filter): string => `${f.dimension}=${f.value}`

export interface Range {
  from: string | null
  to: string | null
}

/** The address of the contacts behind a figure. Several values of one dimension mean any of them, so the
 *  figure's own value takes the place of a filter on its dimension. */
export function contactsAddress(range: Range, filters: Filter[], target: Target): string {
  const params = new URLSearchParams()
  const when = target.when && target.when !== 'period' ? target.when : range
  if (when.from) params.set('from', when.from)
  if (when.to) params.set('to', when.to)
  const added = target.where ?? []
  for (const filter of filters) {
    if (!added.some(([dimension]) => dimension === filter.dimension)) params.append('where', asWhere(filter))
  }
  for (const [dimension, value] of added) params.append('where', `${dimension}=${value}`)
  if (target.counted) params.set('counted', target.counted)
  const text = readable(params)
  return '/contacts' + (text ? '?' + text : '')
}

/** Only the parameters that say which contacts; for the API and for links between pages. */
export function selection(params: URLSearchParams, more: string[] = []): URLSearchParams {
  const kept = new URLSearchParams()
  for (const [name, value] of params) {
    if (['from', 'to', 'where', ...more].includes(name)) kept.append(name, value)
  }
  return kept
}

/** The same with what a list of contacts has besides: the part of a figure, and what is searched for. */
export function listed(params: URLSearchParams): URLSearchParams {
  const kept = selection(params, ['counted'])
  const words = wordsOf(params)
  if (words) kept.set('words', words)
  if (words && params.get('order') === 'newest') kept.set('order', 'newest')
  return kept
}

export const rangeOf = (p: Period): Range => ({ from: p.from, to: p.to })
