// SPDX-License-Identifier: Apache-2.0
// A sentence with what goes into its braces: "共 {n} 条"; where a word follows the number, both are given: "{n} {n:day|days}". Pure.
export type Values = Record<string, string | number>

export const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (many === undefined) return String(values[name] ?? whole)
    return String(values[name]) === '1' ? one! : many
  })
