// SPDX-License-Identifier: Apache-2.0
// Words quoted with the document they come from, as they go into a paper: “…”（《title》，document number，place）.
import { t } from '@/text'

export interface Source {
  title: string
  number: string // of the document: 澄政发〔2024〕5号
  place: string // where in it
}

// Lines broken by the width of a page are put together again; one that begins with a blank begins a paragraph.
export function unbroken(words: string): string {
  const lines = words.trim().split(/\r?\n(?=\s)|\r?\n\s*\r?\n/)
  return lines.map((line) => line.trim().replace(/(\w)\r?\n(?=\w)/g, '$1 ').replace(/\r?\n/g, '')).filter((line) => line !== '').join('\n')
}

export function sourceLine({ title, number, place }: Source): string {
  const named = t('quote.title', { title: title.replace(/《/g, '〈').replace(/》/g, '〉') })
  return t('quote.source', { source: [named, number, place].filter((part) => part !== '').join(t('quote.comma')) })
}

export const quotation = (words: string, source: Source) =>
  t('quote.words', { words: unbroken(words).replace(/“/g, '‘').replace(/”/g, '’') }) + sourceLine(source)

// "（一）" stands as it is, "38" as 第38项; what the heading says already is not said twice.
export function placeWords(heading: string, number: string): string {
  if (!number || heading.startsWith(number)) return heading
  return `${heading} ${/^\d+$/.test(number) ? t('quote.item', { number }) : number}`.trim()
}
