// SPDX-License-Identifier: Apache-2.0
// Who did something, who was to hear of it, and how far up it went, in words.
import { t, wordFor } from '@/text'
import { doerOf, type CaseEvent } from './timeline'

export function actorOf(event: CaseEvent): string {
  const by = doerOf(event)
  return by === 'person' ? wordFor('actor', event.actor) : t(`case.by.${by}`)
}

// A title begins with a capital letter, also where the program made it.
export const eventTitle = ({ title }: Pick<CaseEvent, 'title'>): string => title.charAt(0).toUpperCase() + title.slice(1)

// Who was to hear of it, each post of a unit once, by how far up it went.
export function notifiedOf(event: CaseEvent): Array<{ who: string; level: number }> {
  const all = (event.notified ?? []).map(({ unit, post, level }) => ({ who: [unit?.name, wordFor('post', post)].filter((part) => part).join(' '), level }))
  return all.filter(({ who }, at) => who && all.findIndex((other) => other.who === who) === at).sort((a, b) => a.level - b.level)
}
export const levelWords = (level: number): string => (level > 0 ? t('case.level', { n: level }) : t('case.level_reminder'))
