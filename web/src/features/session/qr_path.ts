// SPDX-License-Identifier: Apache-2.0
// The dark fields of a code as one path, a unit each. Pure.

export const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
