// SPDX-License-Identifier: Apache-2.0
// The list of a choice comes when it is needed first, or when the browser has nothing else to do.
import { shallowRef } from 'vue'

type ChoiceList = typeof import('./choice_list.vue').default
export const choiceList = shallowRef<ChoiceList>()

// False: it could not be fetched; the next one who comes asks again.
export async function fetchChoiceList(): Promise<boolean> {
  try {
    choiceList.value ??= (await import('./choice_list.vue')).default
    return true
  } catch {
    return false
  }
}
