// SPDX-License-Identifier: Apache-2.0
// Every page of the application. Going back finds the scroll position again.
import { createRouter, createWebHistory } from 'vue-router'
import { whoAmI } from './api/sessions'
import { isOpen } from './api/signed_in'
import LedgerPage from './features/ledger/ledger_page.vue'

const needsSession = { needsSession: true }
const isForCitizens = { isForCitizens: true }

export const routes = [
  { path: '/', name: 'ledger', component: LedgerPage },
  { path: '/plans', name: 'plans', component: () => import('./features/plans/plans_page.vue') },
  { path: '/plans/new', name: 'plans.new', component: () => import('./features/plans/add_plan_page.vue') },
  { path: '/plans/:plan', redirect: (to: { params: Record<string, string | string[]> }) => `/plans/${String(to.params.plan)}/ledger` },
  { path: '/plans/:plan/ledger', name: 'plan.ledger', component: LedgerPage },
  { path: '/plans/:plan/document', name: 'plan.document', component: () => import('./features/documents/document_page.vue') },
  { path: '/plans/:plan/units', name: 'plan.units', component: () => import('./features/units/units_page.vue') },
  { path: '/plans/:plan/findings', name: 'plan.findings', component: () => import('./features/findings/findings_page.vue') },
  { path: '/plans/:plan/changes', name: 'plan.changes', component: () => import('./features/changes/changes_page.vue') },
  { path: '/plans/:plan/overview', name: 'plan.overview', component: () => import('./features/overview/overview_page.vue') },
  { path: '/targets/:target', name: 'target', component: () => import('./features/targets/target_page.vue') },
  { path: '/units', name: 'units', component: () => import('./features/units/units_page.vue') },
  { path: '/overview', name: 'overview', component: () => import('./features/overview/overview_page.vue') },
  { path: '/compare', name: 'compare', component: () => import('./features/comparison/comparison_page.vue') },
  { path: '/search', name: 'search', component: () => import('./features/search/search_page.vue') },
  { path: '/journal', name: 'journal', component: () => import('./features/journal/journal_page.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./features/session/sign_in_page.vue') },
  { path: '/account', name: 'account', meta: needsSession, component: () => import('./features/session/account_page.vue') },
  { path: '/org/units', name: 'org.units', meta: needsSession, component: () => import('./features/org/org_units_page.vue') },
  { path: '/org/people', name: 'org.people', meta: needsSession, component: () => import('./features/org/people_page.vue') },
  { path: '/org/accounts', name: 'org.accounts', meta: needsSession, component: () => import('./features/accounts/accounts_page.vue') },
  { path: '/packs', name: 'packs', component: () => import('./features/packs/packs_page.vue') },
  { path: '/packs/check', name: 'packs.check', component: () => import('./features/packs/pack_check_page.vue') },
  { path: '/packs/:pack', name: 'pack', component: () => import('./features/packs/pack_page.vue') },
  { path: '/rates', name: 'rates', meta: needsSession, component: () => import('./features/rates/rates_page.vue') },
  { path: '/cases', name: 'cases', meta: needsSession, component: () => import('./features/cases/cases_page.vue') },
  { path: '/cases/new', name: 'cases.new', meta: needsSession, component: () => import('./features/cases/new_case_page.vue') },
  { path: '/cases/:case', name: 'case', meta: needsSession, component: () => import('./features/cases/case_page.vue') },
  { path: '/report', name: 'report', meta: isForCitizens, component: () => import('./features/reports/report_page.vue') },
  { path: '/report/:code', name: 'report.follow', meta: isForCitizens, component: () => import('./features/reports/follow_page.vue') },
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./shell/missing_page.vue') },
]

const WAIT_MS = 1000

// Until the page is high enough for the position, or a second is over.
function untilHigh(top: number): Promise<void> {
  const begun = performance.now()
  return new Promise((done) => {
    const look = () => {
      const isHigh = document.documentElement.scrollHeight >= top + innerHeight
      if (isHigh || performance.now() - begun > WAIT_MS) done()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  async scrollBehavior(to, from, saved) {
    if (saved) {
      await untilHigh(saved.top)
      return saved
    }
    return to.path === from.path ? false : { top: 0 }
  },
})

// Pages that need somebody signed in are reached by way of signing in.
router.beforeEach(async (to) => {
  const asked = whoAmI(to.meta.needsSession === true)
  if (!to.meta.needsSession) return true
  await asked
  return isOpen() || { name: 'sign-in', query: { next: to.fullPath } }
})
