// SPDX-License-Identifier: Apache-2.0
// What a page shows when there is nothing, when the server refuses, and when it is gone. The answers are put in by the browser.
import assert from 'node:assert/strict'
import { axeFindings } from './browser_page.mjs'
import { samplesOf } from './samples.mjs'

const pages = ['/', '/?show=tasks', '/plans', '/units', '/overview', '/journal', '/search?q=x', '/plans/990101-1/document', '/targets/990101-1-1']
const nothing = { total: 0, total_is_exact: true, page: 1, page_size: 50, items: [] }
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

async function moreThanCounted(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  const COUNTED = 10_000
  const rows = COUNTED + 70
  await page.route('**/api/targets?**', (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get('page') ?? 1)
    const items = Array.from({ length: Math.max(0, Math.min(50, rows - (at - 1) * 50)) }, (_, index) => ({ ...target, id: `990101-1-${(at - 1) * 50 + index + 1}` }))
    return route.fulfill({ json: { total: COUNTED, total_is_exact: false, page: at, page_size: 50, items } })
  })
  await page.show('/')
  assert.match(await page.title(), /10,000 以上/)
  assert.match(await page.textContent('.bh-pages'), /第 1—50 条，共 10,000 以上/)
  assert.equal((await page.textContent('a[download]')).trim(), '导出 Excel', 'an export claims no number of rows')
  await page.getByRole('link', { name: '第 200 页' }).click()
  await page.getByRole('link', { name: '第 201 页' }).click()
  await page.getByRole('link', { name: '第 202 页' }).click()
  await page.waitForSelector('text=第 10051—10070 条')
  assert.equal(await page.getByRole('link', { name: '第 203 页' }).count(), 0, 'a page that is not full is the last')
  assert.equal(await page.getByRole('link', { name: '第 202 页' }).getAttribute('aria-current'), 'page')
  await page.show('/?page=300')
  await page.waitForSelector('text=后面没有了')
  await page.getByRole('link', { name: '第 1 页', exact: true }).click()
  await page.waitForSelector('text=第 1—50 条')
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForSelector('text=1 to 50 of more than 10,000')
  assert.equal((await page.textContent('a[download]')).trim(), 'Export to Excel')
  await page.close()
}

async function namesOfGaps(browser) {
  const page = await browser.page()
  const counts = { plans: 1, tasks: 3, targets: 5, by_chapter: [], by_unit: [{ name: '区水务局', targets: 3 }, { name: '', targets: 2 }], by_due: [], by_kind: [], without: { owner: 1, deadline: 0, number: 0 } }
  await page.route('**/api/overview**', (route) => route.fulfill({ json: counts }))
  const shown = async () => ({ card: await page.textContent('.bh-figures .gap'), bar: (await page.textContent('.bh-twin tbody tr:last-child')).trim(), links: await page.locator('.bh-twin tbody tr:last-child a').count() })
  await page.show('/overview')
  assert.match((await shown()).card, /1\s*▲ 目标没有任何单位/)
  assert.deepEqual({ bar: (await shown()).bar, links: (await shown()).links }, { bar: '没有牵头单位2', links: 0 }, 'no rows of the ledger are these')
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForSelector('text=targets without any unit')
  assert.equal((await shown()).bar, 'no lead unit2')
  await page.close()
}

export const tests = {
  'nothing yet says what to do': empty,
  'a refusal says what failed, and what to quote': refused,
  'without the server the page keeps what it had, and says how old it is': gone,
  'waiting shows real heads and grey rows': slow,
  'nothing moves where a person asked for that': nothingMoves,
  'more than was counted is said so, and can be paged through': moreThanCounted,
  'no lead unit and no unit at all are not the same': namesOfGaps,
  'on paper there is no menu, and the filters stand as words': paper,
}
