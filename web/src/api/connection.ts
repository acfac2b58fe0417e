// SPDX-License-Identifier: Apache-2.0
// Whether the server was reached last time, and when it last was: for the strip that says how old the page is.
import { reactive } from 'vue'

export const connection = reactive({ isDown: false, reachedAt: new Date() })

export function noteReachable(): void {
  connection.isDown = false
  connection.reachedAt = new Date()
}

export function noteUnreachable(): void {
  connection.isDown = true
}

addEventListener('offline', noteUnreachable)
addEventListener('online', () => (connection.isDown = false))
