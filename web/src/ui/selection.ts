// SPDX-License-Identifier: Apache-2.0
// Rows that a person chose in a list, with what was last known of each. They stay chosen while the list turns its pages.
import { shallowReactive } from 'vue'

export class Selection<Row> {
  readonly rows = shallowReactive(new Map<string, Row>())

  constructor(readonly keyOf: (row: Row) => string) {}

  has(row: Row): boolean {
    return this.rows.has(this.keyOf(row))
  }
  set(rows: readonly Row[], isChosen: boolean): void {
    for (const row of rows) {
      if (isChosen) this.rows.set(this.keyOf(row), row)
      else this.rows.delete(this.keyOf(row))
    }
  }
  // A row that was read anew takes the place of the one that was chosen.
  renew(rows: readonly Row[]): void {
    this.set(rows.filter((row) => this.has(row)), true)
  }
  countOutside(rows: readonly Row[]): number {
    return this.rows.size - rows.filter((row) => this.has(row)).length
  }
  clear(): void {
    this.rows.clear()
  }
}
