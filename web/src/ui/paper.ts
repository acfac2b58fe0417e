// SPDX-License-Identifier: Apache-2.0
// Whether the page is laid out for paper (?print=1), and the line at the foot of each sheet.
import { onScopeDispose, ref } from 'vue'

export const isPaper = ref(false)
export const MOST_PAPER_ROWS = 2000

// The foot of a page that is printed as it stands: said anew each time it goes to the printer.
export function usePrintedFoot(foot: (at: Date) => string): void {
  const tell = () => setFoot(foot(new Date()))
  addEventListener('beforeprint', tell)
  onScopeDispose(() => {
    removeEventListener('beforeprint', tell)
    setFoot('')
  })
}

// As a string of a style sheet: quotes, backslashes and line ends escaped.
export const asCssText = (text: string) => `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

// Set by script, which the policy allows. Browsers without margin boxes leave it out; the head of the paper says the same once.
let sheet: CSSStyleSheet | undefined
export function setFoot(text: string): void {
  if (!sheet) document.adoptedStyleSheets.push((sheet = new CSSStyleSheet()))
  sheet.replaceSync(text && `@page { @bottom-left { content: ${asCssText(text)}; width: 88%; font-size: 9pt } @bottom-right { content: counter(page) " / " counter(pages); width: 12%; font-size: 9pt } }`)
}
