// SPDX-License-Identifier: Apache-2.0
// The area of a unit as a small picture: a GeoJSON Polygon or MultiPolygon in degrees becomes one SVG path. Pure.

export interface Outline {
  path: string
  width: number
  height: number
}

type Ring = Array<[number, number]>
const isRing = (value: unknown): value is Ring => Array.isArray(value) && value.length >= 4 && value.every((point) => Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number')

function ringsOf(geometry: unknown): Ring[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates : []
  return polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon.filter(isRing) : []))
}

// Within `size`; a degree of longitude is shorter the farther north it is. Nothing for what is no area.
export function outlineOf(geometry: unknown, size = 160): Outline | undefined {
  const rings = ringsOf(geometry)
  const points = rings.flat()
  if (points.length === 0) return undefined
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = size / Math.max((east - west) * narrowing, north - south, 1e-9)
  const at = ([x, y]: [number, number]) => `${((x - west) * narrowing * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`
  const path = rings.map((ring) => `M${ring.slice(0, -1).map(at).join('L')}Z`).join('')
  return { path, width: (east - west) * narrowing * scale, height: (north - south) * scale }
}
