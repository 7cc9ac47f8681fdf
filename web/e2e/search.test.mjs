// Searching what customers said: from the field by keyboard, in the address, marked in the list and in the
// conversation; what is refused or not found is said. The words come from the contacts themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axe, newPage, overflow, settled, tabTo, until, visit, wholeNumber } from './support/browser.mjs'
import { demoRoom } from './support/gehor.mjs'
import { browser, server, withServer } from './support/served.mjs'

withServer(demoRoom)
const NEVER = 'xyzzyqvq'
const api = async (query) => (await fetch(`${server.url}/api/v1/contacts?${new URLSearchParams(query)}`)).json()
const rows = (page) => page.locator('a.open').count()

/** A word that some contacts have and others do not, and that is marked where it is found. */
async function someWord() {
  const all = await api({ limit: 100 })
  for (const { preview } of all.contacts) {
    for (const [word] of (preview ?? '').matchAll(/\p{Ll}{6,}/gu)) {
      const found = await api({ words: word, limit: 100 })
      if (found.total > 2 && found.total < all.total && found.contacts[0].excerpt.marks.length > 0) return { word, ...found, all: all.total }
    }
  }
  throw new Error('No word of the contacts is in some of them only.')
}

test('from the field to a conversation and back, by keyboard', async () => {
  const { word, total, contacts, all } = await someWord()
  const page = await newPage(browser)
  await visit(page, server.url + '/contacts')
  assert.equal(wholeNumber(await page.locator('.lead').innerText()), all)
  assert.ok(await page.locator('a[href*="contacts.csv"]').isVisible())
  await page.keyboard.press('/')
  assert.ok(await page.evaluate(() => document.activeElement.matches('form[role=search] input[type=search]')), '/ goes to the field')
  assert.equal(await page.locator('dialog').count(), 0)
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('words') === word)
  await settled(page)
  const said = await page.locator('.lead').innerText()
  assert.equal(wholeNumber(said), total)
  assert.ok(said.includes(`“${word}”`), said)
  assert.equal(await rows(page), Math.min(50, total))
  assert.equal(await page.locator('a.open').first().getAttribute('href').then((href) => href.split(/[/?]/)[2]), contacts[0].contact, 'the best first')
  const bytes = Buffer.from(contacts[0].excerpt.text)
  const marks = contacts[0].excerpt.marks.map(({ start, end }) => bytes.subarray(start, end).toString())
  assert.deepEqual(await page.locator('a.open').first().locator('mark').allInnerTexts(), marks)
  for (const mark of await page.locator('a.open').first().locator('mark').all()) assert.ok((await mark.boundingBox()).height > 0)
  assert.equal(await page.locator('a[href*="contacts.csv"]').count(), 0, 'the file knows of no words')
  assert.deepEqual(await axe(page), [])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('a.open')].indexOf(document.activeElement)), 1, 'from the field down into the list')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.thread mark')
  await settled(page)
  assert.equal(wholeNumber((await page.locator('.steps .soft').innerText()).split(/of/)[1]), total, 'its place is one among those that were found')
  assert.deepEqual(await axe(page), [])
  await page.keyboard.press('j')
  await page.waitForURL(/at=1/)
  await settled(page)
  assert.ok(page.url().includes(contacts[1].contact), 'the next is the next that was found')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.pathname === '/contacts')
  await settled(page)
  assert.equal(await page.locator('form[role=search] input').inputValue(), word)
  assert.equal(wholeNumber(await page.locator('.lead').innerText()), total)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('the newest first; with a filter; taken back, and the way back', async () => {
  const { word, total, contacts } = await someWord()
  const newest = await api({ words: word, order: 'newest', limit: 1 })
  const page = await newPage(browser)
  await visit(page, `${server.url}/contacts?${new URLSearchParams({ words: word, offset: '1' })}`)
  await page.locator('[role=group] a').nth(1).click()
  await page.waitForURL((url) => url.searchParams.get('order') === 'newest' && !url.searchParams.has('offset'))
  await settled(page)
  assert.ok((await page.locator('a.open').first().getAttribute('href')).includes(newest.contacts[0].contact))

  const filter = `channel=${contacts[0].channel}`
  await visit(page, `${server.url}/contacts?${new URLSearchParams({ where: filter })}`)
  await page.locator('form[role=search] input').fill(` ”${word}” `)
  await page.locator('form[role=search] .button').click()
  await page.waitForURL((url) => url.searchParams.get('words') === `"${word}"` && url.searchParams.get('where') === filter)
  await settled(page)
  const both = await api({ words: word, where: filter, limit: 1 })
  assert.equal(wholeNumber(await page.locator('.lead').innerText()), both.total, 'words and filter together; typographic quotation marks are understood')
  await page.keyboard.press('/')
  await page.keyboard.type('something else')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('form[role=search] input').inputValue(), `"${word}"`, 'Escape takes back what was typed')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('words') && url.searchParams.get('where') === filter)
  await settled(page)
  assert.equal(await page.locator('mark').count(), 0, 'then the search')
  assert.ok(await page.evaluate(() => document.activeElement.matches('form[role=search] input')))
  await page.keyboard.press('Escape')
  assert.ok(!(await page.evaluate(() => document.activeElement.matches('input'))), 'then it leaves')
  await page.goBack()
  await page.waitForURL((url) => url.searchParams.has('words'))
  await settled(page)
  assert.equal(wholeNumber(await page.locator('.lead').innerText()), both.total)
  await page.locator('form[role=search] .end').click()
  await page.waitForURL((url) => !url.searchParams.has('words'))
  await settled(page)
  assert.ok(total >= both.total)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

test('nothing found says what to do; what can not be searched for is said', async () => {
  const { word, total } = await someWord()
  for (const [lang, width] of [['en', 1440], ['sv', 390]]) {
    const page = await newPage(browser, { lang, width })
    page.allowed = [/400/]
    await visit(page, `${server.url}/contacts?${new URLSearchParams({ words: `${word} ${NEVER}`, from: '2026-01' })}`)
    assert.equal(wholeNumber(await page.locator('.lead').innerText()), 0)
    assert.ok((await page.locator('.none li').count()) >= 3, 'not elsewhere, fewer words, other words')
    assert.equal(await page.locator('.none a').count(), 0, 'no way to where there is nothing either')
    assert.deepEqual(await axe(page), [])
    assert.equal(await overflow(page), null)

    await visit(page, `${server.url}/contacts?${new URLSearchParams({ words: word, from: '1999-01', to: '1999-01' })}`)
    assert.equal(wholeNumber((await page.locator('.none a').innerText()).split(':')[1]), total)
    await page.locator('.none a').click()
    await page.waitForURL((url) => url.searchParams.get('words') === word && !url.searchParams.has('from'))
    await settled(page)
    assert.equal(wholeNumber(await page.locator('.lead').innerText()), total)
    assert.equal(await overflow(page), null)

    await page.locator('form[role=search] input').fill('-' + word)
    await page.keyboard.press('Enter')
    await page.waitForSelector('form [role=alert]')
    await settled(page)
    assert.match(await page.locator('form [role=alert]').innerText(), lang === 'sv' ? /minst ett ord/ : /at least one word/)
    assert.equal(await rows(page), 0, 'and no list that answers another question')
    assert.deepEqual(await axe(page), [])
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }
})

test('from the palette', async () => {
  const { word, total } = await someWord()
  const page = await newPage(browser)
  await visit(page, server.url)
  await page.keyboard.press('/')
  await page.waitForSelector('#commands li')
  await until(page, () => document.activeElement?.matches('dialog input'))
  await page.keyboard.type(word)
  await until(page, (word) => document.querySelector('#commands li:last-child')?.innerText.includes(`: ${word}`), word)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/contacts' && url.searchParams.get('words') === word)
  await settled(page)
  assert.equal(wholeNumber(await page.locator('.lead').innerText()), total)
  await tabTo(page, 'form[role=search] input')
  assert.deepEqual(page.faults, [])
  await page.context().close()
})
