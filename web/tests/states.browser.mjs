// SPDX-License-Identifier: Apache-2.0
// What a page shows when there is nothing, when the server refuses, and when it is gone. The answers are put in by the browser.
import assert from 'node:assert/strict'
import { axeFindings } from './browser_page.mjs'

const pages = ['/', '/?show=tasks', '/plans', '/units', '/overview', '/journal', '/search?q=x', '/plans/990101-1/document', '/targets/990101-1-1']
const nothing = { total: 0, page: 1, page_size: 50, items: [] }
const noCounts = { plans: 0, tasks: 0, targets: 0, by_chapter: [], by_unit: [], by_due: [], by_kind: [], without: { owner: 0, deadline: 0, number: 0 } }

async function empty(browser) {
  const page = await browser.page()
  await page.route('**/api/**', (route) => route.fulfill({ json: route.request().url().includes('/api/overview') ? noCounts : nothing }))
  for (const path of ['/', '/?show=tasks', '/plans', '/units', '/overview', '/journal', '/search?q=x']) {
    await page.show(path)
    await page.waitForSelector('.bh-box')
    assert.ok((await page.textContent('.bh-box')).trim().length > 5, path)
    assert.deepEqual(await axeFindings(page), [], path)
  }
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function refused(browser) {
  const page = await browser.page({ colorScheme: 'dark' })
  const problem = { type: 'about:blank', title: 'Internal', status: 500, detail: '服务出了问题，没有读出来。1 分钟后再试。', instance: '7F3A-91' }
  await page.route('**/api/**', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }))
  for (const path of pages) {
    await page.show(path)
    const text = await page.textContent('.bh-failure')
    assert.match(text, /服务出了问题.*7F3A-91.*重试/s, path)
    assert.deepEqual(await axeFindings(page), [], path)
  }
  await page.unroute('**/api/**')
  await page.show('/')
  await page.close()
}

async function gone(browser) {
  const page = await browser.page()
  await page.show('/')
  const rows = await page.locator('.bh-table tbody tr').count()
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: /目标值/ }).click()
  await page.waitForSelector('.bh-offline')
  assert.match(await page.textContent('.bh-offline'), /连不上服务，显示的是 \d\d:\d\d 的数据/)
  assert.equal(await page.locator('.bh-table tbody tr').count(), rows, 'what was shown stays')
  assert.deepEqual(await axeFindings(page), [])
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: '重试' }).first().click()
  await page.waitForSelector('.bh-offline', { state: 'detached' })
  await page.close()
}

async function slow(browser) {
  const page = await browser.page()
  let answer
  const answered = new Promise((done) => { answer = done })
  await page.route('**/api/targets?**', async (route) => {
    await answered
    await route.continue()
  })
  await page.goto(`${browser.base}/`, { waitUntil: 'commit' })
  await page.waitForSelector('.bh-ghost')
  assert.equal(await page.locator('.bh-ghost').count(), 8, 'eight grey rows under the real heads')
  await page.waitForSelector('.bh-bar', { state: 'visible' })
  answer()
  await page.waitForSelector('.bh-ghost', { state: 'detached' })
  await page.waitForSelector('.bh-bar', { state: 'hidden' })
  await page.close()
}

async function nothingMoves(browser) {
  const page = await browser.page({ reducedMotion: 'reduce' })
  await page.show('/')
  await page.locator('.bh-table [data-row]').first().click()
  await page.waitForSelector('.bh-record')
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)
  assert.equal(moving, 0)
  await page.close()
}

async function paper(browser) {
  const page = await browser.page()
  await page.show('/?kind=level')
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => {
    const display = (selector) => getComputedStyle(document.querySelector(selector)).display
    return { header: display('.bh-header'), menu: display('.bh-menu'), filters: display('.bh-tokens'), heads: display('.bh-table thead') }
  })
  assert.deepEqual(shown, { header: 'none', menu: 'none', filters: 'flex', heads: 'table-header-group' })
  await page.close()
}

export const tests = {
  'nothing yet says what to do': empty,
  'a refusal says what failed, and what to quote': refused,
  'without the server the page keeps what it had, and says how old it is': gone,
  'waiting shows real heads and grey rows': slow,
  'nothing moves where a person asked for that': nothingMoves,
  'on paper there is no menu, and the filters stand as words': paper,
}
