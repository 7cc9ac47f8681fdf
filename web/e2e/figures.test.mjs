// The page of figures: the order of its rows, periods that are not whole, and what rests on few.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, newPage, overflow, settled, visit } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'

let browser, room, server
before(async () => {
  browser = await launch()
  room = await demoRoom()
  server = await room.serve()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  room?.remove()
})

const get = async (path) => (await fetch(server.url + '/api/v1' + path)).json()
const names = (page) => page.locator('main table tbody th').evaluateAll((all) => all.map((th) => th.firstChild.textContent.trim()))

test('groups stand by value, the unknown last; headings put them in another order, which the address keeps', async () => {
  const page = await newPage(browser)
  await visit(page, `${server.url}/figures?measure=csat&by=owner`)
  const rows = (await get('/measures?measure=csat&by=owner')).rows.filter((row) => row.by.owner !== 'unknown')
  const by = (what) => [...rows].sort((a, b) => b[what] - a[what]).map((row) => row.by.owner)
  assert.deepEqual((await names(page)).slice(0, -1), by('value'))
  assert.equal((await names(page)).at(-1), 'not yet known')
  assert.equal(await page.locator('th[aria-sort=descending]').innerText(), 'Value\u00a0↓')
  await page.locator('thead .sort').last().click()
  await settled(page)
  assert.match(page.url(), /order=-n/)
  assert.deepEqual((await names(page)).slice(0, -1), by('n'))
  await page.locator('thead .sort').first().click()
  await settled(page)
  const alphabetical = await names(page)
  assert.deepEqual(alphabetical.slice(0, -1), [...alphabetical.slice(0, -1)].sort((a, b) => a.localeCompare(b)))
  await page.reload()
  await settled(page)
  assert.deepEqual(await names(page), alphabetical)
  assert.equal(await page.locator('th[aria-sort=ascending]').count(), 1)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('the first and the running month are not whole, and say so; what rests on few is told', async () => {
  for (const width of [1440, 390]) {
    const page = await newPage(browser, { width })
    await visit(page, `${server.url}/figures?measure=csat&by=month`)
    const { first_day: first, last_day: last } = await get('/status')
    const rows = (await get('/measures?measure=csat&by=month')).rows
    const partial = rows.filter(({ by }) => (by.month === first.slice(0, 7) && !first.endsWith('-01')) || (by.month === last.slice(0, 7) && new Date(Date.parse(last) + 86400_000).toISOString().slice(8, 10) !== '01'))
    assert.ok(partial.length > 0)
    assert.equal(await page.locator('tbody th', { hasText: 'not whole' }).count(), partial.length)
    assert.equal(await page.locator('.plot circle.ring').count(), partial.length)
    assert.equal(await page.locator('.plot circle.few').count(), rows.filter((row) => row.n > 0 && row.n < 30).length)
    assert.equal(await overflow(page), null)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }
})
