// The server goes away and comes back; an import by another hand appears on an open page.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newPage, settled, until, visit, wholeNumber } from './support/browser.mjs'
import { Room } from './support/gehor.mjs'
import { survey } from './support/made.mjs'
import { browser, room, serveAgain, server, withServer } from './support/served.mjs'

withServer(async () => {
  const room = new Room()
  writeFileSync(join(room.folder, 'spring.csv'), survey(200))
  writeFileSync(join(room.folder, 'autumn.csv'), survey(300).replaceAll('2026-0', '2025-0').replaceAll('\nA1', '\nB1'))
  await room.must('import', 'spring.csv', '--score-good', 'high')
  return room
})

test('an import through the command line appears on both open pages without loading anew', async () => {
  const overview = await newPage(browser)
  const data = await newPage(browser)
  await visit(overview, server.url + '/?period=all')
  await visit(data, server.url + '/data')
  const all = () => overview.locator('#reasons ~ table tr.all td.count').innerText()
  assert.equal(wholeNumber(await all()), 200)
  await overview.evaluate(() => (window.sameDocument = true))
  await room.must('import', 'autumn.csv', '--score-good', 'high')
  await until(overview, () => /500/.test(document.querySelector('#reasons ~ table tr.all td.count')?.innerText ?? ''))
  await until(data, () => /autumn\.csv/.test(document.querySelector('main').innerText))
  assert.equal(await overview.evaluate(() => window.sameDocument), true)
  // And taken back by the command line too.
  await room.must('imports', 'undo', '2')
  await until(overview, () => /^200$/.test(document.querySelector('#reasons ~ table tr.all td.count')?.innerText.trim() ?? ''))
  assert.deepEqual([...overview.faults, ...data.faults], [])
  await overview.context().close()
  await data.context().close()
})

test('what the server works at is said on every page', async () => {
  const page = await newPage(browser, { width: 390, lang: 'sv' })
  page.allowed.push(/events/)
  const job = { id: '1', kind: 'import', title: 'autumn.csv', state: 'running', step: 'reading', done: 43, total: 100, rows: 129, seconds: 2, result: null, error: null }
  await page.route('**/api/v1/status', async (route) => route.fulfill({ json: { ...(await (await route.fetch()).json()), job } }))
  await page.route('**/api/v1/events', (route) => route.abort())
  for (const path of ['/', '/contacts', '/settings']) {
    await page.goto(server.url + path)
    await page.waitForSelector('.work p')
    assert.match(await page.locator('.work:visible').innerText(), /^Läser in autumn\.csv\s*, 43\s%$/, path)
  }
  await page.context().close()
})

test('a server that is gone is said, what was shown stays, and all goes on when it is back', async () => {
  const page = await newPage(browser)
  page.allowed.push(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|ERR_NETWORK/)
  await visit(page, server.url)
  const headline = await page.locator('h1').innerText()
  await server.kill()
  await page.waitForSelector('.banner p')
  assert.match(await page.locator('.banner').innerText(), /does not answer/)
  assert.equal(await page.locator('h1').innerText(), headline, 'what was shown stays')
  // Going on to something that was not fetched says so, with a way on.
  await page.locator('nav a[href="/figures"]').click()
  await until(page, () => location.pathname === '/figures' && document.querySelector('main').innerText.length > 20)
  await serveAgain()
  await until(page, () => !document.querySelector('.banner p'), null, 30_000)
  await page.locator('nav a[href="/"]').click()
  await settled(page)
  assert.equal(await page.locator('h1').innerText(), headline)
  await page.locator('nav a[href="/contacts"]').click()
  await settled(page)
  assert.equal(wholeNumber(await page.locator('p.lead').innerText()), 200)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})
