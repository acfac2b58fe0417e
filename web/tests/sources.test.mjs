// SPDX-License-Identifier: Apache-2.0
// Rules of the tree that a program can check: who imports whom, where sentences and styles stand.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const top = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(join(top, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(vue|ts|css)$/.test(entry.name))
  .map((entry) => relative(top, join(entry.parentPath, entry.name)))
const sources = files.filter((file) => file !== join('src', 'api', 'schema.ts')).map((file) => ({ file, text: readFileSync(join(top, file), 'utf8') }))
const folderOf = (file) => file.match(/^src\/(features\/\w+|\w+)\//)?.[1] ?? ''
const importsOf = ({ file, text }) =>
  [...text.matchAll(/(?:from|import)\s*\(?'([.@][^']+)'/g)].map(([, path]) => (path.startsWith('@/') ? `src/${path.slice(2)}` : join(file, '..', path)))

test('features use ui, api and text, never each other; ui and api know no feature', () => {
  const wrong = sources.flatMap((source) => {
    const from = folderOf(source.file)
    return importsOf(source)
      .map((path) => folderOf(`${path}/`))
      .filter((to) => to.startsWith('features/') && to !== from && (from.startsWith('features/') || ['ui', 'api', 'text'].includes(from)))
      .map((to) => `${source.file} imports ${to}`)
  })
  expect(wrong).toEqual([])
})

test('sentences stand in text/, not in templates', () => {
  const words = /[\p{Script=Han}]/u
  const wrong = sources.filter(({ file, text }) => file.endsWith('.vue') && text.split('\n').some((line) => words.test(line.replace(/'、'|>、<|'中文'/g, ''))))
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('no inline styles, no addresses of other hosts, a licence line in each file', () => {
  for (const { file, text } of sources) {
    expect(text, file).toContain('SPDX-License-Identifier: Apache-2.0')
    expect(text, file).not.toMatch(/\sstyle="|v-html|https?:\/\//)
  }
})

test('the lock file names no host to fetch packages from', () => {
  expect(readFileSync(join(top, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/)
})

test('every sentence is used, every used one is there', () => {
  const catalogues = sources.filter(({ file }) => /^src\/text\/.*zh-CN\.ts$/.test(file))
  const keys = [...catalogues.map(({ text }) => text).join('\n').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key)
  const all = sources.filter(({ file }) => !file.startsWith('src/text/')).map(({ text }) => text).join('\n')
  const stems = [...all.matchAll(/t\(`([\w.]+)\.\$\{/g), ...all.matchAll(/wordFor\('(\w+)'/g)].map(([, stem]) => stem)
  const unused = keys.filter((key) => !all.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(`${stem}.`)))
  expect(unused).toEqual([])
})
