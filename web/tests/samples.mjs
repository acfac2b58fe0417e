// SPDX-License-Identifier: Apache-2.0
// What to look at on a server that holds any ledger: ids are asked for, so that the tests run against the mock and the real server alike.

export async function ask(base, path) {
  const response = await fetch(base + path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
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
    'no such page': '/nowhere',
  }
}
