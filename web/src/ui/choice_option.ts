// SPDX-License-Identifier: Apache-2.0
import type { Counted } from './list_page'

export interface ChoiceOption {
  value: string
  label: string
  count?: number
}

// One of a list, with its label. Empty means: all. Where `total` says that there are more than are listed, what is typed is looked for by the page.
export interface ChoiceProps {
  label: string
  modelValue: string
  options: ChoiceOption[]
  isSearchable?: boolean
  isLookedFor?: boolean
  total?: Counted
  all?: string
}
