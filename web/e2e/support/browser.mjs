// Chromium, and pages that are watched: what they log, ask for and fail at.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const CHROMIUM = process.env.GEHOR_CHROMIUM ?? '/usr/bin/chromium'
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

let chromium
try {
  ;({ chromium } = await import('playwright-core'))
} catch {
  throw new Error('The tests of the pages need what web/package.json names. Fetch it with: cd web && npm ci --ignore-scripts')
}

export async function launch() {
  if (!existsSync(CHROMIUM)) throw new Error(`There is no ${CHROMIUM}. Install it with: apt-get install -y chromium`)
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

/** A new page in a context of its own; page.faults holds whatever went wrong on it. */
export async function newPage(browser, { width = 1440, height = 900, theme = 'light', lang = 'en', ...more } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: theme, locale: lang === 'sv' ? 'sv-SE' : 'en-GB', timezoneId: 'Europe/Stockholm',
    acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'], ...more,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.faults = []
  page.allowed = [] // patterns of faults that a test brings about itself
  page.pending = new Set()
  let leaving = false
  const fault = (text) => page.allowed.some((pattern) => pattern.test(text)) || page.faults.push(text)
  page.on('pageerror', (error) => fault(`error: ${error.message}`))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && fault(`console: ${message.text()} ${message.location().url ?? ''}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') fault(`leaves the house: ${request.url()}`)
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) leaving = true
    if (!/\/api\/v1\/events|icon[^/]*\.svg/.test(request.url())) page.pending.add(request)
  })
  // What a left page still waited for is never heard of again.
  page.on('framenavigated', (frame) => {
    if (!leaving || frame !== page.mainFrame()) return
    leaving = false
    for (const request of page.pending) if (!request.isNavigationRequest()) page.pending.delete(request)
  })
  page.on('requestfinished', (request) => page.pending.delete(request))
  page.on('requestfailed', (request) => {
    page.pending.delete(request)
    const why = request.failure()?.errorText ?? ''
    // A page that is left, or a question that a newer one overtook, breaks off by itself.
    if (why !== 'net::ERR_ABORTED') fault(`request failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => response.status() >= 400 && fault(`${response.status()}: ${response.request().method()} ${response.url()}`))
  await page.addInitScript(() => {
    window.refusedByPolicy = []
    document.addEventListener('securitypolicyviolation', (event) => window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI}`))
    window.layoutShift = 0
    window.shifted = []
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { 
      if (entry.hadRecentInput) return
      window.layoutShift += entry.value
      for (const { node, previousRect: from, currentRect: to } of entry.sources) window.shifted.push(`${Math.round(entry.startTime)} ms: ${entry.value.toFixed(3)} ${(node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)} from ${Math.round(from.y)} (${Math.round(from.height)} high) to ${Math.round(to.y)} (${Math.round(to.height)})`)
    })).observe({ type: 'layout-shift', buffered: true })
  })
  return page
}

/** Waits until nothing is on its way: questions answered, no placeholders, fonts there, two frames drawn. */
export async function settled(page, timeout = 60_000) {
  const end = Date.now() + timeout
  // A page that is just being left answers nothing: it has not come to rest either.
  const resting = () => page.evaluate(() => !!document.querySelector('main h1') && !document.querySelector('.bones, [aria-busy=true], .waiting')).catch(() => false)
  for (let calm = 0; calm < 2; ) {
    if (Date.now() > end) throw new Error(`${page.url()} did not come to rest: ${[...page.pending].map((r) => r.url()).join(', ') || (await page.locator('.bones, [aria-busy=true]').first().innerHTML().catch(() => 'placeholders'))}`)
    calm = page.pending.size === 0 && (await resting()) && page.pending.size === 0 ? calm + 1 : 0
    await page.waitForTimeout(30)
  }
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))))
}

export async function visit(page, url) {
  await page.goto(url)
  await settled(page)
}

/** Goes on to another page as a link does, without loading anew. */
export async function goOn(page, path) {
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path })
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await settled(page)
}

/** Waits until something holds on the page. (page.waitForFunction needs eval, which our policy forbids.) */
export async function until(page, holds, argument, timeout = 20_000) {
  const end = Date.now() + timeout
  while (!(await page.evaluate(holds, argument))) {
    if (Date.now() > end) throw new Error(`In ${timeout / 1000} s it did not come to this on ${page.url()}: ${holds}`)
    await page.waitForTimeout(50)
  }
}

/** The first whole number in a text as either language writes it: "5 967 kontakter", "5,967 contacts". */
export function wholeNumber(text) {
  const found = /\d{1,3}(?:[\s\u00a0\u202f,]\d{3})+|\d+/.exec(text)
  return found ? Number(found[0].replace(/\D/g, '')) : null
}

/** A percentage as a number from 0 to 1, with how finely it was written; null: there is none. */
export function percentage(text) {
  const found = /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]?%/.exec(text)
  if (!found) return null
  const digits = (found[1].split(/[.,]/)[1] ?? '').length
  return { value: Number(found[1].replace(',', '.')) / 100, within: 0.5 * 10 ** (-2 - digits) + 1e-9 }
}

const axeSource = (() => {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  } catch {
    return null
  }
})()

/** What axe objects to on the page as it is now, one line each; rules: only these. */
export async function axe(page, rules = null) {
  if (!axeSource) throw new Error('axe-core is missing. Fetch it with: cd web && npm ci --ignore-scripts')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) }), rules)
  return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} | ${v.nodes[0].any[0]?.message ?? v.nodes[0].failureSummary.slice(0, 200)}`)
}

/** How much wider the page is than its window, and by what. */
export const overflow = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    if (wide <= 0) return null
    const worst = [...document.querySelectorAll('main *, header *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
    return `${wide} px: ${worst.map((e) => e.tagName + '.' + e.className + ' ' + (e.textContent ?? '').trim().slice(0, 40)).join(' | ')}`
  })

/** Presses Tab until the element is focused; throws when the keyboard does not get there. */
export async function tabTo(page, selector, most = 120) {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return i
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector} in ${most} steps from the top of ${page.url()}`)
}
