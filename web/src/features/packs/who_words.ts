// SPDX-License-Identifier: Apache-2.0
// Who may move a case, as a pack says it ("liaison of owner apart from handler"), in words.
import { t, wordFor } from '@/text'

const APART = ' apart from handler'
const RELATIONS = { ' of owner': 'of_owner', ' above owner': 'above_owner', ' of called': 'of_called', ' of caller': 'of_caller', ' anywhere': 'anywhere' } as const

// `posts` are the pack's own, by id.
export function whoWords(who: string, posts: ReadonlyMap<string, string> = new Map()): string {
  const post = (id: string) => posts.get(id) ?? wordFor('post', id)
  if (who === 'reporter' || who === 'timer') return t(`who.${who}`)
  if (who.endsWith(APART)) return t('who.apart', { who: whoWords(who.slice(0, -APART.length), posts) })
  for (const [end, key] of Object.entries(RELATIONS) as Array<[string, (typeof RELATIONS)[keyof typeof RELATIONS]]>)
    if (who.endsWith(end)) return t(`who.${key}`, { post: post(who.slice(0, -end.length)) })
  return post(who)
}

// "已派给<lead_unit>。" with the name of the field in its place, as it will be filled in.
export const toldWords = (told: string, fields: ReadonlyMap<string, string>): string => told.replace(/<([a-z_][a-z0-9_.]*)>/g, (_, id: string) => t('pack.blank', { field: fields.get(id) ?? wordFor('blank', id) }))
