// SPDX-License-Identifier: Apache-2.0
// Invented accounts, units and people, in the shapes of api/openapi.yaml. For the mock server only. Everybody's password is MOCK_PASSWORD.
import { randomBytes } from 'node:crypto'

export const MOCK_PASSWORD = '河水清清向东流去又一年'
const REGION = '990101'
const id = (letter, number) => `${REGION}-${letter}-${number}`
const ALL = ['look_at_units', 'look_at_people', 'look_at_packs', 'report_case', 'look_at_cases', 'act_on_case', 'look_at_rates', 'own_account']
const ACCOUNTS = [
  { login: 'xumou', name: '许某', posts: ['liaison', 'dispatcher'], actions: ALL },
  { login: 'guanli', name: '管某', posts: ['administrator'], actions: [...ALL, 'write_units', 'write_people', 'publish_packs'], factor: true },
  { login: 'anquan', name: '安某', posts: ['security_administrator'], actions: ['look_at_units', 'look_at_people', 'look_at_packs', 'manage_accounts', 'own_account'], factor: true },
  { login: 'xinren', name: '新某', posts: ['grid_worker'], actions: ALL, mustChange: true },
  { login: 'suozhu', name: '锁某', posts: [], actions: [], locked: true },
]
const CODE = '123456'

const square = (x, y, size) => ({ type: 'Polygon', coordinates: [[[x, y], [x + size, y], [x + size * 1.1, y + size * 0.6], [x + size * 0.5, y + size], [x, y + size * 0.7], [x, y]]] })
const UNITS = [
  [1, '澄雁区', '990101', 'district', 0, 412_300, []],
  [2, '雁栖街道办事处', '990101001', 'street', 1, 68_210, ['雁栖街道']],
  [3, '荷塘街道办事处', '990101002', 'street', 1, 52_040, ['荷塘街道']],
  [4, '清河社区居民委员会', '990101001001', 'community', 2, 9_120, ['清河社区']],
  [5, '柳荫社区居民委员会', '990101001002', 'community', 2, 7_405, ['柳荫社区']],
  [6, '清河第一网格', '990101001001001', 'grid', 4, 1_830, []],
  [7, '清河第二网格', '990101001001002', 'grid', 4, 2_015, []],
  [8, '区住房和城乡建设局', 'D-07', 'department', 1, 0, ['住建局', '区住建局']],
  [9, '区城市管理局', 'D-09', 'department', 1, 0, ['城管局']],
]
const LEVELS = { grid: 0, community: 1, street: 2, district: 3, department: 3, other: 3 }

export class MockOffices {
  constructor(isEmpty) {
    this.sessions = new Map()
    this.tokens = []
    this.accounts = ACCOUNTS.map(({ login, name, posts, factor, locked }, at) => ({ id: id('a', at + 1), login, name, person: at < 2 ? id('p', at + 1) : '', administers: posts.find((post) => ['administrator', 'security_administrator', 'auditor'].includes(post)) ?? '', state: locked ? 'locked' : 'open', second_factor: !!factor, must_change_password: false, email: '', issuer: '', subject: '', created_by: id('a', 3), created_at: '2026-11-01T01:00:00Z' }))
    this.units = (isEmpty ? [] : UNITS).map(([number, name, code, kind, parent, population, aliases]) => ({
      id: id('u', number), name, code, kind, parent: parent ? id('u', parent) : '', population, aliases, from_on: '2020-01-01', to_on: '', polygon: parent ? square(121 + number / 50, 41 + number / 70, 0.02) : square(121, 41, 0.2),
      history: number === 4 ? [{ from_on: '2020-01-01', to_on: '2024-03-01', name: '清河居民委员会', code, kind, parent: id('u', parent) }] : [], came_from: [], became: [],
    }))
    this.people = isEmpty ? [] : [[1, '许某', 'liaison', 2], [2, '管某', 'administrator', 0], [3, '李某', 'grid_worker', 6], [4, '周某', 'verifier', 2], [5, '何某', 'leader', 2]].map(([number, name, kind, unit]) => ({
      id: id('p', number), name, phone: '138******21', email: '', from_on: '2024-01-02', to_on: '', posts: [this.post(number, kind, unit ? id('u', unit) : '')],
    }))
  }

  post(number, kind, unit, from_on = '2024-01-02', to_on = '', deputy_of = '') {
    return { id: id('o', number), person: id('p', number), unit: this.ref(unit), kind, title: '', from_on, to_on, is_held: !to_on, deputy_of }
  }
  find(unit) {
    return this.units.find((one) => one.id === unit)
  }
  ref(unit) {
    const found = this.find(unit)
    return found ? { id: found.id, name: found.name } : null
  }
  below(unit) {
    return this.units.filter((one) => one.parent === unit && !one.to_on)
  }
  countWithin(unit) {
    return 1 + this.below(unit).reduce((sum, one) => sum + this.countWithin(one.id), 0)
  }
  row({ history, came_from, became, polygon, ...unit }) {
    return { ...unit, level: LEVELS[unit.kind], parent: this.ref(unit.parent), child_count: this.below(unit.id).length, unit_count: this.countWithin(unit.id) }
  }
  record(unit, mayWrite) {
    const above = []
    for (let at = this.find(unit.parent); at; at = this.find(at.parent)) above.unshift({ id: at.id, name: at.name })
    const spans = [...unit.history, { from_on: unit.history.at(-1)?.to_on ?? unit.from_on, to_on: unit.to_on, name: unit.name, code: unit.code, kind: unit.kind, parent: unit.parent }]
    return { ...this.row(unit), above, history: spans.map((span) => ({ ...span, parent: this.ref(span.parent) })), came_from: unit.came_from, became: unit.became, polygon: unit.polygon, may_write: mayWrite }
  }

  // Who asks, by cookie; undefined for nobody.
  caller(headers) {
    const secret = /bihuan_session=(\w+)/.exec(headers.cookie ?? '')?.[1]
    return secret && this.sessions.get(secret)
  }
  show(session) {
    const { login, name, posts, actions, factor } = session.account
    return { account: id('a', ACCOUNTS.indexOf(session.account) + 1), login, name, stage: session.stage, second_factor: !!factor, posts, actions: session.stage === 'open' ? actions : ['own_account'], csrf_token: session.token }
  }
  begin(login, password, refuse) {
    const account = ACCOUNTS.find((one) => one.login === login)
    if (account?.locked) throw refuse(429, 'sign-in-locked', '没有登录：错了太多次，账号已锁 15 分钟。过后再试，或找安全管理员。')
    if (!account || password !== MOCK_PASSWORD) throw refuse(401, 'sign-in-wrong', '没有登录：登录名或密码不对。')
    const secret = randomBytes(16).toString('hex')
    const session = { account, secret, token: randomBytes(8).toString('hex'), stage: account.factor ? 'second-factor' : account.mustChange ? 'new-password' : 'open', begun: new Date().toISOString() }
    this.sessions.set(secret, session)
    return session
  }

  answer(method, parts, query, body, headers, { refuse, pageOf }) {
    const [noun, one, what] = parts
    if (noun === 'oidc') throw refuse(404, 'route-missing', '没有接入统一身份认证。')
    if (noun === 'session' && method === 'POST' && !one) {
      const session = this.begin(body.login, body.password, refuse)
      return [201, this.show(session), { 'set-cookie': `bihuan_session=${session.secret}; HttpOnly; SameSite=Strict; Path=/` }]
    }
    const session = this.caller(headers)
    if (!session) throw refuse(401, 'sign-in-needed', '没有登录，或登录已过期。登录后再来。')
    if (method !== 'GET' && headers['x-csrf-token'] !== session.token) throw refuse(403, 'csrf', '没有做：这个请求不是从本页发出的。刷新后再试。')
    const may = (action) => session.stage === 'open' && session.account.actions.includes(action)
    if (noun === 'session') return this.ownSession(method, one, what, body, session, refuse)
    if (session.stage !== 'open') throw refuse(403, 'stage', '先完成登录。')
    if (noun === 'sessions') {
      const mine = [...this.sessions.values()].filter((other) => other.account === session.account)
      if (method === 'DELETE') {
        for (const other of mine) if (one ? id('s', mine.indexOf(other) + 1) === one : other !== session) this.sessions.delete(other.secret)
        return [204, '']
      }
      return [200, { items: mine.map((other, at) => ({ id: id('s', at + 1), is_this: other === session, begun_at: other.begun, seen_at: other.begun, address: '10.0.3.17', agent: 'Firefox 131' })).reverse() }]
    }
    if (noun === 'org' && one === 'units') return this.unitsAnswer(method, what, parts[3], query, body, may, { refuse, pageOf })
    if (noun === 'org' && one === 'people') return this.peopleAnswer(method, what, query, body, may, { refuse, pageOf })
    if (noun === 'org' && one === 'posts') return this.postsAnswer(what, parts[3], body)
    if (noun === 'accounts') return this.accountsAnswer(method, one, what, query, body, may, { refuse, pageOf })
    if (noun === 'tokens') return this.tokensAnswer(method, one, body)
    return undefined
  }

  ownSession(method, one, what, body, session, refuse) {
    if (method === 'GET') return [200, this.show(session)]
    if (method === 'DELETE') return this.sessions.delete(session.secret), [204, '', { 'set-cookie': 'bihuan_session=; Max-Age=0; Path=/' }]
    if (one === 'code' && body.code !== CODE) throw refuse(401, 'code-wrong', '没有登录：验证码不对，或已经用过。等下一个再试。')
    if (one === 'password' && body.old !== MOCK_PASSWORD) throw refuse(401, 'password-wrong', '密码没有换：现在的密码不对。')
    if (one === 'second-factor' && what !== 'confirm') return [201, { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Bihuan:xumou?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Bihuan' }]
    if (one === 'second-factor') {
      if (body.code !== CODE) throw refuse(401, 'code-wrong', '没有设好：验证码不对。看清现在显示的 6 位数再试。')
      return [200, { recovery_codes: Array.from({ length: 10 }, (_, at) => `k7m2-q${at}x9`), session: this.show(session) }]
    }
    session.stage = 'open'
    return [200, this.show(session)]
  }

  unitsAnswer(method, unit, what, query, body, may, { refuse, pageOf }) {
    if (unit === 'export') return [200, '代码,名称\n', { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename=units.csv' }]
    if (method !== 'GET' && !may('write_units')) throw refuse(403, 'not-allowed', '没有改：您的岗位不能改单位。')
    if (unit === 'import') {
      const isWrong = /错/.test(query.get('name'))
      const outcome = { kept: !isWrong && query.get('dry_run') !== 'true', added: isWrong ? 0 : 3, changed: 1, unchanged: 5, wrong_rows: isWrong ? 1 : 0, errors: isWrong ? [{ row: 4, column: 'parent_code', code: 'unit-parent-missing', sentence: '上级代码 990101009 没有登记。' }] : [] }
      return [isWrong && query.get('dry_run') !== 'true' ? 422 : 200, outcome]
    }
    if (!unit && method === 'GET') {
      const parent = query.get('parent')
      const q = query.get('q') ?? ''
      const rows = this.units.filter((one) => !one.to_on && (!parent || one.parent === (parent === 'root' ? '' : parent)) && [one.name, one.code, ...one.aliases].some((text) => text.includes(q)))
      return [200, pageOf(rows.map((one) => this.row(one)), query)]
    }
    if (!unit) {
      const { on, ...fields } = body
      if (this.units.some((one) => one.code && one.code === fields.code)) throw refuse(409, 'unit-code-twice', `没有加：代码 ${fields.code} 已经有单位在用。`)
      const added = { id: id('u', this.units.length + 1), from_on: on, to_on: '', history: [], came_from: [], became: [], polygon: null, ...fields }
      this.units.push(added)
      return [201, this.record(added, true)]
    }
    const found = this.find(unit)
    if (!found) throw refuse(404, 'unit-missing', '没有这个单位。')
    if (method === 'GET') return [200, this.record(found, may('write_units'))]
    const keep = () => found.history.push({ from_on: found.history.at(-1)?.to_on ?? found.from_on, to_on: body.on, name: found.name, code: found.code, kind: found.kind, parent: found.parent })
    if (method === 'PATCH') {
      const { on, ...patch } = body
      keep()
      Object.assign(found, patch)
    } else if (what === 'merge')
      for (const other of body.units.map((one) => this.find(one))) {
        other.to_on = body.on
        for (const child of this.below(other.id)) child.parent = found.id
        other.became.push({ on: body.on, is_split: false, unit: this.ref(found.id) })
        found.came_from.push({ on: body.on, is_split: false, unit: this.ref(other.id) })
      }
    else if (what === 'split') {
      for (const { name, code, kind, children } of body.parts) {
        const part = { id: id('u', this.units.length + 1), name, code, kind, parent: found.parent, population: 0, aliases: [], from_on: body.on, to_on: '', history: [], came_from: [{ on: body.on, is_split: true, unit: this.ref(found.id) }], became: [], polygon: null }
        this.units.push(part)
        for (const child of children) this.find(child).parent = part.id
        found.became.push({ on: body.on, is_split: true, unit: this.ref(part.id) })
      }
      if (!body.goes_on) found.to_on = body.on
    } else {
      if (this.below(found.id).length) throw refuse(409, 'unit-has-children', `没有撤销：下面还有 ${this.below(found.id).length} 个单位。先移走或合并。`)
      found.to_on = body.on
    }
    return [200, this.record(found, true)]
  }

  peopleAnswer(method, person, query, body, may, { refuse, pageOf }) {
    if (method !== 'GET' && !may('write_people')) throw refuse(403, 'not-allowed', '没有改：您的岗位不能改人员。')
    if (!person && method === 'GET') {
      const unit = query.get('unit')
      return [200, pageOf(this.people.filter((one) => one.name.includes(query.get('q') ?? '') && (!unit || one.posts.some((post) => post.is_held && post.unit?.id === unit))), query)]
    }
    if (!person) {
      const added = { id: id('p', this.people.length + 1), phone: '', email: '', from_on: '2026-11-22', to_on: '', posts: [], ...body }
      this.people.push(added)
      return [201, added]
    }
    const found = this.people.find((one) => one.id === person)
    if (!found) throw refuse(404, 'person-missing', '没有这个人。')
    Object.assign(found, body)
    return [200, found]
  }

  accountsAnswer(method, account, what, query, body, may, { refuse, pageOf }) {
    if (!may('manage_accounts')) throw refuse(403, 'not-allowed', '没有做：您的岗位不能管账号。')
    if (!account && method === 'GET') return [200, pageOf(this.accounts, query)]
    if (!account) {
      if (this.accounts.some(({ login }) => login === body.login)) throw refuse(409, 'login-taken', 'login：没有开：这个登录名有人用了。', 'login')
      const made = { ...this.accounts[0], id: id('a', this.accounts.length + 1), administers: '', second_factor: false, must_change_password: true, state: 'open', ...body }
      this.accounts.push(made)
      return [201, { account: made, one_time_password: 'qing-he-7721-lu' }]
    }
    const found = this.accounts.find((one) => one.id === account)
    if (what === 'reset') return [200, { account: found, one_time_password: 'he-tang-3306-qiao' }]
    if (what) found.state = what === 'lock' ? 'locked' : 'open'
    if (body?.closed) found.state = 'closed'
    return [200, found]
  }

  tokensAnswer(method, token, body) {
    if (method === 'GET') return [200, { items: this.tokens }]
    if (method === 'DELETE') {
      const found = this.tokens.find((one) => one.id === token)
      found.is_revoked = true
      return [200, found]
    }
    this.tokens.push({ id: id('t', this.tokens.length + 1), account: id('a', 1), name: body.name, scopes: body.scopes, made_at: new Date().toISOString(), expires_at: `${body.expires_on}T16:00:00Z`, used_on: '', is_revoked: false })
    return [201, { token: this.tokens.at(-1), secret: 'bihuan_3k9x2mq7w5' }]
  }

  postsAnswer(post, what, body) {
    const posts = this.people.flatMap((one) => one.posts)
    const next = posts.length + 1
    if (!post) {
      const person = this.people.find((one) => one.id === body.person)
      person.posts.push({ ...this.post(next, body.kind, body.unit, body.from_on, body.to_on ?? '', body.deputy_of ?? ''), person: person.id })
      return [201, person.posts.at(-1)]
    }
    const held = posts.find((one) => one.id === post)
    if (what === 'open-work') return [200, { count: 12, cases: Array.from({ length: 12 }, (_, at) => `${REGION}-c-${at + 1}`) }]
    Object.assign(held, { to_on: body.on, is_held: false })
    if (what === 'end') return [200, held]
    const person = this.people.find((one) => one.id === body.to)
    person.posts.push({ ...held, id: id('o', next), person: person.id, from_on: body.on, to_on: '', is_held: true })
    return [201, person.posts.at(-1)]
  }
}
