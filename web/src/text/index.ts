// SPDX-License-Identifier: Apache-2.0
// Sentences in the language that is set, with what goes into them.
import { settings, type Language } from '@/ui/settings'
import { en } from './en'
import { filled, type Values } from './filled'
import { zhCN } from './zh-CN'

export type { Values }
export type TextKey = keyof typeof zhCN

const catalogues: Record<Language, Record<TextKey, string>> = { 'zh-CN': zhCN, en }

export function t(key: TextKey, values: Values = {}): string {
  return filled(catalogues[settings.language][key], values)
}

// For words that come from the server: the sentence of `prefix.word`, or the word itself where none is known.
export function wordFor(prefix: string, word: string): string {
  const key = `${prefix}.${word}` as TextKey
  return key in zhCN ? t(key) : word
}
