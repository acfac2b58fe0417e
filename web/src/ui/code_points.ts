// SPDX-License-Identifier: Apache-2.0
// A text addressed by Unicode code points, as every place of the server is; JavaScript counts UTF-16 units.

export class CodePointText {
  // UTF-16 offsets of every code point; missing where the two counts agree.
  private readonly offsets: Uint32Array | undefined
  readonly length: number

  constructor(readonly text: string) {
    if (!/[\ud800-\udfff]/.test(text)) {
      this.length = text.length
      return
    }
    const offsets: number[] = []
    for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at)
    this.length = offsets.length
    offsets.push(text.length)
    this.offsets = Uint32Array.from(offsets)
  }

  // Places beyond the end are taken as the end.
  slice(begin: number, end: number): string {
    const from = Math.max(0, Math.min(begin, this.length))
    const to = Math.max(from, Math.min(end, this.length))
    return this.offsets ? this.text.slice(this.offsets[from], this.offsets[to]) : this.text.slice(from, to)
  }

  // The lines with their places, without the line feed; the carriage return of CR LF stays out as well.
  lines(): Array<{ begin: number; end: number }> {
    const lines: Array<{ begin: number; end: number }> = []
    let begin = 0
    let at = 0
    let last = ''
    for (const character of this.text) {
      if (character === '\n') {
        lines.push({ begin, end: last === '\r' ? at - 1 : at })
        begin = at + 1
      }
      last = character
      at += 1
    }
    lines.push({ begin, end: at })
    return lines
  }
}
