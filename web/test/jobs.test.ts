import { describe, expect, it } from 'vitest'
import type { Job } from '../src/api/types'
import { runningAfter, shareOf } from '../src/lib/jobs'

const job = (id: string, state: Job['state'], done = 0, total = 0): Job => ({ id, state, done, total, kind: 'import', title: 'a.csv', step: '', rows: 0, seconds: 0, result: null, error: null })

describe('jobs', () => {
  it('know their share only where the whole is known', () => {
    expect(shareOf(job('a', 'running', 43, 100))).toBe(0.43)
    expect(shareOf(job('a', 'running', 120, 100))).toBe(1)
    expect(shareOf(job('a', 'running', 43))).toBeUndefined()
    expect(shareOf(null)).toBeUndefined()
  })
  it('run until they end, whatever others do', () => {
    const a = job('a', 'running')
    expect(runningAfter(null, a)).toBe(a)
    expect(runningAfter(a, job('b', 'waiting'))).toBe(a)
    expect(runningAfter(a, job('b', 'failed'))).toBe(a)
    expect(runningAfter(a, job('a', 'done'))).toBeNull()
    expect(runningAfter(null, job('b', 'waiting'))).toBeNull()
  })
})
