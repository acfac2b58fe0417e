// SPDX-License-Identifier: Apache-2.0
// How long the first page takes, for the benchmarks: node tests/first_page.mjs BASE_URL [ROUNDS]. Prints the median seconds from the address to
// the first rows of the ledger, nothing cached, and the bytes that were sent for it.
import { Browser } from './browser_page.mjs'

const [base, rounds = '5'] = process.argv.slice(2)

async function firstPage(browser) {
  const page = await browser.page()
  const network = await page.context().newCDPSession(page)
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  await network.send('Network.enable')
  const began = performance.now()
  await page.goto(base, { waitUntil: 'commit' })
  await page.waitForSelector('.bh-table tbody [data-row]')
  const seconds = (performance.now() - began) / 1000
  await page.waitForLoadState('networkidle')
  await page.close()
  return { seconds, bytes }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const browser = await Browser.open(base)
try {
  await firstPage(browser)
  const measured = []
  for (let round = 0; round < Number(rounds); round += 1) measured.push(await firstPage(browser))
  console.log(median(measured.map(({ seconds }) => seconds)), median(measured.map(({ bytes }) => bytes)))
} finally {
  await browser.close()
}
