// SPDX-License-Identifier: Apache-2.0
// Counts what this page has written, so that what is shown elsewhere on it is asked for again.
import { ref } from 'vue'

export const changes = ref(0)
export const noteChange = () => void (changes.value += 1)
