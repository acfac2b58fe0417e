// SPDX-License-Identifier: Apache-2.0
// The records of the list beside the pane, in its order, so that the pane can go to the one before and the one behind.
import { onScopeDispose, ref, watchEffect } from 'vue'

export const neighbours = ref<string[]>([])

export function useNeighbours(records: () => string[]): void {
  watchEffect(() => (neighbours.value = records()))
  onScopeDispose(() => (neighbours.value = []))
}
