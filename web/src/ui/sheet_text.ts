// SPDX-License-Identifier: Apache-2.0
// Rows as text that a spreadsheet takes apart again: tabs between cells, a line for each row. Pure.

// As the server's files have it: what a spreadsheet would take for a formula is given an apostrophe in front.
const FORMULA = /^\s*[=+\-@＝＋－＠]/

function cell(text: string): string {
  const isFormula = FORMULA.test(text)
  const plain = text.replace(/\s*[\t\r\n]+\s*/g, ' ').trim()
  return isFormula ? `'${plain}` : plain
}

export const sheetText = (rows: ReadonlyArray<readonly string[]>) => rows.map((row) => row.map(cell).join('\t')).join('\n')
