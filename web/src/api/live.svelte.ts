// What the server tells by itself: its state, and the job that runs. One event stream for all pages.
import { get, onSignIn, Trouble } from './client'
import { runningAfter } from '../lib/jobs'
import type { Job, Status } from './types'

class Live {
  status = $state.raw<Status | null>(null)
  /** The latest news of any job, also that it waits or has ended. */
  job = $state.raw<Job | null>(null)
  /** The job that runs. */
  running = $state.raw<Job | null>(null)
  signIn = $state(false)
  offline = $state(false)
  /** Goes up whenever any figure may have changed: what is shown is then fetched anew. */
  fresh = $state(0)
  /** The server's clock minus ours, in milliseconds. */
  skew = 0
  #stream: EventSource | null = null
  #lost: ReturnType<typeof setTimeout> | undefined

  start(): void {
    onSignIn(() => this.#askKey())
    void this.refresh()
    this.#open()
  }

  async refresh(): Promise<void> {
    try {
      this.#take(await get<Status>('/status'))
      this.#back()
    } catch (error) {
      if (error instanceof Trouble && error.code === 'network') this.#gone()
    }
  }

  async signedIn(): Promise<void> {
    this.signIn = false
    await this.refresh()
    this.#open()
  }

  #take(status: Status): void {
    if (this.status && this.status.data_version !== status.data_version) this.fresh += 1
    this.skew = Date.parse(status.now) - Date.now()
    this.status = status
    if (status.job) this.job = status.job
    // Also after a stream was lost: a job whose end was missed must not seem to go on.
    this.running = status.job?.state === 'running' ? status.job : null
  }

  #open(): void {
    this.#stream?.close()
    const stream = new EventSource('/api/v1/events')
    this.#stream = stream
    stream.addEventListener('status', (event) => {
      this.#back()
      this.#take(JSON.parse((event as MessageEvent<string>).data) as Status)
    })
    stream.addEventListener('job', (event) => {
      this.job = JSON.parse((event as MessageEvent<string>).data) as Job
      this.running = runningAfter(this.running, this.job)
    })
    stream.onopen = () => this.#back()
    stream.onerror = () => {
      if (this.signIn) return
      this.#gone()
      // A stream the browser has given up is opened anew.
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => this.#stream === stream && !this.signIn && this.#open(), 3000)
    }
  }

  #askKey(): void {
    this.signIn = true
    this.#stream?.close()
    this.#back()
  }

  /** Said only after a while: a stream that reconnects at once is no news. */
  #gone(): void {
    this.#lost ??= setTimeout(() => {
      this.offline = true
      this.#watch()
    }, 2500)
  }

  #watch(): void {
    if (!this.offline) return
    void this.refresh()
    setTimeout(() => this.#watch(), 3000)
  }

  #back(): void {
    clearTimeout(this.#lost)
    this.#lost = undefined
    if (this.offline) this.fresh += 1
    this.offline = false
  }
}

export const live = new Live()
