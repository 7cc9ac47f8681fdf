// A server for development: shows dist/ and answers the contract (src/api/types.ts) with made-up data.
//   node mock/server.mjs [--port 8090] [--scenario energy|tiny|survey|city|empty] [--key SECRET]
// Another scenario while it runs: GET /mock?scenario=tiny
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { overview, scenarios } from './company.mjs'
import { conversation, list, voices } from './contacts.mjs'
import { addUpload, fields, importResult, imports, jobs, settings, startJob, uploads } from './data.mjs'
import { definition, dimensions, measures, names, values } from './measures.mjs'

const option = (name, fallback) => (process.argv.includes('--' + name) ? process.argv[process.argv.indexOf('--' + name) + 1] : fallback)
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
const key = option('key', null)
let name = option('scenario', 'energy')
let version = 1
const streams = new Set()
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

function status() {
  const s = scenarios[name]
  const sources = s.empty ? [] : [
    { id: 1, name: 'kundo', since: '2024-11-03', contacts: Math.round(s.contacts * 22), horizon: '2026-10-31T22:10:00Z', zone: null, score_good: null, score_good_assumed: false },
    { id: 2, name: 'enkäten', since: '2025-01-10', contacts: 4203, horizon: '2026-10-31T20:00:00Z', zone: 'Europe/Stockholm', score_good: 'high', score_good_assumed: true },
  ]
  return { version: '0.4.0', demo: name === 'energy', empty: !!s.empty, contacts: s.contacts, edition: 3, data_version: version, made: new Date(Date.now() - 4000).toISOString(), horizon: s.dates ? '2026-10-31T22:10:00Z' : null, first_day: s.dates ? '2024-11-03' : null, last_day: s.dates ? '2026-10-31' : null, sources, job: null, now: new Date().toISOString() }
}
const emit = (event, data) => {
  if (event === 'job' && data.state === 'done') version++
  for (const stream of streams) {
    stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    if (event === 'job' && data.state === 'done') stream.write(`event: status\ndata: ${JSON.stringify(status())}\n\n`)
  }
}
const body = (request) => new Promise((done) => {
  const parts = []
  request.on('data', (d) => parts.push(d)).on('end', () => done(Buffer.concat(parts)))
})

async function api(request, response, url) {
  const s = scenarios[name]
  const path = url.pathname.slice('/api/v1'.length)
  const say = (data, code = 200) => {
    response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(data === undefined ? '' : JSON.stringify(data))
  }
  const wrong = (code, text, http) => say({ error: { code, message: text } }, http)
  if (path === '/session') {
    const told = JSON.parse(await body(request)).token
    if (told !== key) return wrong('sign_in', 'The access key is not right.', 401)
    response.writeHead(204, { 'set-cookie': 'k=1; Path=/; HttpOnly' })
    return response.end()
  }
  if (key && !/\bk=1/.test(request.headers.cookie ?? '')) return wrong('sign_in', 'Sign in.', 401)
  if (path === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: status\ndata: ${JSON.stringify(status())}\n\n`)
    streams.add(response)
    request.on('close', () => streams.delete(response))
    return
  }
  let m
  if (path === '/status') return say(status())
  if (path === '/overview') return say(overview(s, url.searchParams, Date.now()))
  if (path === '/voices') return say(voices(s, url.searchParams))
  if (path === '/measures') return say(measures(s, url.searchParams))
  if (path === '/definitions') return say({ definitions: Object.fromEntries(names.map((n) => [n, definition(n)])), dimensions: dimensions.map((d) => ({ name: d, title: d })) })
  if (path === '/values') return say(values(s, url.searchParams))
  if (path === '/contacts') return say(list(s, url.searchParams))
  if ((m = /^\/contacts\/(\w+)$/.exec(path))) {
    const found = conversation(m[1], s)
    return found ? say(found) : wrong('not_found', 'There is no such contact.', 404)
  }
  if (path.endsWith('.csv')) {
    response.writeHead(200, { 'content-type': 'text/csv' })
    return response.end('a,b\n1,2\n')
  }
  if (path === '/fields') return say({ fields })
  if (path === '/uploads' && request.method === 'POST') {
    const bytes = (await body(request)).length
    return say(addUpload(decodeURIComponent(request.headers['x-file-name'] ?? 'fil.csv'), bytes))
  }
  if (path === '/uploads') return say({ uploads: [...uploads.values()] })
  if ((m = /^\/uploads\/(\w+)(\/guess|\/import)?$/.exec(path))) {
    const u = uploads.get(m[1])
    if (!u) return wrong('not_found', 'The upload is gone.', 404)
    if (request.method === 'DELETE') return uploads.delete(u.id), response.writeHead(204).end()
    if (m[2] === '/guess') return say(addUpload(u.file, u.bytes, JSON.parse(await body(request)), u.id))
    if (m[2] === '/import') return (u.imported = true), say({ job: startJob('import', u.file, 5, importResult(u), emit).id })
    return say(u)
  }
  if ((m = /^\/jobs\/(\w+)$/.exec(path))) return say(jobs.get(m[1]))
  if (path === '/imports') return say({ imports: s.empty ? [] : imports })
  if ((m = /^\/imports\/(\d+)\/refused$/.exec(path))) return say({ refused: [{ line: 412, field: 'Skapad', reason: 'the time "3 okt" can not be read' }, { line: 9120, field: '', reason: 'the row has 7 fields, the header 9' }], total: 40 })
  if ((m = /^\/imports\/(\d+)$/.exec(path)) && request.method === 'DELETE') {
    const entry = imports.find((i) => i.id === +m[1])
    entry.state = 'undone'
    return say({ job: startJob('undo', entry.file, 2, { warning: '', contacts_left: 4203 }, emit).id })
  }
  if (path === '/settings' && request.method === 'PUT') {
    const told = JSON.parse(await body(request))
    const found = settings.find((x) => x.key === told.key && (x.source ?? null) === (told.source ?? null))
    if (told.value === 'wrong') return wrong('invalid', 'That is no time zone.', 400)
    if (found) Object.assign(found, { value: told.value, set_at: new Date().toISOString() })
    return say({ job: null })
  }
  if (path === '/settings') return say({ settings })
  return wrong('not_found', 'No such address.', 404)
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://x')
  if (url.pathname === '/mock') {
    name = url.searchParams.get('scenario') ?? name
    version++
    emit('status', status())
    return response.end(name)
  }
  if (url.pathname.startsWith('/api/')) return void api(request, response, url).catch((error) => response.writeHead(500).end(String(error)))
  let file = join(dist, normalize(url.pathname))
  if (!file.startsWith(dist) || !existsSync(file) || statSync(file).isDirectory()) file = join(dist, 'index.html')
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" })
  createReadStream(file).pipe(response)
}).listen(Number(option('port', 8090)), '127.0.0.1', () => console.log(`http://127.0.0.1:${option('port', 8090)} (${name})`))
