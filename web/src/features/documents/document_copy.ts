// SPDX-License-Identifier: Apache-2.0
// Text copied out of a document takes its title, document number and heading along.
import type { Schemas } from '@/api/client'
import { t } from '@/text'
import { copyText } from '@/ui/clipboard'
import type { CodePointText } from '@/ui/code_points'
import { sourceLine } from '@/ui/quotation'
import { showToast } from '@/ui/toast'

const SHORT = 8 // a number or a name by itself is copied as it is

// The heading that a line stands under, or is, as printed.
export function headingOver(document: Pick<Schemas['Document'], 'headings'>, text: CodePointText, lineEnd: number): string {
  const heading = document.headings.filter(({ place }) => place[0]! < lineEnd).at(-1)
  return heading ? text.slice(heading.place[0]!, heading.place[1]!).replace(/\s+/g, '') : ''
}

export function withSource(event: ClipboardEvent, document: Schemas['Document'], plan: Schemas['Plan'], text: CodePointText): void {
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  if (!selection?.rangeCount || !event.clipboardData || [...words].length < SHORT) return
  const from = selection.getRangeAt(0).startContainer
  const block = (from instanceof Element ? from : from.parentElement)?.closest<HTMLElement>('[data-begin]')
  const begin = Number(block?.dataset.begin ?? 0)
  const line = text.lines().find((one) => one.begin === begin)
  const place = headingOver(document, text, line?.end ?? begin)
  event.clipboardData.setData('text/plain', words + sourceLine({ title: document.plan.title, number: plan.doc_number, place }))
  event.preventDefault()
  showToast(t('document.copied'), () => void copyText(words))
}
