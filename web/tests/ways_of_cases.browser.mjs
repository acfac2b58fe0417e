// SPDX-License-Identifier: Apache-2.0
// Signing in, reporting, moving a case, meeting somebody who was faster, the resident's page, the tree of units and a draft of a pack. Only where the invented
// accounts are known: against another server these walks end at once.
import assert from 'node:assert/strict'
import { axeFindings, focused } from './browser_page.mjs'
import { MOCK_PASSWORD } from './mock_offices.mjs'
import { signInAs } from './samples.mjs'

const PHONE = { width: 390, height: 844 }
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

// Another person at another desk, by the calls of the server.
async function colleague(page, base) {
  const context = page.context()
  const request = context.request
  const { csrf_token } = await (await request.get(`${base}/api/session`)).json()
  return (path, data) => request.post(`${base}${path}`, { data, headers: { 'x-csrf-token': csrf_token } })
}

async function signedInPage(browser, look, login) {
  const page = await browser.page(look)
  return (await signInAs(page, browser.base, login)) ? page : undefined
}

async function signsIn(browser) {
  const probe = await signedInPage(browser)
  if (!probe) return
  await probe.close()
  const page = await browser.page(PHONE)
  await page.show('/cases?side=everything')
  assert.match(page.url(), /\/sign-in\?next=/, 'a page that needs somebody leads to signing in')
  assert.equal(await page.locator('.bh-menu a[href="/cases"]').count(), 0, 'and is not in the menu')
  page.faults.length = 0 // asking who is there is answered 401, which the browser notes
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  assert.match(await page.textContent('.bh-summary'), /写上登录名和密码/)
  await page.locator('.bh-summary').getByRole('link').click()
  assert.equal((await focused(page)).id, 'login', 'what is missing leads to its field')
  await page.getByLabel('登录名').fill('suozhu')
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.bh-summary')?.textContent.includes('已锁'))
  await page.getByLabel('登录名').fill('guanli')
  await page.getByLabel('密码', { exact: true }).fill(MOCK_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByLabel('验证码').fill('123456')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\?side=everything$/)
  await page.waitForSelector('tbody [data-row]')
  await page.getByRole('button', { name: /管某/ }).click()
  assert.match(await page.textContent('.bh-who-menu'), /系统管理员/)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(/\/sign-in/)
  assert.ok(await fits(page))
  await page.close()
}

async function firstPassword(browser) {
  const page = await browser.page()
  await page.show('/sign-in')
  await page.getByLabel('登录名').fill('xinren')
  await page.getByLabel('密码', { exact: true }).fill(MOCK_PASSWORD)
  await page.keyboard.press('Enter')
  if (!(await page.waitForSelector('text=第一次登录', { timeout: 5000 }).catch(() => undefined))) return page.close()
  await page.getByLabel('现在的密码').fill(MOCK_PASSWORD)
  await page.getByLabel('新密码', { exact: true }).fill('一二三')
  await page.getByRole('button', { name: '换成新密码' }).click()
  assert.match(await page.textContent('.bh-summary'), /不到 10 个字/)
  await page.getByLabel('新密码', { exact: true }).fill('山上有一座小小的亭子')
  await page.getByLabel('再写一遍新密码').fill('山上有一座小小的亭子')
  await page.getByRole('button', { name: '换成新密码' }).click()
  await page.waitForURL(`${browser.base}/cases`) // who may act on cases begins with them
  await page.show('/account')
  await page.getByRole('button', { name: '设置第二重验证' }).click()
  await page.getByRole('img', { name: '密钥的二维码' }).waitFor()
  assert.deepEqual(await axeFindings(page), [])
  await page.getByLabel(/6 位数/).fill('123456')
  await page.getByRole('button', { name: '确认' }).click()
  await page.waitForSelector('.bh-codes')
  assert.equal(await page.locator('.bh-codes li').count(), 10)
  await page.close()
}

async function reportedAndMoved(browser) {
  for (const look of [{}, PHONE, { colorScheme: 'dark' }]) {
    const page = await signedInPage(browser, look)
    if (!page) return
    await page.show('/cases/new?pack=grid_whistle')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    assert.match(await page.textContent('.bh-summary'), /选是哪一类.*选从哪里来.*写一句话/s, 'all that is missing at once')
    assert.doesNotMatch(await page.textContent('main'), /channel|place/, 'no words of the program')
    await page.locator('.bh-summary').getByRole('link', { name: '选从哪里来' }).click()
    assert.equal((await focused(page)).id, 'new-channel')
    await page.getByLabel(/从哪里来/).selectOption('hotline')
    assert.match(await page.textContent('.bh-picks .bh-tokens'), /雁栖街道/, 'the place is one\'s own unit, until another is chosen')
    await page.getByLabel(/是哪一类/).selectOption('facility')
    await page.getByLabel(/一句话说是什么事/).fill('人行道地砖松动')
    await page.getByLabel('在哪个社区或网格').fill('清河社区')
    await page.locator('.bh-pick-found [role=option]').first().click()
    assert.match(await page.textContent('.bh-tokens'), /清河社区/)
    await page.getByLabel(/受影响的户数/).fill('十户')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    assert.match(await page.textContent('.bh-summary'), /写成数字/)
    await page.getByLabel(/受影响的户数/).fill('10')
    await page.reload()
    await page.waitForSelector('#new-title')
    assert.equal(await page.getByLabel(/一句话说是什么事/).inputValue(), '人行道地砖松动', 'what was typed stays')
    assert.match(await page.textContent('.bh-picks .bh-tokens'), /清河社区/, 'by its name')
    await page.getByLabel('给反映人一个查询码').check()
    assert.deepEqual(await axeFindings(page), [])
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForSelector('.bh-code')
    await page.getByRole('link', { name: '看这件事' }).click()
    await page.waitForSelector('.bh-timeline')
    await page.getByRole('button', { name: '派给部门' }).first().click()
    assert.match(await page.textContent('.bh-move-form'), /为什么要问：派给谁/)
    await page.locator('.bh-move-form').getByRole('button', { name: '派给部门' }).click()
    assert.match(await page.textContent('.bh-summary'), /“主办单位”还没有填/)
    await page.getByLabel(/主办单位/).fill('区')
    await page.locator('.bh-pick-found [role=option]').nth(1).waitFor()
    const field = page.getByRole('combobox', { name: /主办单位/ })
    while (!/住房/.test(await page.locator('.bh-pick-found .current').textContent())) await field.press('ArrowDown')
    assert.equal(await field.getAttribute('aria-activedescendant'), await page.locator('.bh-pick-found .current').getAttribute('id'))
    await field.press('Enter')
    assert.deepEqual(await axeFindings(page), [])
    assert.ok(await fits(page))
    await page.locator('.bh-move-form').getByRole('button', { name: '派给部门' }).click()
    await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('已派单'))
    assert.match(await page.textContent('.bh-timeline'), /派给部门.*许某.*接下来该 区住房和城乡建设局.*告诉反映人：已交给承办单位/s)
    await page.getByRole('button', { name: '签收' }).first().click()
    await page.locator('.bh-move-form').getByRole('button', { name: '签收' }).click()
    await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('办理中'))
    await page.getByRole('button', { name: '办完送核' }).first().click()
    await page.getByLabel(/办理结果/).fill('已换新砖。')
    await page.getByLabel('已解决').check()
    await page.locator('.bh-move-form').getByLabel(/处理后照片/).setInputFiles({ name: '换好.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('photo') })
    await page.locator('.bh-move-form').getByRole('button', { name: '办完送核' }).click()
    await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('待核查'))
    assert.match(await page.textContent('.bh-case'), /换好\.jpg/)
    assert.deepEqual(page.faults, [])
    await page.close()
  }
}

async function somebodyWasFaster(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  const send = await colleague(page, browser.base)
  const { id } = await (await send('/api/cases', { pack: 'grid_whistle', kind: 'noise', channel: 'web', title: '装修噪声' })).json()
  await page.show(`/cases/${id}`)
  await page.getByRole('button', { name: '派给部门' }).first().click()
  await page.getByLabel(/主办单位/).fill('城管')
  await page.locator('.bh-pick-found [role=option]').first().click()
  await send(`/api/cases/${id}/moves`, { transition: 'dispatch', values: { lead_unit: '990101-u-8' } })
  await page.locator('.bh-move-form').getByRole('button', { name: '派给部门' }).click()
  await page.waitForSelector('.bh-summary')
  assert.match(await page.textContent('.bh-summary'), /许某 在 \d{4}-\d\d-\d\d \d\d:\d\d 先做了“派给部门”/, 'who was faster, and with what')
  assert.match(await page.textContent('.bh-move-form'), /区城市管理局/, 'what was chosen stays')
  assert.match(await page.textContent('h1 ~ .bh-chip'), /已派单/, 'the case is read anew')
  assert.match((await focused(page)).text, /没有提交/)
  await page.close()
}

async function merged(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  await page.show('/cases/990101-c-2')
  await page.getByRole('button', { name: /^并入这一件/ }).first().click()
  assert.match(await page.getByLabel(/并入的事项编号/).inputValue(), /^990101-c-/)
  assert.ok((await axeFindings(page)).length === 0)
  await page.getByRole('button', { name: '不做了' }).click()
  await page.close()
}

async function listIsReadOn(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  await page.show('/cases')
  assert.match(await page.textContent('tbody'), /逾期 \d+ (天|小时)/, 'overdue in words')
  const before = await page.locator('tbody tr').count()
  await page.getByRole('button', { name: '再看后面的' }).click()
  await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length > count, before)
  await page.getByRole('link', { name: '被吹哨' }).click()
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  assert.match(page.url(), /side=called/)
  await page.getByRole('link', { name: '待办' }).click()
  await page.waitForSelector('tbody tr >> nth=5')
  await page.getByLabel(/编号、标题/).fill('健身器材')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  assert.match(await page.textContent('tbody'), /‖ 停着/, 'a paused case does not look as if it ran')
  await page.getByRole('link', { name: /提醒/ }).click()
  await page.waitForSelector('.bh-lines')
  assert.match(await page.textContent('.bh-lines'), /第 1 级.*时限到了/s)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('990101-c-3')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\/990101-c-3$/)
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function residentReports(browser) {
  if (!(await signedInPage(browser))) return
  for (const look of [PHONE, { width: 390, height: 844, colorScheme: 'dark', settings: { text: 'xl' } }]) {
    const page = await browser.page(look)
    await page.show('/report')
    assert.deepEqual(page.faults, [], 'nobody is asked who they are')
    await page.getByRole('button', { name: '提交' }).click()
    assert.equal(await page.locator('.bh-summary a').count(), 4)
    await page.getByLabel('写几个字来找，例如 路灯').fill('火')
    await page.getByLabel('火情').check()
    assert.match(await page.textContent('.bh-choices'), /119/, 'what burns is telephoned')
    await page.getByLabel('写几个字来找，例如 路灯').fill('噪声')
    await page.getByLabel('噪声扰民').check()
    await page.getByLabel(/在哪个社区或村/).fill('清河')
    await page.locator('.bh-pick-found').getByText('清河社区').click()
    await page.getByLabel(/在哪里/).fill('清河社区 3 号楼东侧')
    await page.getByLabel(/是什么情况/).fill('半夜还在施工。希望十点以后停下来。')
    await page.evaluate(() => scrollTo(0, 0)) // a bar that stands over the page hides nothing from who scrolls
    assert.deepEqual(await axeFindings(page), [])
    assert.ok(await fits(page))
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/reports'))
    await page.getByRole('button', { name: '提交' }).click()
    const report = await sent
    assert.ok(report.headers()['idempotency-key'], 'sent twice, it is reported once')
    assert.deepEqual([report.postDataJSON().place.unit, report.postDataJSON().channel], ['990101-u-4', undefined])
    await page.waitForSelector('.bh-code')
    const code = (await page.textContent('.bh-code')).replace(/\s/g, '')
    assert.match(code, /^[A-Z0-9]{12}$/)
    await page.getByRole('link', { name: '查进度' }).click()
    await page.waitForSelector('.bh-standing')
    assert.match(await page.textContent('.bh-standing'), /已收到，正在判断由谁办理/)
    assert.match(await page.textContent('main'), /预计答复.*\d{4}-\d\d-\d\d/s)
    await page.getByRole('button', { name: '补充情况' }).click()
    assert.match((await focused(page)).tag, /TEXTAREA/, 'the form has the focus')
    await page.getByLabel(/还想说什么/).fill('白天也有。')
    await page.locator('form').getByRole('button', { name: '补充情况' }).click()
    await page.waitForSelector('text=已收到，谢谢')
    assert.deepEqual(await axeFindings(page), [])
    assert.ok(await fits(page))
    assert.deepEqual(page.faults, [])
    await page.show('/report')
    await page.getByLabel(/用查询码查进度/).fill('zzzz efgh-2345')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.bh-standing')
    assert.match(await page.textContent('.bh-standing'), /30 天内可以要求重办/)
    await page.close()
  }
}

async function unitsChange(browser) {
  const page = await signedInPage(browser, {}, 'guanli')
  if (!page) return
  await page.show('/org/units')
  await page.getByRole('button', { name: '展开“澄雁区”' }).click()
  await page.getByRole('button', { name: '展开“荷塘街道办事处”' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /荷塘街道办事处/ }).click()
  await page.getByRole('button', { name: '在下面加单位' }).click()
  const dialog = page.getByRole('dialog')
  assert.match(await dialog.textContent(), /站在“荷塘街道办事处”下面/, 'what will happen is said')
  await dialog.getByRole('button', { name: '加单位' }).click()
  assert.match(await page.textContent('.bh-summary'), /写上名称/)
  await dialog.getByLabel('名称').fill('莲湖社区居民委员会')
  await dialog.getByLabel('代码').fill('990101001001')
  assert.deepEqual(await axeFindings(page), [])
  await dialog.getByRole('button', { name: '加单位' }).click()
  await page.waitForFunction(() => document.querySelector('.bh-summary')?.textContent.includes('已经有单位在用'))
  assert.equal(await dialog.getByLabel('名称').inputValue(), '莲湖社区居民委员会', 'what was typed stays')
  await dialog.getByLabel('代码').fill('990101002009')
  await dialog.getByRole('button', { name: '加单位' }).click()
  await page.waitForFunction(() => document.querySelector('article h2')?.textContent === '莲湖社区居民委员会')
  await page.getByRole('button', { name: '改名称、代码' }).click()
  await dialog.getByLabel('名称').fill('莲湖新村社区居民委员会')
  await dialog.getByRole('button', { name: '改名称、代码' }).click()
  await page.waitForFunction(() => document.querySelector('article h2')?.textContent === '莲湖新村社区居民委员会')
  assert.match(await page.textContent('article'), /沿革.*莲湖社区居民委员会/s, 'the past stays')
  await page.getByRole('button', { name: '导入' }).click()
  await dialog.locator('input[type=file]').setInputFiles({ name: '有错的表.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await page.waitForFunction(() => document.querySelector('dialog')?.textContent.includes('上级代码 990101009 没有登记'))
  assert.equal(await dialog.getByRole('button', { name: '导入这些' }).count(), 0)
  await dialog.locator('input[type=file]').setInputFiles({ name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from('x') })
  await dialog.getByRole('button', { name: '导入这些' }).click()
  await page.waitForFunction(() => document.querySelector('dialog')?.textContent.includes('新加了 3 个'))
  assert.deepEqual(await axeFindings(page), [])
  await page.close()
}

async function postsChange(browser) {
  const page = await signedInPage(browser, {}, 'guanli')
  if (!page) return
  await page.show('/org/people')
  await page.getByRole('button', { name: '给“李某”岗位' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '给岗位' }).click()
  assert.match(await page.textContent('.bh-summary'), /选一个单位/)
  await dialog.getByLabel('在哪个单位').fill('雁栖')
  await dialog.locator('.bh-pick-found').getByText('雁栖街道办事处').click()
  await dialog.getByLabel('替谁代理').selectOption({ label: '周某 · 核查员' })
  await dialog.getByRole('button', { name: '去掉“雁栖街道办事处”' }).click()
  await dialog.getByLabel('岗位', { exact: true }).selectOption('liaison')
  await dialog.getByLabel('在哪个单位').fill('荷塘')
  await dialog.locator('.bh-pick-found').getByText('荷塘街道办事处').click()
  assert.deepEqual(await axeFindings(page), [])
  await dialog.getByRole('button', { name: '给岗位' }).click()
  await page.waitForSelector('text=联络员，荷塘街道办事处')
  await page.getByRole('button', { name: /李某交接联络员/ }).click()
  await dialog.getByText('这里还有 12 件没有办结').waitFor()
  assert.equal(await dialog.locator('.bh-work-list a').count(), 10)
  await dialog.getByLabel('交给谁').fill('何某')
  await dialog.locator('.bh-pick-found [role=option]').first().click()
  await dialog.getByRole('button', { name: '交接' }).click()
  await page.waitForFunction(() => [...document.querySelectorAll('tbody tr')].some((row) => /何某.*荷塘街道办事处/s.test(row.textContent)))
  assert.deepEqual(page.faults, [])
  await page.close()
}

async function packIsChecked(browser) {
  const page = await signedInPage(browser, {}, 'guanli')
  if (!page) return
  await page.show('/packs/grid_whistle')
  const way = page.getByRole('link', { name: '从“办理中”到“待核查”：办完送核' })
  await way.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#way-\d+$/)
  assert.match(await page.textContent('li:target'), /办完送核 → 待核查/)
  await page.getByLabel('人数').last().fill('30')
  await page.getByLabel('每人每月几次').last().fill('12')
  assert.match(await page.textContent('.bh-burden > li:last-child output'), /14 小时/, '30 × 12 × 140 seconds')
  await page.show('/packs/check')
  await page.getByLabel('或粘贴在这里').fill('id: x')
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.waitForSelector('text=有 1 处错误')
  assert.match(await page.textContent('.bh-table'), /没有写 title/)
  assert.deepEqual(await axeFindings(page), [])
  await page.getByLabel('或粘贴在这里').fill('id: x\ntitle: 新包')
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.waitForURL(/\/packs\/grid_whistle$/)
  await page.close()
}

// What others do comes by itself; where a form is open it is said instead, and what was typed stays.
async function seenAtOnce(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  const send = await colleague(page, browser.base)
  const { id } = await (await send('/api/cases', { pack: 'grid_whistle', kind: 'noise', channel: 'web', title: '楼道堆物' })).json()
  const streaming = page.waitForRequest((request) => request.url().endsWith('/api/events'))
  await page.show(`/cases/${id}`)
  await streaming
  await page.waitForTimeout(300)
  await send(`/api/cases/${id}/moves`, { transition: 'dispatch', values: { lead_unit: '990101-u-8' } })
  await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('已派单'))
  await page.getByRole('button', { name: '退单' }).click()
  await page.getByLabel('不在本辖区').check()
  await send(`/api/cases/${id}/moves`, { transition: 'sign', values: {} })
  await page.waitForSelector('text=有人刚办过一步')
  assert.match(await page.textContent('h1 ~ .bh-chip'), /已派单/, 'nothing moves under the form')
  await page.getByRole('button', { name: '看看' }).click()
  await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('办理中'))
  assert.ok(await page.getByLabel('不在本辖区').isChecked(), 'what was typed stays')
  assert.deepEqual(page.faults, [])
  await page.close()
}

// A photo is asked by the rule of the case, and a refusal that is no race is told as it is.
async function askedByTheRule(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  const send = await colleague(page, browser.base)
  const { id } = await (await send('/api/cases', { pack: 'grid_whistle', kind: 'facility', channel: 'web', title: '护栏松动' })).json()
  for (const [transition, values] of [['dispatch', { lead_unit: '990101-u-8' }], ['sign', {}]]) await send(`/api/cases/${id}/moves`, { transition, values })
  await page.show(`/cases/${id}`)
  await page.getByRole('button', { name: '办完送核' }).first().click()
  const form = page.locator('.bh-move-form')
  await form.getByLabel(/办理结果/).fill('等配件。')
  assert.match(await form.textContent(), /处理后照片 要填.*这是公共设施的事/s)
  await form.getByLabel('未解决').check()
  assert.match(await form.textContent(), /处理后照片 可不填/)
  await page.route('**/moves', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ type: 'urn:bihuan:problem:case-limit', title: '', status: 409, detail: '没有办：这一步的次数或时限已经用完。需要时请上一级处理。', instance: 'M-0002' }) }))
  await form.getByRole('button', { name: '办完送核' }).click()
  await page.waitForFunction(() => document.querySelector('.bh-summary')?.textContent.includes('次数或时限已经用完'))
  assert.doesNotMatch(await page.textContent('.bh-summary'), /有了变化|先做了/)
  await page.unroute('**/moves')
  await form.getByRole('button', { name: '办完送核' }).click()
  await page.waitForFunction(() => document.querySelector('h1 ~ .bh-chip')?.textContent.includes('待核查'))
  assert.match((await page.evaluate(() => document.activeElement?.className)) ?? '', /bh-moves/, 'the focus is at what can be done now')
  await page.close()
}

async function deskIsShared(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  await page.show('/cases/new?pack=grid_whistle')
  await page.getByLabel(/一句话说是什么事/).fill('只有我该看见的')
  await page.getByRole('button', { name: /许某/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(/\/sign-in/)
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })), /只有我该看见的/)
  await page.close()
}

async function accountsAreKept(browser) {
  const page = await signedInPage(browser, {}, 'anquan')
  if (!page) return
  await page.show('/org/accounts')
  assert.equal(await page.locator('.bh-menu a[href="/cases"]').count(), 0, 'what would be refused is not in the menu')
  await page.getByRole('button', { name: '开账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '开账号' }).click()
  assert.match(await page.textContent('.bh-summary'), /选是给谁的.*写上登录名/s)
  await dialog.getByLabel(/给谁/).fill('李某')
  await dialog.locator('.bh-pick-found').getByText('李某').click()
  await dialog.getByLabel(/登录名/).fill('xumou')
  await dialog.getByRole('button', { name: '开账号' }).click()
  await page.waitForFunction(() => document.querySelector('.bh-summary')?.textContent.includes('登录名：没有开'))
  await dialog.getByLabel(/登录名/).fill('limou')
  assert.deepEqual(await axeFindings(page), [])
  await dialog.getByRole('button', { name: '开账号' }).click()
  await dialog.locator('.bh-code').waitFor()
  assert.match(await dialog.textContent(), /limou.*qing-he-7721-lu.*只在这里显示一次/s)
  await dialog.getByRole('button', { name: '已告诉本人' }).click()
  await page.getByRole('button', { name: '锁定 limou' }).click()
  await page.getByRole('button', { name: '解锁 limou' }).waitFor()
  await page.getByRole('button', { name: '销户 limou' }).click()
  await dialog.getByRole('button', { name: '销户' }).click()
  await page.waitForFunction(() => document.querySelector('tbody')?.textContent.includes('已销户'))
  await page.show('/account')
  await page.getByRole('button', { name: '开一个令牌' }).click()
  await page.getByLabel('给什么用').fill('统计系统')
  await page.getByLabel('看单位').check()
  await page.getByRole('button', { name: '开一个令牌' }).click()
  await page.waitForSelector('.bh-code')
  assert.deepEqual(await axeFindings(page), [])
  await page.getByRole('button', { name: '吊销 统计系统' }).click()
  await page.waitForSelector('text=已吊销')
  assert.ok(await fits(page))
  await page.close()
}

async function ratesAreOpened(browser) {
  for (const look of [{}, PHONE, { colorScheme: 'dark' }]) {
    const page = await signedInPage(browser, look)
    if (!page) return
    const asked = []
    page.on('request', (request) => request.url().includes('/api/rates') && asked.push(new URL(request.url()).searchParams))
    await page.show('/rates')
    await page.waitForSelector('.bh-rates tbody strong')
    assert.equal(await page.locator('.bh-menu a[href="/rates"]').count(), 1, 'in the menu of who may see them')
    assert.match(asked.at(-1).get('from'), /-01$/)
    assert.equal(asked.at(-1).get('to'), null, 'a month that is not over is counted up to now')
    const words = await page.textContent('main')
    assert.match(words, /还没有过完/)
    assert.match(words, /12.5%.*抽样，估计在 52.1% 至 69.8% 之间.*没有应计的，不算比率/s)
    assert.match(words, /应计的只有 1 件，太少，不算比率/)
    assert.match(words, /平均上报 0.42 级.*社区（村）及以下/s)
    await page.getByRole('button', { name: '按期办结率 · 符合的：4 件，看是哪些' }).click()
    const dialog = page.getByRole('dialog')
    assert.match(await dialog.textContent(), /990101-c-4.*还有 3 件没有列出/s)
    assert.deepEqual(await axeFindings(page), [])
    await page.keyboard.press('Escape')
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /按期办结率/, 'the focus goes back to the number')
    await page.getByRole('button', { name: /按时应哨率 · 应计的/ }).click()
    assert.match(await dialog.textContent(), /990101-c-1 ?计 2 次/)
    await dialog.getByRole('link', { name: '990101-c-1' }).click()
    await page.waitForURL(/\/cases\/990101-c-1$/)
    await page.goBack()
    await page.getByLabel('哪一期').selectOption('own')
    await page.getByLabel('从', { exact: true }).fill('2026-05-02')
    await page.getByLabel(/^到/).fill('2026-05-01')
    await page.getByText('开始的日期在结束的后面').waitFor()
    await page.getByLabel(/^到/).fill('2026-05-31')
    await page.getByLabel(/哪个单位/).fill('雁栖')
    await page.locator('.bh-pick-found [role=option]').first().click()
    await page.waitForFunction(() => document.querySelector('.bh-tokens')?.textContent.includes('雁栖街道'))
    assert.match(page.url(), /period=own.*from=2026-05-02.*to=2026-05-31.*unit=990101-u-/)
    await page.waitForSelector('.bh-rates tbody strong')
    assert.equal(asked.at(-1).get('to'), '2026-05-31')
    assert.ok(await fits(page))
    await page.getByRole('link', { name: '打印' }).click()
    await page.waitForSelector('.bh-paper .bh-rates')
    assert.match(await page.textContent('.bh-paper-head'), /2026-05-02 至 2026-05-31 · 雁栖街道/)
    assert.equal(await page.locator('.bh-paper .bh-rates button').count(), 0, 'on paper a number is a number')
    await page.close()
  }
}

async function caseIsPrinted(browser) {
  const page = await signedInPage(browser)
  if (!page) return
  await page.show('/cases/990101-c-1')
  await page.waitForSelector('.bh-timeline')
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() => document.body.innerText)
  assert.match(shown, /事项 990101-c-1 · 打印于 \d{4}-\d\d-\d\d \d\d:\d\d/)
  assert.doesNotMatch(shown, /您现在能做的|可能是同一件事|回到事项|添佐证/)
  const heads = await page.evaluate(() => [...document.querySelectorAll('main h2')].filter((one) => one.getClientRects().length).sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((one) => one.textContent))
  assert.deepEqual(heads, ['基本情况', '经过', '时限', '参加的单位', '佐证'], 'in the order in which one reads')
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('main button, main input, main select')].filter((one) => one.getClientRects().length).length), 0, 'nothing to press')
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('.bh-chip')].every((chip) => getComputedStyle(chip).color === 'rgb(0, 0, 0)')))
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.match(paper, /\/MediaBox \[0 0 59[45][.\d]* 84[12]/, 'A4 portrait')
  assert.doesNotMatch(paper, /\/MediaBox \[0 0 84[12]/)
  await page.close()
}

export const tests = {
  'rates are opened, chosen and printed': ratesAreOpened,
  'a case is printed upright, without what is pressed': caseIsPrinted,
  'accounts are opened, locked and closed, and a token is made': accountsAreKept,
  'what others do is seen at once, and never under an open form': seenAtOnce,
  'evidence is asked by the rule of the case, and only a race is told as one': askedByTheRule,
  'what was begun leaves with the person': deskIsShared,
  'a page that needs somebody leads to signing in, with a code, and back': signsIn,
  'the first password is changed, and a second factor is set up': firstPassword,
  'a case is reported and moved, wide, on a phone and dark': reportedAndMoved,
  'somebody was faster: who, and nothing typed is lost': somebodyWasFaster,
  'a case may be merged into one that is alike': merged,
  'the list says what is overdue and is read on': listIsReadOn,
  'a resident reports without an account and follows it by the code': residentReports,
  'units are added, renamed and imported': unitsChange,
  'posts are given and handed over': postsChange,
  'a pack is looked at, reckoned, checked and published': packIsChecked,
}
