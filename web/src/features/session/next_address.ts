// SPDX-License-Identifier: Apache-2.0
// Where to go after signing in: a page of this application and nothing else, whatever the address says. Pure.

export function nextAddress(asked: string): string {
  const isOwn = asked.startsWith('/') && !asked.startsWith('//') && !asked.includes('\\') && !asked.startsWith('/sign-in') && !asked.startsWith('/api/')
  return isOwn ? asked : '/'
}
