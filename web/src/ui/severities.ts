// SPDX-License-Identifier: Apache-2.0
// How grave things that are wrong are, the gravest first. Pure.
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export const FAMILIES = { error: 'bad', warning: 'soon', note: 'mute' } as const // of the chip

export function countsOf(findings: ReadonlyArray<{ severity: Severity }>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

// The gravest first, each kind in the order of the text.
export function gravestFirst<T extends { severity: Severity }>(findings: readonly T[]): T[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
