// No page has anything that axe objects to: light and dark, wide and narrow, with made-up and with real data.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axe, goOn, newPage, settled, visit } from './support/browser.mjs'
import { Room, demoRoom, realFiles, realRoom, shared } from './support/gehor.mjs'
import { survey } from './support/made.mjs'
import { browser, whileServed, withBrowser } from './support/served.mjs'

withBrowser()
const looks = [['light', 1440], ['dark', 390]]
/** Each look in a context of its own, both at once. Gives what axe objected to. */
async function inBothLooks(lang, act) {
  const problems = await Promise.all(
    looks.map(async ([theme, width]) => {
      const page = await newPage(browser, { theme, width, height: width === 390 ? 844 : 900, lang })
      const found = []
      await act(page, async (where, rules) => found.push(...(await look(page, `${where} ${width}`, rules))), theme)
      assert.deepEqual(page.faults, [])
      await page.context().close()
      return found
    }),
  )
  assert.deepEqual(problems.flat(), [])
}

/** Colours that fade from one theme to the other are looked at when they have arrived. */
const faded = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(done)))))

async function look(page, where, rules) {
  await faded(page)
  return (await axe(page, rules)).map((one) => `${where}: ${one}`)
}

/** Each page in both themes at both widths. The two looks that differ in colour alone are asked about colour. */
async function walk(server, name, lang) {
  const first = (await (await fetch(`${server.url}/api/v1/contacts?limit=1`)).json()).contacts[0]?.contact
  const paths = ['/', '/contacts', `/contacts/${first}`, '/figures?measure=contacts&by=owner', '/figures?measure=csat&by=month', '/data', '/settings', '/nowhere']
  await inBothLooks(lang, async (page, found, theme) => {
    await visit(page, server.url)
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: theme })
      await goOn(page, path)
      assert.equal(new URL(page.url()).pathname, path.split('?')[0])
      await found(`${name} ${path} ${theme}`)
      const other = theme === 'light' ? 'dark' : 'light'
      await page.emulateMedia({ colorScheme: other })
      await found(`${name} ${path} ${other}`, ['color-contrast', 'link-in-text-block'])
    }
  })
}

test('the demonstration, every page', () => whileServed(demoRoom, (server) => walk(server, 'demo', 'sv')))

test('what opens above or beside', () =>
  whileServed(demoRoom, (server) =>
    inBothLooks('sv', async (page, found) => {
      await visit(page, server.url)
      await page.click('.now')
      await found('period')
      await page.keyboard.press('Escape')
      await page.keyboard.press('/')
      await page.waitForSelector('#commands li')
      await found('palette')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog[open]', { state: 'detached' })
      await page.keyboard.press('?')
      await page.waitForSelector('dialog[open] dl')
      await found('help')
      await page.keyboard.press('Escape')
      await goOn(page, '/contacts?where=channel%3Dphone')
      await page.click('.filters .quiet')
      await page.waitForSelector('.adder .value')
      await found('filters')
    }),
  ))

test('an empty directory, and a file on its way in', () =>
  whileServed(
    () => new Room(),
    (server) =>
      inBothLooks('en', async (page, found) => {
        await visit(page, server.url)
        for (const path of ['/', '/contacts', '/figures', '/settings', '/data']) {
          await goOn(page, path)
          await found(`empty ${path}`)
        }
        await page.setInputFiles('input[type=file]', { name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(survey(100)) })
        await page.waitForSelector('article')
        await settled(page)
        await found('guess')
        for (const more of await page.locator('article summary').all()) await more.click()
        await found('guess, all of it opened')
      }),
  ))

for (const name of Object.keys(realFiles)) {
  test(`the real file ${realFiles[name]}`, { skip: shared(realFiles[name]) ? false : 'The real files are not here.' }, () => whileServed(() => realRoom(name), (server) => walk(server, name, 'en')))
}
