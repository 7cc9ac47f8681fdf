// No page has anything that axe objects to: light and dark, wide and narrow, with made-up and with real data.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe, launch, newPage, settled, visit } from './support/browser.mjs'
import { Room, demoRoom, realFiles, realRoom, shared } from './support/gehor.mjs'
import { survey } from './support/made.mjs'

let browser
before(async () => (browser = await launch()))
after(() => browser?.close())

const looks = [['light', 1440], ['dark', 390]]

/** Colours that fade from one theme to the other are looked at when they have arrived. */
const faded = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(done)))))

async function look(page, problems, where, rules) {
  await faded(page)
  for (const one of await axe(page, rules)) problems.push(`${where}: ${one}`)
}

/** Each page in both themes at both widths. The two looks that differ in colour alone are asked about colour. */
async function walk(server, name, lang) {
  const page = await newPage(browser, { lang })
  const problems = []
  const first = (await (await fetch(`${server.url}/api/v1/contacts?limit=1`)).json()).contacts[0]?.contact
  for (const path of ['/', '/contacts', `/contacts/${first}`, '/figures?measure=contacts&by=owner', '/figures?measure=csat&by=month', '/data', '/settings', '/nowhere']) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await visit(page, server.url + path)
    await look(page, problems, `${name} ${path} light 1440`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await look(page, problems, `${name} ${path} dark 1440`, ['color-contrast', 'link-in-text-block'])
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    await look(page, problems, `${name} ${path} dark 390`)
    await page.emulateMedia({ colorScheme: 'light' })
    await look(page, problems, `${name} ${path} light 390`, ['color-contrast', 'link-in-text-block'])
  }
  assert.deepEqual(problems, [])
  assert.deepEqual(page.faults, [])
  await page.context().close()
}

test('the demonstration, every page', async (t) => {
  const room = await demoRoom()
  const server = await room.serve()
  try {
    await t.test('every page', () => walk(server, 'demo', 'sv'))
    await t.test('what opens above or beside', async () => {
      for (const [theme, width] of looks) {
        const page = await newPage(browser, { theme, width, lang: 'sv' })
        const problems = []
        await visit(page, server.url)
        await page.click('.now')
        await look(page, problems, `period ${theme} ${width}`)
        await page.keyboard.press('Escape')
        await page.keyboard.press('/')
        await page.waitForSelector('#commands li')
        await look(page, problems, `palette ${theme} ${width}`)
        await page.keyboard.press('Escape')
        await page.keyboard.press('?')
        await page.waitForSelector('dialog[open] dl')
        await look(page, problems, `help ${theme} ${width}`)
        await page.keyboard.press('Escape')
        await visit(page, server.url + '/contacts?where=channel%3Dphone')
        await page.click('.filters .quiet')
        await page.waitForSelector('.adder .value')
        await look(page, problems, `filters ${theme} ${width}`)
        assert.deepEqual(problems, [])
        await page.context().close()
      }
    })
  } finally {
    await server.stop()
    room.remove()
  }
})

test('an empty directory, and a file on its way in', async () => {
  const room = new Room()
  const server = await room.serve()
  try {
    for (const [theme, width] of looks) {
      const page = await newPage(browser, { theme, width })
      const problems = []
      for (const path of ['/', '/contacts', '/figures', '/data', '/settings']) {
        await visit(page, server.url + path)
        await look(page, problems, `empty ${path} ${theme} ${width}`)
      }
      await visit(page, server.url + '/data')
      await page.setInputFiles('input[type=file]', { name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(survey(100)) })
      await page.waitForSelector('article')
      await settled(page)
      await look(page, problems, `guess ${theme} ${width}`)
      assert.deepEqual(problems, [])
      await page.context().close()
    }
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
