// SPDX-License-Identifier: Apache-2.0
// Titles of what a list names by ids alone: kinds and states, as their packs have them.
import { shallowReactive, watch } from 'vue'
import { get, type Schemas } from '@/api/client'

type Pack = Schemas['Pack']
type List = 'kinds' | 'states' | 'levels' | 'results'

export function usePacks(ids: () => string[]) {
  const packs = shallowReactive(new Map<string, Pack>())
  watch(
    () => [...new Set(ids())].filter((id) => id).join(),
    (wanted) => {
      for (const id of wanted.split(',').filter((one) => one && !packs.has(one)))
        get('/api/packs/{pack}', { pack: id }).then(
          (pack) => packs.set(id, pack),
          () => undefined, // the ids are shown as they are
        )
    },
    { immediate: true },
  )
  const titleOf = (pack: string, list: List, id: string) => packs.get(pack)?.[list].find((one) => one.id === id)?.title ?? id
  return { packs, titleOf }
}
