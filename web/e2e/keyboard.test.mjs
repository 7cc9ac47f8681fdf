// From the overview to a conversation with the keyboard alone; focus is always seen; skip link; palette.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPage, settled, tabTo, visit, until } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'
import { browser, server, withServer } from './support/served.mjs'

withServer(demoRoom)
const pathOf = (page) => new URL(page.url()).pathname

test('skip link, then a figure, its list, a conversation, the next one, and back', async () => {
  const page = await newPage(browser)
  await visit(page, server.url)
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.activeElement.matches('a.skip') && document.activeElement.getBoundingClientRect().top >= 0), 'the first Tab shows the skip link')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.getElementById('main').contains(document.activeElement)), 'and passes the navigation over')
  await tabTo(page, '#reasons ~ table th a')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/contacts?*')
  await page.waitForSelector('a.open')
  await settled(page)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('a.open')].indexOf(document.activeElement)), 1, 'j moves in the list')
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('a.open')].indexOf(document.activeElement)), 1)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.thread')
  await settled(page)
  assert.match(page.url(), /at=1/)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1')
  await page.keyboard.press('j')
  await page.waitForURL(/at=2/)
  await settled(page)
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.pathname === '/contacts')
  await settled(page)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('wherever Tab leads, the focus is seen', async () => {
  const page = await newPage(browser)
  for (const path of ['/', '/contacts', '/figures', '/data', '/settings']) {
    await visit(page, server.url + path)
    let last = ''
    for (let i = 0; i < 70; i++) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const e = document.activeElement
        if (!e || e === document.body) return { end: true }
        const look = (one) => {
          const s = getComputedStyle(one)
          return { outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0, box: s.boxShadow !== 'none', border: s.borderColor, paper: s.backgroundColor, line: s.textDecorationColor }
        }
        const focused = look(e)
        const r = e.getBoundingClientRect()
        return { outline: focused.outline || focused.box, what: e.outerHTML.slice(0, 120), shown: r.width > 0 && r.height > 0 && r.right > 0 && r.left < innerWidth }
      })
      if (seen.end) break
      assert.ok(seen.shown, `${path}: the focus goes to what is not seen: ${seen.what}`)
      assert.ok(seen.outline, `${path}: no mark of focus on ${seen.what}`)
      last = seen.what
    }
    assert.notEqual(last, '')
  }
  await page.context().close()
})

test('the palette goes to pages and filters; the letters go to pages; help opens and closes', async () => {
  const { reasons } = await (await fetch(`${server.url}/api/v1/overview`)).json()
  const [largest, other] = [reasons[0].value, reasons.at(-1).value]
  assert.notEqual(largest, other)
  const says = (name) => until(page, (name) => document.querySelector('#commands')?.innerText.includes(name) ?? false, name)
  const page = await newPage(browser)
  await visit(page, server.url)
  await page.keyboard.press('Control+k')
  await page.waitForSelector('#commands li')
  await until(page, () => document.activeElement?.matches('dialog input'))
  await page.keyboard.type('settings')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings')
  await settled(page)
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.waitForURL((url) => url.pathname === '/')
  await settled(page)
  await page.keyboard.press('/')
  await page.waitForSelector('#commands li')
  await says(largest)
  assert.doesNotMatch(await page.locator('#commands').innerText(), /not yet known/i, 'what has no name does not stand before what has')
  await page.keyboard.type(other)
  await says(other)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL(/where=reason/)
  await settled(page)
  assert.ok((await page.locator('.chip').innerText()).includes(other))
  for (const [letter, path] of [['k', '/contacts'], ['n', '/figures'], ['d', '/data'], ['i', '/settings'], ['o', '/']]) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await page.waitForURL((url) => url.pathname === path)
    await settled(page)
    assert.equal(pathOf(page), path)
  }
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open]')
  assert.match(await page.locator('dialog').innerText(), /Ctrl K/)
  await page.keyboard.press('Escape')
  await until(page, () => !document.querySelector('dialog')) // gone, not only closed
  await page.keyboard.press('/')
  await page.waitForSelector('dialog[open]')
  await page.keyboard.press('Escape')
  await until(page, () => !document.querySelector('dialog')) // gone, not only closed
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('the period is chosen with the keyboard, and Escape gives the focus back', async () => {
  const page = await newPage(browser)
  await visit(page, server.url)
  await tabTo(page, '.now')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.panel')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('.panel').count(), 0)
  assert.ok(await page.evaluate(() => document.activeElement.matches('.now')))
  await page.keyboard.press('Enter')
  await tabTo(page, '.panel ul a')
  await page.keyboard.press('Enter')
  await page.waitForURL(/period=/)
  await settled(page)
  assert.equal(await page.locator('.panel').count(), 0)
  await page.context().close()
})

test('a line over time is read out point by point: by arrow keys, by pointer, by finger', async () => {
  const path = '/figures?measure=csat&by=month'
  const { rows } = await (await fetch(`${server.url}/api/v1/measures?measure=csat&by=month`)).json()
  assert.ok(rows.length > 3)
  const page = await newPage(browser, { hasTouch: true })
  await visit(page, server.url + path)
  const plot = page.locator('.plot')
  const said = () => plot.getAttribute('aria-valuetext')
  const whole = (row) => `${Math.round(row.value * 100)}%`
  await tabTo(page, '.plot')
  assert.equal(await plot.getAttribute('aria-valuenow'), String(rows.length), 'it begins at the last point')
  const top = (await plot.boundingBox()).y
  await page.keyboard.press('Home')
  assert.match(await said(), new RegExp(`: ${whole(rows[0])}, .*rests on ${rows[0].n.toLocaleString('en-GB')}$`))
  await page.keyboard.press('ArrowLeft')
  assert.equal(await plot.getAttribute('aria-valuenow'), '1', 'it stops at the ends')
  await page.keyboard.press('ArrowRight')
  assert.match(await said(), new RegExp(`: ${whole(rows[1])}, `))
  await page.keyboard.press('End')
  assert.equal(await plot.getAttribute('aria-valuenow'), String(rows.length))

  const box = await plot.boundingBox()
  await page.mouse.move(box.x + (box.width * 2) / (rows.length - 1) + 2, box.y + 30)
  assert.match(await page.locator('.said').innerText(), new RegExp(whole(rows[2])))
  await page.mouse.move(0, 0)
  await page.touchscreen.tap(box.x + 1, box.y + 30)
  assert.match(await page.locator('.said').innerText(), new RegExp(whole(rows[0])))
  assert.equal((await plot.boundingBox()).y, top, 'nothing moves')
  assert.deepEqual(page.faults, [])
  await page.context().close()
})
