// Pictures of every page: the demonstration in Swedish, the real files in English; 1440 and 390 wide, light
// and dark, into docs/screens/ (as WebP: a quarter of PNG's size).
//   node e2e/screens.mjs [--into FOLDER] [--only demo,hospital]
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, newPage, settled, visit } from './support/browser.mjs'
import { Room, checkout, demoRoom, realFiles, realRoom, shared } from './support/gehor.mjs'
import { survey } from './support/made.mjs'

const option = (name) => (process.argv.includes('--' + name) ? process.argv[process.argv.indexOf('--' + name) + 1] : null)
const folder = option('into') ?? join(checkout, 'docs/screens')
const only = option('only')?.split(',')
const HIGHEST = 2400 // a list goes on and on: its beginning is enough

mkdirSync(folder, { recursive: true })

const browser = await launch()
let pictures = 0

async function take(page, name) {
  await settled(page)
  await page.mouse.move(0, 0)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const { width, height: seen } = page.viewportSize()
  const whole = !/palette|period/.test(name)
  const clip = { x: 0, y: 0, width, height: whole ? Math.min(Math.max(height, seen), HIGHEST) : seen, scale: 1 }
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 84, clip, captureBeyondViewport: whole })
  await session.detach()
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
  pictures++
}

async function each(lang, act) {
  for (const width of [1440, 390]) {
    for (const theme of ['light', 'dark']) {
      const page = await newPage(browser, { width, height: width === 390 ? 844 : 900, theme, lang })
      await act(page, (name) => `${name}-${width}-${theme}`)
      for (const fault of page.faults) console.log(`${lang} ${width} ${theme}: ${fault}`)
      await page.context().close()
    }
  }
}

async function company(name, room, lang) {
  const server = await room.serve()
  const get = async (path) => (await fetch(`${server.url}/api/v1${path}`)).json()
  try {
    const o = await get('/overview')
    const range = o.period.from ? `?from=${o.period.from}&to=${o.period.to}` : '?'
    const reason = o.reasons[0] ? `${range}&where=${encodeURIComponent('reason=' + o.reasons[0].value)}` : range
    // A conversation with more than one voice, if there is one.
    let talk = null
    const spoken = (one) => one.words.filter((word) => word.text).length
    for (const [at, row] of (await get(`/contacts${reason}${reason.length > 1 ? '&' : ''}limit=30`)).contacts.entries()) {
      const one = { ...(await get(`/contacts/${row.contact}`)), at }
      if (!talk || spoken(one) > spoken(talk)) talk = one
    }
    await each(lang, async (page, called) => {
      await visit(page, server.url + '/')
      await take(page, called(`${name}-overview`))
      await visit(page, `${server.url}/contacts${reason}`)
      await take(page, called(`${name}-contacts`))
      if (talk) {
        await visit(page, `${server.url}/contacts/${talk.contact}${reason}&at=${talk.at}`)
        await take(page, called(`${name}-conversation`))
      }
      for (const [what, query] of [['owner', 'measure=csat&by=owner'], ['month', 'measure=contacts&by=month'], ['promise', 'measure=promise_kept&by=channel']]) {
        await visit(page, `${server.url}/figures?${query}`)
        await take(page, called(`${name}-figures-${what}`))
      }
      for (const what of ['data', 'settings']) {
        await visit(page, `${server.url}/${what}`)
        await take(page, called(`${name}-${what}`))
      }
      if (name !== 'demo') return
      await visit(page, server.url + '/')
      await page.click('.now')
      await take(page, called('demo-period'))
      await page.keyboard.press('Escape')
      await page.keyboard.press('/')
      await page.waitForSelector('#commands li:nth-child(8)')
      await take(page, called('demo-palette'))
      await page.keyboard.press('Escape')
      await visit(page, server.url + '/nowhere')
      await take(page, called('demo-nowhere'))
    })
  } finally {
    await server.stop()
    room.remove()
  }
}

async function first() {
  const room = new Room()
  const server = await room.serve()
  try {
    await each('en', async (page, called) => {
      await visit(page, server.url)
      await take(page, called('first-overview'))
      await visit(page, server.url + '/data')
      await page.setInputFiles('input[type=file]', { name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(survey(400)) })
      await page.waitForSelector('article')
      await take(page, called('first-guess'))
      const gone = page.waitForResponse((response) => response.request().method() === 'DELETE')
      await page.locator('article .acts .button').last().click()
      await gone
    })
  } finally {
    await server.stop()
    room.remove()
  }
}

try {
  if (!only || only.includes('first')) await first()
  if (!only || only.includes('demo')) await company('demo', await demoRoom(), 'sv')
  for (const name of Object.keys(realFiles)) {
    if (only && !only.includes(name)) continue
    if (shared(realFiles[name])) await company(name, await realRoom(name), 'en')
    else console.log(`${realFiles[name]} is not here; its pictures stay as they were`)
  }
} finally {
  await browser.close()
}
const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
console.log(`${pictures} pictures; ${folder} holds ${(size / 1e6).toFixed(1)} MB`)
