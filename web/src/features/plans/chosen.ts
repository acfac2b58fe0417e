// SPDX-License-Identifier: Apache-2.0
// The plans a person chose to lay beside each other.
import type { Schemas } from '@/api/client'
import { Selection } from '@/ui/selection'

export const MOST_COMPARED = 50 // as the server takes them
export const chosenPlans = new Selection<Schemas['PlanSummary']>((row) => row.id)

// Undefined where there is nothing to compare, or too much.
export function comparisonOf(ids: readonly string[]): string | undefined {
  return ids.length >= 2 && ids.length <= MOST_COMPARED ? `/compare?plans=${ids.join(',')}` : undefined
}
// The newer of two against the older: by what is put in later.
export function changesOf(plans: ReadonlyArray<{ id: string; imported_at: string }>): string | undefined {
  if (plans.length !== 2) return undefined
  const [older, newer] = [...plans].sort((a, b) => (a.imported_at < b.imported_at ? -1 : 1))
  return `/plans/${newer!.id}/changes?from=${older!.id}`
}
