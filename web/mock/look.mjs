// Pictures of the pages, and what axe says of them, from the mock server.
//   node mock/look.mjs OUT [--pages /,/data] [--scenarios energy,tiny] [--axe] [--langs sv,en] [--widths 1440,390] [--themes light,dark]
import { mkdirSync, readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'

const arg = (name, fallback) => (process.argv.includes('--' + name) ? process.argv[process.argv.indexOf('--' + name) + 1].split(',') : fallback)
const out = process.argv[2] ?? '/tmp/look'
mkdirSync(out, { recursive: true })
const port = 8191
const server = spawn(process.execPath, ['mock/server.mjs', '--port', String(port)], { stdio: 'ignore' })
await new Promise((r) => setTimeout(r, 500))
const base = `http://127.0.0.1:${port}`
const axe = process.argv.includes('--axe') ? readFileSync('node_modules/axe-core/axe.min.js', 'utf8') : null
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
let bad = 0
try {
  for (const scenario of arg('scenarios', ['energy']))
    for (const lang of arg('langs', ['sv']))
      for (const theme of arg('themes', ['light']))
        for (const width of arg('widths', ['1440', '390'])) {
          await fetch(`${base}/mock?scenario=${scenario}`)
          const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: theme, bypassCSP: !!axe, timezoneId: 'Europe/Stockholm', locale: lang })
          const page = await context.newPage()
          page.on('pageerror', (e) => console.log('ERROR', e.message))
          page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
          for (const path of arg('pages', ['/'])) {
            await page.goto(base + path + (path.includes('?') ? '&' : '?') + 'lang=' + lang)
            await page.waitForTimeout(700)
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            if (wide > 0) console.log('WIDE', path, width, wide)
            const name = `${scenario}${path.replace(/[/?&=]+/g, '_').slice(0, 40)}-${lang}-${theme}-${width}`
            await page.screenshot({ path: `${out}/${name}.png`, fullPage: true })
            if (!axe) continue
            await page.evaluate(axe)
            const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
            for (const v of found.violations) {
              bad++
              console.log('AXE', name, v.id, v.nodes.length, v.nodes[0].html.slice(0, 140), '|', v.nodes[0].any[0]?.message ?? v.nodes[0].failureSummary.slice(0, 160))
            }
          }
          await context.close()
        }
} finally {
  await browser.close()
  server.kill()
}
console.log(axe ? `axe: ${bad} violations` : 'done')
