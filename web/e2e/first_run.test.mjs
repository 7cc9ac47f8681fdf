// A newcomer: nothing is there, a file is given, mended, asked about, imported, and the overview stands.
// Then the same with the keyboard alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPage, overflow, settled, tabTo, visit, wholeNumber } from './support/browser.mjs'
import { Room } from './support/gehor.mjs'
import { survey } from './support/made.mjs'
import { browser, whileServed, withBrowser } from './support/served.mjs'

withBrowser()
const file = { name: 'customer survey, spring.csv', mimeType: 'text/csv', buffer: Buffer.from(survey(3000)) }
const column = (page, name) => page.locator('article').getByLabel(name, { exact: true })

test('from nothing to the overview with the mouse', () =>
  whileServed(() => new Room(), async (server) => {
    const page = await newPage(browser)
    const began = Date.now()
    await visit(page, server.url)
    assert.equal(await page.locator('.first').count(), 1, 'the first page says that nothing is there yet')
    assert.match(await page.locator('.first ol').innerText(), /Data/)
    await page.click('.first a.button')
    await page.waitForURL('**/data')
    await settled(page)

    // Dropped, as a hand would.
    const held = await page.evaluateHandle(({ name, text }) => {
      const held = new DataTransfer()
      held.items.add(new File([text], name, { type: 'text/csv' }))
      return held
    }, { name: file.name, text: file.buffer.toString() })
    await page.dispatchEvent('.zone', 'dragenter', { dataTransfer: held })
    assert.equal(await page.locator('.zone.over').count(), 1, 'the page shows that files can be dropped')
    await page.dispatchEvent('.zone', 'drop', { dataTransfer: held })
    await page.waitForSelector('article')
    await settled(page)

    assert.match(await page.locator('article h2').innerText(), /customer survey, spring\.csv/)
    assert.match(await page.locator('article .how').innerText(), /3,000 rows/)
    assert.equal(await column(page, 'Contact reason').inputValue(), 'reason')
    assert.equal(await column(page, 'Answered at').inputValue(), 'created')
    assert.equal(await column(page, 'Rating').inputValue(), 'score')
    assert.equal(await column(page, 'Comment').inputValue(), 'text')
    const sample = await page.locator('article tbody').innerText()
    assert.doesNotMatch(sample, /070-123|anna\.berg/, 'the sample rows are masked')
    assert.ok((await page.locator('article tbody .masked').count()) > 0, 'what was masked is told apart')
    assert.match(await page.locator('article thead details').first().innerText(), /sure/)

    // What it could not know is mended.
    const where = column(page, 'Where')
    const before = await where.inputValue()
    await where.selectOption(before === 'team' ? 'customer_group' : 'team')
    await settled(page)
    assert.notEqual(await where.inputValue(), before)
    assert.match(await page.locator('article th', { has: page.getByLabel('Where', { exact: true }) }).locator('summary').innerText(), /you said so/)

    // Which end is good is asked, not guessed; without an answer nothing is imported.
    const begin = page.locator('article .acts .main')
    assert.equal(await page.locator('article input[name$=score_good]:checked').count(), 0, 'no answer is preselected')
    assert.equal(await begin.getAttribute('aria-disabled'), 'true')
    await begin.click({ force: true })
    assert.equal(await page.locator('progress').count(), 0)
    await page.locator('article fieldset label', { hasText: '5 is best' }).click()
    await settled(page)
    assert.equal(await begin.getAttribute('aria-disabled'), 'false')

    const seen = page.evaluate(() => new Promise((done) => {
      const look = () => {
        const job = document.querySelector('article .job, article .done')
        if (job) done(job.className)
        else requestAnimationFrame(look)
      }
      look()
    }))
    await begin.click()
    assert.match(await seen, /job|done/)
    await page.waitForSelector('article .done', { timeout: 60_000 })
    assert.match(await page.locator('article .done').innerText(), /3,000 rows read/)
    assert.equal(wholeNumber(await page.locator('article dl div', { hasText: 'new' }).first().innerText()), 3000)
    await page.click('article a.button.main')
    await page.waitForSelector('#reasons')
    await settled(page)
    const seconds = (Date.now() - began) / 1000
    console.log(`from opening the page to the overview: ${seconds.toFixed(1)} s, with clicks as fast as a machine`)

    assert.ok((await page.locator('h1').innerText()).length > 10, 'the overview has a headline')
    assert.match(await page.locator('#reasons ~ table').innerText(), /Unclear bill|Moving house/)
    assert.ok(seconds < 60, 'a newcomer is not kept waiting')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }))

test('the whole way with the keyboard alone', () =>
  whileServed(() => new Room(), async (server) => {
    const page = await newPage(browser)
    page.on('filechooser', () => {}) // from the beginning: the browser's own box is never opened
    await visit(page, server.url)
    await tabTo(page, '.first a.button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/data')
    await settled(page)
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'a new page begins at its heading')

    await tabTo(page, '.zone button')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(file)
    await page.waitForSelector('article')
    await settled(page)

    // A column is mended from the select itself. (Its name in the header is its label.)
    const id = await column(page, 'Where').getAttribute('id')
    await tabTo(page, `#${id}`)
    const told = page.waitForResponse(/\/guess$/)
    await page.keyboard.type('Team')
    await told
    await settled(page)
    assert.equal(await page.locator(`#${id}`).inputValue(), 'team')
    assert.equal(await page.evaluate(() => document.activeElement?.id), id, 'the focus stays where it was')

    await page.keyboard.press('Tab')
    await tabBack(page, 'article fieldset input[name$=score_good]')
    const heard = page.waitForResponse(/\/guess$/)
    await page.keyboard.press('Space')
    await heard
    await settled(page)
    await tabTo(page, 'article .acts .main')
    await page.keyboard.press('Enter')
    await page.waitForSelector('article .done', { timeout: 60_000 })
    await settled(page)
    await tabTo(page, 'article a.button.main')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#reasons')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }))

test('on a telephone each column is a card, and nothing is cut', () =>
  whileServed(() => new Room(), async (server) => {
    const page = await newPage(browser, { width: 390, height: 844, hasTouch: true, lang: 'sv' })
    await visit(page, server.url + '/data')
    await page.setInputFiles('input[type=file]', file)
    await page.waitForSelector('article')
    await settled(page)
    assert.equal(await page.locator('article table').count(), 0)
    const card = page.locator('article li', { has: page.getByLabel('Comment', { exact: true }) })
    assert.match(await card.innerText(), /Friendly and quick, thank you/, 'a column shows what it holds')
    assert.ok((await card.locator('.masked').count()) > 0, 'masked')
    assert.equal(await column(page, 'Where').count(), 0, 'what is not read is folded away')
    await page.locator('article .rest > summary').click()
    await column(page, 'Where').selectOption('team')
    await settled(page)
    assert.equal(await column(page, 'Where').inputValue(), 'team', 'and stays where it was mended')
    const { width } = await card.boundingBox()
    for (const select of await page.locator('article li select').all()) assert.equal((await select.boundingBox()).width, width)
    assert.equal(await overflow(page), null)

    assert.match(await page.locator('article legend').first().innerText(), /^Vilken ände av skalan i kolumnen ”Rating” är bäst\?$/)
    assert.doesNotMatch(await page.locator('article').innerText(), /Filen säger inte vilken ände/, 'what is asked is not warned of again')
    await page.locator('article fieldset label', { hasText: '5 är bäst, 1 är sämst' }).click()
    await settled(page)
    await page.locator('article .acts .main').click()
    await page.waitForSelector('article .done', { timeout: 60_000 })
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }))

test('a file that was given but not imported can be gone on with later', () =>
  whileServed(() => new Room(), async (server) => {
    const page = await newPage(browser)
    await visit(page, server.url + '/data')
    await page.setInputFiles('input[type=file]', file)
    await page.waitForSelector('article fieldset')
    await page.reload()
    await settled(page)
    const card = page.locator('article')
    assert.match(await card.innerText(), /customer survey, spring\.csv[\s\S]*not imported yet/)
    await card.locator('.acts .main').click()
    await page.waitForSelector('article fieldset')
    await settled(page)
    assert.match(await card.locator('.how').innerText(), /3,000 rows/)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  }))

async function tabBack(page, selector) {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return
    await page.keyboard.press('Shift+Tab')
  }
  assert.fail(`Shift+Tab does not reach ${selector}`)
}
