// SPDX-License-Identifier: Apache-2.0
// An invented pack and invented cases, in the shapes of api/openapi.yaml. For the mock server only: a flow of seven states, enough to walk through the pages.
const REGION = '990101'
const id = (number) => `${REGION}-c-${number}`
const HOUR = 3600_000
const field = (name, title, type, more = {}) => ({ id: name, title, type, required: false, purpose: '', personal: false, measure: '', longest: 0, from: 'asked', choices: [], ...more })
const choices = (...pairs) => pairs.map(([one, title]) => ({ id: one, title }))

const FIELDS = {
  lead_unit: field('lead_unit', '主办单位', 'unit', { required: true, purpose: '派给谁，谁就要在时限内签收。' }),
  main_case: field('main_case', '并入的事项编号', 'text', { required: true, longest: 40 }),
  reply: field('reply', '办理结果', 'long_text', { required: true, purpose: '反映人看得到这段话。' }),
  result_code: field('result_code', '结果', 'choice', { required: true, choices: choices(['solved', '已解决'], ['partly_solved', '部分解决'], ['not_fixed', '未解决']) }),
  result_photo: field('result_photo', '处理后照片', 'photo', { required: true, purpose: '设施类问题办结的凭据，供核查人比对。', reason: '这是公共设施的事。', unless: { field: 'result_code', is: ['not_fixed'] } }),
  return_reason: field('return_reason', '退单理由', 'reason', { required: true, choices: choices(['not_our_duty', '不属本单位职责'], ['not_our_area', '不在本辖区']) }),
  pause_reason: field('pause_reason', '暂停计时的原因', 'reason', { required: true, purpose: '反映人会看到停的原因。', choices: choices(['weather', '天气原因无法施工'], ['parts_ordered', '等待配件']) }),
  called_units: field('called_units', '吹哨叫到的单位', 'units', { required: true }),
  people: field('people', '受影响的户数', 'number', { measure: '户', purpose: '户数多的先办。' }),
  since: field('since', '从哪天开始的', 'date', {}),
  more: field('more', '还想说什么', 'long_text', { required: true }),
  reopen_note: field('reopen_note', '为什么要重办', 'long_text', { required: true, purpose: '让经办的人知道还差什么。' }),
}
const forms = (...names) => names.map((name) => FIELDS[name])
const KINDS = [
  { id: 'facility', title: '公共设施坏了', secrecy: 0, form: forms('people', 'since') },
  { id: 'street_order', title: '街面脏乱、占道', secrecy: 0, form: [] },
  { id: 'noise', title: '噪声扰民', secrecy: 0, form: forms('since') },
  { id: 'dispute', title: '邻里纠纷', secrecy: 2, form: [] },
]
// What residents may report: in three groups, too many for one glance.
const STREET_KINDS = ['路灯', '井盖', '路面破损', '垃圾桶', '行道树', '护栏', '暴露垃圾', '占道经营', '乱停车', '小广告'].map((title, at) => ({ id: `street_${at}`, title, form: [] }))
const STATES = [
  ['reported', '已上报待研判', '已收到，正在判断由谁办理。', 0, 0],
  ['dispatched', '已派单', '已交给承办单位，等待签收。', 1, 0],
  ['returned', '退单待重派', '正在重新确定承办单位，时限不重新起算。', 1, 1],
  ['handling', '办理中', '正在办理。', 2, 0],
  ['paused', '暂停计时', '暂停计时，原因见下。', 2, 1],
  ['to_check', '待核查', '已处理，由其他人员核查。', 3, 0],
  ['closed', '已办结', '已办结。没有解决的，30 天内可以要求重办。', 4, 0],
  ['merged', '已并案', '与同一件事合并办理，有结果会一并告诉您。', 1, 2],
]
const MOVES = [
  ['dispatch', '派给部门', ['reported', 'returned'], 'dispatched', ['dispatcher'], forms('lead_unit'), [], true],
  ['merge', '并案', ['reported'], 'merged', ['dispatcher', 'liaison of owner'], forms('main_case'), [], true],
  ['sign', '签收', ['dispatched'], 'handling', ['liaison of owner'], [], [], true],
  ['give_back', '退单', ['dispatched'], 'returned', ['liaison of owner'], forms('return_reason'), [], false],
  ['whistle', '吹哨', ['handling'], 'handling', ['liaison of owner'], forms('called_units'), [], true],
  ['pause', '暂停', ['handling'], 'paused', ['liaison of owner'], forms('pause_reason'), [], true],
  ['resume', '恢复', ['paused'], 'handling', ['liaison of owner'], [], [], false],
  ['finish', '办完送核', ['handling'], 'to_check', ['grid_worker of owner', 'liaison of owner'], forms('reply', 'result_code'), forms('result_photo'), true],
  ['send_back', '退回重办', ['to_check'], 'handling', ['verifier apart from handler'], forms('reopen_note'), [], false],
  ['close', '核实办结', ['to_check'], 'closed', ['verifier apart from handler'], [], [], true],
  ['reopen', '要求重办', ['closed'], 'reported', ['reporter'], forms('reopen_note'), [], true],
  ['add_information', '补充情况', ['reported', 'dispatched', 'handling', 'paused'], '', ['reporter'], forms('more'), [], false],
]
const PACK = {
  id: 'grid_whistle', version: 1, title: '网格与吹哨报到', purpose: '网格里发现的事先在网格、社区解决；自己解决不了的，由街道审核后吹哨，部门到现场一起定办法。',
  levels: choices(['simple', '一般'], ['complex', '复杂'], ['urgent', '紧急']),
  channels: choices(['patrol', '网格巡查'], ['hotline', '热线转来'], ['web', '网页']),
  results: choices(['solved', '已解决'], ['partly_solved', '部分解决'], ['not_fixed', '办结但未解决'], ['merged', '并入同一事项']),
  posts: [{ id: 'collector', title: '信息采集员', like: 'grid_worker' }],
  registers: [{ id: 'unit_tree', title: '单位名录', keeper: '系统管理员' }],
  kinds: KINDS,
  states: STATES.map(([one, title, told]) => ({ id: one, title, told, is_end: ['closed', 'merged'].includes(one) })),
  transitions: MOVES.map(([one, title, from, to, who, form]) => ({ id: one, title, from, to, who, form })),
  clocks: [{ id: 'sign_for', title: '签收', terms: ['2 working hours'], promised: false }, { id: 'handle', title: '办理', terms: ['3 working days', '1 working day'], promised: true }],
  rates: [{ id: 'in_time', title: '按期办结率', note: '按期办结的 ÷ 应办结的；没有应办结的，不算。' }, { id: 'solved_here', title: '小事不出社区的比例', note: '在社区或以下办结的 ÷ 办结的。' }],
  diagram: {
    states: STATES.map(([one, , , column, row]) => ({ id: one, column, row })),
    ways: Object.values(
      MOVES.flatMap(([one, , from, to]) => from.map((start) => ({ from: start, to: to || start, transition: one }))).reduce((all, { from, to, transition }) => {
        const way = (all[`${from} ${to}`] ??= { from, to, back: false, by_timer: transition === 'resume', transitions: [] })
        way.transitions.push(transition)
        return all
      }, {}),
    ),
  },
  burden: KINDS.slice(0, 2).flatMap((kind, at) =>
    [['reporter', 6, 3, 0, 95], ['dispatcher', 2, 2, 0, 20], ['liaison', 5, 4, 1, 140]].map(([who, fields, required, pictures, seconds]) => ({ kind: { id: kind.id, title: kind.title }, who, fields: fields - at, required, pictures, seconds, least_seconds: seconds - 15 })),
  ),
  measures: [],
}
const TURNS = { reported: 'dispatcher', returned: 'dispatcher', to_check: 'verifier' }
const TONES = { solved: 'good', partly_solved: 'doubt', not_fixed: 'doubt' }
const choiceIn = (list, one) => list.find((each) => each.id === one) ?? { id: one, title: one }

export class MockCases {
  constructor(offices, isEmpty) {
    this.offices = offices
    this.cases = []
    this.codes = new Map()
    this.kept = new Map()
    this.listeners = new Set() // of /api/events
    this.readUpTo = 0
    if (isEmpty) return
    const now = Date.now()
    const seed = (kind, title, address, unit, hours, dueHours, moves = []) => {
      const made = this.add({ pack: PACK.id, kind, title, text: `${title}，已经两天了，出入不便，希望尽快处理。`, place: { unit, address }, level: 'simple', channel: 'patrol', reporter: { name: '居民甲', phone: '138****6021' }, fields: { people: '12' } }, '网格员李某', now - hours * HOUR, unit)
      made.clocks[0].due_at = new Date(now + dueHours * HOUR).toISOString()
      for (const [transition, values, actor, at] of moves) this.move(made, transition, values, actor, now - at * HOUR)
      return made
    }
    const unit = (number) => `${REGION}-u-${number}`
    seed('facility', '清河桥头井盖塌陷', '清河桥北 20 米', unit(6), 50, -3, [['dispatch', { lead_unit: unit(8) }, '许某', 48], ['sign', {}, '住建局联络员', 46], ['whistle', { called_units: unit(9) }, '住建局联络员', 30], ['pause', { pause_reason: 'weather' }, '住建局联络员', 28], ['resume', {}, '住建局联络员', 12]])
    seed('street_order', '早市占道影响通行', '柳荫路东段', unit(5), 20, 5)
    seed('noise', '夜间施工噪声', '清河社区 3 号楼', unit(7), 6, 70)
    seed('facility', '路灯不亮', '荷塘街 18 号', unit(3), 200, -100, [['dispatch', { lead_unit: unit(8) }, '许某', 190], ['sign', {}, '住建局联络员', 180], ['finish', { reply: '已更换灯头，夜间查看正常。', result_code: 'solved' }, '住建局联络员', 120], ['close', {}, '周某', 100]])
    seed('dispute', '楼上漏水互相推诿', '柳荫社区 7 号楼', unit(5), 30, 20, [['dispatch', { lead_unit: unit(2) }, '许某', 26]])
    seed('facility', '健身器材松动', '清河广场', unit(6), 40, 9, [['dispatch', { lead_unit: unit(8) }, '许某', 38], ['sign', {}, '住建局联络员', 36], ['pause', { pause_reason: 'parts_ordered' }, '住建局联络员', 30]])
    for (let at = 0; at < 60; at += 1) seed('street_order', `共享单车乱停第 ${at + 1} 处`, '雁栖大街', unit(4), 60 + at, 30 + at)
    this.codes.set('ABCDEFGH2345', this.cases[0].id)
    this.codes.set('ZZZZEFGH2345', this.cases[3].id)
  }

  add(report, actor, at, owner) {
    const number = this.cases.length + 1
    const moment = new Date(at).toISOString()
    const ref = (unit) => this.offices.ref(unit)
    const made = {
      id: id(number), revision: 1, pack: report.pack, kind: report.kind, level: report.level ?? 'simple', state: 'reported', is_open: true, title: report.title ?? '', text: report.text ?? '',
      place: { unit: ref(report.place?.unit), address: report.place?.address ?? '', longitude: null, latitude: null }, reported_at: moment, closed_at: null, result: '', channel: report.channel ?? 'web', secrecy: 0,
      owner: ref(owner ?? report.place?.unit) ?? ref(`${REGION}-u-2`), caller: null, handler: null, object: { code: '', owner: null },
      reporter: { name: report.reporter?.name ?? '', phone: report.reporter?.phone ?? '', protected: !!report.reporter?.protected, masked: true },
      gave_back: 0, reopened: 0, hops: 0, send_backs: 0, origin_level: 0, solved_level: 0, exclusion: '', part_of: null, parts: [], call_back: { drawn: false, result: '', attitude: '' },
      fields: this.values(report.fields ?? {}),
      clocks: [{ id: 'handle', title: '办理', unit: ref(owner ?? report.place?.unit), term: '3 working days', started_at: moment, soon_at: null, due_at: new Date(at + 72 * HOUR).toISOString(), stopped_at: null, escalated: -1, extensions: 0, rests: false }],
      pauses: [], involved: [], evidence: [], events: [{ number: 1, at: moment, transition: 'report', title: '登记', from: '', to: 'reported', unit: ref(report.place?.unit), actor, by: actor === 'citizen' ? 'reporter' : 'person', owner: ref(owner ?? report.place?.unit) ?? ref(`${REGION}-u-2`), notified: [], told: true, text: '已收到，正在判断由谁办理。', values: [] }],
    }
    this.cases.push(made)
    this.tell(made.id)
    return made
  }
  tell(case_id) {
    for (const listener of this.listeners) listener.write(`event: case\ndata: ${JSON.stringify({ id: case_id, action: 'case.moved' })}\n\n`)
  }
  values(given) {
    return Object.entries(given).map(([name, value]) => {
      const known = FIELDS[name]
      const shown = String(value).split(',').map((one) => known?.choices.find((choice) => choice.id === one)?.title ?? this.offices.ref(one)?.name ?? one).join('、')
      return { id: name, title: known?.title ?? name, value: String(value), shown }
    })
  }
  move(found, transition, values, actor, at = Date.now()) {
    const [, title, , to, , , , told] = MOVES.find(([one]) => one === transition)
    const moment = new Date(at).toISOString()
    const from = found.state
    const next = to || from
    found.revision += 1
    found.state = next
    found.events.push({ number: found.events.length + 1, at: moment, transition, title, from, to: next, unit: found.owner, actor, by: actor === '反映人' ? 'reporter' : 'person', told, text: told ? values.reply || (STATES.find(([state]) => state === next)?.[2] ?? '') : '', notified: transition === 'give_back' ? [{ unit: this.offices.ref(`${REGION}-u-2`), post: 'dispatcher', level: 0 }] : [], values: this.values(values) })
    if (values.lead_unit) found.owner = this.offices.ref(values.lead_unit)
    found.events.at(-1).owner = found.owner
    if (transition === 'give_back') found.gave_back += 1
    if (transition === 'reopen') Object.assign(found, { is_open: true, closed_at: null, result: '', reopened: found.reopened + 1 })
    if (transition === 'whistle') {
      found.caller = found.owner
      for (const unit of values.called_units.split(',')) found.involved.push({ unit: this.offices.ref(unit), role: 'called', since: moment, answered_at: null, arrived_at: null, decision: '', response: 0, result: 0 })
    }
    if (['pause', 'resume'].includes(transition)) for (const clock of found.clocks) clock.rests = transition === 'pause'
    if (transition === 'pause') found.pauses.push({ begins: moment, ends: null, reason: choiceIn(FIELDS.pause_reason.choices, values.pause_reason) })
    if (transition === 'resume') found.pauses.at(-1).ends = moment
    if (transition === 'finish') Object.assign(found, { handler: found.owner, result: values.result_code })
    if (['close', 'merge'].includes(transition)) {
      Object.assign(found, { is_open: false, closed_at: moment, part_of: values.main_case ?? null, result: values.main_case ? 'merged' : found.result })
      for (const clock of found.clocks) clock.stopped_at = moment
    }
    for (const one of found.evidence) one.event ||= found.events.length
    this.tell(found.id)
  }
  allowed(found, isReporter) {
    return MOVES.filter(([, , from, , who]) => from.includes(found.state) && who.includes('reporter') === isReporter).map(([one, title, , to, , form, evidence]) => ({ id: one, title, to, form, evidence, main: ['dispatch', 'sign', 'finish', 'close'].includes(one) }))
  }
  row({ id: own, revision, pack, kind, level, state, title, is_open, result, secrecy, place, owner, reported_at, closed_at, clocks, part_of }) {
    return { id: own, revision, pack, kind, level, state, title, is_open, result, secrecy, place: place.unit, owner, reported_at, closed_at, due_at: is_open ? clocks[0].due_at : null, soon_at: null, rests: clocks[0].rests, turn: is_open ? TURNS[state] ?? 'liaison' : '', part_of }
  }
  head(found) {
    const state = PACK.states.find((one) => one.id === found.state)
    return { ...found, pack: { id: PACK.id, version: PACK.version, title: PACK.title }, kind: choiceIn(KINDS, found.kind), level: choiceIn(PACK.levels, found.level), state, result: found.result ? { ...choiceIn(PACK.results, found.result), tone: TONES[found.result] ?? 'mute' } : { id: '', title: '' } }
  }
  record(found) {
    return { ...this.head(found), channel: choiceIn(PACK.channels, found.channel), allowed: this.allowed(found, false) }
  }
  openRecord(found) {
    const { id: own, revision, pack, kind, level, state, is_open, title, text, place, reported_at, closed_at, result, owner, clocks, pauses, events } = this.head(found)
    const told = new Map(PACK.states.map((one) => [one.id, one.told]))
    return {
      id: own, revision, pack, kind, level, state, is_open, title, text, place, reported_at, closed_at, result, agency: owner, expected_at: clocks[0].rests ? null : clocks[0].due_at, pauses, allowed: this.allowed(found, true),
      events: events.map(({ number, at, transition, title: name, from, to, unit, told: isTold }) => ({ number, at, transition, title: name, from, to, unit, text: isTold ? told.get(to) ?? '' : '' })),
    }
  }

  answer(method, parts, query, body, headers, who, { refuse }) {
    const [noun, one, what, which] = parts
    if (noun === 'packs') return this.packsAnswer(method, one, what, body, who, refuse)
    if (noun === 'reports') return this.reportsAnswer(method, one, what, body, headers, refuse)
    if (noun === 'rates') return this.ratesAnswer(query, refuse)
    if (noun === 'notices') return this.noticesAnswer(method, one, body)
    if (noun !== 'cases') return undefined
    const key = headers['idempotency-key']
    if (method === 'POST' && what !== 'evidence' && key && this.kept.has(key)) return [200, { ...this.kept.get(key), again: true }]
    const keep = (status, answer) => {
      if (key) this.kept.set(key, answer)
      return [status, answer]
    }
    if (!one && method === 'GET') return [200, this.list(query)]
    if (!one) {
      if (!body.channel) throw refuse(400, 'body-wrong-member', 'channel：没有登记：没有填，或写法不对。', 'channel')
      if (!KINDS.some((kind) => kind.id === body.kind)) throw refuse(400, 'case-kind-unknown', '没有登记：没有这一类。')
      const made = this.add(body, who, Date.now())
      const code = body.follow ? `K7M2PQRS${String(this.codes.size + 2345)}` : null
      if (code) this.codes.set(code, made.id)
      return keep(201, { id: made.id, revision: 1, code, again: false })
    }
    const found = this.cases.find((each) => each.id === one)
    if (!found) throw refuse(404, 'case-missing', '没有这件事，或者您不能看。')
    if (what === 'alike')
      return [200, { items: this.cases.filter((each) => each !== found && each.kind === found.kind && each.is_open).slice(0, 3).map((each, at) => ({ id: each.id, title: each.title, state: each.state, score: 0.8 - at / 10, metres: 18 + at * 40, text_share: 0.6 - at / 5, same_reporter: at === 0, same_object: false })) }]
    if (what === 'evidence' && which) return [200, 'photo', { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }]
    if (what === 'evidence') {
      found.evidence.push({ number: found.evidence.length + 1, field: query.get('field'), name: query.get('name'), media_type: 'image/jpeg', bytes: 48_210, sha256: '0'.repeat(64), added_by: who, event: 0, added_at: new Date().toISOString() })
      return [201, { number: found.evidence.length }]
    }
    if (what === 'moves') {
      const seen = headers['if-match']?.replace(/"/g, '')
      if (seen && Number(seen) !== found.revision) throw refuse(409, 'case-changed', '没有提交：打开之后，这件事有了变化。看看现在的经过再决定。')
      if (!this.allowed(found, false).some((each) => each.id === body.transition)) throw refuse(403, 'move-not-allowed', '没有提交：现在不能这样做。')
      this.move(found, body.transition, body.values ?? {}, who)
      return keep(200, { id: found.id, revision: found.revision, code: null, again: false })
    }
    return [200, this.record(found), { etag: `"${found.revision}"` }]
  }

  list(query) {
    const get = (name) => query.get(name) ?? ''
    const due = (each) => each.clocks[0].due_at
    const rows = this.cases.filter(
      (each) =>
        (!get('pack') || each.pack === get('pack')) && (!get('kind') || each.kind === get('kind')) && (!get('state') || each.state === get('state')) && (!get('open') || each.is_open === (get('open') === 'yes')) &&
        (get('side') !== 'mine' || each.is_open) && (get('side') !== 'called' || each.involved.length > 0) && (get('side') !== 'handled' || each.handler !== null) && (!get('late') || (each.is_open && !each.clocks[0].rests && due(each) < new Date().toISOString())) && (!get('due_before') || (each.is_open && due(each) < new Date(`${get('due_before')}T00:00:00+08:00`).toISOString())) && (each.id === get('q') || [each.title, each.text, each.place.address].some((text) => text.includes(get('q')))),
    )
    const next_due = (each) => (each.clocks[0].rests ? '9999' : due(each))
    rows.sort((a, b) => (get('order') === 'newest' ? b.reported_at.localeCompare(a.reported_at) : next_due(a).localeCompare(next_due(b))))
    const from = Number(get('cursor') || 0)
    const size = Number(get('page_size') || 50)
    return { items: rows.slice(from, from + size).map((each) => this.row(each)), next: rows.length > from + size ? String(from + size) : null }
  }

  packsAnswer(method, one, what, body, who, refuse) {
    const { id: own, version, title, purpose, kinds } = PACK
    if (method === 'GET' && !one) return [200, { items: [{ id: own, version, title, purpose, carried: true, kinds: kinds.map((kind) => ({ id: kind.id, title: kind.title })) }] }]
    if (one === 'check') {
      const faults = /title/.test(body) ? [] : [{ code: 'pack-title-missing', sentence: '没有写 title：给这个机制包起一个名称。', path: 'title', line: 1, column: 1, is_error: true }]
      const notes = [{ code: 'clock-unheard', sentence: '时限“签收”到了没有人听：写上逾期后谁来办。', path: 'clocks[0]', line: 12, column: 3, is_error: false }]
      return [200, { sound: faults.length === 0, faults: [...faults, ...notes], pack: PACK }]
    }
    if (method === 'POST') {
      if (!who) throw refuse(401, 'sign-in-needed', '没有发布：要先登录。')
      return [201, { ...PACK, version: 2 }]
    }
    if (one !== PACK.id) throw refuse(404, 'pack-missing', '没有这个机制包。')
    if (what === 'content') return [200, 'id: grid_whistle\n', { 'content-type': 'application/yaml', 'content-disposition': 'attachment' }]
    return [200, PACK]
  }

  ratesAnswer(query, refuse) {
    if (query.get('pack') !== PACK.id) throw refuse(404, 'pack-missing', '没有这个业务包。')
    const closed = this.cases.filter((each) => !each.is_open)
    const ids = (list) => list.map((each) => each.id)
    const due = this.cases.filter((each) => !query.get('unit') || each.place.unit?.id === query.get('unit'))
    const rate = (own, title, note, above, below, percent, interval = null, hidden = 0) => ({ id: own, title, note, numerator: ids(above), numerator_count: above.length + hidden, denominator: ids(below), denominator_count: below.length + hidden, percent, interval })
    return [
      200,
      {
        pack: { id: PACK.id, version: PACK.version, title: PACK.title },
        rates: [
          rate('in_time', '按期办结率', '按期办结的 ÷ 应办结的；没有应办结的，不算。', closed, due, '12.5', null, 3),
          rate('answered', '按时应哨率', '按时应哨的单位次数 ÷ 叫到的单位次数。', [this.cases[0], this.cases[0]], [this.cases[0], this.cases[0]], '100'),
          rate('satisfied', '满意率', '', closed, closed, null),
          rate('solved', '解决率', '由反映人回答。', closed, due, '61.37', [0.5213, 0.6984]),
          rate('rework', '返工率', '', [], [], null),
        ],
        measures: [{ id: 'minutes_open', title: '办理时长中位数（分钟）', note: '', value: '5940', cases: ids(closed), cases_count: closed.length }, { id: 'rating', title: '部门报到评价：响应平均分', note: '', value: null, cases: [], cases_count: 0 }],
        mean_hops: '0.42',
        levels: [0, 1, 2, 3].map((level) => ({ level, closed: 12, at_or_below: level * 4 })),
        topics: [{ kind: { id: 'street_order', title: KINDS.find(({ id: own }) => own === 'street_order').title }, unit: this.offices.ref(`${REGION}-u-4`), cases: ids(this.cases.slice(6, 12)), cases_count: 6 }],
        set_aside: [],
      },
    ]
  }

  noticesAnswer(method, what, body) {
    const items = this.cases.slice(0, 3).map((each, at) => ({ number: 3 - at, case: each.id, event: 1, reason: at ? 'transition:dispatch' : 'clock:handle:1', level: at ? 0 : 1, post: 'dispatcher', unit: this.offices.ref(`${REGION}-u-2`), at: each.reported_at }))
    if (what === 'count') return [200, { unread: items.filter(({ number }) => number > this.readUpTo).length }]
    if (what === 'read') return (this.readUpTo = body.up_to), [204, '']
    return [200, { items, next: null }]
  }

  reportsAnswer(method, code, what, body, headers, refuse) {
    if (code === 'kinds') {
      const communities = this.offices.units.filter(({ kind }) => kind === 'community').map(({ id: own, name, parent }) => ({ id: own, name, street: this.offices.ref(parent)?.name ?? '' }))
      const open = (own, title, kinds) => ({ id: own, title, kinds })
      return [200, { packs: [open(PACK.id, PACK.title, KINDS.map(({ id: own, title, form }) => ({ id: own, title, form }))), open('urban_care', '城市常态管理', STREET_KINDS), open('rapid', '快速响应', [{ id: 'fire', title: '火情', form: [] }])], communities }]
    }
    const key = headers['idempotency-key']
    if (!code && key && this.kept.has(key)) return [200, { ...this.kept.get(key), again: true }]
    if (!code) {
      if (body.channel || body.level) throw refuse(400, 'body-unknown-member', 'channel：没有登记：不认识这一项。', 'channel')
      const made = this.add(body, 'citizen', Date.now())
      const told = `HQX4MNPT${String(2345 + this.codes.size)}`
      this.codes.set(told, made.id)
      const answer = { id: made.id, revision: 1, code: told, again: false }
      if (key) this.kept.set(key, answer)
      return [201, answer]
    }
    const found = this.cases.find((each) => each.id === this.codes.get(code))
    if (!found) throw refuse(404, 'report-missing', '没有查到：没有这个查询码。对照抄下的再写一遍，字母和数字共 12 个。')
    if (what === 'moves') {
      this.move(found, body.transition, body.values ?? {}, '反映人')
      return [200, { id: found.id, revision: found.revision, code: null, again: false }]
    }
    return [200, this.openRecord(found)]
  }
}
