// The server holds to its document: every path and method answers as /api/v1/openapi.json says, refuses what
// it does not know, and has no route that the document leaves out.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkout, demoRoom, realRoom, Room, withoutRealFiles } from './support/gehor.mjs'
import { survey, withRefused } from './support/made.mjs'

let Ajv
try {
  ;({ default: Ajv } = await import('ajv/dist/2020.js'))
} catch {
  throw new Error('ajv is missing. Fetch it with: cd web && npm ci --ignore-scripts')
}

let rooms = [], demo, work, real, document, ajv
before(async () => {
  const begin = async (room) => {
    const server = await room.serve()
    rooms.push({ room, server })
    return server.url
  }
  demo = await begin(await demoRoom())
  work = await begin(new Room())
  if (!withoutRealFiles) real = await begin(await realRoom('hospital'))
  document = await (await fetch(demo + '/api/v1/openapi.json')).json()
  ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  ajv.addSchema({ $id: 'https://gehor/openapi', ...document })
})
after(async () => {
  for (const { room, server } of rooms) {
    await server.stop()
    room.remove()
  }
})

const step = (name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
const seen = new Set()

/** Holds one answer against the document; gives its body. */
async function ask(base, method, path, target, options = {}) {
  const operation = document.paths[path]?.[method.toLowerCase()]
  assert.ok(operation, `${method} ${path} is in the document`)
  const response = await fetch(base + target, { method, ...options })
  const told = String(response.status) in operation.responses ? String(response.status) : 'default'
  const type = (response.headers.get('content-type') ?? '').split(';')[0]
  const content = operation.responses[told].content
  const text = Buffer.from(await response.arrayBuffer()).toString() // text() would take the mark away
  const where = `${method} ${target} -> ${response.status}`
  if (options.status) assert.equal(response.status, options.status, `${where}: ${text.slice(0, 300)}`)
  else assert.notEqual(told, 'default', `${where} is an answer of the document: ${text.slice(0, 300)}`)
  if (!content) assert.equal(text, '', where)
  else {
    assert.ok(type in content, `${where}: ${type} is a type of the document`)
    if (type === 'application/json') {
      const fits = ajv.getSchema(`https://gehor/openapi#/paths/${step(path)}/${method.toLowerCase()}/responses/${told}/content/${step(type)}/schema`)
      const body = JSON.parse(text)
      assert.ok(fits(body), `${where}: ${ajv.errorsText(fits.errors?.slice(0, 5), { separator: '\n' })}\n${text.slice(0, 400)}`)
      if (!options.status) seen.add(`${method} ${path}`)
      return body
    }
    assert.ok(text.startsWith('\ufeff'), `${where}: UTF-8 with its mark`)
  }
  if (!options.status) seen.add(`${method} ${path}`)
  return text
}
const json = (body) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

async function conversations(base) {
  const { contacts } = await ask(base, 'GET', '/api/v1/contacts', '/api/v1/contacts?limit=5&offset=20')
  for (const { contact } of contacts) await ask(base, 'GET', '/api/v1/contacts/{contact}', `/api/v1/contacts/${contact}`)
}

async function readAll(base) {
  const get = (path, query = '') => ask(base, 'GET', '/api/v1' + path, '/api/v1' + path + query)
  const status = await get('/status')
  assert.ok(status.contacts > 1000)
  const { definitions, dimensions } = await get('/definitions')
  for (const query of ['', '?compare=none', '?compare=year', '?period=all', `?period=${status.last_day}`, `?period=${status.last_day.slice(0, 4)}`, `?period=${status.first_day}..${status.last_day}`, '?period=1999-01']) {
    await get('/overview', query)
  }
  for (const measure of Object.keys(definitions)) await get('/measures', `?measure=${measure}&by=owner`)
  for (const { name } of dimensions) {
    await get('/measures', `?measure=contacts&measure=csat&by=${name}`)
    await get('/values', `?dimension=${name}&limit=5`)
  }
  await get('/voices', '?n=5&seed=3')
  const page = await get('/contacts', '?limit=20&offset=10')
  assert.equal(page.contacts.length, 20)
  if (base !== real) await conversations(base)
  await get('/contacts', '?counted=csat.numerator&limit=3')
  const heard = page.contacts.find((c) => /[a-zåäöæø]{6,}/i.test(c.preview ?? '')).preview.match(/[a-zåäöæø]{6,}/i)[0]
  const found = await get('/contacts', `?words=${encodeURIComponent(heard)}&limit=5`)
  assert.ok(found.total >= 1)
  for (const { excerpt } of found.contacts) {
    const bytes = Buffer.from(excerpt.text)
    for (const { start, end } of excerpt.marks) assert.match(bytes.subarray(start, end).toString(), /^[\p{L}\p{N}]+$/u)
  }
  const marked = found.contacts.find((c) => c.excerpt.marks.length > 0)
  assert.ok(marked)
  const read = await ask(base, 'GET', '/api/v1/contacts/{contact}', `/api/v1/contacts/${marked.contact}?words=${encodeURIComponent(heard)}`)
  assert.ok(read.words.some(({ marks }) => marks.subject.length + marks.text.length > 0))
  const { imports } = await get('/imports')
  await ask(base, 'GET', '/api/v1/imports/{id}/refused', `/api/v1/imports/${imports[0].id}/refused`)
  for (const path of ['/fields', '/settings', '/uploads', '/audit', '/openapi.json', '/overview.csv', '/imports.csv']) await get(path)
  await get('/labels')
  await get('/labels/next', '?n=3')
  await get('/labels/drawn', '?limit=3')
  await get('/measures.csv', '?measure=contacts&by=channel')
  await get('/contacts.csv', `?from=${status.last_day}&to=${status.last_day}`)
}

test('reading, on the demonstration', () => readAll(demo))
test('reading, on a real file', { skip: withoutRealFiles }, () => readAll(real))

test('conversations of a file with days and no clock', { skip: withoutRealFiles }, () => conversations(real))

test('reading, where nothing is', async () => {
  for (const path of ['/status', '/overview', '/definitions', '/fields', '/settings', '/uploads', '/imports', '/audit', '/contacts', '/voices', '/imports.csv', '/contacts.csv', '/overview.csv']) await ask(work, 'GET', '/api/v1' + path, '/api/v1' + path)
  await ask(work, 'GET', '/api/v1/measures', '/api/v1/measures?measure=csat&by=owner')
  await ask(work, 'GET', '/api/v1/values', '/api/v1/values?dimension=channel')
})

async function ended(id) {
  for (;;) {
    const job = await ask(work, 'GET', '/api/v1/jobs/{id}', `/api/v1/jobs/${id}`)
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise((done) => setTimeout(done, 50))
  }
}

test('working: upload, guess, import, refused rows, settings, undo, remove', async () => {
  const give = (name, body) => ask(work, 'POST', '/api/v1/uploads', '/api/v1/uploads', { headers: { 'x-file-name': encodeURIComponent(name) }, body })
  const upload = await give('ärenden.csv', withRefused())
  assert.equal(upload.file, 'ärenden.csv')
  const at = `/api/v1/uploads/${upload.id}`
  await ask(work, 'GET', '/api/v1/uploads', '/api/v1/uploads')
  await ask(work, 'GET', '/api/v1/uploads/{id}', at)
  const guessed = await ask(work, 'POST', '/api/v1/uploads/{id}/guess', at + '/guess', json({ columns: { department: 'team' }, zone: 'Europe/Oslo' }))
  assert.equal(guessed.tables[0].columns.find((c) => c.column === 'department').field, 'team')
  const { job } = await ask(work, 'POST', '/api/v1/uploads/{id}/import', at + '/import', json({ zone: 'Europe/Oslo' }))
  const done = await ended(job)
  assert.equal(done.state, 'done', done.error)
  const result = done.result[0]
  assert.equal(result.new, 40)
  assert.equal(result.refused, 2)
  const { refused, total } = await ask(work, 'GET', '/api/v1/imports/{id}/refused', `/api/v1/imports/${result.import}/refused?limit=1`)
  assert.equal(refused.length, 1)
  assert.equal(total, 2)
  const rows = await fetch(`${work}/api/v1/imports/${result.import}/refused.csv`)
  assert.equal(rows.status, 200)
  assert.match(await rows.text(), /K901/)
  seen.add('GET /api/v1/imports/{id}/refused.csv')

  const other = await give('survey.csv', survey(50))
  const second = await ask(work, 'POST', '/api/v1/uploads/{id}/import', `/api/v1/uploads/${other.id}/import`, json({ score_good: 'high', source: 'Survey' }))
  assert.equal((await ended(second.job)).state, 'done')
  const changed = await ask(work, 'PUT', '/api/v1/settings', '/api/v1/settings', json({ source: 'Survey', key: 'score_good', value: 'low' }))
  if (changed?.job) assert.equal((await ended(changed.job)).state, 'done')

  const { contacts } = await ask(work, 'GET', '/api/v1/contacts', '/api/v1/contacts?limit=1')
  const { contact } = contacts[0]
  await ask(work, 'POST', '/api/v1/labels', '/api/v1/labels', json({ contact, reasons: ['Late'], owner: 'unknown' }))
  await ask(work, 'GET', '/api/v1/labels', '/api/v1/labels')
  await ask(work, 'DELETE', '/api/v1/labels/{contact}', `/api/v1/labels/${contact}`)
  await ask(work, 'POST', '/api/v1/labels', '/api/v1/labels', { status: 400, ...json({ contact }) })
  await ask(work, 'POST', '/api/v1/labels/drawn', '/api/v1/labels/drawn', json({ contacts: 5 }))
  await ask(work, 'GET', '/api/v1/labels/drawn', '/api/v1/labels/drawn')
  await ask(work, 'GET', '/api/v1/labels/shares', '/api/v1/labels/shares?by=owner')

  const undo = await ask(work, 'DELETE', '/api/v1/imports/{id}', `/api/v1/imports/${result.import}`)
  const back = await ended(undo.job)
  assert.equal(back.result.contacts_left, 50)
  await ask(work, 'DELETE', '/api/v1/uploads/{id}', at)
  await ask(work, 'GET', '/api/v1/uploads/{id}', at, { status: 404 })

  const session = await fetch(work + '/api/v1/session', { method: 'POST', ...json({ token: 'x' }) })
  assert.ok([204, 401].includes(session.status))
  await session.text()
  seen.add('POST /api/v1/session')
  const out = await fetch(work + '/api/v1/session', { method: 'DELETE' })
  assert.equal(out.status, 204)
  seen.add('DELETE /api/v1/session')
})

test('figures as they were at the end of a day', async () => {
  const { last_day: day } = await ask(demo, 'GET', '/api/v1/status', '/api/v1/status')
  await ask(demo, 'GET', '/api/v1/measures', `/api/v1/measures?measure=csat&as_of=${day}`)
})

test('the stream of events begins with the status', async () => {
  const abort = new AbortController()
  const response = await fetch(demo + '/api/v1/events', { signal: abort.signal })
  assert.equal(response.headers.get('content-type').split(';')[0], 'text/event-stream')
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of response.body) {
    text += decoder.decode(bytes)
    if (/\n\n/.test(text)) break
  }
  abort.abort()
  const fits = ajv.getSchema('https://gehor/openapi#/components/schemas/Status')
  assert.match(text, /event: status/)
  const status = JSON.parse(/^data: ?(.*)$/m.exec(text)[1])
  assert.ok(fits(status), ajv.errorsText(fits.errors))
  seen.add('GET /api/v1/events')
})

test('contacts come one by one', async () => {
  const example = document.paths['/api/v1/contacts'].post.requestBody.content['application/json'].example
  const send = (body, query, status) => ask(work, 'POST', '/api/v1/contacts', '/api/v1/contacts' + query, { ...json(body), status })
  const accepted = await send(example, '?source=phones', 202)
  assert.deepEqual(accepted.contacts, [{ id: 'C-1001', result: 'accepted' }])
  const taken = await ask(work, 'POST', '/api/v1/contacts', '/api/v1/contacts?source=phones&wait=true', json([example, { ...example, id: 'C-1002' }, { id: 'C-1003' }]))
  assert.deepEqual(taken.contacts.map((one) => one.result), ['unchanged', 'new', 'refused'])
  assert.equal(taken.contacts[2].field, 'created')
  await send({ id: 'C-1', created: example.created, chanel: 'phone' }, '', 422)
  await send(example, '?sauce=phones', 400)
})

const lenient = ['/api/v1/uploads', '/api/v1/uploads/{id}', '/api/v1/jobs/{id}', '/api/v1/fields', '/api/v1/imports', '/api/v1/imports.csv', '/api/v1/imports/{id}/refused', '/api/v1/imports/{id}/refused.csv', '/api/v1/settings', '/api/v1/openapi.json']
test('unknown parameters are refused by these too', async () => {
  for (const path of lenient.filter((one) => !one.includes('{'))) {
    const response = await fetch(`${demo}${path}?nonsense=1`)
    await response.text()
    assert.equal(response.status, 400, path)
  }
})

test('what it does not know is refused, and said', async () => {
  const wrong = ajv.getSchema('https://gehor/openapi#/components/schemas/Error')
  const refused = async (method, target, status, options = {}) => {
    const response = await fetch(demo + target, { method, ...options })
    const text = await response.text()
    assert.ok([status].flat().includes(response.status), `${method} ${target} -> ${response.status}, not ${status}: ${text.slice(0, 200)}`)
    const body = JSON.parse(text)
    assert.ok(wrong(body), `${method} ${target}: ${ajv.errorsText(wrong.errors)}`)
    assert.ok(body.error.message.length > 8)
    return body.error
  }
  const filled = { '{contact}': '0'.repeat(32), '{id}': '1' }
  const needed = { '/api/v1/measures': 'measure=csat&', '/api/v1/measures.csv': 'measure=csat&', '/api/v1/values': 'dimension=channel&' }
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!methods.get || path === '/api/v1/events' || lenient.includes(path)) continue
    const target = path.replace(/\{\w+\}/g, (name) => filled[name]) + '?' + (needed[path] ?? '')
    const error = await refused('GET', target + 'nonsense=1', path.includes('{') ? [400, 404] : 400)
    if (!path.includes('{')) assert.match(`${error.message} ${error.field ?? ''}`, /nonsense/, path)
  }
  await refused('GET', '/api/v1/nothing', 404)
  await refused('GET', '/api/v1/measures', 400)
  await refused('GET', '/api/v1/measures?measure=happiness', 400)
  await refused('GET', '/api/v1/measures?measure=csat&by=moon', 400)
  await refused('GET', '/api/v1/measures?measure=csat&from=yesterday', 400)
  await refused('GET', '/api/v1/overview?period=soon', 400)
  await refused('GET', '/api/v1/overview?compare=never', 400)
  await refused('GET', '/api/v1/contacts?where=moon%3Dfull', 400)
  await refused('GET', '/api/v1/contacts?counted=csat.something', 400)
  await refused('GET', '/api/v1/contacts?limit=many', 400)
  await refused('GET', '/api/v1/contacts?words=%E2%80%A6', 400)
  await refused('GET', '/api/v1/contacts?words=a&order=worst', 400)
  await refused('GET', '/api/v1/contacts/' + '0'.repeat(32), 404)
  await refused('GET', '/api/v1/jobs/none', 404)
  await refused('PATCH', '/api/v1/settings', 405)
  await refused('PUT', '/api/v1/settings', [400, 422], json({ key: 'zone', value: 'Moon/Tycho' }))
  await refused('PUT', '/api/v1/settings', 400, { headers: { 'content-type': 'application/json' }, body: '{' })
  await refused('PUT', '/api/v1/settings', 415, { headers: { 'content-type': 'text/plain' }, body: '{}' })
})

test('every route is in the document, and the document has no other', () => {
  const source = readFileSync(join(checkout, 'src/faces/http/routes.cc'), 'utf8')
  const routes = [
    ...[...source.matchAll(/\b(?:figures|voices)\("([^"]+)"/g)].map((m) => `GET ${m[1]}`),
    ...[...source.matchAll(/\bintake\("([^"]+)"/g)].map((m) => `POST ${m[1]}`),
    ...[...source.matchAll(/\bacts\("([A-Z]+)",\s*"([^"]+)"/g)].map((m) => `${m[1]} ${m[2]}`),
    // Answered before the table is asked: web_site.cc.
    'POST /api/v1/uploads', 'GET /api/v1/events', 'POST /api/v1/session', 'DELETE /api/v1/session',
  ]
  assert.ok(routes.length > 25)
  const written = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).filter((m) => m !== 'parameters').map((m) => `${m.toUpperCase()} ${path}`))
  assert.deepEqual([...new Set(routes)].sort(), written.sort())
})

test('every path and method of the document was asked here', () => {
  const written = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).filter((m) => m !== 'parameters').map((m) => `${m.toUpperCase()} ${path}`))
  assert.deepEqual(written.filter((one) => !seen.has(one)), [])
})
