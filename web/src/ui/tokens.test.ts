// SPDX-License-Identifier: Apache-2.0
// Contrast of every pair of colours in use (WCAG 2), in both themes: 4.5 for text, 3 for borders and marks.
import { describe, expect, test } from 'vitest'
import css from './tokens.css?raw'

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--bh-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]))
}
const blockOf = (head: string) => css.slice(css.indexOf(head), css.indexOf('\n}', css.indexOf(head)))
const light = colours(blockOf(':root {'))
const dark = { ...light, ...colours(blockOf('html.dark {')) }

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function ratio(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

const grounds = ['page', 'surface', 'sunken', 'wash']
const text = [
  ...['text', 'text-2', 'primary'].flatMap((name) => grounds.map((ground) => [name, ground])),
  ...['page', 'surface', 'sunken'].map((ground) => ['text-3', ground]),
  ...['ok', 'soon', 'bad', 'doubt', 'mute'].flatMap((name) => [[name, `${name}-tint`], [name, 'surface']]),
  ['on-button', 'button'],
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ...['target', 'unit', 'deadline', 'finding', 'selected'].map((name) => ['ink', `mark-${name}`]),
]
const graphics = [['control', 'surface'], ['control', 'page'], ['series', 'surface'], ['mute-fill', 'surface'], ['focus', 'surface'], ['focus', 'page'], ['mark-line', 'mark-target']]

describe.each([['light', light], ['dark', dark]] as const)('%s', (_, tokens) => {
  test.each(text)('text %s on %s', (one, other) => expect(ratio(tokens[one!]!, tokens[other!]!)).toBeGreaterThanOrEqual(4.5))
  test.each(graphics)('%s on %s', (one, other) => expect(ratio(tokens[one!]!, tokens[other!]!)).toBeGreaterThanOrEqual(3))
})
