// SPDX-License-Identifier: Apache-2.0
// Which files are not sent at all, because the answer is known: those beyond the server's limit, and archives, which are read at the command line. Pure.

export const LARGEST_MEBIBYTES = 32
const MEBIBYTE = 1024 * 1024
const ARCHIVE = /\.(zip|7z|tar|tgz|tbz2?|txz|tar\.(gz|xz|bz2))$/i

export type Refusal = 'archive' | 'too_large'

export function refusalOf(name: string, size: number): Refusal | undefined {
  if (ARCHIVE.test(name)) return 'archive'
  return size > LARGEST_MEBIBYTES * MEBIBYTE ? 'too_large' : undefined
}

// Rounded up, so that what is above the limit never reads as the limit.
export const mebibytes = (size: number) => String(Math.ceil((size / MEBIBYTE) * 10) / 10)
