// SPDX-License-Identifier: Apache-2.0
// What the vocabulary does not have is named on the page Compare, stands where it belongs, and is taken back.
import assert from 'node:assert/strict'
import { axeFindings, focused } from './browser_page.mjs'
import { ask } from './samples.mjs'

const LOOKS = { wide: {}, phone: { width: 390, height: 844 }, dark: { colorScheme: 'dark' } }
const dialogOf = (page) => page.getByRole('dialog')
const closed = (page) => page.waitForSelector('dialog', { state: 'detached' })
const shown = (page) => page.textContent('.bh-comparison figcaption h2')

// Groups that nobody named yet: one by name, from the end, so that each test has its own.
async function unknownGroups(base) {
  const { indicators } = await ask(base, '/api/comparison')
  return indicators.filter((one) => one.origin === 'unknown' && one.aspect === 'value' && one.names.every((name) => name.name.length > 4))
}
// One whose unit fits an indicator, and that indicator.
async function groupWithAChoice(base) {
  for (const group of (await unknownGroups(base)).reverse().slice(1)) {
    const { items } = await ask(base, `/api/indicators?aspect=value&unit=${encodeURIComponent(group.unit)}`)
    if (items.length) return { group, choice: items[0] }
  }
  throw new Error('no unit of an unknown indicator fits one of the vocabulary')
}
const takeBack = async (base) => {
  for (const { name } of (await ask(base, '/api/indicator-names')).items) await fetch(`${base}/api/indicator-names/${encodeURIComponent(name)}`, { method: 'DELETE' })
}

async function open(page, group) {
  await page.show('/compare')
  await page.getByLabel('找指标', { exact: true }).fill(group.name)
  await page.getByRole('button', { name: `给“${group.name}”命名`, exact: true }).first().click()
  await dialogOf(page).waitFor()
}

async function namedAndUndone(browser) {
  const group = (await unknownGroups(browser.base)).at(-1)
  for (const look of Object.values(LOOKS)) {
    const page = await browser.page(look)
    await open(page, group)
    assert.deepEqual(await axeFindings(page), [])
    await dialogOf(page).getByLabel('都不是，自己起名称').check()
    await dialogOf(page).getByLabel('名称', { exact: true }).fill('本县自定的指标')
    assert.deepEqual(await axeFindings(page), [])
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'no sideways scroll')
    await dialogOf(page).getByRole('button', { name: '保存命名' }).click()
    await closed(page)
    await page.waitForSelector('.bh-names')
    assert.equal(await shown(page), '本县自定的指标', 'the group into which the name went is shown')
    assert.match(await page.textContent('.bh-names'), /命名为“本县自定的指标”.*本机 · \d{4}-\d\d-\d\d/s, 'by whom and when')
    assert.match((await focused(page)).text, /本单位的命名/, 'the focus is not lost')
    assert.deepEqual(await axeFindings(page), [])
    const compared = await ask(browser.base, '/api/comparison')
    assert.equal(compared.indicators.find((one) => one.id === 'own:本县自定的指标').rows.length, group.rows.length)
    for (const one of group.names) {
      await page.getByRole('button', { name: `撤销“${one.written}”的命名`, exact: true }).click()
      await page.waitForFunction((name) => !document.querySelector('.bh-names')?.textContent.includes(`“${name}”命名为`), one.written)
    }
    await page.waitForSelector('.bh-names', { state: 'detached' })
    assert.equal((await unknownGroups(browser.base)).filter((one) => one.name === group.name).length, 1, 'as it was')
    assert.deepEqual(page.faults, [])
    await page.close()
  }
}

async function chosenFromTheVocabulary(browser) {
  const { group, choice } = await groupWithAChoice(browser.base)
  const page = await browser.page()
  await open(page, group)
  await dialogOf(page).getByRole('button', { name: '保存命名' }).click()
  assert.match(await page.textContent('.bh-summary'), /没有命名.*选一个指标/s, 'nothing was chosen')
  await dialogOf(page).getByLabel('在指标词表里找').fill('没有这样的词')
  await page.waitForSelector('text=没有找到单位合适的指标')
  await dialogOf(page).getByLabel('在指标词表里找').fill(choice.name)
  await dialogOf(page).locator('.bh-choices-list').getByLabel(choice.name).first().check()
  await dialogOf(page).getByRole('button', { name: '保存命名' }).click()
  await closed(page)
  await page.waitForSelector('.bh-names')
  assert.ok((await shown(page)).includes(choice.name), 'the table of the chosen indicator')
  assert.equal((await ask(browser.base, '/api/indicator-names')).items[0].indicator, choice.id)
  await page.locator('.bh-toast').getByRole('button', { name: '撤销' }).click()
  await page.waitForSelector('.bh-names', { state: 'detached' })
  assert.deepEqual((await ask(browser.base, '/api/indicator-names')).items, [], 'taken back from the line as well')
  await page.show('/journal?noun=indicator_name')
  assert.match(await page.textContent('tbody tr:first-child'), /撤销命名\s+指标名称 .*指的是/s)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function refusedIsSaid(browser) {
  const group = (await unknownGroups(browser.base)).at(-1)
  const page = await browser.page()
  await open(page, group)
  const { name, written } = group.names[0]
  const naming = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ written, own: '别人起的名称' }) }
  assert.equal((await fetch(`${browser.base}/api/indicator-names/${encodeURIComponent(name)}`, naming)).status, 200)
  await dialogOf(page).getByLabel('都不是，自己起名称').check()
  await dialogOf(page).getByLabel('名称', { exact: true }).fill('我起的名称')
  await dialogOf(page).getByRole('button', { name: '保存命名' }).click()
  await page.waitForSelector('.bh-summary')
  assert.match(await page.textContent('.bh-summary'), /这个名称已经命名为“别人起的名称”/)
  assert.equal(await dialogOf(page).getByLabel('名称', { exact: true }).inputValue(), '我起的名称', 'what was typed stays')
  await page.keyboard.press('Escape')
  await closed(page)
  assert.equal((await focused(page)).tag, 'BUTTON', 'back where it was opened')
  await takeBack(browser.base)
  await page.close()
}

async function dialogComesLate(browser) {
  const group = (await unknownGroups(browser.base)).at(-1)
  const page = await browser.page()
  const loaded = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.show('/compare')
  assert.ok(!loaded.some((url) => /name_dialog|api\/indicators/.test(url)), 'neither the dialog nor the vocabulary is loaded before it is asked for')
  await open(page, group)
  assert.ok(loaded.some((url) => url.includes('name_dialog')))
  await page.close()
}

export const tests = {
  'an unknown indicator gets a name of its own, wide, on a phone and dark, and is taken back': namedAndUndone,
  'an unknown indicator is said to be one of the vocabulary': chosenFromTheVocabulary,
  'what is refused is said in the dialog': refusedIsSaid,
  'the dialog comes when it is asked for': dialogComesLate,
}
