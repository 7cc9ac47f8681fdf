// Nothing is wider than its window, nothing jumps, nothing fails, nothing leaves the house.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPage, overflow, settled, until, visit } from './support/browser.mjs'
import { demoRoom, realFiles, realRoom, shared } from './support/gehor.mjs'
import { browser, whileServed, withBrowser } from './support/served.mjs'

withBrowser()
const MOST_SHIFT = 0.02
const atBothWidths = (act) => Promise.all([1440, 390].map(act))

async function walk(server, name, lang) {
  const first = (await (await fetch(`${server.url}/api/v1/contacts?limit=1`)).json()).contacts[0].contact
  await atBothWidths(async (width) => {
    const page = await newPage(browser, { width, lang })
    for (const path of ['/', '/contacts', `/contacts/${first}`, '/figures?measure=contacts&by=reason', '/figures?measure=promise_kept&by=channel', '/data', '/settings', '/nowhere']) {
      await visit(page, server.url + path)
      assert.equal(await overflow(page), null, `${name} ${path} at ${width}`)
      assert.deepEqual(await page.evaluate(() => window.refusedByPolicy), [], `${name} ${path}: refused by the content security policy`)
      assert.doesNotMatch(await page.locator('main').innerText(), /undefined|NaN|\[object /, `${name} ${path}`)
      if (path === '/') await calm(page, `overview, ${name}`, width, MOST_SHIFT)
    }
    assert.deepEqual(page.faults, [], `${name} at ${width}`)
    await page.context().close()
  })
}
async function calm(page, what, width, most) {
  const [shift, shifted] = await page.evaluate(() => [window.layoutShift, window.shifted.join('\n')])
  console.log(`layout shift of the ${what}, ${width} wide: ${shift.toFixed(4)}`)
  assert.ok(shift < most, `the ${what} jumps at ${width}: ${shift}\n${shifted}`)
}

test('the demonstration', () =>
  whileServed(demoRoom, async (server) => {
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
  }))

/** Whether text is drawn in the typeface, or in what stands in for it. */
const drawnIn = (page, typeface) =>
  page.evaluate((typeface) => {
    const width = (text) => {
      const probe = Object.assign(document.createElement('span'), { textContent: text })
      probe.style.cssText = `position: absolute; font: 400 40px '${typeface}', monospace`
      document.body.append(probe)
      const { width } = probe.getBoundingClientRect()
      probe.remove()
      return width
    }
    return width('iiii') < width('MMMM')
  }, typeface)

test('fonts that come late move nothing; those that are there are used', () =>
  whileServed(demoRoom, async (server) => {
    await atBothWidths(async (width) => {
      const page = await newPage(browser, { width, lang: 'sv' })
      let release
      const released = new Promise((done) => (release = done))
      await page.route(/\.woff2$/, async (route) => {
        await released
        await route.continue()
      })
      await page.goto(server.url, { waitUntil: 'domcontentloaded' })
      await page.waitForSelector('#reasons')
      await until(page, () => !document.querySelector('.bones, .waiting'))
      assert.equal(await drawnIn(page, 'Inter Variable'), false, 'the page does not wait for its fonts')
      release()
      await settled(page)
      await calm(page, 'overview with late fonts', width, 0.01)
      await page.unroute(/\.woff2$/)
      await visit(page, server.url)
      for (const typeface of ['Source Serif 4 Variable', 'Inter Variable']) assert.ok(await drawnIn(page, typeface), typeface)
      await page.context().close()
    })
  }))

for (const name of Object.keys(realFiles)) {
  test(`the real file ${realFiles[name]}`, { skip: shared(realFiles[name]) ? false : 'The real files are not here.' }, () => whileServed(() => realRoom(name), (server) => walk(server, name, 'en')))
}
