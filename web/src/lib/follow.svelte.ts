// Follows one job to its end: by the event stream, and by asking where the stream is silent.
import type { Job } from '../api/types'
import { get } from '../api/client'
import { live } from '../api/live.svelte'

export class Following {
  job = $state.raw<Job | null>(null)
  ended = $derived(this.job?.state === 'done' || this.job?.state === 'failed')
  #id: string
  #heard = 0
  #timer: ReturnType<typeof setInterval>

  /** Call where effects may be made (a component's setup or an $effect.root). */
  constructor(id: string, end: (job: Job) => void) {
    this.#id = id
    let told = false
    const take = (job: Job): void => {
      this.job = job
      if (told || (job.state !== 'done' && job.state !== 'failed')) return
      told = true
      clearInterval(this.#timer)
      end(job)
    }
    this.#stop = $effect.root(() => {
      $effect(() => {
        const job = live.job
        if (job?.id !== this.#id) return
        this.#heard = Date.now()
        take(job)
      })
    })
    this.#timer = setInterval(() => {
      if (Date.now() - this.#heard < 1500) return
      get<Job>(`/jobs/${this.#id}`).then(take, () => {})
    }, 1000)
  }
  #stop: () => void

  stop(): void {
    clearInterval(this.#timer)
    this.#stop()
  }
}
