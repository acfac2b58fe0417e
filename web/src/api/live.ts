// SPDX-License-Identifier: Apache-2.0
// What others do to cases, as the server tells it: what is shown is asked for again a moment later. Where a form is open nothing moves under it; it is told which case has moved.
import { onScopeDispose, reactive, watch } from 'vue'
import { noteChange } from './changes'
import { forget } from './client'
import { may, signedIn } from './signed_in'

const BEGIN_MS = 2000 // the page comes first
const CALM_MS = 1000 // many at once are asked for once
const AGAIN_MS = 60_000 // after an answer that was no stream

let stream: EventSource | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let calm: ReturnType<typeof setTimeout> | undefined
let holds = 0
export const movedMeanwhile = reactive(new Set<string>()) // cases, while a form is open

function renew(): void {
  clearTimeout(calm)
  calm = setTimeout(() => {
    movedMeanwhile.clear()
    forget()
    noteChange()
  }, CALM_MS)
}
export function noteMoved(id: string): void {
  if (holds > 0) movedMeanwhile.add(id)
  else renew()
}

// For as long as the component lives, nothing is asked for again by itself.
export function useHold(): void {
  holds += 1
  onScopeDispose(() => {
    holds -= 1
    if (holds === 0 && movedMeanwhile.size > 0) renew()
  })
}

function end(): void {
  clearTimeout(timer)
  stream?.close()
  stream = undefined
}
function begin(): void {
  end()
  stream = new EventSource('/api/events')
  stream.addEventListener('case', (event) => noteMoved((JSON.parse((event as MessageEvent<string>).data) as { id: string }).id))
  stream.onerror = () => {
    if (stream?.readyState === EventSource.CLOSED) timer = setTimeout(begin, AGAIN_MS)
  }
}

// One stream for the whole application, while somebody is signed in who may look at cases.
export function keepLive(): void {
  watch(
    () => (may('look_at_cases') ? signedIn.who?.account : undefined),
    (account) => {
      end()
      if (account) timer = setTimeout(begin, BEGIN_MS)
    },
    { immediate: true },
  )
}
