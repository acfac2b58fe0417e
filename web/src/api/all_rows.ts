// SPDX-License-Identifier: Apache-2.0
// All rows of a list, page after page, up to a number of them: for paper. Lists on the screen ask for one page.
import { onScopeDispose, shallowRef, watch } from 'vue'
import { Failure, get, type Answer, type GetPath, type Query } from './client'
import { beginLoading, endLoading } from './loading_bar'

type ListPath = { [P in GetPath]: Answer<P> extends { total: number; total_is_exact: boolean; items: unknown[] } ? P : never }[GetPath]
type RowOf<P extends ListPath> = Answer<P>['items'][number]
const PAGE_SIZE = 200 // the most that the server gives

export function useAllRows<P extends ListPath>(path: P, query: () => Query<P> | undefined, most: number) {
  const rows = shallowRef<RowOf<P>[]>()
  const count = shallowRef({ total: 0, total_is_exact: true })
  const failure = shallowRef<Failure>()
  let running: AbortController | undefined

  const hasMore = (read: number) => !count.value.total_is_exact || read < count.value.total

  async function ask(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    const asked = query()
    rows.value = undefined
    failure.value = undefined
    if (!asked) return
    beginLoading()
    try {
      const read: RowOf<P>[] = []
      for (let page = 1; page === 1 || (read.length < most && read.length === (page - 1) * PAGE_SIZE && hasMore(read.length)); page += 1) {
        const answer = await get(path, {}, { ...asked, page, page_size: PAGE_SIZE } as Query<P>, mine.signal)
        count.value = answer
        read.push(...answer.items)
      }
      rows.value = read.slice(0, most)
    } catch (error) {
      if (!mine.signal.aborted) failure.value = error instanceof Failure ? error : new Failure()
    } finally {
      endLoading()
    }
  }

  watch(() => JSON.stringify(query() ?? null), ask, { immediate: true })
  onScopeDispose(() => running?.abort())
  return { rows, count, failure, reload: ask }
}
