// SPDX-License-Identifier: Apache-2.0
// Text to the clipboard, also where a page was not fetched securely, as in many an office network.

export async function copyText(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return copyByEvent(text)
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByEvent(text)
  }
}

function copyByEvent(text: string): boolean {
  let isTaken = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
  return isDone && isTaken
}
