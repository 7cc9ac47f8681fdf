// The overview of the demonstration company: what it says, and that each of its numbers opens to exactly
// the contacts it counts, and from there to a conversation.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPage, percentage, settled, visit, wholeNumber, until } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'
import { browser, server, withServer } from './support/served.mjs'

withServer(demoRoom)

const get = async (path) => {
  const response = await fetch(server.url + '/api/v1' + path)
  assert.equal(response.status, 200, path)
  return response.json()
}
const known = new Map()
/** How many contacts an address lists. Asked once each. */
function total(href) {
  if (!known.has(href)) known.set(href, get('/contacts?limit=1&' + (href.split('?')[1] ?? '')).then((list) => list.total))
  return known.get(href)
}
/** Asks all of them, four at a time. */
async function askAhead(hrefs) {
  const waiting = [...new Set(hrefs)]
  const askOn = async () => {
    for (let href = waiting.pop(); href !== undefined; href = waiting.pop()) await total(href)
  }
  await Promise.all([askOn(), askOn(), askOn(), askOn()])
}
const links = (page, within) => page.locator(`${within} a[href^="/contacts?"]`).evaluateAll((all) => all.map((a) => ({ text: a.textContent.trim(), href: a.getAttribute('href') })))

for (const lang of ['sv', 'en']) {
  test(`${lang}: headline, lead, and every figure's contacts`, async () => {
    const page = await newPage(browser, { lang })
    await visit(page, `${server.url}/?lang=${lang}`)
    const o = await get('/overview')
    assert.equal(await page.getAttribute('html', 'lang'), lang)
    assert.ok((await page.locator('h1').innerText()).length > 20)
    const lead = await page.locator('p.lead').first().innerText()
    assert.ok(lead.length > 80, 'the lead says something: ' + lead)
    assert.doesNotMatch(await page.locator('main').innerText(), /undefined|NaN|\[object|null\b/)

    // Every number of the lead and of the sections leads somewhere, and says what lies there.
    const all = await links(page, 'main')
    assert.ok(all.length > 30, `${all.length} links to contacts`)
    assert.ok((await links(page, 'p.lead')).length >= 3, 'the lead has links')
    await askAhead(all.map(({ href }) => href))
    const bare = (href, ...without) => {
      const params = new URLSearchParams(href.split('?')[1])
      without.forEach((name) => params.delete(name))
      return '/contacts?' + params
    }
    let held = 0
    for (const { text, href } of all) {
      assert.ok((await total(href)) > 0, `"${text}" opens nothing: ${href}`)
      const counted = new URL(href, server.url).searchParams.get('counted')
      const share = percentage(text.split(/\s*\d+[.,]?\d*–/)[0] || text)
      if (share && (!counted || counted === 'promise_kept.missed' || counted === 'promise_kept.denominator')) {
        const whole = await total(counted ? bare(href, 'counted') + '&counted=promise_kept.denominator' : bare(href, 'where'))
        const part = counted ? whole - (await total(bare(href, 'counted') + '&counted=promise_kept.missed')) : await total(href)
        assert.ok(Math.abs(part / whole - share.value) <= share.within, `"${text}" is ${part} of ${whole}: ${href}`)
        held++
      } else if (!share && !counted && /^[\d\s\u00a0\u202f,]+( \S+)?$/.test(text) && !/kund|customer/.test(text)) {
        assert.equal(await total(href), wholeNumber(text), `"${text}" and ${href}`)
        held++
      }
    }
    assert.ok(held > 25, `${held} numbers were held against their contacts`)

    // And the figures of the API against the contacts that their parts open to.
    const range = `from=${o.period.from}&to=${o.period.to}`
    for (const p of o.promises) {
      const channel = `${range}&where=channel%3D${p.channel}&counted=promise_kept`
      assert.equal(await total(`?${channel}.numerator`), p.kept.numerator, `kept, ${p.channel}`)
      assert.equal(await total(`?${channel}.denominator`), p.kept.denominator, `promised, ${p.channel}`)
      assert.equal(await total(`?${channel}.missed`), p.kept.denominator - p.kept.numerator, `missed, ${p.channel}`)
    }
    for (const m of o.loyalty) assert.equal(await total(`?${range}&counted=${m.measure}.denominator`), m.figure.denominator ?? m.figure.n, m.measure)
    assert.ok(o.loyalty.some((m) => m.measure === 'csat') && o.loyalty.some((m) => m.measure === 'nps'))
    for (const by of o.owners) assert.equal(await total(`?${range}&where=${encodeURIComponent(`${o.owners_by}=${by.value}`)}`), by.contacts, by.value)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

test('from a figure to its list and on to a conversation', async () => {
  const page = await newPage(browser)
  await visit(page, server.url)
  for (const [what, selector] of [
    ['the lead', 'p.lead a[href^="/contacts"]'],
    ['a reason', '#reasons ~ table td.count a'],
    ['an owner', '#owners ~ table .part'],
    ['a promise', '#promises ~ table td.number a'],
    ['satisfaction', '#loyalty ~ ul a.value[href*="csat"]'],
    ['recommendation', '#loyalty ~ ul a.value[href*="nps"]'],
  ]) {
    const link = page.locator(selector).first()
    const href = await link.getAttribute('href')
    await link.click()
    await page.waitForURL((url) => url.pathname === '/contacts')
    await settled(page)
    const shown = wholeNumber(await page.locator('p.lead').innerText())
    assert.equal(shown, await total(href), `${what}: the list says as many as there are`)
    assert.equal(await page.locator('tbody a.open').count(), Math.min(50, shown), what)
    const text = (await page.locator('tbody a.open').first().innerText()).trim()
    await page.locator('tbody a.open').first().click()
    await page.waitForSelector('.thread')
    await settled(page)
    assert.match(new URL(page.url()).pathname, /^\/contacts\/[0-9a-f]{32}$/)
    assert.ok(text.length > 0)
    assert.ok((await page.locator('.thread').innerText()).length > 10, `${what}: something to read`)
    assert.ok((await page.locator('aside dl div').count()) >= 4, 'and its facts')
    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/contacts')
    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/')
    await settled(page)
  }
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('voices are masked, and others can be drawn', async () => {
  const page = await newPage(browser, { lang: 'sv' })
  await visit(page, `${server.url}/?lang=sv`)
  const seen = new Set()
  for (let i = 0; i < 8; i++) {
    for (const text of await page.locator('#voices ~ figure blockquote').allInnerTexts()) seen.add(text)
    const others = page.waitForResponse(/\/voices\?/)
    await page.locator('#voices ~ button').click()
    await others
    await settled(page)
  }
  assert.ok(seen.size > 12, `${seen.size} different voices`)
  for (const text of seen) {
    assert.doesNotMatch(text, /[\w.]+@[\w-]+\.\w|\b0\d{1,3}[- ]\d{2,3} ?\d{2} ?\d{2}\b|\bSE\d{2}[ \d]{10,}|\b\d{6}-\d{4}\b|\b(?:\d{4} ){3}\d{4}\b/, text)
  }
  const drawn = await get('/voices?n=20&seed=4')
  assert.ok(drawn.voices.some((v) => /\[[a-z_ ]+ \d+\]/.test(v.text)) || [...seen].length > 0)
  const href = await page.locator('#voices ~ figure a').first().getAttribute('href')
  await page.locator('#voices ~ figure a').first().click()
  await page.waitForSelector('.thread')
  assert.equal(new URL(page.url()).pathname, href)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('period and comparison are in the address and stay when it is loaded anew', async () => {
  const page = await newPage(browser)
  await visit(page, server.url)
  await page.click('.now')
  await page.locator('.panel .kinds button').nth(2).click() // quarter
  await page.locator('.panel ul a').first().click()
  await settled(page)
  assert.match(page.url(), /period=\d{4}-Q\d/)
  const period = new URL(page.url()).searchParams.get('period')
  assert.equal((await get(`/overview?period=${period}`)).period.kind, 'quarter')
  await page.click('.now')
  await page.locator('.panel .compare a').nth(2).click() // nothing
  await settled(page)
  assert.match(page.url(), /compare=none/)
  const said = [await page.locator('.now').innerText(), await page.locator('h1').innerText(), await page.locator('p.lead').first().innerText()]
  assert.doesNotMatch(said[0], /compared/)
  await page.reload()
  await settled(page)
  assert.deepEqual([await page.locator('.now').innerText(), await page.locator('h1').innerText(), await page.locator('p.lead').first().innerText()], said)
  assert.equal(await page.locator('#reasons ~ table th.change').count(), 0, 'without a comparison there is no change')

  await page.goBack()
  await settled(page)
  assert.doesNotMatch(page.url(), /compare=none/)

  // All time, and days of one's own.
  await visit(page, `${server.url}/?period=all`)
  assert.equal(wholeNumber(await page.locator('#reasons ~ table tr.all td.count').innerText()), (await get('/status')).contacts)
  const { last_day: last } = await get('/status')
  const from = new Date(Date.parse(last) - 9 * 86400_000).toISOString().slice(0, 10)
  await page.click('.now')
  await page.locator('.panel .kinds button').last().click()
  await page.locator('.panel input[type=date]').first().fill(from)
  await page.locator('.panel input[type=date]').last().fill(last)
  await page.locator('.panel form button').click()
  await settled(page)
  assert.equal(new URL(page.url()).searchParams.get('period'), `${from}..${last}`)
  assert.equal(wholeNumber(await page.locator('#reasons ~ table tr.all td.count').innerText()), (await get(`/contacts?from=${from}&to=${last}&limit=1`)).total)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('language and appearance are chosen, and kept', async () => {
  const page = await newPage(browser, { lang: 'sv' })
  await visit(page, server.url)
  assert.equal(await page.getAttribute('html', 'lang'), 'sv', 'the browser asks for Swedish')
  await page.locator('header select').first().selectOption('en')
  await until(page, () => document.documentElement.lang === 'en')
  assert.match(await page.locator('#promises').innerText(), /promised/)
  await page.locator('header select').last().selectOption('dark')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0))
  assert.ok((await paper()) < 200, 'dark')
  await page.reload()
  await settled(page)
  assert.equal(await page.getAttribute('html', 'lang'), 'en')
  assert.ok((await paper()) < 200, 'still dark')
  assert.deepEqual(page.faults, [])
  await page.context().close()
})
