// SPDX-License-Identifier: Apache-2.0
// The rows a person chose, and how they are copied: as rows for a spreadsheet, or as quotations with title and document number.
import { get, type Schemas } from '@/api/client'
import { t } from '@/text'
import { copyText } from '@/ui/clipboard'
import { placeWords, quotation } from '@/ui/quotation'
import { Selection } from '@/ui/selection'
import { sheetText } from '@/ui/sheet_text'
import { showToast } from '@/ui/toast'

type Target = Schemas['Target']
type Task = Schemas['Task']
type Row = Target | Task

export const chosenTargets = new Selection<Target>((row) => row.id)
export const chosenTasks = new Selection<Task>((row) => row.id)

const isTarget = (row: Row): row is Target => 'indicator' in row
export const nameOfRow = (row: Row) => (isTarget(row) ? row.action + (row.indicator || row.printed) : row.title || row.clause.slice(0, 40))
const unitsOf = (task: Task, role: 'lead' | 'responsible') => task.units.filter((unit) => unit.role === role).map((unit) => unit.name).join('、')

const targetHeads = () => [t('field.id'), t('column.number'), t('column.indicator'), t('column.value'), t('column.due'), t('state.inferred'), t('column.lead'), t('column.chapter'), t('column.plan')]
const targetCells = (row: Target) => [row.id, row.task?.number ?? '', nameOfRow(row), row.phrase, row.deadline, row.deadline ? '' : row.inferred_deadline, row.lead_unit, row.chapter, row.plan.title]
const taskHeads = () => [t('field.id'), t('column.number'), t('column.task'), t('role.lead'), t('role.responsible'), t('column.due'), t('column.targets'), t('column.chapter'), t('column.plan')]
const taskCells = (row: Task) => [row.id, row.number, nameOfRow(row), unitsOf(row, 'lead'), unitsOf(row, 'responsible'), row.deadline, String(row.target_count), row.chapter, row.plan.title]

export function tableOf(rows: readonly Row[]): string[][] {
  const targets = rows.filter(isTarget)
  if (targets.length) return [targetHeads(), ...targets.map(targetCells)]
  return [taskHeads(), ...(rows as Task[]).map(taskCells)]
}

async function quotationsOf(rows: readonly Row[]): Promise<string> {
  const ids = [...new Set(rows.map((row) => row.plan.id))]
  const plans = await Promise.all(ids.map((plan) => get('/api/plans/{plan}', { plan })))
  const numbers = new Map(plans.map((plan) => [plan.id, plan.doc_number]))
  const placeOf = (row: Row) => placeWords(row.section || row.chapter, isTarget(row) ? (row.task?.number ?? '') : row.number)
  return rows.map((row) => quotation(row.clause, { title: row.plan.title, number: numbers.get(row.plan.id) ?? '', place: placeOf(row) })).join('\n')
}

// Undefined when it was copied; else why not.
async function copied(text: string, done: string): Promise<string | undefined> {
  if (!(await copyText(text))) return t('list.copy_failed')
  showToast(done)
  return undefined
}

export const copyTable = (rows: readonly Row[]) => copied(sheetText(tableOf(rows)), t('list.copied_table', { n: rows.length }))

export async function copyQuotations(rows: readonly Row[]): Promise<string | undefined> {
  try {
    return await copied(await quotationsOf(rows), t('list.copied_quotes', { n: rows.length }))
  } catch {
    return t('state.unreachable')
  }
}
