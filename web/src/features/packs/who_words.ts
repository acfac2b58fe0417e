// SPDX-License-Identifier: Apache-2.0
// Who may move a case, as a pack says it ("liaison of owner apart from handler"), in words.
import { t, wordFor } from '@/text'

const APART = ' apart from handler'
const RELATIONS = { ' of owner': 'of_owner', ' above owner': 'above_owner', ' of called': 'of_called', ' of caller': 'of_caller', ' anywhere': 'anywhere' } as const

export function whoWords(who: string): string {
  if (who === 'reporter' || who === 'timer') return t(`who.${who}`)
  if (who.endsWith(APART)) return t('who.apart', { who: whoWords(who.slice(0, -APART.length)) })
  for (const [end, key] of Object.entries(RELATIONS) as Array<[string, (typeof RELATIONS)[keyof typeof RELATIONS]]>)
    if (who.endsWith(end)) return t(`who.${key}`, { post: wordFor('post', who.slice(0, -end.length)) })
  return wordFor('post', who)
}
