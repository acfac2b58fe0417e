// SPDX-License-Identifier: Apache-2.0
// What must hold on every page: no errors, nothing against the policy, nothing from elsewhere, nothing for axe, no sideways scroll, one h1, a title.
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { axeFindings } from './browser_page.mjs'
import { routesOf, samplesOf, signInAs, workRoutes } from './samples.mjs'

const FIRST_PAGE_BYTES = 250 * 1024
const looks = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 568 },
  largest: { settings: { text: 'xl' } },
  'largest on a phone': { width: 390, height: 844, settings: { text: 'xl' } },
  english: { settings: { language: 'en' } },
}

// Every page: first as anybody sees it, then those that need somebody signed in.
async function* everyPage(browser, page) {
  for (const [name, path] of Object.entries(routesOf(await samplesOf(browser.base)))) {
    await page.show(path)
    yield name
  }
  if (!(await signInAs(page, browser.base))) return
  for (const [name, path] of Object.entries(workRoutes)) {
    await page.show(path)
    yield name
  }
}

async function walk(browser, look) {
  const page = await browser.page(looks[look])
  const found = []
  for await (const name of everyPage(browser, page)) {
    const shape = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      heads: document.querySelectorAll('h1').length,
      title: document.title,
      language: document.documentElement.lang,
    }))
    if (shape.wide > 0) found.push(`${name}: ${shape.wide} px wider than the window`)
    if (shape.heads !== 1) found.push(`${name}: ${shape.heads} h1`)
    if (!shape.title.includes('·')) found.push(`${name}: title "${shape.title}"`)
    found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`))
    found.push(...page.faults.splice(0).map((fault) => `${name}: ${fault}`))
  }
  await page.close()
  assert.equal(found.length, 0, found.join('\n'))
}

async function firstPageIsSmall(browser) {
  const page = await browser.page()
  const bodies = []
  page.on('response', (response) => /\.(js|css)$/.test(new URL(response.url()).pathname) && bodies.push(response.body()))
  await page.show('/')
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  await page.close()
  const sum = sizes.reduce((total, size) => total + size, 0)
  assert.ok(sizes.length > 0 && sum <= FIRST_PAGE_BYTES, `${sum} bytes of scripts and styles`)
}

async function chartsComeLate(browser) {
  const page = await browser.page()
  const loaded = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.show('/')
  assert.ok(!loaded.some((url) => url.includes('bar_drawing')), 'the chart library is loaded on the first page')
  await page.show('/overview')
  assert.ok(loaded.some((url) => url.includes('bar_drawing')), 'the chart library is not loaded on the overview')
  const figures = await page.$$eval('figure', (all) => all.map((figure) => [figure.querySelectorAll('canvas').length, figure.querySelectorAll('table tbody tr').length]))
  assert.ok(figures.length > 0 && figures.every(([drawings, rows]) => drawings === 1 && rows > 0), `figures: ${JSON.stringify(figures)}`)
  await page.close()
}

const SMALL = { wide: 24, phone: 44 }

async function targetsAreLargeEnough(browser, look, least) {
  const page = await browser.page(looks[look])
  const small = []
  for await (const name of everyPage(browser, page)) {
    const found = await page.evaluate((size) => {
      const inText = (element) => getComputedStyle(element).display === 'inline' // links and marks within sentences are as high as their line
      const hidden = (element) => element.closest('.bh-skip, .bh-hidden, [inert]') || element.getBoundingClientRect().height === 0
      return [...document.querySelectorAll('a, button, summary, input, select')]
        .filter((element) => !hidden(element) && !inText(element) && !['checkbox', 'radio'].includes(element.type) && !element.closest('.el-select__wrapper') && element.getBoundingClientRect().height < size - 0.5)
        .map((element) => `${element.className || element.tagName} ${element.textContent.trim().slice(0, 20)} ${element.getBoundingClientRect().height}`)
    }, least)
    small.push(...new Set(found.map((one) => `${name}: ${one}`)))
  }
  await page.close()
  assert.equal(small.length, 0, small.join('\n'))
}

export const tests = {
  ...Object.fromEntries(Object.keys(looks).map((look) => [`every page holds, ${look}`, (browser) => walk(browser, look)])),
  'the first page is small': firstPageIsSmall,
  'the chart library comes with the first chart': chartsComeLate,
  'controls are 24 px high on a desk': (browser) => targetsAreLargeEnough(browser, 'light', SMALL.wide),
  'controls are 44 px high on a phone': (browser) => targetsAreLargeEnough(browser, 'phone', SMALL.phone),
}
