// SPDX-License-Identifier: Apache-2.0
// A browser under test: one Chromium, pages that record what they must not do, and axe. Knows no page of the application.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

export class Browser {
  static async open(base) {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
    return new Browser(await chromium.launch({ executablePath, args: FLAGS.split(' ') }), base)
  }

  constructor(chromium, base) {
    this.chromium = chromium
    this.base = base
  }

  // A page of its own, with settings as a person would have left them. `faults` fills with console errors, violations of the policy and requests elsewhere.
  async page({ width = 1440, height = 900, colorScheme = 'light', settings = {}, reducedMotion } = {}) {
    const context = await this.chromium.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN', reducedMotion })
    await context.addInitScript((kept) => localStorage.getItem('bihuan.settings') ?? localStorage.setItem('bihuan.settings', JSON.stringify(kept)), settings)
    const page = await context.newPage()
    page.faults = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.faults.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => page.faults.push(`error: ${error.message}`))
    page.on('request', (request) => new URL(request.url()).origin !== new URL(this.base).origin && page.faults.push(`request elsewhere: ${request.url()}`))
    page.show = async (path) => {
      await page.goto(this.base + path, { waitUntil: 'networkidle' })
      await page.waitForSelector('h1')
    }
    page.close = () => context.close()
    return page
  }

  close() {
    return this.chromium.close()
  }
}

// axe through the debugger, which the policy does not bind.
export async function axeFindings(page) {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } }), RULES)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return { tag: element.tagName, text: element.textContent.trim().slice(0, 60), record: element.dataset.record ?? element.dataset.mark, id: element.id }
  })
