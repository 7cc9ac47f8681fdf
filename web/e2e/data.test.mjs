// Data and settings: refused rows and why, taking back, the same again, a wrong file, a scale turned round.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { newPage, percentage, settled, visit, wholeNumber, until } from './support/browser.mjs'
import { survey, withRefused } from './support/made.mjs'
import { browser, page, server, withServer } from './support/served.mjs'

withServer(undefined, { onePage: true })

const get = async (path) => (await fetch(server.url + '/api/v1' + path)).json()
const give = async (name, text) => {
  const before = await page.locator('article').count()
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await until(page, (n) => document.querySelectorAll('article').length > n, before)
  await settled(page)
  return page.locator('article').first()
}
const bring = async (card) => {
  await card.locator('.acts .main').click()
  await card.locator('.done').waitFor({ timeout: 60_000 })
  await settled(page)
}
const putAway = async (card) => {
  const before = await page.locator('article').count()
  await card.locator('.acts .button', { hasText: 'Done' }).click()
  await until(page, (n) => document.querySelectorAll('article').length === n, before - 1)
}
const brought = async (card) => {
  const found = {}
  for (const one of await card.locator('dl > div').all()) found[(await one.locator('dt').innerText()).trim()] = wholeNumber(await one.locator('dd').innerText())
  return found
}

test('refused rows say why, and can be downloaded as they stood', async () => {
  await visit(page, server.url + '/data')
  const card = await give('contacts.csv', withRefused())
  assert.match(await card.locator('.how').innerText(), /2 rows can not be imported/)
  await bring(card)
  assert.deepEqual(await brought(card), { new: 40, updated: 0, unchanged: 0, 'could not be imported': 2 })
  const rows = await card.locator('table tbody tr').allInnerTexts()
  assert.equal(rows.length, 2)
  assert.match(rows[0], /12\s+created\s+.*time/)
  assert.match(rows[1], /22\s+created\s+.*time/)
  const [download] = await Promise.all([page.waitForEvent('download'), card.locator('a[download]').click()])
  const text = readFileSync(await download.path(), 'utf8')
  assert.match(text, /K901,yesterday evening,phone,Outage,Network/)
  assert.match(text, /K902,2026-13-45/)
  assert.doesNotMatch(text, /K1,/)
  // Also later, from the list of imports.
  await card.locator('.acts .button', { hasText: 'Done' }).click()
  await page.locator('#imports ~ ul button[aria-expanded]').first().click()
  await settled(page)
  assert.equal(await page.locator('#imports ~ ul table tbody tr').count(), 2)
})

test('the same file twice changes nothing', async () => {
  const card = await give('contacts.csv', withRefused())
  await bring(card)
  assert.deepEqual(await brought(card), { new: 0, updated: 0, unchanged: 40, 'could not be imported': 2 })
  assert.equal((await get('/status')).contacts, 40)
  await putAway(card)
})

test('an import is taken back', async () => {
  const card = await give('survey.csv', survey(120))
  await card.locator('fieldset label', { hasText: '5 is best' }).click()
  await settled(page)
  await bring(card)
  await putAway(card)
  assert.equal((await get('/status')).contacts, 160)
  const entry = page.locator('#imports ~ ul > li', { hasText: 'survey.csv' })
  await entry.getByRole('button', { name: 'Take back' }).click()
  assert.match(await entry.locator('.ask p').first().innerText(), /survey\.csv/, 'it is asked first')
  await entry.getByRole('button', { name: 'Cancel' }).click()
  assert.equal((await get('/status')).contacts, 160)
  await entry.getByRole('button', { name: 'Take back' }).click()
  await entry.locator('.ask .button').first().click()
  await until(page, () => /40 contacts are left/.test(document.body.innerText), null, 30_000)
  assert.equal((await get('/status')).contacts, 40)
  await settled(page)
  assert.equal(await entry.count(), 0, 'it has left the list')
})

test('a wrong file says so', async () => {
  await visit(page, server.url + '/data')
  const pdf = await give('invoice.pdf', '%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n')
  assert.match(await pdf.locator('.wrong').first().innerText(), /can not be read.*PDF/)
  assert.equal(await pdf.locator('.acts .main').count(), 0, 'and can not be imported')
  const before = await page.locator('article').count()
  await pdf.locator('.acts .button').last().click()
  await until(page, (n) => document.querySelectorAll('article').length === n, before - 1)

  page.allowed.push(/^422: POST .*uploads$/, /^console: .*422/)
  await page.setInputFiles('input[type=file]', { name: 'nothing.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await page.waitForSelector('.sending strong')
  assert.match(await page.locator('.sending').innerText(), /nothing\.csv.*empty/s)
})

test('the direction of a scale is changed, and the figures turn', async () => {
  await visit(page, server.url + '/data')
  const card = await give('survey.csv', survey(600))
  await card.locator('fieldset label', { hasText: '5 is best' }).click()
  await settled(page)
  await bring(card)
  const csat = async () => (await get('/measures?measure=csat')).rows[0]
  const before = await csat()
  const source = (await get('/status')).sources.find((s) => s.score_good)
  assert.equal(source.score_good, 'high')
  assert.equal(source.score_good_assumed, false, 'it was said at the import')

  await visit(page, `${server.url}/figures?measure=csat&by=`)
  const shown = async () => percentage(await page.locator('.one a').innerText()).value
  assert.ok(Math.abs((await shown()) - before.value) < 0.006)

  const settings = await newPage(browser)
  await visit(settings, server.url + '/settings')
  const direction = settings.locator(`select[id="set-${source.name}-score_good"]`)
  assert.equal(await direction.inputValue(), 'high')
  await direction.selectOption('low')
  await settings.locator('.bar p').waitFor()
  // The other page turns by itself.
  await until(page, (old) => document.querySelector('.one a') && document.querySelector('.one a').innerText !== old, await page.locator('.one a').innerText(), 30_000)
  const turned = await csat()
  assert.notEqual(turned.numerator, before.numerator)
  assert.ok(Math.abs((await shown()) - turned.value) < 0.006)
  assert.equal((await get(`/contacts?counted=csat.numerator&limit=1`)).total, turned.numerator)
  // And back by the undo that is offered.
  await settings.locator('.bar button').click()
  await until(page, (old) => document.querySelector('.one a')?.innerText !== old, await page.locator('.one a').innerText(), 30_000)
  assert.equal((await csat()).numerator, before.numerator)
  await until(settings, (id) => document.getElementById(id).value === 'high', `set-${source.name}-score_good`)
  assert.deepEqual(settings.faults, [])
  await settings.context().close()
})

test('a setting that can not be is refused with a reason', async () => {
  await visit(page, server.url + '/settings')
  page.allowed.push(/^4\d\d: PUT .*settings$/, /^console: .*(400|422)/)
  const hours = page.locator('input[id="set--opening_hours"]')
  await hours.fill('whenever')
  await page.keyboard.press('Tab')
  await until(page, () => document.querySelector('[id="set--opening_hours-wrong"]').innerText.length > 5)
  assert.equal(await hours.getAttribute('aria-invalid'), 'true')
  assert.equal((await get('/settings')).settings.find((s) => s.key === 'opening_hours').value, 'mon-fri 08:00-17:00')
  await hours.fill('mon-fri 09:00-16:00')
  await page.keyboard.press('Tab')
  await page.locator('.bar p').waitFor()
  assert.equal((await get('/settings')).settings.find((s) => s.key === 'opening_hours').value, 'mon-fri 09:00-16:00')
})

test('nothing went wrong on the way', () => assert.deepEqual(page.faults, []))
