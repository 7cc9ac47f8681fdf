// The server goes away and comes back; an import by another hand appears on an open page.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, newPage, settled, until, visit, wholeNumber } from './support/browser.mjs'
import { Room } from './support/gehor.mjs'
import { survey } from './support/made.mjs'

let browser, room, server
before(async () => {
  browser = await launch()
  room = new Room()
  writeFileSync(join(room.folder, 'spring.csv'), survey(200))
  writeFileSync(join(room.folder, 'autumn.csv'), survey(300).replaceAll('2026-0', '2025-0').replaceAll('\nA1', '\nB1'))
  await room.must('import', 'spring.csv', '--score-good', 'high')
  server = await room.serve()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  room?.remove()
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
  await page.waitForTimeout(500)
  assert.ok((await page.locator('main').innerText()).length > 20)
  server = await room.serve({ listen: `127.0.0.1:${server.port}` })
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
