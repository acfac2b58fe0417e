// SPDX-License-Identifier: Apache-2.0
// An answer of the server as a page holds it: what is shown stays until the next answer is there; a newer question cancels an older one.
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { changes } from './changes'
import { Failure, get, lastSeen, type Answer, type GetPath, type Query } from './client'
import { beginLoading, endLoading } from './loading_bar'

export interface Question<P extends GetPath> {
  values?: Record<string, string>
  query?: Query<P>
}

export interface Loaded<T> {
  data: ShallowRef<T | undefined>
  failure: ShallowRef<Failure | undefined>
  isLoading: ShallowRef<boolean>
  reload: () => Promise<void>
}

// `question` says what to ask for, or undefined for nothing; it is asked again whenever its answer changes.
export function useAnswer<P extends GetPath>(path: P, question: () => Question<P> | undefined): Loaded<Answer<P>> {
  const data = shallowRef<Answer<P>>()
  const failure = shallowRef<Failure>()
  const isLoading = shallowRef(false)
  let running: AbortController | undefined

  async function ask(asked: Question<P> | undefined): Promise<void> {
    running?.abort()
    failure.value = undefined
    if (!asked) {
      data.value = undefined
      isLoading.value = false
      return
    }
    data.value = lastSeen(path, asked.values, asked.query) ?? data.value
    const mine = (running = new AbortController())
    isLoading.value = true
    beginLoading()
    try {
      data.value = await get(path, asked.values, asked.query, mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return
      failure.value = error instanceof Failure ? error : new Failure()
    } finally {
      endLoading()
      if (running === mine) isLoading.value = false
    }
  }

  const text = () => JSON.stringify(question() ?? null)
  watch([text, changes], () => void ask(question()), { immediate: true })
  onScopeDispose(() => running?.abort())
  return { data, failure, isLoading, reload: () => ask(question()) }
}

// The same for a read that is a function: asked again whenever `key` changes; undefined asks for nothing.
export function useRead<T>(key: () => string | undefined, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const data = shallowRef<T>()
  const failure = shallowRef<Failure>()
  const isLoading = shallowRef(false)
  let running: AbortController | undefined

  async function again(): Promise<void> {
    running?.abort()
    failure.value = undefined
    if (key() === undefined) {
      data.value = undefined
      return
    }
    const mine = (running = new AbortController())
    isLoading.value = true
    beginLoading()
    try {
      data.value = await ask(mine.signal)
    } catch (error) {
      if (!mine.signal.aborted) failure.value = error instanceof Failure ? error : new Failure()
    } finally {
      endLoading()
      if (running === mine) isLoading.value = false
    }
  }

  watch([key, changes], () => void again(), { immediate: true })
  onScopeDispose(() => running?.abort())
  return { data, failure, isLoading, reload: again }
}
