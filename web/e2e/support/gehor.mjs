// The program under test: rooms (a data directory, its keys, a home of their own) and the server in them.
// $GEHOR_PROGRAM names it; else what ./x build or a debug build left.
import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

export function program() {
  const told = process.env.GEHOR_PROGRAM
  const found = told ? [told] : [join(checkout, 'build/gehor'), join(checkout, 'build/debug/gehor')]
  const path = found.find((one) => existsSync(one))
  if (!path) throw new Error(`There is no program at ${found.join(' or ')}. Build it with ./x build, or name it in GEHOR_PROGRAM.`)
  return path
}

/** A real file of the shared data, or null where they are not here. */
export function shared(path) {
  const whole = join(process.env.GEHOR_SHARED ?? join(checkout, '..', 'shared', 'data'), path)
  return existsSync(whole) ? whole : null
}

export const realFiles = { hospital: 'nhs-fft/fft_neas.csv', baltimore: 'baltimore-311/311_2014_2016.csv', newyork: 'nyc-311-2025-animals/311_Animals_short.csv' }
/** For a test's skip option: false, or the sentence that says what is missing. */
export const withoutRealFiles = Object.values(realFiles).every(shared) ? false : 'The real files are not here (../shared/data beside the checkout, or $GEHOR_SHARED).'

const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

export class Room {
  constructor(from = null) {
    this.folder = mkdtempSync(join(tmpdir(), 'gehor-e2e-'))
    if (from) cpSync(from, this.folder, { recursive: true })
    for (const name of ['data', 'keys', 'run', 'home']) mkdirSync(join(this.folder, name), { recursive: true, mode: 0o700 })
    const of = (name) => join(this.folder, name)
    this.env = { ...process.env, GEHOR_DATA: of('data'), GEHOR_KEYS: of('keys'), XDG_RUNTIME_DIR: of('run'), HOME: of('home'), LC_ALL: 'C.UTF-8' }
    delete this.env.GEHOR_ACCESS_KEY
  }

  /** Runs one command: { code, out, err }. */
  run(...words) {
    return new Promise((done) => {
      execFile(program(), words, { env: this.env, cwd: this.folder, maxBuffer: 1 << 28 }, (error, out, err) => done({ code: error ? (error.code ?? 1) : 0, out, err }))
    })
  }

  async must(...words) {
    const { code, out, err } = await this.run(...words)
    if (code !== 0) throw new Error(`gehor ${words.join(' ')} ended with ${code}: ${err || out}`)
    return out
  }

  /** Serves the room; port 0: any free one. */
  async serve({ listen = '127.0.0.1:0', command = 'serve' } = {}) {
    const child = spawn(program(), [command, '--listen', listen], { env: this.env, cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let said = ''
    const gone = new Promise((done) => child.once('exit', (code) => { running.delete(child); done(code) }))
    const up = new Promise((done) => {
      const read = (bytes) => {
        said += bytes
        if (/Ctrl-C ends it/.test(said)) done(true) // the last it says before it serves
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
    })
    const late = new Promise((done) => setTimeout(() => done('late'), 120_000).unref())
    const first = await Promise.race([up, gone, late])
    if (first !== true) throw new Error(`gehor ${command} did not begin to serve: ${said}`)
    const port = Number(/is at http:\/\/\S+?:(\d+)/.exec(said)[1])
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      key: /Access key for this time: (\S+)/.exec(said)?.[1] ?? null,
      said: () => said,
      stop: async () => {
        child.kill('SIGTERM')
        const killer = setTimeout(() => child.kill('SIGKILL'), 15_000)
        await gone
        clearTimeout(killer)
      },
      kill: async () => {
        child.kill('SIGKILL')
        await gone
      },
    }
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

// Making the demonstration takes some seconds, so it is made once for this program and day; every test
// file serves a copy of its own and may change it.
async function kept(name, make) {
  const path = realpathSync(program())
  const { size, mtimeMs } = statSync(path)
  const mark = createHash('sha256').update(`${path} ${size} ${mtimeMs} ${new Date().toISOString().slice(0, 10)}`).digest('hex').slice(0, 12)
  const shelf = process.env.GEHOR_E2E_KEPT ?? join(tmpdir(), `gehor-e2e-kept-${process.getuid()}`)
  mkdirSync(shelf, { recursive: true, mode: 0o700 })
  const whole = join(shelf, `${name}-${mark}`)
  if (existsSync(whole)) return whole
  for (const old of readdirSync(shelf)) if (old.startsWith(name + '-')) rmSync(join(shelf, old), { recursive: true, force: true })
  const room = new Room()
  await make(room)
  rmSync(join(room.folder, 'run'), { recursive: true, force: true })
  const beside = `${whole}.${process.pid}`
  cpSync(room.folder, beside, { recursive: true })
  room.remove()
  try {
    renameSync(beside, whole)
  } catch {
    rmSync(beside, { recursive: true, force: true }) // another was faster
  }
  return whole
}

export const demoRoom = async () => new Room(await kept('demo', (room) => room.must('demo', '--figures')))

/** One of the real files, imported. */
export const realRoom = async (name) =>
  new Room(
    await kept(name, async (room) => {
      const words = name === 'hospital' ? ['--score-good', 'low'] : []
      await room.must('import', shared(realFiles[name]), ...words)
    }),
  )
