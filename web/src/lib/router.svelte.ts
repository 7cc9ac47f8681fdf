// The address is the state: path and parameters, changed by links and by go().
import { readable } from './query'

class Router {
  path = $state(location.pathname)
  search = $state(location.search)
  params = $derived(new URLSearchParams(this.search))
  /** Goes up with each change of page, not with each change of a filter. */
  visit = $state(0)

  start(): void {
    history.scrollRestoration = 'manual'
    addEventListener('popstate', (event: PopStateEvent) => {
      this.#read()
      this.visit += 1
      restore((event.state as { y?: number } | null)?.y ?? 0)
    })
    document.addEventListener('click', (event) => this.#click(event))
  }

  /** keep: stay where the page is scrolled to (a filter, not another page). */
  go(url: string, options: { replace?: boolean; keep?: boolean } = {}): void {
    const before = this.path
    history.replaceState({ y: scrollY }, '')
    if (options.replace) history.replaceState({ y: scrollY }, '', url)
    else history.pushState({ y: 0 }, '', url)
    this.#read()
    if (options.keep || (options.replace && before === this.path)) return
    this.visit += 1
    scrollTo(0, 0)
  }

  /** The address of this page with some parameters changed; null takes one away. */
  with(changes: Record<string, string | string[] | null>): string {
    const params = new URLSearchParams(this.search)
    for (const [name, value] of Object.entries(changes)) {
      params.delete(name)
      for (const one of value === null ? [] : [value].flat()) params.append(name, one)
    }
    const text = readable(params)
    return this.path + (text ? '?' + text : '')
  }

  #read(): void {
    this.path = location.pathname
    this.search = location.search
  }

  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname.startsWith('/api/')) return
    if (link.pathname === location.pathname && link.search === location.search && link.hash) return
    event.preventDefault()
    this.go(link.pathname + link.search + link.hash, { keep: link.dataset.keep !== undefined })
  }
}

function restore(y: number): void {
  const until = performance.now() + 1200
  const attempt = (): void => {
    scrollTo(0, y)
    if (Math.abs(scrollY - y) > 2 && performance.now() < until) requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}

export const router = new Router()
