// What the pages make of the server's jobs.
import type { Job } from '../api/types'

/** How much is done, from 0 to 1; undefined where nobody knows. */
export const shareOf = (job: Job | null): number | undefined => (job && job.total > 0 ? Math.min(1, job.done / job.total) : undefined)

/** The job that runs after news of one: another that waits or ends meanwhile does not hide it. */
export function runningAfter(before: Job | null, news: Job): Job | null {
  if (news.state === 'running') return news
  return before?.id === news.id ? null : before
}
