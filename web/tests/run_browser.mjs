// SPDX-License-Identifier: Apache-2.0
// Runs the browser tests: node tests/run_browser.mjs [BASE_URL] [WORD...]. Without an address the mock server is started, built pages and all.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Browser } from './browser_page.mjs'
import { mockServer } from './mock_server.mjs'

const words = process.argv.slice(2)
const given = words[0]?.startsWith('http') ? words.shift().replace(/\/$/, '') : undefined
let server
if (!given) {
  server = mockServer()
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
}
const base = given ?? `http://127.0.0.1:${server.address().port}`

const folder = fileURLToPath(new URL('.', import.meta.url))
const counts = { passed: 0, failed: 0 }
const browser = await Browser.open(base)
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.browser.mjs')).sort()) {
    const { tests } = await import(new URL(file, import.meta.url))
    for (const [name, run] of Object.entries(tests)) {
      const title = `${file.replace('.browser.mjs', '')}: ${name}`
      if (words.length && !words.some((word) => title.includes(word))) continue
      try {
        await run(browser)
        counts.passed += 1
      } catch (error) {
        counts.failed += 1
        console.log(`FAILED ${title}\n  ${error.message.split('\n').slice(0, 12).join('\n  ')}`)
      }
    }
  }
} finally {
  await browser.close()
  server?.close()
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed ? 1 : 0
