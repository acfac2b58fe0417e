// SPDX-License-Identifier: Apache-2.0
// What one sentence says that another does not, as places in it. Pure; counts code points.

const LONGEST = 600 // code points; beyond it a sentence is not laid beside the other character by character

// Runs of digits with their signs stay whole: of 85% and 93% both figures differ, not one digit.
const piecesOf = (text: string) => text.match(/[\d.,]+%?|[A-Za-z]+|./gsu) ?? []
const lengthOf = (piece: string) => [...piece].length

export function changedPlaces(mine: string, other: string): Array<[number, number]> {
  if (mine === other) return []
  const a = piecesOf(mine)
  const b = piecesOf(other)
  if (a.length > LONGEST || b.length > LONGEST) return []
  const common = commonOf(a, b)
  const places: Array<[number, number]> = []
  let at = 0
  a.forEach((piece, index) => {
    const end = at + lengthOf(piece)
    const last = places.at(-1)
    if (!common.has(index) && last?.[1] === at) last[1] = end
    else if (!common.has(index)) places.push([at, end])
    at = end
  })
  return places
}

// Which pieces of `a` belong to the longest common row of pieces.
function commonOf(a: readonly string[], b: readonly string[]): Set<number> {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let k = b.length - 1; k >= 0; k -= 1)
      longest[i * width + k] = a[i] === b[k] ? longest[(i + 1) * width + k + 1]! + 1 : Math.max(longest[(i + 1) * width + k]!, longest[i * width + k + 1]!)
  const common = new Set<number>()
  for (let i = 0, k = 0; i < a.length && k < b.length; )
    if (a[i] === b[k]) {
      common.add(i)
      i += 1
      k += 1
    } else if (longest[(i + 1) * width + k]! >= longest[i * width + k + 1]!) i += 1
    else k += 1
  return common
}
