// SPDX-License-Identifier: Apache-2.0
// The present as pages show it, in milliseconds; it moves on each half minute.
import { ref } from 'vue'

export const now = ref(Date.now())
setInterval(() => (now.value = Date.now()), 30_000)
