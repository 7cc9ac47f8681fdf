// Where others can reach the server, it asks for its access key.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axe, newPage, settled, until, visit } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'
import { browser, server, withServer } from './support/served.mjs'

withServer(demoRoom, { listen: '0.0.0.0:0' })
const expected = [/^401: /, /^console: .*401/]

test('the key lets in, another does not, and it is not kept in the page', async () => {
  assert.match(server.key ?? '', /^\S{16,}$/, 'a key is printed')
  const page = await newPage(browser)
  page.allowed.push(...expected)
  await page.goto(server.url)
  await page.waitForSelector('#key')
  assert.equal(await page.locator('nav').count(), 0, 'nothing else is shown')
  assert.deepEqual(await axe(page), [])
  assert.equal(await page.getAttribute('#key', 'type'), 'password')
  await page.fill('#key', 'not-the-key')
  await page.keyboard.press('Enter')
  await until(page, () => document.querySelector('#wrong').innerText.length > 5)
  await page.fill('#key', ` ${server.key} `)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#reasons')
  await settled(page)
  const [cookie] = await page.context().cookies()
  assert.equal(cookie.httpOnly, true)
  assert.equal(cookie.sameSite, 'Strict')
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(server.key))

  // The session holds for other pages, streams and after loading anew.
  await visit(page, server.url + '/contacts')
  assert.ok((await page.locator('a.open').count()) > 0)
  await page.reload()
  await settled(page)
  assert.equal(await page.locator('#key').count(), 0)

  // When it ends, the page asks again, wherever one is.
  await page.context().clearCookies()
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.waitForSelector('#key')
  await page.fill('#key', server.key)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#reasons')
  await settled(page)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('without the key the API says nothing; with it as a header it does; a stranger\'s name is refused', async () => {
  for (const path of ['status', 'overview', 'contacts', 'openapi.json']) {
    const refused = await fetch(`${server.url}/api/v1/${path}`)
    assert.equal(refused.status, 401, path)
    assert.equal((await refused.json()).error.code, 'sign_in')
    const let_in = await fetch(`${server.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${server.key}` } })
    assert.equal(let_in.status, 200, path)
    await let_in.arrayBuffer()
  }
})
