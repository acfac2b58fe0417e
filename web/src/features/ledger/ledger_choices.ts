// SPDX-License-Identifier: Apache-2.0
// What each filter of the ledger offers. Plans and units may be many: the first are listed, what is typed is asked of the server.
import { computed, ref } from 'vue'
import type { Schemas } from '@/api/client'
import { useAnswer } from '@/api/loading'
import { t } from '@/text'
import type { ChoiceOption } from '@/ui/choice_option'
import type { Counted } from '@/ui/list_page'
import { periodsOf } from '@/ui/periods'
import { KINDS, MISSING, ROLES, type LedgerView } from './ledger_view'
import { missingWord, periodWord } from './words'

const OFFERED = 100

export function useChoices(view: () => LedgerView, counts: () => Schemas['Overview'] | undefined) {
  const looked = ref({ plan: '', unit: '' })
  const plans = useAnswer('/api/plans', () => (view().isOnePlan ? undefined : { query: { q: looked.value.plan || undefined, page_size: OFFERED } }))
  const units = useAnswer('/api/units', () => ({ query: { plan: view().plan || undefined, q: looked.value.unit || undefined, page_size: OFFERED } }))
  // The plan that is chosen has a name even where it is not among those that are listed.
  const plan = useAnswer('/api/plans/{plan}', () => (view().isOnePlan || !view().plan ? undefined : { values: { plan: view().plan } }))

  const planOptions = computed<ChoiceOption[]>(() => {
    const listed = plans.data.value?.items ?? []
    const chosen = plan.data.value?.id === view().plan && !listed.some(({ id }) => id === view().plan) ? [plan.data.value] : []
    return [...chosen, ...listed].map(({ id, title, file_name, target_count }) => ({ value: id, label: title || file_name, count: target_count }))
  })
  const options = computed(() => ({
    plan: planOptions.value,
    chapter: (counts()?.by_chapter ?? []).filter((count) => count.name).map((count) => ({ value: count.name, label: count.name, count: count.targets })),
    // How many tasks a unit has; targets are counted only where it leads them, and the list has those too that it shares.
    unit: (units.data.value?.items ?? []).map((unit) => ({ value: unit.name, label: unit.name, count: view().show === 'tasks' ? unit.lead_count + unit.shared_count : undefined })),
    role: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
    due: periodsOf(counts()?.by_due ?? []).map(({ period, targets }) => ({ value: period, label: periodWord(period), count: targets })),
    kind: KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), count: counts()?.by_kind.find((count) => count.name === kind)?.targets })),
    missing: MISSING.map((missing) => ({ value: missing, label: missingWord(missing, view().show) })),
  }))
  const totals = computed<Partial<Record<string, Counted>>>(() => ({ plan: plans.data.value, unit: units.data.value }))
  const look = (name: string) => (words: string) => void (looked.value = { ...looked.value, [name]: words })
  return { options, totals, look }
}

export type Choices = ReturnType<typeof useChoices>['options']['value']

// The filters in force as words: for tokens, and for paper.
export function tokensOf(filters: Record<string, string>, options: Choices): Array<{ name: string; label: string; value: string }> {
  const valueOf = (name: string, value: string) => {
    if (name === 'q' || name === 'unit') return value
    return options[name as 'plan'].find((option) => option.value === value)?.label ?? (name === 'due' ? periodWord(value) : value)
  }
  return Object.entries(filters).map(([name, value]) => ({ name, label: t(`filter.${name as 'plan'}`), value: valueOf(name, value) }))
}
