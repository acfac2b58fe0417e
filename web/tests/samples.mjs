// SPDX-License-Identifier: Apache-2.0
// What to look at on a server that holds any ledger: ids are asked for, so that the tests run against the mock and the real server alike.

import { MOCK_PASSWORD } from './mock_offices.mjs'

export async function ask(base, path) {
  const response = await fetch(base + path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

// The page's own cookie, where the server knows the invented account; otherwise nobody is signed in and the pages that need it are left out.
export async function signInAs(page, base, login = 'xumou') {
  const answer = await page.context().request.post(`${base}/api/session`, { data: { login, password: MOCK_PASSWORD } })
  if (!answer.ok()) return false
  if ((await answer.json()).stage === 'second-factor') {
    const { csrf_token } = await (await page.context().request.get(`${base}/api/session`)).json()
    await page.context().request.post(`${base}/api/session/code`, { data: { code: '123456' }, headers: { 'x-csrf-token': csrf_token } })
  }
  await page.addInitScript(() => localStorage.setItem('bihuan.signed_in', '1'))
  return true
}

// What is worth looking at where somebody is signed in; the codes and ids are the mock's.
export const workRoutes = {
  'my account': '/account',
  'unit tree': '/org/units?unit=990101-u-4',
  'unit tree by words': `/org/units?q=${encodeURIComponent('清河')}`,
  people: '/org/people',
  cases: '/cases',
  'cases of a pack': '/cases?side=everything&pack=grid_whistle&due=late',
  'cases, none left': '/cases?q=zzzzzz',
  'a case': '/cases/990101-c-1',
  'a closed case': '/cases/990101-c-4',
  'a new case': '/cases/new?pack=grid_whistle',
  notices: '/cases?side=notices',
  rates: '/rates',
  'rates of own days': '/rates?period=own&from=2026-03-01',
  'rates on paper': '/rates?print=1',
  'a paused case': '/cases/990101-c-6',
  pack: '/packs/grid_whistle',
  'report of a resident': '/report/ABCDEFGH2345',
  'closed report of a resident': '/report/ZZZZEFGH2345',
}

export async function samplesOf(base) {
  const targets = (await ask(base, '/api/targets?page_size=200')).items
  const target = targets.find((one) => one.lead_unit && one.indicator && one.value) ?? targets[0]
  const { items: plans } = await ask(base, '/api/plans')
  const noted = plans.find((plan) => plan.notice_count > 0) ?? plans[0]
  return { target, plan: target.plan.id, noted: noted.id, other: plans.find(({ id }) => id !== target.plan.id)?.id ?? target.plan.id, word: target.indicator.slice(0, 3) }
}

export function routesOf({ target, plan, noted, other, word }) {
  const q = encodeURIComponent(word)
  return {
    ledger: '/',
    'ledger with a pane': `/?pane=targets/${target.id}`,
    'ledger filtered': `/?unit=${encodeURIComponent(target.lead_unit)}&sort=-due`,
    'ledger with nothing left': '/?q=zzzzzz',
    tasks: '/?show=tasks',
    'ledger of a plan': `/plans/${plan}/ledger`,
    document: `/plans/${plan}/document`,
    'document with a pane': `/plans/${plan}/document?pane=targets/${target.id}`,
    'document outline': `/plans/${plan}/document?side=outline&at=${target.place.join('-')}`,
    'document findings': `/plans/${plan}/document?side=findings`,
    'changes of a plan': `/plans/${plan}/changes?from=${noted === plan ? other : noted}`,
    'a plan of one version': `/plans/${plan}/changes`,
    compare: '/compare',
    findings: `/plans/${plan}/findings`,
    'document notices': `/plans/${noted}/document?side=notices`,
    'units of a plan': `/plans/${plan}/units`,
    'overview of a plan': `/plans/${plan}/overview`,
    target: `/targets/${target.id}`,
    plans: '/plans',
    'add a plan': '/plans/new',
    units: '/units',
    overview: '/overview',
    'ledger on paper': '/?print=1',
    'plans on paper': '/plans?print=1',
    'units on paper': '/units?print=1',
    'units of a plan on paper': `/plans/${plan}/units?print=1`,
    'overview on paper': '/overview?print=1',
    'document on paper': `/plans/${plan}/document?print=1`,
    search: `/search?q=${q}`,
    'search for nothing': '/search',
    journal: '/journal',
    packs: '/packs',
    'check a pack': '/packs/check',
    'sign in': '/sign-in?next=/cases',
    report: '/report',
    'no such page': '/nowhere',
  }
}
