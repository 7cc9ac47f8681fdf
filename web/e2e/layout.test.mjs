// Nothing is wider than its window, nothing jumps, nothing fails, nothing leaves the house.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, newPage, overflow, settled, visit } from './support/browser.mjs'
import { demoRoom, realFiles, realRoom, shared } from './support/gehor.mjs'

let browser
before(async () => (browser = await launch()))
after(() => browser?.close())

const MOST_SHIFT = 0.02

async function walk(server, name, lang) {
  const worst = {}
  for (const width of [1440, 390]) {
    const page = await newPage(browser, { width, lang })
    const first = (await (await fetch(`${server.url}/api/v1/contacts?limit=1`)).json()).contacts[0].contact
    for (const path of ['/', '/contacts', `/contacts/${first}`, '/figures?measure=contacts&by=reason', '/figures?measure=promise_kept&by=channel', '/data', '/settings', '/nowhere']) {
      await visit(page, server.url + path)
      assert.equal(await overflow(page), null, `${name} ${path} at ${width}`)
      assert.deepEqual(await page.evaluate(() => window.refusedByPolicy), [], `${name} ${path}: refused by the content security policy`)
      assert.doesNotMatch(await page.locator('main').innerText(), /undefined|NaN|\[object /, `${name} ${path}`)
      if (path === '/') worst[width] = await page.evaluate(() => [window.layoutShift, window.shifted.join('\n')])
    }
    assert.deepEqual(page.faults, [], `${name} at ${width}`)
    await page.context().close()
  }
  for (const [width, [shift, what]] of Object.entries(worst)) {
    console.log(`layout shift of the overview, ${name}, ${width} wide: ${shift.toFixed(4)}`)
  }
  for (const [width, [shift, what]] of Object.entries(worst)) {
    assert.ok(shift < MOST_SHIFT, `${name}: the overview jumps at ${width}: ${shift}\n${what}`)
  }
}

test('the demonstration', async () => {
  const room = await demoRoom()
  const server = await room.serve()
  try {
    await walk(server, 'demonstration', 'sv')
    const page = await newPage(browser, { width: 390 })
    await visit(page, server.url)
    assert.equal(await page.locator('nav').first().isVisible(), false, 'on a narrow page the menu is closed')
    await page.click('.menu')
    assert.equal(await page.locator('nav').first().isVisible(), true)
    assert.equal(await overflow(page), null)
    await page.locator('nav a').nth(1).click()
    await page.waitForURL('**/contacts')
    await settled(page)
    assert.equal(await page.locator('nav').first().isVisible(), false, 'and closes when a page was chosen')
    await page.context().close()
  } finally {
    await server.stop()
    room.remove()
  }
})

for (const name of Object.keys(realFiles)) {
  test(`the real file ${realFiles[name]}`, { skip: shared(realFiles[name]) ? false : 'The real files are not here.' }, async () => {
    const room = await realRoom(name)
    const server = await room.serve()
    try {
      await walk(server, name, 'en')
    } finally {
      await server.stop()
      room.remove()
    }
  })
}
