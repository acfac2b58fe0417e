// SPDX-License-Identifier: Apache-2.0
// An invented ledger in memory, in the shapes of api/openapi.yaml, made from readings of samples/chengyan (tests/fixture). For the mock server only.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const REGION = '990101'
const folder = new URL('./fixture/', import.meta.url)
const CREATED = Date.UTC(2026, 0, 12, 1, 30)
const VOCABULARY = [['parking-spaces', '停车泊位'], ['pocket-parks', '口袋公园'], ['forest-coverage', '森林覆盖率']]
const signs = { '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ' }

const text = (value) => (value === null || value === undefined ? '' : String(value))
const headingOf = (heading) => `${heading.number ?? ''}${/^[一二三四五六七八九十]+$/.test(heading.number ?? '') ? '、' : ' '}${heading.title}`.trim()

function phraseOf(target) {
  if (target.value === null) return target.text
  const power = target.text.includes('亿') ? 8 : target.text.includes('万') ? 4 : 0
  const number = (value) => String(Number((value / 10 ** power).toPrecision(12))).replace(/\B(?=(\d{3})+$)/g, (_, at, all) => (all.length > 4 && !all.includes('.') ? ',' : ''))
  const unit = target.unit === '%' ? '%' : target.unit ? ` ${power === 8 ? '亿' : power === 4 ? '万' : ''}${target.unit}` : ''
  const end = target.value_max === null ? '' : `–${number(target.value_max)}`
  return `${signs[target.op] ?? ''}${number(target.value)}${end}${unit}`
}

// Where the sentence round a place begins; the fixture keeps its words.
function clauseBegin(characters, target) {
  const sentence = [...text(target.sentence)]
  for (let at = Math.max(0, target.start - sentence.length); at <= target.start; at += 1)
    if (characters.slice(at, at + sentence.length).join('') === sentence.join('')) return at
  return target.start
}

export class MockLedger {
  constructor(isEmpty) {
    this.plans = []
    this.entries = []
    this.names = new Map() // what the office says that names mean, by normal form; here a name with a line before it
    if (isEmpty) return
    for (const name of readdirSync(folder).sort()) this.add(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  }

  note(action, noun, id, data, actor = 'import') {
    const before = this.entries.at(-1)
    const sequence = this.entries.length + 1
    const hash = createHash('sha256').update(`${before?.hash ?? ''}${sequence}${action}${id}${JSON.stringify(data)}`).digest('hex')
    this.entries.push({ sequence, happened_at: new Date(CREATED + sequence * 600_000).toISOString(), actor, action, noun, id, data, hash })
  }

  add({ record, text: content }) {
    const id = `${REGION}-${this.plans.length + 1}`
    const characters = [...content]
    const title = record.meta.title ?? record.doc
    const ref = { id, title }
    const tasks = record.tasks.map((task, index) => ({
      id: `${id}-${index + 1}`,
      plan: ref,
      number: text(task.number),
      title: text(task.title),
      chapter: text(task.section),
      section: text(task.section),
      deadline: text(task.deadline),
      units: task.units.map(({ name, role, wildcard }) => ({ name, role, wildcard })),
      places: task.units.map((unit) => [unit.start, unit.end]),
      target_count: record.targets.filter((target) => target.task === index).length,
      place: [task.start, task.end],
      clause: characters.slice(task.start, task.end).join(''),
    }))
    const targets = record.targets.map((target, index) => this.targetOf(target, index, { id, ref, tasks, characters, headings: record.headings }))
    const summary = {
      id, region: REGION, title, issuer: text(record.meta.issuer), doc_number: text(record.meta.doc_number), place: text(record.meta.region),
      year: record.context.year ?? 0, published_on: text(record.meta.published), starts_on: text(record.meta.plan_start), ends_on: text(record.meta.plan_end),
      version: 1, file_name: record.file, task_count: tasks.length, target_count: targets.length, notice_count: record.notices.length,
      imported_at: new Date(CREATED + this.plans.length * 600_000).toISOString(),
    }
    const plan = { summary, record, content, tasks, targets }
    this.plans.push(plan)
    this.note('plan.added', 'plan', id, { version: 1, title, file: record.file, tasks: tasks.length, targets: targets.length, kept: 0, added: targets.length, changed: 0, gone: 0 })
    return plan
  }

  targetOf(target, index, { id, ref, tasks, characters, headings }) {
    const task = target.task === null ? null : tasks[target.task]
    const begins = clauseBegin(characters, target)
    return {
      id: `${id}-${index + 1}`, plan: ref, task: task && { id: task.id, number: task.number, title: task.title },
      indicator: text(target.indicator), action: text(target.action), op: target.op, value: text(target.value), value_max: text(target.value_max),
      unit: text(target.unit), kind: target.kind, per: text(target.per), recur: text(target.recur).replace('_', '-'), baseline: text(target.baseline),
      deadline: text(target.deadline), inferred_deadline: text(target.inferred_deadline?.date), inferred_from: text(target.inferred_deadline?.reason),
      hedged: target.hedged, chapter: text(target.section[0]), section: text(target.section.at(-1)),
      lead_unit: task?.units.find((unit) => unit.role === 'lead')?.name ?? '', place: [target.start, target.end], printed: target.text, phrase: phraseOf(target),
      clause: target.sentence ?? '', clause_begins: begins, corrected: [],
      places: target.fields, units: task ? task.units.map(({ name, role }) => ({ name, role })) : [], corrections: [], position: index, heading: headings[target.heading]?.title,
    }
  }

  find(id) {
    return this.plans.find((plan) => plan.summary.id === id)
  }

  document(plan) {
    const { record, content, tasks, targets, summary } = plan
    return {
      plan: { id: summary.id, title: summary.title },
      version: summary.version,
      text: content,
      headings: record.headings.map((heading) => ({ place: [heading.start, heading.end], level: heading.level, number: text(heading.number), title: heading.title })),
      noise: record.noise,
      tasks: tasks.map(({ id, place, number, title }) => ({ id, place, number, title })),
      targets: targets.map(({ id, place, places }) => ({ id, place, places })),
      units: tasks.flatMap((task) => task.units.map((unit, index) => ({ name: unit.name, role: unit.role, task: task.id, place: task.places[index] }))),
      notices: record.notices.map((notice) => ({ code: notice.code, sentence: notice.message, place: [notice.start ?? 0, notice.end ?? 0] })),
    }
  }

  // Invented: two numbers that contradict each other in each plan, and a note for each target without a date.
  findings({ content, targets, summary }) {
    const characters = [...content]
    const at = (target, label) => ({ place: target.place, line: characters.slice(0, target.place[0]).filter((one) => one === '\n').length + 1, label, words: characters.slice(...target.place).join('') })
    const finding = (rule, severity, title, sentence, places) => ({ rule, severity, title, sentence, why: '同一件事只能有一个数。', ask: '请牵头单位写明以哪个为准。', places })
    const [first, second] = targets
    const undated = targets.filter((target) => !target.deadline && !target.inferred_deadline)
    return {
      version: summary.version,
      items: [
        ...(second ? [finding('target-conflict', 'error', '同一指标两个数', '两处的数不一样。', [at(first, '第一处'), at(second, '第二处')])] : []),
        ...undated.map((target) => finding('no-deadline', 'note', '没有期限', '这个目标没有写明到什么时候。', [at(target, '')])),
      ],
    }
  }

  // Invented: the first target is weaker than it was, the second is new, the third was handed over.
  changes({ summary, targets }, old) {
    const side = (target, more = {}) => ({ place: target.place, line: 5, words: target.clause, value: target.phrase, deadline: target.deadline, unit: target.lead_unit, ...more })
    const item = (kinds, target, before, after) => ({ kinds, name: target.indicator, sentence: '这一项和以前不一样。', old: before, new: after })
    const [first, second, third] = targets
    return {
      old: { plan: { id: old.summary.id, title: old.summary.title }, version: 1 },
      new: { plan: { id: summary.id, title: summary.title }, version: summary.version },
      kept: Math.max(0, targets.length - 3),
      items: third
        ? [
            item(['weakened', 'postponed'], first, [side(first, { words: first.clause.replace(/\d+/, '99'), value: '99' })], [side(first)]),
            item(['added'], second, [], [side(second)]),
            item(['handed_over'], third, [side(third, { unit: '区水务局' })], [side(third)]),
          ]
        : [],
    }
  }

  // Invented: no name is known until the office says what it means.
  comparison(plans) {
    const groups = new Map()
    for (const [at, plan] of plans.entries())
      for (const target of plan.targets.filter(({ indicator }) => indicator)) {
        const said = this.names.get(`|${target.indicator}`)
        const key = said?.means ?? target.indicator
        const group = groups.get(key) ?? groups.set(key, { said, rows: [] }).get(key)
        group.rows.push({ plan: at, target })
      }
    const nameOf = (form) => {
      const { means = '', named_by = '', named_at = '' } = this.names.get(form) ?? {}
      return { name: form, written: form.slice(1), means, named_by, named_at }
    }
    return {
      plans: plans.map(({ summary }) => ({ plan: { id: summary.id, title: summary.title }, place: summary.place, year: summary.year })),
      indicators: [...groups]
        .map(([name, { said, rows: all }]) => ({
          id: said ? said.indicator || `own:${said.own}` : '', origin: said ? (said.own ? 'own' : 'vocabulary') : 'unknown',
          name, unit: all[0].target.unit, aspect: 'value', scope: '', names: [...new Set(all.map(({ target }) => `|${target.indicator}`))].map(nameOf),
          direction: 'more', plan_count: new Set(all.map(({ plan }) => plan)).size,
          rows: all.map(({ plan, target }) => ({ target: target.id, plan, modifiers: '', value: target.value, value_max: target.value_max, op: target.op, phrase: target.phrase, deadline: target.deadline, words: target.clause })),
        }))
        .sort((a, b) => b.plan_count - a.plan_count),
    }
  }

  indicators(q) {
    const own = [...new Set([...this.names.values()].map((one) => one.own).filter(Boolean))]
    const all = [...own.map((name) => ({ id: `own:${name}`, origin: 'own', name, pillar: '本单位自定' })), ...VOCABULARY.map(([id, name]) => ({ id, origin: 'vocabulary', name, pillar: '城乡建设' }))]
    return all.filter(({ name }) => name.includes(q)).map((one) => ({ ...one, name_zh: one.name, unit: '个' }))
  }

  // Says what a name means; undefined takes it back.
  explain(name, naming) {
    const was = this.names.get(name)
    if (naming) {
      const means = naming.own ?? VOCABULARY.find(([id]) => id === naming.indicator)?.[1]
      const named_at = new Date(CREATED + this.entries.length * 600_000).toISOString()
      this.names.set(name, { name, written: naming.written, indicator: naming.indicator ?? '', own: naming.own ?? '', unit: naming.unit ?? '', means, named_by: 'local', named_at })
    } else this.names.delete(name)
    const now = this.names.get(name)
    this.note(naming ? 'indicator.named' : 'indicator.unnamed', 'indicator_name', name, { written: (now ?? was).written, means: { before: was?.means ?? '', after: now?.means ?? '' } }, 'local')
    return now ?? was
  }

  of(kind, plan) {
    return (plan ? [this.find(plan)].filter(Boolean) : this.plans).flatMap((one) => one[kind])
  }

  units(plan) {
    const units = new Map()
    for (const task of this.of('tasks', plan))
      for (const { name, role, wildcard } of task.units) {
        const unit = units.get(name) ?? units.set(name, { id: `u${units.size + 1}`, name, wildcard, lead_count: 0, shared_count: 0, target_count: 0 }).get(name)
        unit[role === 'lead' ? 'lead_count' : 'shared_count'] += 1
        if (role === 'lead') unit.target_count += task.target_count
      }
    return [...units.values()].sort((a, b) => b.lead_count - a.lead_count)
  }

  overview(plan) {
    const [tasks, targets] = [this.of('tasks', plan), this.of('targets', plan)]
    const count = (nameOf) => {
      const counts = new Map()
      for (const target of targets) counts.set(nameOf(target), (counts.get(nameOf(target)) ?? 0) + 1)
      return [...counts].map(([name, number]) => ({ name, targets: number }))
    }
    return {
      plans: plan ? 1 : this.plans.length, tasks: tasks.length, targets: targets.length,
      by_chapter: count((target) => target.chapter), by_unit: count((target) => target.lead_unit),
      by_due: count((target) => (target.deadline || target.inferred_deadline).slice(0, 7)), by_kind: count((target) => target.kind),
      without: {
        owner: targets.filter((target) => target.units.length === 0).length,
        deadline: targets.filter((target) => !target.deadline && !target.inferred_deadline).length,
        number: tasks.filter((task) => task.target_count === 0).length,
      },
    }
  }

  correct(target, { reason, fields }) {
    for (const [field, value] of Object.entries(fields)) {
      const was = target.corrections.find((one) => one.field === field)?.was ?? target[field]
      target.corrections = target.corrections.filter((one) => one.field !== field)
      target.corrected = target.corrected.filter((one) => one !== field)
      if (value !== was) {
        target.corrections.push({ field, value, was, reason, corrected_by: 'local', corrected_at: new Date(CREATED + 86_400_000).toISOString() })
        target.corrected.push(field)
      }
      this.note('target.corrected', 'target', target.id, { reason, fields: { [field]: { before: target[field], after: value } } }, 'local')
      target[field] = value
    }
    if (fields.value || fields.unit) target.phrase = `${signs[target.op] ?? ''}${target.value} ${target.unit}`
  }
}
