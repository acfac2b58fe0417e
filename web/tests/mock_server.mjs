// SPDX-License-Identifier: Apache-2.0
// Serves web/dist under the policy of the real server and answers the API from an invented ledger: node tests/mock_server.mjs [PORT] [--empty]
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MockCases } from './mock_cases.mjs'
import { MockLedger } from './mock_ledger.mjs'
import { MockOffices } from './mock_offices.mjs'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

const COUNTED_TO = 10_000

class Refusal {
  constructor(status, type, detail, where) {
    Object.assign(this, { status, type, detail, where })
  }
}
const missing = (what) => new Refusal(404, `${what}-missing`, '没有这一条。回到台账重新选择。')

function fileFor(path) {
  const wanted = extname(path) ? normalize(path) : '/index.html'
  try {
    return { type: TYPES[extname(wanted)] ?? 'application/octet-stream', body: readFileSync(join(DIST, wanted)) }
  } catch {
    throw missing('file')
  }
}

function pageOf(rows, query) {
  const page = Number(query.get('page') ?? 1)
  const page_size = Number(query.get('page_size') ?? 50)
  if (!(page >= 1) || !(page_size >= 1 && page_size <= 200)) throw new Refusal(400, 'parameter-wrong', 'page 和 page_size 是 1 起的整数。', 'page')
  return { total: Math.min(rows.length, COUNTED_TO), total_is_exact: rows.length < COUNTED_TO, page, page_size, items: rows.slice((page - 1) * page_size, page * page_size) }
}

const due = (target) => target.deadline || target.inferred_deadline || '9999'
const orders = {
  due: (a, b) => due(a).localeCompare(due(b)),
  value: (a, b) => Number(a.value) - Number(b.value),
  unit: (a, b) => (a.lead_unit || '\uffff').localeCompare(b.lead_unit || '\uffff'),
  indicator: (a, b) => a.indicator.localeCompare(b.indicator, 'zh'),
}
const holds = (q, ...fields) => !q || q.split(/\s+/).every((word) => fields.some((field) => field.includes(word)))

function targetsFor(ledger, query) {
  const get = (name) => query.get(name) ?? ''
  if (get('plan') && !ledger.find(get('plan'))) throw missing('plan')
  const rows = ledger.of('targets', get('plan')).filter(
    (target) =>
      (!get('chapter') || target.chapter === get('chapter')) &&
      (!get('unit') || hasDuty(target.units, get('unit'), get('role'))) &&
      (!get('kind') || target.kind === get('kind')) &&
      (!get('due_from') || (due(target) >= get('due_from') && due(target) <= (get('due_to') || '9998'))) &&
      (get('missing') !== 'owner' || target.units.length === 0) &&
      (get('missing') !== 'deadline' || due(target) === '9999') &&
      (get('missing') !== 'number' || target.value === '') &&
      holds(get('q'), target.indicator, target.action, target.clause, target.printed),
  )
  const sort = get('sort')
  const order = orders[sort.replace('-', '')]
  if (order) rows.sort((a, b) => (sort.startsWith('-') ? order(b, a) : order(a, b)))
  return rows
}

const hasDuty = (units, name, role) => units.some((unit) => unit.name === name && (!role || unit.role === role))
const listed = ({ places, units, corrections, position, heading, ...target }) => target
const tagOf = (target) => `"${createHash('sha256').update(JSON.stringify(recorded(target))).digest('hex').slice(0, 16)}"`
const recorded = ({ position, heading, ...target }) => target

function tasksFor(ledger, query) {
  const get = (name) => query.get(name) ?? ''
  return ledger.of('tasks', get('plan')).filter(
    (task) =>
      (!get('chapter') || task.chapter === get('chapter')) &&
      (!get('unit') || hasDuty(task.units, get('unit'), get('role'))) &&
      (get('missing') !== 'owner' || task.units.length === 0) &&
      (get('missing') !== 'deadline' || !task.deadline) &&
      (get('missing') !== 'number' || task.target_count === 0) &&
      holds(get('q'), task.title, task.clause),
  )
}

function clausesFor(ledger, query) {
  const q = query.get('q') ?? ''
  if (!q) throw new Refusal(400, 'parameter-missing', '没有搜索：没有写要找的词。', 'q')
  const words = q.split(/\s+/).filter(Boolean)
  return ledger.plans.flatMap((plan) => {
    let at = 0
    return plan.content.split(/(?<=[。；\n])/).flatMap((sentence) => {
      const begin = at
      at += [...sentence].length
      if (!words.every((word) => sentence.includes(word))) return []
      const found = words.map((word) => [[...sentence.slice(0, sentence.indexOf(word))].length, [...sentence.slice(0, sentence.indexOf(word))].length + [...word].length])
      return [{ plan: { id: plan.summary.id, title: plan.summary.title }, place: [begin, at], words: sentence, found }]
    })
  })
}

// A plain reading of pasted text: every number with a unit. Enough to walk through the page.
function readingOf(name, body) {
  const content = body.toString('utf8')
  if (body.length === 0 || body.includes(0)) throw new Refusal(422, 'file-binary', '没有读：这不是文字文件。能读的有 txt、md、html、docx、xlsx、pdf、ofd 和它们的压缩包。')
  const targets = [...content.matchAll(/(\p{Script=Han}{2,8}?)(\d+(?:\.\d+)?)(公里|个|户|亩|%)/gu)].map((match) => {
    const start = [...content.slice(0, match.index + match[1].length)].length
    const printed = match[2] + match[3]
    return {
      start, end: start + [...printed].length, text: printed, indicator: match[1], action: null, op: '=', value: Number(match[2]), value_max: null, unit: match[3],
      kind: 'count', per: null, recur: null, baseline: null, deadline: null, hedged: false, inferred_deadline: null, heading: null, task: null, section: [],
      fields: {}, sentence: match[0],
    }
  })
  const meta = { title: content.trim().split('\n')[0].slice(0, 40), issuer: null, doc_number: null, region: null }
  return { record: { doc: name, file: name, meta, context: { year: null }, noise: [], headings: [], tasks: [], targets, rules: [], notices: [] }, text: content }
}

function addTo(ledger, name, body) {
  const read = readingOf(name, body)
  const known = ledger.plans.find((plan) => plan.content === read.text)
  const changes = { kept: 0, added: 0, changed: 0, gone: 0 }
  if (known) return [200, { outcome: 'unchanged', plan: known.summary, changes: { ...changes, kept: known.targets.length } }]
  const plan = ledger.add(read)
  return [201, { outcome: 'added', plan: plan.summary, changes: { ...changes, added: plan.targets.length } }]
}

// The answer to one call: [status, body, headers?]. Throws a Refusal.
function answer(ledger, method, path, query, body, headers) {
  const [, , noun, id, view] = path.split('/')
  if (method === 'POST' && noun === 'readings') {
    const { record, text } = readingOf(query.get('name'), body)
    const known = ledger.plans.find((plan) => plan.content === text)
    const becomes = known ? { outcome: 'unchanged', plan: { id: known.summary.id, title: known.summary.title }, version: 1 } : { outcome: 'added', plan: null, version: 1 }
    return [200, { becomes, findings: [], ...record, text }]
  }
  if (method === 'POST' && noun === 'plans') return addTo(ledger, query.get('name'), body)
  if (noun === 'plans' && id) {
    const plan = ledger.find(id)
    if (!plan) throw missing('plan')
    if (view === 'document') return [200, ledger.document(plan)]
    if (view === 'changes') {
      const old = ledger.find(query.get('old') ?? id)
      if (!old) throw missing('plan')
      return [200, ledger.changes(plan, old)]
    }
    if (view === 'findings') return [200, ledger.findings(plan)]
    if (view === 'file') return [200, plan.content, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }]
    return [200, { ...plan.summary, index_number: '', signed_on: '', versions: [] }]
  }
  if (noun === 'indicators') return [200, pageOf(ledger.indicators(query.get('q') ?? ''), query)]
  if (noun === 'indicator-names' && id) {
    const known = ledger.names.get(id)
    if (method === 'DELETE' && !known) throw new Refusal(404, 'urn:bihuan:problem:name-missing', '没有撤销：这个名称没有命名过，或已经撤销。重新打开比对页看现在的样子。')
    if (method === 'PUT' && known) throw new Refusal(409, 'urn:bihuan:problem:name-means-another', `没有命名：这个名称已经命名为“${known.means}”。在比对页撤销那次命名，再重新命名。`)
    return [200, ledger.explain(id, method === 'PUT' ? JSON.parse(body.toString('utf8')) : undefined)]
  }
  if (noun === 'indicator-names') return [200, pageOf([...ledger.names.values()].reverse(), query)]
  if (noun === 'comparison') return [200, ledger.comparison(query.get('plans') ? query.get('plans').split(',').map((one) => ledger.find(one)).filter(Boolean) : ledger.plans)]
  if (noun === 'plans') {
    const key = query.get('sort') ?? '-imported_at'
    const value = (plan) => plan[key.replace('-', '')]
    const rows = ledger.plans.map((plan) => plan.summary).sort((a, b) => (value(a) < value(b) ? -1 : 1) * (key.startsWith('-') ? -1 : 1))
    return [200, pageOf(rows, query)]
  }
  if (['targets', 'tasks'].includes(noun) && id === 'export') return [200, '编号,指标\n', { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename=rows.csv' }]
  if (noun === 'targets' && id) {
    const target = ledger.of('targets').find((one) => one.id === id)
    if (!target) throw missing('target')
    if (method === 'PATCH') {
      if (headers['if-match'] && headers['if-match'] !== tagOf(target)) throw new Refusal(412, 'urn:bihuan:problem:target-changed', '没有改：打开之后，这个目标又被改过。看一看别人改了什么，再决定是否更正。')
      ledger.correct(target, JSON.parse(body.toString('utf8')))
    }
    return [200, recorded(target), { etag: tagOf(target) }]
  }
  if (noun === 'targets') return [200, pageOf(targetsFor(ledger, query).map(listed), query)]
  if (noun === 'tasks') return [200, pageOf(tasksFor(ledger, query).map(({ places, ...task }) => task), query)]
  if (noun === 'units') return [200, pageOf(ledger.units(query.get('plan')).filter((unit) => unit.name.includes(query.get('q') ?? '')), query)]
  if (noun === 'overview') return [200, ledger.overview(query.get('plan'))]
  if (noun === 'search') return [200, pageOf(clausesFor(ledger, query), query)]
  if (noun === 'journal') {
    const rows = [...ledger.entries].reverse().filter((entry) => (!query.get('noun') || entry.noun === query.get('noun')) && (!query.get('id') || entry.id === query.get('id')))
    return [200, pageOf(rows, query)]
  }
  throw missing('route')
}

// Who may be asked without an account: packs, and what residents report. Everything else of offices and cases needs a session.
function officeAnswer({ offices, cases }, method, path, query, bytes, headers) {
  const parts = path.split('/').slice(2)
  if (!['session', 'sessions', 'org', 'cases', 'notices', 'rates', 'accounts', 'tokens', 'packs', 'reports', 'oidc'].includes(parts[0])) return undefined
  const refuse = (status, code, detail, where) => new Refusal(status, `urn:bihuan:problem:${code}`, detail, where)
  const isJson = headers['content-type']?.includes('json')
  const body = isJson && bytes.length ? JSON.parse(bytes.toString('utf8')) : bytes.toString('utf8')
  const who = offices.caller(headers)?.account.name
  if (['packs', 'reports'].includes(parts[0])) return cases.answer(method, parts, query, body, headers, who, { refuse })
  return offices.answer(method, parts, query, body, headers, { refuse, pageOf }) ?? cases.answer(method, parts, query, body, headers, who, { refuse })
}

function bodyOf(request) {
  return new Promise((done) => {
    const parts = []
    request.on('data', (part) => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
  })
}

export function mockServer({ isEmpty = false } = {}) {
  const ledger = new MockLedger(isEmpty)
  const offices = new MockOffices(isEmpty)
  const cases = new MockCases(offices, isEmpty)
  return createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost')
    const headers = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
    try {
      if (!url.pathname.startsWith('/api/')) {
        const { type, body } = fileFor(decodeURIComponent(url.pathname))
        response.writeHead(200, { ...headers, 'content-type': type }).end(body)
        return
      }
      if (url.pathname === '/api/events') {
        if (!offices.caller(request.headers)) throw new Refusal(401, 'urn:bihuan:problem:sign-in-needed', '没有登录。')
        response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).write(': here\n\n')
        cases.listeners.add(response)
        request.on('close', () => cases.listeners.delete(response))
        return
      }
      const asked = [request.method, decodeURIComponent(url.pathname), url.searchParams, await bodyOf(request), request.headers]
      const [status, body, more] = officeAnswer({ offices, cases }, ...asked) ?? answer(ledger, ...asked)
      response.writeHead(status, { ...headers, 'content-type': 'application/json', ...more }).end(typeof body === 'string' ? body : JSON.stringify(body))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const problem = { type: error.type, title: error.type, status: error.status, detail: error.detail, instance: 'M-0001', where: error.where }
      response.writeHead(error.status, { ...headers, 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
    }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.argv[2] ?? 8081)
  mockServer({ isEmpty: process.argv.includes('--empty') }).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
}
