// SPDX-License-Identifier: Apache-2.0
// What a form costs in hours a month: persons × times × seconds, to a tenth. Pure.

export interface Share {
  seconds: number
  persons: number
  times: number
}
const exact = ({ seconds, persons, times }: Share) => (seconds * persons * times) / 3600
const tenth = (hours: number) => Math.round(hours * 10) / 10

export const hoursOf = (seconds: number, persons: number, times: number): number => tenth(exact({ seconds, persons, times }))
export const sumOf = (shares: readonly Share[]): number => tenth(shares.reduce((sum, share) => sum + exact(share), 0))
