// SPDX-License-Identifier: Apache-2.0
// A key that no other request has: with it, one that is sent twice happens once.

// Where a page is not fetched securely the browser has no randomUUID.
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
