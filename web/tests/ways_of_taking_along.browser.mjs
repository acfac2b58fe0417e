// SPDX-License-Identifier: Apache-2.0
// What a person takes along: sheets of paper, copied rows and quotations, drafts; and what is looked for among many.
import assert from 'node:assert/strict'
import { axeFindings } from './browser_page.mjs'
import { ask, samplesOf } from './samples.mjs'

const PORTRAIT = /MediaBox \[0 0 59\d(\.\d+)? 84\d/
const LANDSCAPE = /MediaBox \[0 0 84\d(\.\d+)? 59\d/
const copiedOn = (page) => page.evaluate(() => navigator.clipboard.readText())
const rowsOf = (page) => page.locator('.bh-table tbody tr:not(.bh-ghost)')

async function pageWithClipboard(browser, look) {
  const page = await browser.page(look)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return page
}

async function ledgerOnPaper(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page({ colorScheme: 'dark' })
  const rows = Array.from({ length: 450 }, (_, at) => ({ ...target, id: `990101-1-${at + 1}`, indicator: `指标${at + 1}` }))
  await page.route('**/api/targets?**', (route) => {
    const query = new URL(route.request().url()).searchParams
    const [at, size] = [Number(query.get('page')), Number(query.get('page_size'))]
    return route.fulfill({ json: { total: rows.length, total_is_exact: true, page: at, page_size: size, items: rows.slice((at - 1) * size, at * size) } })
  })
  await page.show('/?kind=level')
  await page.getByRole('link', { name: '打印' }).click()
  await page.waitForSelector('.bh-paper tbody tr:nth-child(450)')
  assert.equal(await rowsOf(page).count(), 450, 'all rows, not a page of them')
  assert.match(await page.textContent('.bh-paper-head'), /450 个目标.*类别: 达到水平.*数据截至 \d{4}-\d\d-\d\d \d\d:\d\d/s)
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)', 'white, also where the screen is dark')
  assert.equal(await page.locator('.bh-header, .bh-menu, .bh-filters, .bh-bulk, thead button, .column-select').count(), 0)
  assert.deepEqual(await axeFindings(page), [])
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => {
    const display = (selector) => getComputedStyle(document.querySelector(selector)).display
    return { bar: display('.bh-paper-bar'), heads: display('thead'), number: display('td.column-number'), split: getComputedStyle(document.querySelector('tbody tr')).breakInside }
  })
  assert.deepEqual(shown, { bar: 'none', heads: 'table-header-group', number: 'table-cell', split: 'avoid' })
  assert.match((await page.pdf({ preferCSSPageSize: true })).toString('latin1'), LANDSCAPE)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '回到页面' }).click()
  await page.waitForSelector('.bh-header')
  assert.equal(new URL(page.url()).search, '?kind=level')
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function otherPagesOnPaper(browser) {
  const { plan } = await samplesOf(browser.base)
  const page = await browser.page({ colorScheme: 'dark' })
  const { title } = await ask(browser.base, `/api/plans/${plan}`)
  for (const [path, head, shape] of [['/units', '单位', PORTRAIT], [`/plans/${plan}/units`, '单位', PORTRAIT], ['/plans', '方案', LANDSCAPE], ['/overview', '总览', PORTRAIT], [`/plans/${plan}/overview`, '总览', PORTRAIT]]) {
    await page.show(path)
    await page.getByRole('link', { name: '打印' }).click()
    await page.waitForSelector('.bh-paper tbody tr:not(.bh-ghost)')
    await page.waitForFunction(() => !document.querySelector('.bh-paper-bar button').disabled)
    assert.equal(await page.textContent('h1'), head)
    const facts = await page.textContent('.bh-paper-head')
    assert.match(facts, /数据截至 \d{4}-\d\d-\d\d \d\d:\d\d/, path)
    assert.equal(facts.includes(title), path.startsWith(`/plans/${plan}`), path)
    const foot = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(' '))
    assert.match(foot, /counter\(page\) " \/ " counter\(pages\)/, path)
    assert.equal(await page.locator('.bh-header, .bh-menu, .bh-filters, .bh-tabs, canvas').count(), 0, path)
    assert.match((await page.pdf({ preferCSSPageSize: true })).toString('latin1'), shape, path)
    await page.getByRole('link', { name: '回到页面' }).click()
    await page.waitForSelector('.bh-header')
  }
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function barsWithoutColour(browser) {
  const page = await browser.page()
  const counts = { plans: 1, tasks: 3, targets: 5, by_chapter: [], by_unit: [{ name: '区水务局', targets: 3 }, { name: '', targets: 2 }], by_due: [], by_kind: [], without: { owner: 1, deadline: 0, number: 0 } }
  await page.route('**/api/overview**', (route) => route.fulfill({ json: counts }))
  const looks = (selector) => page.$$eval(selector, (bars) => bars.map((bar) => [getComputedStyle(bar).backgroundImage !== 'none', getComputedStyle(bar).borderTopStyle, getComputedStyle(bar).printColorAdjust]))
  await page.show('/overview?print=1')
  await page.waitForSelector('.bh-bars-bar')
  assert.deepEqual(await looks('.bh-bars-bar'), [[false, 'solid', 'exact'], [true, 'solid', 'exact']])
  const items = [{ id: 'u1', name: '区水务局', wildcard: false, lead_count: 2, shared_count: 3, target_count: 1 }]
  await page.route('**/api/units?**', (route) => route.fulfill({ json: { total: 1, total_is_exact: true, page: 1, page_size: 200, items } }))
  await page.show('/units?print=1')
  await page.waitForSelector('.bh-load-strong')
  assert.deepEqual([...(await looks('.bh-load-strong')), ...(await looks('.bh-load-weak'))], [[false, 'solid', 'exact'], [true, 'solid', 'exact']])
  assert.match(await page.textContent('.bh-legend'), /斜线为参与/)
  await page.close()
}

async function paperSaysWhatIsCut(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  const items = Array.from({ length: 200 }, (_, at) => ({ ...target, id: `990101-1-${at + 1}` }))
  await page.route('**/api/targets?**', (route) => route.fulfill({ json: { total: 9000, total_is_exact: true, page: 1, page_size: 200, items } }))
  await page.goto(`${browser.base}/?print=1`)
  await page.waitForSelector('text=只印前 2000 条，共 9000 条')
  assert.equal(await rowsOf(page).count(), 2000)
  await page.close()
}

async function documentOnPaper(browser) {
  const { noted } = await samplesOf(browser.base)
  const page = await browser.page({ colorScheme: 'dark' })
  await page.show(`/plans/${noted}/document`)
  await page.getByRole('link', { name: '打印' }).click()
  await page.waitForSelector('.bh-paper .bh-source p')
  assert.equal(await page.locator('.bh-paper .bh-noise, .bh-paper [role=button], .bh-side, .bh-tabs').count(), 0)
  assert.ok((await page.locator('.bh-paper .bh-mark-target').count()) > 0, 'targets are marked by their lines')
  const plan = await ask(browser.base, `/api/plans/${noted}`)
  assert.ok((await page.textContent('.bh-paper-head')).includes(plan.doc_number))
  assert.deepEqual(await axeFindings(page), [])
  assert.match((await page.pdf({ preferCSSPageSize: true })).toString('latin1'), PORTRAIT)
  assert.deepEqual(page.faults, [])
  await page.close()
}

// A target of a plan that has a document number, with that number.
async function numberedTarget(base) {
  const plans = (await ask(base, '/api/plans?page_size=200')).items.filter((plan) => plan.doc_number && plan.target_count > 1)
  const targets = (await ask(base, `/api/targets?plan=${plans[0].id}&page_size=200`)).items
  return { plan: plans[0], target: targets.find((one) => one.task && !/[“”\n]/.test(one.clause)) ?? targets.at(-1) }
}

async function quotation(browser) {
  const { plan, target } = await numberedTarget(browser.base)
  const page = await pageWithClipboard(browser)
  await page.show(`/?pane=targets/${target.id}`)
  await page.getByRole('button', { name: '复制引文和文号' }).click()
  await page.waitForSelector('.bh-toast')
  const quoted = await copiedOn(page)
  assert.ok(quoted.startsWith('“') && quoted.includes(target.clause.trim().slice(0, 6)) && quoted.includes(`（《${plan.title}》，${plan.doc_number}，`), quoted)
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('c')
  await page.waitForFunction(async (words) => (await navigator.clipboard.readText()) === words, quoted)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function quotationWithoutClipboard(browser) {
  const { plan, target } = await numberedTarget(browser.base)
  const page = await pageWithClipboard(browser)
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { get: () => undefined }))
  await page.show(`/?pane=targets/${target.id}`)
  await page.getByRole('button', { name: '复制引文和文号' }).click()
  await page.waitForSelector('.bh-toast')
  await page.getByRole('button', { name: '更正这个目标' }).click()
  await page.getByLabel('更正理由').focus()
  await page.keyboard.press('Control+v')
  assert.ok((await page.getByLabel('更正理由').inputValue()).includes(plan.doc_number), 'also where the network is not secure')
  await page.close()
}

async function textWithSource(browser) {
  const { plan } = await numberedTarget(browser.base)
  const page = await pageWithClipboard(browser)
  await page.show(`/plans/${plan.id}/document`)
  const words = await page.evaluate(() => {
    const block = [...document.querySelectorAll('.bh-source > p')].at(-4)
    getSelection().selectAllChildren(block)
    return getSelection().toString().trim()
  })
  assert.ok(words.length >= 8, words)
  await page.keyboard.press('Control+c')
  await page.waitForSelector('.bh-toast')
  const copied = await copiedOn(page)
  assert.ok(copied.startsWith(words) && copied.includes(`（《${plan.title}》，${plan.doc_number}`), copied)
  await page.getByRole('button', { name: '撤销' }).click()
  await page.waitForFunction(async (plain) => (await navigator.clipboard.readText()) === plain, words)
  await page.close()
}

async function rowsChosen(browser) {
  const page = await pageWithClipboard(browser)
  await page.show('/')
  await page.locator('.bh-table [data-row]').first().focus()
  await page.keyboard.press('x')
  await page.waitForSelector('.bh-bulk')
  assert.equal(await page.locator('tbody tr.chosen').count(), 1, 'x chooses the row with the focus')
  await page.locator('tbody tr:nth-child(4) input').click({ modifiers: ['Shift'] })
  assert.match(await page.textContent('.bh-bulk'), /已选 4 条/, 'with Shift all between')
  assert.equal(new URL(page.url()).search, '', 'choosing a row does not open it')
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('link', { name: '第 2 页' }).click()
  await page.waitForSelector('text=其中 4 条不在这一页')
  await page.getByRole('button', { name: '复制为表格' }).click()
  await page.waitForSelector('.bh-toast')
  const lines = (await copiedOn(page)).split('\n')
  assert.equal(lines.length, 5)
  assert.match(lines[0], /^编号\t任务号\t目标\t目标值\t期限\t推定\t牵头单位/)
  assert.match(lines[1], /^\d+-\d+-\d+\t/)
  await page.getByRole('button', { name: '复制引文和文号' }).click()
  await page.waitForFunction(async () => /^“.*》/s.test(await navigator.clipboard.readText()))
  assert.equal((await copiedOn(page)).match(/（《/g).length, 4)
  await page.getByRole('button', { name: '取消选择' }).click()
  assert.equal(await page.locator('.bh-bulk').count(), 0)
  await page.getByRole('checkbox', { name: '选择这一页的全部' }).check()
  assert.equal(await page.locator('tbody tr.chosen').count(), await rowsOf(page).count())
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function tasksTaken(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await pageWithClipboard(browser)
  await page.show(`/?show=tasks&unit=${encodeURIComponent(target.lead_unit)}&sort=due`)
  const filters = new URLSearchParams({ unit: target.lead_unit })
  assert.deepEqual(await page.$$eval('a[download]', (links) => links.map((link) => link.getAttribute('href'))), [`/api/tasks/export?format=xlsx&lang=zh&${filters}`, `/api/tasks/export?format=csv&lang=zh&${filters}`])
  await page.locator('tbody tr:nth-child(1) input').check()
  await page.getByRole('button', { name: '复制为表格' }).click()
  await page.waitForSelector('.bh-toast')
  assert.match(await copiedOn(page), /^编号\t任务号\t任务\t牵头单位\t责任单位\t期限\t目标数.*\n.+$/)
  await page.close()
}

async function idAndLanguage(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await pageWithClipboard(browser, { settings: { language: 'en' } })
  await page.show(`/?pane=targets/${target.id}`)
  await page.getByRole('button', { name: 'Copy the id' }).click()
  await page.waitForFunction(async (id) => (await navigator.clipboard.readText()) === id, target.id)
  assert.deepEqual(await page.$$eval('a[download]', (links) => links.map((link) => new URL(link.href).searchParams.get('lang'))), ['en', 'en'])
  assert.equal((await page.textContent('th.column-number')).trim(), 'Task no.')
  await page.close()
}

async function draftSurvives(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  await page.show(`/?pane=targets/${target.id}`)
  await page.getByRole('button', { name: '更正这个目标' }).click()
  await page.getByLabel('更正理由').fill('原文附件')
  await page.getByLabel('数值', { exact: true }).fill('12.5万')
  await page.reload({ waitUntil: 'networkidle' })
  await page.waitForSelector('text=接着上次没有保存的更正')
  assert.equal(await page.getByLabel('更正理由').inputValue(), '原文附件')
  assert.equal(await page.getByLabel('数值', { exact: true }).inputValue(), '12.5万')
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('button', { name: '下一条' }).click()
  await page.waitForSelector('.bh-form', { state: 'detached' })
  await page.getByRole('button', { name: '上一条' }).click()
  await page.waitForSelector('text=接着上次没有保存的更正')
  await page.getByRole('button', { name: '不改了' }).click()
  await page.reload({ waitUntil: 'networkidle' })
  await page.waitForSelector('.bh-facts')
  assert.equal(await page.locator('.bh-form').count(), 0, 'what was given up does not come back')
  await page.close()
}

async function pastedSurvives(browser) {
  const page = await browser.page()
  await page.show('/plans/new')
  await page.getByText('没有文件？粘贴文字').click()
  await page.getByLabel('方案的文字').fill('澄砚区绿化方案\n新建公园3个。')
  await page.reload({ waitUntil: 'networkidle' })
  assert.equal(await page.getByLabel('方案的文字').inputValue(), '澄砚区绿化方案\n新建公园3个。')
  await page.close()
}

async function unitsAreLookedFor(browser) {
  const page = await browser.page()
  const units = Array.from({ length: 300 }, (_, at) => ({ id: `u${at}`, name: `第${at + 1}街道办事处`, wildcard: false, lead_count: 1, shared_count: 0, target_count: 1 }))
  let release
  const held = new Promise((done) => { release = done })
  await page.route('**/api/units?**', async (route) => {
    const query = new URL(route.request().url()).searchParams
    const found = units.filter((unit) => unit.name.includes(query.get('q') ?? ''))
    if (query.get('q') === '287') await held
    await route.fulfill({ json: { total: found.length, total_is_exact: true, page: 1, page_size: 100, items: found.slice(0, Number(query.get('page_size'))) } })
  })
  await page.show('/')
  await page.getByRole('combobox', { name: '单位' }).click()
  await page.waitForSelector('text=共 300 个，先列出 100 个')
  const asked = page.waitForRequest((request) => request.url().includes('/api/units') && request.url().includes('q=287'))
  await page.keyboard.type('287')
  await asked
  release()
  await page.locator('.el-select-dropdown__item:visible').filter({ hasText: '第287街道办事处' }).click()
  await page.waitForURL((url) => url.searchParams.get('unit') === '第287街道办事处')
  await page.waitForSelector('.bh-field.is-set >> text=第287街道办事处')
  await page.close()
}

async function planKeepsItsName(browser) {
  const { plan } = await samplesOf(browser.base)
  const { title } = await ask(browser.base, `/api/plans/${plan}`)
  const page = await browser.page()
  await page.route('**/api/plans?**', (route) => route.fulfill({ json: { total: 500, total_is_exact: true, page: 1, page_size: 100, items: [] } }))
  await page.show(`/?plan=${plan}`)
  await page.waitForFunction((name) => document.querySelector('.bh-field.is-set')?.textContent.includes(name), title)
  await page.close()
}

async function documentOnPhone(browser) {
  const { plan } = await samplesOf(browser.base)
  const page = await browser.page({ width: 390, height: 844 })
  await page.show(`/plans/${plan}/document`)
  assert.equal(await page.locator('.bh-records').count(), 0, 'the text comes first')
  await page.getByRole('button', { name: /^读出的内容/ }).click()
  await page.locator('.bh-records a').nth(1).click()
  await page.waitForSelector('.bh-record')
  assert.deepEqual(await axeFindings(page), [])
  await page.close()
}

export const tests = {
  'a ledger is printed whole, black on white, with its heads repeated': ledgerOnPaper,
  'units, plans and the overview are printed as the ledger is': otherPagesOnPaper,
  'bars on paper are told apart without colour': barsWithoutColour,
  'paper says how much was left out': paperSaysWhatIsCut,
  'the id of a target is copied, and exports are in the language of the page': idAndLanguage,
  'a document is printed upright, its marks told apart by lines': documentOnPaper,
  'a target is copied as a quotation with document number': quotation,
  'a quotation is copied without a clipboard of the browser too': quotationWithoutClipboard,
  'text copied out of a document takes its source along': textWithSource,
  'rows are chosen and copied, over pages': rowsChosen,
  'tasks are exported and copied as targets are': tasksTaken,
  'a correction that was begun survives a reload': draftSurvives,
  'pasted text survives a reload': pastedSurvives,
  'a unit beyond those listed is found by typing': unitsAreLookedFor,
  'a plan beyond those listed keeps its name': planKeepsItsName,
  'on a phone the text comes before what was read from it': documentOnPhone,
}
