// SPDX-License-Identifier: Apache-2.0
// A correction beside those of others: what both changed, what one undoes, where the focus goes, who it was; and files that are not sent.
import assert from 'node:assert/strict'
import { axeFindings, focused } from './browser_page.mjs'
import { ask, samplesOf } from './samples.mjs'

const START = '更正这个目标'
const isRefusal = (fault) => /status of 412/.test(fault)
const fieldOf = (page, label) => page.locator('.bh-form').getByLabel(label, { exact: true })

async function formOf(browser, target) {
  const page = await browser.page()
  await page.show(`/targets/${target.id}`)
  await page.getByRole('button', { name: START }).click()
  await page.waitForSelector('.bh-form')
  return page
}

async function save(page, fields, reason) {
  for (const [label, value] of Object.entries(fields)) await fieldOf(page, label).fill(value)
  await fieldOf(page, '更正理由').fill(reason)
  await page.getByRole('button', { name: '保存更正' }).click()
}
const saved = (page) => page.waitForSelector('.bh-form', { state: 'detached' })

// The target as it was, for the tests after this one.
async function restore(base, { id, unit, per, deadline }) {
  const now = await ask(base, `/api/targets/${id}`)
  const fields = Object.fromEntries(Object.entries({ unit, per, deadline }).filter(([field, value]) => now[field] !== value))
  if (Object.keys(fields).length) await fetch(`${base}/api/targets/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason: '复原', fields }) })
}

async function bothCorrect(browser) {
  const { target } = await samplesOf(browser.base)
  const [mine, theirs] = [await formOf(browser, target), await formOf(browser, target)]
  await save(theirs, { 计量单位: '处', 分母: '年' }, '核对附件')
  await saved(theirs)
  await save(mine, { 计量单位: '座', 期限: '2031-06-30' }, '来文更正')
  await mine.waitForSelector('.bh-conflict')
  assert.match(await mine.textContent('.bh-summary'), /没有保存更正.*计量单位.*别人的：处.*我的：座.*分母：.*→ 年，您没有改，已用别人的/s)
  assert.match(await mine.textContent('.bh-summary'), /本机 · \d{4}-\d\d-\d\d/, 'who it was, and when')
  assert.match((await focused(mine)).text, /没有保存更正/)
  assert.deepEqual([await fieldOf(mine, '计量单位').inputValue(), await fieldOf(mine, '分母').inputValue(), await fieldOf(mine, '期限').inputValue(), await fieldOf(mine, '更正理由').inputValue()], ['座', '年', '2031-06-30', '来文更正'], 'what was typed stays')
  assert.equal((await ask(browser.base, `/api/targets/${target.id}`)).unit, '处', 'nothing was changed')
  assert.deepEqual(await axeFindings(mine), [])
  await mine.getByRole('radio', { name: '别人的：处' }).check()
  assert.equal(await fieldOf(mine, '计量单位').inputValue(), '处')
  await mine.getByRole('radio', { name: '我的：座' }).check()
  await mine.getByRole('button', { name: '保存更正' }).click()
  await saved(mine)
  const now = await ask(browser.base, `/api/targets/${target.id}`)
  assert.deepEqual([now.unit, now.per, now.deadline], ['座', '年', '2031-06-30'])
  assert.deepEqual(mine.faults.filter((fault) => !isRefusal(fault)), [])
  await restore(browser.base, target)
  await mine.close()
  await theirs.close()
}

async function theirsTaken(browser) {
  const { target } = await samplesOf(browser.base)
  const [mine, theirs] = [await formOf(browser, target), await formOf(browser, target)]
  await save(theirs, { 计量单位: '处' }, '核对附件')
  await saved(theirs)
  await save(mine, { 计量单位: '座', 期限: '2031-06-30' }, '来文更正')
  await mine.getByRole('radio', { name: '别人的：处' }).check()
  await mine.getByRole('button', { name: '保存更正' }).click()
  await saved(mine)
  const now = await ask(browser.base, `/api/targets/${target.id}`)
  assert.deepEqual([now.unit, now.deadline], ['处', '2031-06-30'])
  await restore(browser.base, target)
  await mine.close()
  await theirs.close()
}

async function undoneTooLate(browser) {
  const { target } = await samplesOf(browser.base)
  const mine = await formOf(browser, target)
  await save(mine, { 计量单位: '座' }, '来文更正')
  await saved(mine)
  const theirs = await formOf(browser, target)
  await save(theirs, { 计量单位: '处' }, '核对附件')
  await saved(theirs)
  await mine.getByRole('button', { name: '撤销' }).click()
  await mine.waitForSelector('text=没有撤销更正')
  assert.equal((await ask(browser.base, `/api/targets/${target.id}`)).unit, '处', 'what another wrote since is not turned back')
  await mine.waitForFunction(() => /处/.test(document.querySelector('.bh-corrections').textContent))
  assert.deepEqual(await axeFindings(mine), [])
  await restore(browser.base, target)
  await mine.close()
  await theirs.close()
}

async function focusStays(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  const atOpener = () => page.waitForFunction((words) => document.activeElement.textContent.trim() === words, START)
  for (const path of [`/?pane=targets/${target.id}`, `/targets/${target.id}`]) {
    await page.show(path)
    await page.getByRole('button', { name: START }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.bh-form')
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('.bh-form .bh-input')), true, 'the first field has the focus')
    await page.getByRole('button', { name: '不改了' }).focus()
    await page.keyboard.press('Enter')
    await atOpener()
    await page.keyboard.press('Enter')
    await save(page, { 计量单位: '座' }, '来文更正')
    await saved(page)
    await atOpener()
    await page.getByRole('button', { name: '撤销' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.bh-toast', { state: 'detached' })
    assert.notEqual((await focused(page)).tag, 'BODY', 'nor is it lost when the correction is taken back')
    await page.waitForSelector('.bh-corrections', { state: 'detached' })
  }
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function madeHere(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await formOf(browser, target)
  assert.equal(await fieldOf(page, '更正理由').getAttribute('maxlength'), '1000')
  await save(page, { 计量单位: '座' }, '来文更正')
  await page.waitForSelector('.bh-corrections')
  assert.match(await page.textContent('.bh-corrections'), /来文更正 · 本机 ·/)
  await page.show('/journal?noun=target')
  assert.equal((await page.textContent('tbody tr:first-child .column-actor')).trim(), '本机')
  await page.getByRole('button', { name: 'English' }).click()
  assert.equal((await page.textContent('tbody tr:first-child .column-actor')).trim(), 'this machine')
  await restore(browser.base, target)
  await page.close()
}

// A target that was read without an indicator, put in by the browser, since few plans have one.
async function nothingAgain(browser) {
  const { target } = await samplesOf(browser.base)
  const page = await browser.page()
  const record = await ask(browser.base, `/api/targets/${target.id}`)
  const correction = { field: 'indicator', value: '停车泊位', was: '', reason: '补写', corrected_by: 'local', corrected_at: '2026-01-13T01:30:00Z' }
  let sent
  await page.route(`**/api/targets/${target.id}`, (route) => {
    if (route.request().method() === 'PATCH') {
      sent = route.request().postDataJSON()
      return route.fulfill({ json: { ...record, indicator: '', corrected: [], corrections: [] } })
    }
    return route.fulfill({ json: sent ? { ...record, indicator: '', corrected: [], corrections: [] } : { ...record, indicator: '停车泊位', corrected: ['indicator'], corrections: [correction] } })
  })
  await page.show(`/targets/${target.id}`)
  await page.getByRole('button', { name: START }).click()
  await save(page, { 指标: '' }, '原文没有写')
  await saved(page)
  assert.deepEqual(sent, { reason: '原文没有写', fields: { indicator: '' } })
  await page.close()
}

async function filesThatAreNotSent(browser) {
  const page = await browser.page()
  const sent = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.show('/plans/new')
  assert.match(await page.textContent('.bh-drop'), /每份不超过 32 MiB/)
  await page.setInputFiles('input[type=file]', [{ name: 'plans.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') }])
  await page.waitForSelector('text=这是压缩包，没有送出。解开后放入里面的文件，或在命令行用 bihuan import')
  await page.evaluate(() => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([new Uint8Array(32 * 1024 * 1024 + 1)], 'large.pdf'))
    const input = document.querySelector('input[type=file]')
    input.files = chosen.files
    input.dispatchEvent(new Event('change'))
  })
  await page.waitForSelector('text=文件有 32.1 MiB，上限是 32 MiB，没有送出')
  assert.equal(await page.getByRole('button', { name: '重试' }).count(), 0, 'trying again would change nothing')
  assert.deepEqual(sent, [])
  assert.deepEqual(await axeFindings(page), [])
  await page.close()
}

export const tests = {
  'two who correct the same target see what the other changed, and lose nothing': bothCorrect,
  'what the other wrote is taken by one choice': theirsTaken,
  'a correction is not taken back over the one of another': undoneTooLate,
  'the focus goes into the form and back': focusStays,
  'who corrected it is said in words': madeHere,
  'a field that was read as nothing may be nothing again': nothingAgain,
  'files that cannot be taken are told before they are sent': filesThatAreNotSent,
}
