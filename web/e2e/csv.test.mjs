// What is downloaded as CSV from a page is what the API says.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { visit } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'
import { parseCsv } from './support/made.mjs'
import { page, server, withServer } from './support/served.mjs'

withServer(demoRoom, { onePage: true })
const get = async (path) => (await fetch(server.url + '/api/v1' + path)).json()

async function downloaded(path, selector) {
  await visit(page, server.url + path)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).first().click()])
  const text = readFileSync(await download.path(), 'utf8')
  assert.ok(text.startsWith('\ufeff'), 'UTF-8 with its mark')
  assert.match(text, /\r\n$/, 'RFC 4180')
  return { rows: parseCsv(text), href: new URL(download.url()), name: download.suggestedFilename() }
}
const csvLink = 'main a[download][href*=".csv"]'

for (const [measure, by, where] of [['contacts', 'reason', ''], ['csat', 'owner', ''], ['promise_kept', 'channel', '&where=state%3Dclosed'], ['nps', 'month', ''], ['first_response', 'channel', '']]) {
  test(`figures: ${measure} by ${by}${where && ', filtered'}`, async () => {
    const { rows, name } = await downloaded(`/figures?measure=${measure}&by=${by}${where}`, csvLink)
    const told = (await get(`/measures?measure=${measure}&by=${by}${where}`)).rows
    assert.match(name, /\.csv$/)
    assert.equal(rows.length, told.length)
    told.forEach((row, i) => {
      assert.equal(rows[i][by], row.by[by])
      assert.equal(rows[i].measure, measure)
      for (const part of ['value', 'low', 'high', 'n', 'numerator', 'denominator']) {
        if (row[part] === null) assert.ok(rows[i][part] === '' || rows[i][part] === undefined, `${part}: ${rows[i][part]}`)
        else assert.ok(Math.abs(Number(rows[i][part]) - row[part]) <= Math.abs(row[part]) * 1e-9, `${part} of ${row.by[by]}: ${rows[i][part]} and ${row[part]}`)
      }
    })
  })
}

test('contacts, as filtered, all of them', async () => {
  const query = 'where=channel%3Dchat&counted=promise_kept.missed'
  const { rows } = await downloaded(`/contacts?${query}`, csvLink)
  const told = await get(`/contacts?${query}&limit=200`)
  assert.equal(rows.length, told.total)
  const ids = new Map(rows.map((row) => [row.contact, row]))
  for (const contact of told.contacts) {
    const row = ids.get(contact.contact)
    assert.ok(row, contact.contact)
    for (const part of ['channel', 'owner', 'day', 'state']) assert.equal(row[part], contact[part] ?? '', part)
  }
})

test('the overview', async () => {
  const { rows } = await downloaded('/?compare=none', csvLink)
  const o = await get('/overview?compare=none')
  assert.ok(rows.length > 10)
  const values = rows.map((row) => Object.values(row).join('|'))
  for (const reason of o.reasons) assert.ok(values.some((row) => row.includes(reason.value)), `${reason.value} is in it`)
  for (const promise of o.promises) assert.ok(values.some((row) => row.includes(promise.channel)), promise.channel)
})

test('imports', async () => {
  const { rows } = await downloaded('/data', '#imports ~ p a[download]')
  const { imports } = await get('/imports')
  const told = imports.map((entry) => [entry.id, entry.file, entry.source, entry.read, entry.new, entry.refused])
  assert.deepEqual(rows.map((row) => [Number(row.id), row.file, row.source, Number(row.read), Number(row.new), Number(row.refused)]).sort((a, b) => b[0] - a[0]), told)
})

test('nothing went wrong on the way', () => assert.deepEqual(page.faults, []))
