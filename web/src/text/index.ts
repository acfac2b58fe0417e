// SPDX-License-Identifier: Apache-2.0
// Sentences in the language that is set. A sentence names what goes into it in braces: "共 {n} 条".
import { settings, type Language } from '@/ui/settings'
import { en } from './en'
import { zhCN } from './zh-CN'

export type TextKey = keyof typeof zhCN
export type Values = Record<string, string | number>

const catalogues: Record<Language, Record<TextKey, string>> = { 'zh-CN': zhCN, en }

export function t(key: TextKey, values: Values = {}): string {
  const sentence = catalogues[settings.language][key]
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

// For words that come from the server: the sentence of `prefix.word`, or the word itself where none is known.
export function wordFor(prefix: string, word: string): string {
  const key = `${prefix}.${word}` as TextKey
  return key in zhCN ? t(key) : word
}
