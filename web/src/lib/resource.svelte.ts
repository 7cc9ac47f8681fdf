// Something fetched: kept on the page while a newer one is on its way, so that nothing flickers.
import { Trouble, get } from '../api/client'
import { live } from '../api/live.svelte'

export class Resource<T> {
  data = $state.raw<T | null>(null)
  trouble = $state.raw<Trouble | null>(null)
  loading = $state(true)
  /** What the data answer: they may still be those of the path before. */
  answers = $state.raw<string | null>(null)
  #again = $state(0)

  /** Fetches whenever the path changes, or the figures may have (fresh: false turns the latter off). */
  constructor(path: () => string | null, options: { fresh?: boolean; keep?: boolean } = {}) {
    let last: string | null = null
    $effect(() => {
      const wanted = path()
      void this.#again
      if (options.fresh !== false) void live.fresh
      if (live.signIn || wanted === null) return
      if (wanted !== last && options.keep === false) this.data = null
      last = wanted
      const abort = new AbortController()
      this.loading = true
      get<T>(wanted, abort.signal).then(
        (data) => {
          this.data = data
          this.answers = wanted
          this.trouble = null
          this.loading = false
        },
        (error: unknown) => {
          if (abort.signal.aborted) return
          this.loading = false
          this.trouble = error instanceof Trouble ? error : new Trouble('server', String(error), 0)
        },
      )
      return () => abort.abort()
    })
  }

  again(): void {
    this.#again += 1
  }
}
