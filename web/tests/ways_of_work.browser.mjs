// SPDX-License-Identifier: Apache-2.0
// What a person does: by keys alone from the ledger to the record, the document and back; filters in the address; corrections; a plan added.
import assert from 'node:assert/strict'
import { axeFindings, focused } from './browser_page.mjs'
import { samplesOf } from './samples.mjs'

const query = (page) => new URL(page.url()).searchParams
const queryBecomes = (page, name, isWanted) => page.waitForURL((url) => isWanted(url.searchParams.get(name)))
// Does something that makes the list ask anew, and waits until the answer is drawn.
async function listAnew(page, act) {
  const answered = page.waitForResponse((response) => response.url().includes('/api/targets?'))
  await act()
  await answered
  await page.waitForSelector('.bh-table:not(.is-stale), .bh-box')
}
const firstRow = '.bh-table tbody tr:first-child [data-row]'

async function tabTo(page, selector, most = 80) {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement)
      const wrapper = document.activeElement.closest('.el-select__wrapper')
      return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' ? 'outline' : wrapper && parseFloat(getComputedStyle(wrapper).outlineWidth) >= 2 ? 'wrapper' : document.activeElement.outerHTML.slice(0, 160)
    })
    assert.ok(ring === 'outline' || ring === 'wrapper', `no focus to be seen on ${ring}`)
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return
  }
  assert.fail(`${selector} is not reached with Tab`)
}

async function keysOnly(browser) {
  const page = await browser.page()
  await page.show('/')
  await tabTo(page, firstRow)
  const row = await focused(page)
  await page.keyboard.press('j')
  assert.notEqual((await focused(page)).record, row.record, 'j goes to the next row')
  await page.keyboard.press('k')
  assert.equal((await focused(page)).record, row.record, 'k goes back')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.bh-record')
  assert.equal(query(page).get('pane'), `targets/${row.record}`)
  assert.equal((await focused(page)).tag, 'H2', 'the pane has the focus')
  await page.keyboard.press(']')
  await queryBecomes(page, 'pane', (pane) => pane !== `targets/${row.record}`)
  await page.keyboard.press('[')
  await queryBecomes(page, 'pane', (pane) => pane === `targets/${row.record}`)
  await page.keyboard.press('Escape')
  await queryBecomes(page, 'pane', (pane) => pane === null)
  await page.waitForFunction((record) => document.activeElement.dataset.record === record, row.record)
  assert.equal((await focused(page)).record, row.record, 'the focus is back on the row')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.bh-source-link')
  await tabTo(page, '.bh-source-link')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.bh-source mark.is-selected')
  const visible = await page.$eval('.bh-source mark.is-selected', (mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight)
  assert.ok(visible, 'the mark is in view')
  await page.keyboard.press('n')
  assert.equal((await focused(page)).tag, 'MARK', 'n goes to a mark')
  await page.goBack()
  await page.waitForSelector(firstRow)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function bothWays(browser) {
  const { plan } = await samplesOf(browser.base)
  const page = await browser.page()
  await page.show(`/plans/${plan}/document`)
  const mark = page.locator('.bh-source mark[role=button].bh-mark-target').nth(2)
  const id = await mark.getAttribute('data-mark')
  await mark.click()
  await page.waitForSelector('.bh-record')
  assert.equal(query(page).get('pane'), `targets/${id}`, 'a mark opens its record')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.bh-records')
  assert.equal((await focused(page)).record, id, 'the focus is back on the mark or its line')
  const last = page.locator('.bh-records a').last()
  const lastId = await last.getAttribute('data-record')
  await last.click()
  await page.waitForSelector('.bh-source mark.is-selected')
  assert.equal(await page.getAttribute('.bh-source mark.is-selected', 'data-mark'), lastId, 'a record selects its mark')
  // and scrolls to it
  await page.waitForFunction(() => {
    const box = document.querySelector('.bh-source mark.is-selected').getBoundingClientRect()
    return box.top > 0 && box.bottom < innerHeight
  })
  await page.close()
}

async function choose(page, label, option) {
  await page.locator('.bh-field').filter({ has: page.getByText(label, { exact: true }) }).getByRole('combobox').click()
  await listAnew(page, () => page.locator('.el-select-dropdown__item:visible').filter({ hasText: option }).first().click())
}

async function filtersInAddress(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  await page.show('/')
  await choose(page, '单位', target.lead_unit)
  assert.equal(query(page).get('unit'), target.lead_unit)
  await listAnew(page, () => page.getByRole('button', { name: /期限/ }).click())
  assert.equal(query(page).get('sort'), 'due')
  assert.equal(await page.getAttribute('th.column-due', 'aria-sort'), 'ascending')
  const rows = await page.$$eval('.bh-table tbody tr', (all) => all.map((row) => row.textContent))
  const again = await browser.page()
  await again.goto(page.url(), { waitUntil: 'networkidle' })
  assert.deepEqual(await again.$$eval('.bh-table tbody tr', (all) => all.map((row) => row.textContent)), rows, 'the address opens the same rows')
  const excel = await page.getAttribute('a[download]', 'href')
  assert.match(excel, /^\/api\/targets\/export\?format=xlsx&lang=zh&.*unit=.*sort=due/)
  await again.close()
  await page.getByRole('combobox', { name: '单位' }).click()
  assert.deepEqual(await axeFindings(page), [], 'axe, with a list of choices open')
  await page.keyboard.press('Escape')
  await listAnew(page, () => page.getByRole('button', { name: '清除筛选' }).first().click())
  assert.equal(query(page).get('unit'), null)
  await page.keyboard.press('/')
  await page.keyboard.type('zzzz')
  await page.waitForSelector('text=筛掉了')
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function backFindsTheScroll(browser) {
  const page = await browser.page({ height: 500 })
  await page.show('/')
  const link = page.locator('.bh-table tbody tr').nth(30).locator('.column-plan a')
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  assert.ok(before > 100)
  await link.click()
  await page.waitForSelector('.bh-plan-name')
  await page.goBack()
  await page.waitForFunction((top) => Math.abs(scrollY - top) < 60, before, { timeout: 2000 })
  await page.close()
}

async function compositionDoesNothing(browser) {
  const page = await browser.page()
  await page.show('/')
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', isComposing: true, bubbles: true })))
  assert.equal(await page.locator('.bh-keys').count(), 0, 'a key that is being composed does nothing')
  await page.focus('#ledger-words')
  await page.keyboard.type('?j')
  assert.equal(await page.locator('.bh-keys').count(), 0, 'nor does a key that is typed')
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.press('?')
  assert.equal(await page.locator('.bh-keys').count(), 1)
  assert.deepEqual(await axeFindings(page), [])
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('.bh-keys').count(), 0)
  await page.keyboard.press('Control+k')
  assert.equal((await focused(page)).id, 'search-box')
  await page.close()
}

async function correction(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  await page.show(`/?pane=targets/${target.id}`)
  await page.getByRole('button', { name: '更正这个目标' }).click()
  await page.getByRole('button', { name: '保存更正' }).click()
  await page.waitForSelector('.bh-summary')
  assert.match((await focused(page)).text, /没有保存更正/, 'the summary has the focus')
  assert.deepEqual(await axeFindings(page), [], 'axe, with errors')
  await page.getByLabel('期限', { exact: true }).last().fill('2031-03-31')
  await page.getByLabel('更正理由').fill('原文附件写明')
  await page.getByRole('button', { name: '保存更正' }).click()
  await page.waitForSelector('.bh-corrections')
  assert.match(await page.textContent('.bh-corrections'), /2031-03-31.*原文附件写明/s)
  assert.match(await page.textContent('.bh-facts'), /2031-03-31.*已更正/s)
  assert.deepEqual(await axeFindings(page), [], 'axe, with a correction and a way to take it back')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.waitForFunction((day) => !document.querySelector('.bh-facts dd').textContent.includes(day), '2031-03-31')
  await page.show('/journal')
  assert.match(await page.textContent('.bh-table'), /更正/)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function addPlan(browser) {
  const page = await browser.page()
  await page.show('/plans/new')
  const stamp = Date.now() % 100000
  const buffer = Buffer.from(`澄砚区绿道建设方案${stamp}\n一、主要任务\n到2027年，新建绿道${10 + (stamp % 50)}公里，改造口袋公园12个。\n`)
  await page.setInputFiles('input[type=file]', [
    { name: `greenway_${stamp}.txt`, mimeType: 'text/plain', buffer },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2]) },
  ])
  await page.waitForSelector('.bh-reading table')
  await page.waitForSelector('.bh-failure')
  assert.match(await page.textContent('.bh-failure'), /没有读“nothing.txt”/, 'one that is no text is told, the other is read')
  assert.deepEqual(await axeFindings(page), [])
  page.faults.length = 0 // the refusal stands in the console
  await page.getByRole('button', { name: '生成台账' }).click()
  await page.waitForSelector('.bh-outcome')
  assert.match(await page.textContent('.bh-outcome'), /已添加/)
  await page.setInputFiles('input[type=file]', [{ name: `greenway_${stamp}.txt`, mimeType: 'text/plain', buffer }])
  await page.getByRole('button', { name: '生成台账' }).click()
  await page.waitForSelector('text=没有变化')
  await page.locator('.bh-outcome a').first().click()
  await page.waitForSelector('.bh-plan')
  assert.match(await page.textContent('.bh-main'), /绿道/)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function pastedText(browser) {
  const page = await browser.page()
  await page.show('/plans/new')
  await page.getByText('没有文件？粘贴文字').click()
  await page.getByLabel('方案的文字').fill('澄砚区河道方案\n一、任务\n清淤河道30公里。\n')
  await page.getByRole('button', { name: '读这段文字' }).click()
  await page.waitForSelector('.bh-reading table')
  assert.match(await page.textContent('.bh-reading'), /30公里/)
  await page.close()
}

async function search(browser) {
  const { word } = await samplesOf(browser.base)
  const page = await browser.page()
  await page.show('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.bh-found .bh-mark-found')
  await page.locator('.bh-found a').first().click()
  await page.waitForSelector('.bh-source .bh-mark-at')
  assert.ok(await page.$eval('.bh-source .bh-mark-at', (one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().top < innerHeight))
  await page.close()
}

async function languageIsRemembered(browser) {
  const page = await browser.page()
  await page.show('/')
  await page.getByRole('button', { name: 'English' }).click()
  assert.equal(await page.textContent('h1'), 'Ledger')
  await page.show('/units')
  assert.equal(await page.textContent('h1'), 'Units')
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.getByRole('button', { name: 'Display settings' }).click()
  await page.getByText('Dark', { exact: true }).click()
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('dark')))
  assert.deepEqual(await axeFindings(page), [])
  await page.close()
}

async function phonePane(browser) {
  const page = await browser.page({ width: 390, height: 844 })
  await page.show('/')
  await page.locator(firstRow).click()
  await page.waitForSelector('.bh-record')
  assert.ok(await page.$eval('main', (main) => main.inert), 'what the pane covers cannot be reached')
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: /^筛选/ }).click()
  await choose(page, '排序', '期限从早到晚')
  assert.equal(query(page).get('sort'), 'due')
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth))
  await page.close()
}

export const tests = {
  'keys alone lead from the ledger to the record, the document and back': keysOnly,
  'a mark opens its record and a record its mark': bothWays,
  'filters and order stand in the address': filtersInAddress,
  'going back finds the scroll position': backFindsTheScroll,
  'keys do nothing while a person types or composes': compositionDoesNothing,
  'a field is corrected with a reason, and taken back': correction,
  'a plan is read, kept, and known again': addPlan,
  'pasted text is read': pastedText,
  'words are found and lead to their place': search,
  'language and theme are remembered': languageIsRemembered,
  'the pane covers a phone, and cards are sorted by a choice': phonePane,
}
