// SPDX-License-Identifier: Apache-2.0
// Where to go after signing in: a page of this application and nothing else, whatever the address says. Pure.

// `home` is where somebody begins who asked for nothing.
export function nextAddress(asked: string, home = '/'): string {
  const isOwn = asked.startsWith('/') && !asked.startsWith('//') && !asked.includes('\\') && !asked.startsWith('/sign-in') && !asked.startsWith('/api/')
  return isOwn ? asked : home
}
