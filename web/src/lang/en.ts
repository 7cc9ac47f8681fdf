// English (British).
import type { Change, Claim, Figure } from '../api/types'
import { makeFormat, wholeYear, type Unit } from '../lib/format'
import { asSentence, putTogether } from '../lib/said'
import type { Grammar, Language, MeasureText, Part, Scene, Target } from './types'
import type { Words } from './words'

const f = makeFormat('en-GB')
const quoted = (text: string): string => `“${text}”`
const link = (text: string, to: Target): Part => ({ text, to })

// --- words for values -----------------------------------------------------------------------------
const UNKNOWN = 'not yet known'
const channels: Record<string, [string, string]> = {
  phone: ['Phone', 'by phone'],
  email: ['E-mail', 'by e-mail'],
  chat: ['Chat', 'in chat'],
  form: ['Form', 'by form'],
  social: ['Social media', 'in social media'],
  sms: ['Text message', 'by text message'],
  letter: ['Letter', 'by letter'],
  visit: ['Visit', 'in person'],
  bot: ['Chatbot', 'with the chatbot'],
  survey: ['Survey', 'in the survey'],
  internal: ['Internal', 'internally'],
  other: ['Other channel', 'in other channels'],
  unknown: ['Channel ' + UNKNOWN, 'in an unknown channel'],
}
const dimensions: Record<string, string> = {
  channel: 'Channel',
  owner: 'Can be removed by',
  arises_at: 'Arises at',
  reason: 'Contact reason',
  cause: 'Root cause',
  team: 'Team',
  agent: 'Colleague',
  language: 'Language',
  customer_group: 'Customer group',
  kind: 'Kind of contact',
  tone: 'Tone of the customer',
  state: 'Open or closed',
  source: 'Source',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
}
const states: Record<string, string> = { open: 'Open', closed: 'Closed', unknown: UNKNOWN }
const kinds: Record<string, string> = { problem: 'Problem', question: 'Question', errand: 'Errand', wish: 'Wish or idea', idea: 'Wish or idea', praise: 'Praise' }
const tones: Record<string, string> = { 'very negative': 'Very negative', negative: 'Negative', neutral: 'Neutral', positive: 'Positive', 'very positive': 'Very positive' }
const fields: Record<string, string> = {
  ignore: 'Left out',
  id: 'Id of the row',
  contact_id: 'Id of the contact',
  response_id: 'Id of the survey answer',
  customer_number: 'Customer number',
  customer_email: 'Customer’s e-mail address',
  customer_phone: 'Customer’s phone number',
  created: 'When it began',
  first_response: 'First response',
  closed: 'When it was closed',
  due: 'Promised to be solved by',
  response_due: 'Promised to be answered by',
  last_activity: 'Last activity',
  channel: 'Channel',
  status: 'Status',
  owner: 'Department that can remove it',
  owner_short: 'Department’s short name',
  team: 'Team',
  agent: 'Colleague',
  customer_group: 'Customer group',
  language: 'Language',
  reason: 'Contact reason',
  reason_flag: 'Contact reason, yes or no',
  author: 'Who wrote',
  score: 'Score',
  text: 'Text',
  subject: 'Subject line',
  amount: 'Amount',
  product: 'Product',
}

// --- measures: titles here, formulas are the server's own -----------------------------------------
function durations(name: string, title: string): Record<string, MeasureText> {
  return {
    [name]: { title: `${title}, median, all hours` },
    [name + '_p90']: { title: `${title}, nine in ten, all hours` },
    [name + '_business']: { title: `${title}, median, opening hours` },
    [name + '_business_p90']: { title: `${title}, nine in ten, opening hours` },
  }
}
function within(days: number): Record<string, MeasureText> {
  const window = days === 1 ? '1 day' : `${days} days`
  const suffix = days === 7 ? '' : `_${days}d`
  return {
    ['repeat_rate' + suffix]: { title: `New contact about the same matter within ${window}` },
    ['fcr' + suffix]: { title: `Solved at the first contact (${window})`, short: 'Solved at the first contact' },
  }
}
const measures: Record<string, MeasureText> = {
  contacts: { title: 'Contacts' },
  customers: { title: 'Customers' },
  ...durations('first_response', 'Time to first response'),
  ...durations('resolution_time', 'Resolution time'),
  promise_kept: { title: 'Promises kept' },
  response_promise_kept: { title: 'Promises of an answer kept' },
  ...within(7),
  ...within(1),
  ...within(30),
  csat: { title: 'Satisfied (CSAT)', short: 'Satisfied' },
  csat_index: { title: 'Satisfaction, 0 to 100' },
  nps: { title: 'Would recommend (NPS)', short: 'Would recommend us' },
  ces: { title: 'How easy it was (CES)', short: 'How easy it was' },
  ces_easy: { title: 'Found it easy (CES)' },
  complaints: { title: 'Complaints' },
  complaint_rate: { title: 'Share of complaints' },
  complaints_handled: { title: 'Complaints handled well' },
  complaints_remedied: { title: 'Complaints met with an apology or a remedy' },
  negative_tone: { title: 'Negative tone' },
  thanks: { title: 'Thanks worth celebrating' },
  leaving: { title: 'Contacts that speak of leaving' },
  leaving_rate: { title: 'Share that speaks of leaving' },
  prospects: { title: 'Contacts of prospects' },
  competitor_mentions: { title: 'Contacts that name a competitor' },
  unknown_owner: { title: 'Not yet known who can remove it' },
  unknown_reason: { title: 'Contact reason not yet known' },
  unknown_channel: { title: 'Channel not known' },
  unknown_customer: { title: 'Customer not known' },
  unknown_language: { title: 'Language not known' },
}
const leftOut: Record<string, string> = {
  without_time: 'without a start time',
  end_before_beginning: 'that end before they begin',
  not_settled: 'too recent to count yet',
  unknown_customer: 'without a known customer',
  not_yet_due: 'not yet due',
  undecided: 'done at an unknown time',
  nothing_promised: 'without a promise',
  outside_scale: 'outside the scale',
  untold: 'whose source says neither what is solved nor what is answered',
  no_agent: 'without words of an agent',
  nothing_to_judge: 'without words to judge by',
  without_tone: 'whose tone can not be told',
}

// --- grammar --------------------------------------------------------------------------------------
const inPeriod = (scene: Scene): string => language.period(scene.period, 'in')
const thanBefore = (scene: Scene): string => (scene.comparison ? ` than ${language.period(scene.comparison, 'in')}` : ' than before')
const likely = (figure: Figure, unit: Unit): string => {
  const between = f.interval(figure, unit)
  return between ? `probably ${unit === 'points' ? 'between ' + between.replace(' … ', ' and ') : between}` : ''
}
/** Small numbers in letters, as in running text. */
const word = (n: number): string => ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][n] ?? f.count(n)
const contactsOf = (n: number): string => `${f.count(n)} ${n === 1 ? 'contact' : 'contacts'}`
const chance = (scene: Scene): string => `; the difference from ${scene.comparison ? language.period(scene.comparison, 'name') : 'before'} may be chance`
/** "9 times as many": where per cent say nothing any more. */
const doubled = (change: Change): string | null =>
  change.verdict === 'up' && change.difference !== null && change.difference >= 1
    ? `${f.number(1 + change.difference, { maximumFractionDigits: change.difference < 4 ? 1 : 0 })} times as many`
    : null
/** ", 12 % more than in September": only when the change is certain. */
function against(change: Change | null, scene: Scene, more: string, less: string, byHowMuch: boolean): string {
  if (!change || change.verdict === 'none') return ''
  if (change.verdict === 'unclear') return chance(scene)
  const many = byHowMuch ? doubled(change) : null
  if (many) return `, ${many} as ${scene.comparison ? language.period(scene.comparison, 'in') : 'before'}`
  const size = byHowMuch && change.difference !== null ? f.percent(Math.abs(change.difference)) + ' ' : ''
  return `, ${size}${change.verdict === 'up' ? more : less}${thanBefore(scene)}`
}
const better = (change: Change | null, scene: Scene): string => {
  if (!change || change.verdict === 'none') return ''
  if (change.verdict === 'unclear') return chance(scene)
  return change.better === null ? '' : `, ${change.better ? 'better' : 'worse'}${thanBefore(scene)}`
}
const ownerIs = (scene: Scene, owner: string): string => (scene.owners_by === 'owner' ? `can be removed by ${owner}` : `arises at ${owner}`)
const ownersAre = (scene: Scene, owner: string): string => (scene.owners_by === 'owner' ? `can be removed by ${owner}` : `arise at ${owner}`)
const grownWhere = (dimension: string, value: string): string =>
  dimension === 'reason' ? `about ${quoted(value)}` : dimension === 'channel' ? language.onChannel(value) : `that can be removed by ${value}`

const times = (ratio: number, low: number): string => f.number(ratio, { maximumFractionDigits: low < 1.1 ? 2 : 1 })

const loyaltyText = (claim: Extract<Claim, { kind: 'loyalty' }>): [string, string, string] => {
  const shown = f.value(claim.figure, claim.measure === 'nps' ? 'points' : claim.measure === 'ces' ? 'score' : 'share')
  if (claim.measure === 'csat') return ['', shown, ' of those who answered are satisfied']
  if (claim.measure === 'fcr') return ['', shown, ' were solved at the first contact']
  if (claim.measure === 'nps') return ['Willingness to recommend us (NPS) is ', shown, '']
  return ['Customers rate how easy it was at ', shown, claim.scale ? ` of ${f.number(claim.scale.max)} (CES)` : ' (CES)']
}
const loyaltyName = { csat: 'satisfaction', fcr: 'solved at the first contact', nps: 'willingness to recommend us', ces: 'how easy it is' }

const grammar: Grammar = {
  and: ', and ',
  but: ', but ',
  missedClause: (list) => ({ tone: 'bad', about: 'promise', text: list.length > 2 ? `promises are not kept in ${word(list.length)} channels` : `the ${list.length > 1 ? 'promises' : 'promise'} ${f.list(list.map((c) => language.onChannel(c)))} ${list.length > 1 ? 'are' : 'is'} not kept` }),
  clause(claim, scene) {
    switch (claim.kind) {
      case 'no_data':
        return { text: `no contacts ${inPeriod(scene)}`, tone: 'neutral', about: 'nothing' }
      case 'few':
        return { text: `too few contacts ${inPeriod(scene)} to count on, but worth reading`, tone: 'neutral', about: 'nothing' }
      case 'volume': {
        const v = claim.change?.verdict
        const text = v === 'up' ? 'customers contact us more often' : v === 'down' ? 'customers contact us less often' : `${contactsOf(claim.contacts)} ${inPeriod(scene)}`
        return { text, tone: 'neutral', about: 'volume' }
      }
      case 'top_reason':
        return { text: claim.clear ? `${quoted(claim.value)} is what customers contact us about the most` : `${quoted(claim.value)} is among what customers contact us about the most`, tone: 'neutral', about: 'reason' }
      case 'reason_changed': {
        const v = claim.change.verdict
        const tone = claim.change.better === null ? 'neutral' : claim.change.better ? 'good' : 'bad'
        const text = v === 'up' ? `more customers ask about ${quoted(claim.value)}` : v === 'down' ? `fewer customers ask about ${quoted(claim.value)}` : `many customers ask about ${quoted(claim.value)}`
        return { text, tone, about: 'reason' }
      }
      case 'grew':
        return { text: `contacts ${grownWhere(claim.grown.dimension, claim.grown.value)} have grown`, tone: 'bad', about: claim.grown.dimension === 'owner' ? 'owner' : 'reason' }
      case 'top_owner':
        return { text: claim.clear ? (scene.owners_by === 'owner' ? `${claim.value} can remove the largest part` : `the largest part arises at ${claim.value}`) : scene.owners_by === 'owner' ? `${claim.value} is among those who can remove most` : `${claim.value} is among those where most arises`, tone: 'neutral', about: 'owner' }
      case 'own_service':
        return { text: `${f.share(claim.share)} ${ownersAre(scene, claim.value)} itself`, tone: 'neutral', about: 'owner' }
      case 'promise_missed':
        return grammar.missedClause([claim.channel])
      case 'promise_kept':
        return { text: `the promise ${language.onChannel(claim.channel)} is kept`, tone: 'good', about: 'promise' }
      case 'promise_overall': {
        const v = claim.change?.verdict
        if (v === 'up') return { text: 'more promises are kept', tone: 'good', about: 'promise' }
        if (v === 'down') return { text: 'fewer promises are kept', tone: 'bad', about: 'promise' }
        return { text: `${f.share(claim.figure)} of the promises are kept`, tone: 'neutral', about: 'promise' }
      }
      case 'loyalty': {
        const b = claim.change?.better
        const [before, shown, after] = loyaltyText(claim)
        if (b === true || b === false) {
          const said = { csat: ['more customers are satisfied', 'fewer customers are satisfied'], fcr: ['more are helped at the first contact', 'fewer are helped at the first contact'], nps: ['more would recommend us', 'fewer would recommend us'], ces: ['getting help has become easier', 'getting help has become harder'] }
          return { text: said[claim.measure][b ? 0 : 1], tone: b ? 'good' : 'bad', about: 'loyalty' }
        }
        return { text: before + shown + after, tone: 'neutral', about: 'loyalty' }
      }
      case 'satisfaction_by_owner':
        return { text: `customers whose contact ${ownerIs(scene, claim.worst)} are less satisfied than others`, tone: 'bad', about: 'loyalty' }
      case 'unknown_owner':
        return { text: `for ${f.share(claim.share)} it is not yet known who can remove the cause`, tone: 'neutral', about: 'owner' }
    }
  },
  sentence(claim, scene) {
    switch (claim.kind) {
      case 'no_data':
        return [`There are no contacts ${inPeriod(scene)}.`]
      case 'few':
        return [claim.contacts === 1 ? 'There is only ' : 'There are only ', link(contactsOf(claim.contacts), {}), ` ${inPeriod(scene)}. That is too few to draw firm conclusions from. Read them instead.`]
      case 'volume': {
        const change = against(claim.change, scene, 'more contacts', 'fewer contacts', true)
        if (claim.customers === null) return [link(contactsOf(claim.contacts), {}), ` arrived ${inPeriod(scene)}${change}.`]
        return [
          link(`${f.count(claim.customers)} ${claim.customers === 1 ? 'customer' : 'customers'}`, {}),
          ' contacted us ',
          link(`${f.count(claim.contacts)} ${claim.contacts === 1 ? 'time' : 'times'}`, {}),
          ` ${inPeriod(scene)}${change}.`,
        ]
      }
      case 'top_reason':
        return [claim.clear ? `The most common is ${quoted(claim.value)}, ` : `Among the most common is ${quoted(claim.value)}, `, link(f.share(claim.share), { where: [['reason', claim.value]] }), ' of the contacts.']
      case 'reason_changed':
        return [link(contactsOf(claim.contacts), { where: [['reason', claim.value]] }), ` were about ${quoted(claim.value)}${against(claim.change, scene, 'more', 'fewer', true)}.`]
      case 'grew':
        return grammar.grown(claim.grown)
      case 'top_owner': {
        const to: Target = { where: [[scene.owners_by, claim.value]] }
        const self = claim.own_service ? ' itself' : ''
        if (claim.clear) return ['The largest group of contacts, ', link(f.share(claim.share), to), `, ${ownerIs(scene, claim.value)}${self}.`]
        return [link(f.share(claim.share), to), ` ${ownersAre(scene, claim.value)}${self}, one of the largest parts.`]
      }
      case 'own_service': {
        const range = likely(claim.share, 'share')
        return [scene.owners_by === 'owner' ? `${claim.value} itself can remove the causes of ` : `At ${claim.value} itself arise `, link(f.share(claim.share), { where: [[scene.owners_by, claim.value]] }), `${range ? ` (${range})` : ''}.`]
      }
      case 'promise_missed':
      case 'promise_kept':
        return grammar.promises([claim], scene)
      case 'promise_overall':
        return [link(f.share(claim.figure), { counted: 'promise_kept.denominator' }), ` of the promises were kept${better(claim.change, scene)}.`]
      case 'loyalty': {
        const [before, shown, after] = loyaltyText(claim)
        return [before, link(shown, { counted: `${claim.measure}.denominator` }), `${after}${better(claim.change, scene)}.`]
      }
      case 'satisfaction_by_owner':
        return [`Customers whose contact ${ownerIs(scene, claim.worst)} are less satisfied than others: `, link(f.share(claim.worst_figure), { where: [[scene.owners_by, claim.worst]], counted: 'csat.denominator' }), ` against ${f.share(claim.others_figure)}.`]
      case 'unknown_owner':
        return ['For ', link(f.share(claim.share), { where: [[scene.owners_by, 'unknown']] }), scene.owners_by === 'owner' ? ' of the contacts it is not yet known who can remove the cause.' : ' of the contacts it is not yet known where they arise.']
    }
  },
  promises(claims, scene) {
    void scene
    const missed = claims[0].kind === 'promise_missed'
    const many = claims.length > 1
    const parts: Part[] = [`The ${many ? 'promises' : 'promise'} ${many ? 'are' : 'is'} ${missed ? 'not kept' : 'kept'} `]
    claims.forEach((claim, i) => {
      parts.push(i === 0 ? '' : i === claims.length - 1 ? ' and ' : ', ')
      parts.push(`${language.onChannel(claim.channel)} (`)
      parts.push(link(f.share(claim.figure), { where: [['channel', claim.channel]], counted: missed ? 'promise_kept.missed' : 'promise_kept.denominator' }))
      parts.push(i === 0 ? ` on time, the goal is ${f.percent(claim.goal)})` : `, goal ${f.percent(claim.goal)})`)
    })
    return [...parts, '.']
  },
  aboutReasons(o, scene) {
    const top = o.claims.find((c) => c.kind === 'top_reason')
    const unknown = o.reasons_unknown.value
    const parts: Part[] = []
    if (top) parts.push(top.clear ? `${quoted(top.value)} is the most common. ` : `Which is the most common is uncertain; ${quoted(top.value)} is among them. `)
    else if (o.reasons[0]) parts.push(`Most contacts are about ${quoted(o.reasons[0].value)}, but too few to be sure. `)
    if (unknown !== null && unknown > 0) parts.push('For ', link(f.share(o.reasons_unknown), { where: [['reason', 'unknown']] }), ' the contact reason is not yet known.')
    void scene
    return parts.length > 0 ? parts : ['Share of the contacts. The whiskers show the uncertainty.']
  },
  aboutOwners(o, scene) {
    const parts: Part[] = []
    const own = o.own_service
    if (own && own.share.value !== null) {
      parts.push(`${own.name} itself: `, link(f.share(own.share), { where: [[scene.owners_by, own.name]] }), ' of the contacts')
      const range = likely(own.share, 'share')
      parts.push(range ? ` (${range}). ` : '. ')
    }
    const unknown = o.owners_unknown.value
    if (unknown !== null && unknown > 0) parts.push('For ', link(f.share(o.owners_unknown), { where: [[scene.owners_by, 'unknown']] }), ' we do not know yet.')
    return parts.length > 0 ? parts : ['Share of the contacts. The whiskers show the uncertainty.']
  },
  aboutPromises(promises) {
    const missed = promises.filter((p) => p.verdict === 'missed')
    const kept = promises.filter((p) => p.verdict === 'kept')
    if (missed.length + kept.length === 0) {
      return [promises.some((p) => p.goal !== null) ? 'No goal is certainly met or missed yet.' : 'Share of promises kept. No goal has been set yet.']
    }
    const said: string[] = []
    if (missed.length > 0) said.push(`The ${missed.length > 1 ? 'goals are' : 'goal is'} missed ${f.list(missed.map((p) => language.onChannel(p.channel)))}.`)
    if (kept.length > 0) said.push(`The ${kept.length > 1 ? 'goals are' : 'goal is'} met ${f.list(kept.map((p) => language.onChannel(p.channel)))}.`)
    return [said.join(' '), ' The stroke is the goal.']
  },
  aboutLoyalty(loyalty, scene) {
    const names = (b: boolean): string => f.list(loyalty.filter((m) => m.change?.better === b).map((m) => loyaltyName[m.measure]))
    const up = names(true)
    const down = names(false)
    if (!scene.comparison) return ['The band shows how sure we are.']
    if (!up && !down) return [`No certain change since ${language.period(scene.comparison, 'name')}.`]
    return [[up && `Better than ${language.period(scene.comparison, 'in')}: ${up}.`, down && `Worse than ${language.period(scene.comparison, 'in')}: ${down}.`].filter(Boolean).join(' ')]
  },
  aboutGrown: (grew) => [`Against what the weeks before led us to expect, ${grew.length === 1 ? 'one thing has' : `${word(grew.length)} things have`} grown for certain.`],
  grown: (g) => [
    link(contactsOf(g.recent), { where: [[g.dimension, g.value]], when: { from: g.from, to: g.to } }),
    ` ${grownWhere(g.dimension, g.value)} arrived ${language.period({ key: '', kind: 'days', from: g.from, to: g.to, complete: true }, 'in')}, ${times(g.ratio, g.low)} times as many as expected (probably ${times(g.low, g.low)}–${times(g.high, g.low)}).`,
  ],
  change(change, unit) {
    if (!change || change.verdict === 'none' || change.difference === null) return ''
    if (change.verdict === 'unclear') return 'may be chance'
    const up = change.verdict === 'up'
    if (unit === 'count') return doubled(change) ?? `${f.percent(Math.abs(change.difference))} ${up ? 'more' : 'fewer'}`
    if (unit === 'share') return `${f.number(Math.abs(change.difference) * 100, { maximumFractionDigits: 1 })} points ${up ? 'higher' : 'lower'}`
    if (unit === 'points') return `${f.number(Math.abs(change.difference), { maximumFractionDigits: 0 })} ${up ? 'higher' : 'lower'}`
    if (unit === 'seconds') return `${f.duration(Math.abs(change.difference))} ${up ? 'longer' : 'shorter'}`
    return `${f.number(Math.abs(change.difference), { maximumFractionDigits: 1 })} ${up ? 'higher' : 'lower'}`
  },
  likely,
}

const settingTexts: Record<string, { title: string }> = {
  zone: { title: 'Time zone' },
  opening_hours: { title: 'Opening hours' },
  competitors: { title: 'Competitors' },
  masking: { title: 'Also masked, or never' },
  taxonomy: { title: 'Reasons until they are learned' },
  taxonomy_language: { title: 'Language of those reasons' },
  goal_promise_kept: { title: 'Goal for promises kept' },
  goal_fcr: { title: 'Goal for solved at the first contact' },
  goal_csat: { title: 'Goal for satisfied' },
  goal_nps: { title: 'Goal for willingness to recommend (NPS)' },
  goal_ces: { title: 'Goal for how easy it is (CES)' },
  'source.zone': { title: 'Time zone' },
  'source.score_good': { title: 'Best score' },
  'source.score_good_assumed': { title: 'Best score is assumed' },
}

const words: Words = {
  nav: { overview: 'Overview', contacts: 'Contacts', figures: 'Figures', data: 'Data', settings: 'Settings', main: 'Pages', menu: 'Menu', close: 'Close', skip: 'Skip to the content', search: 'Search and go to' },
  common: {
    loading: 'Loading …', retry: 'Try again', csv: 'As CSV', copy_link: 'Copy link', copied: 'The link is copied', cancel: 'Cancel', saved: 'Saved',
    undo: 'Undo', undone: 'Undone', remove: (what) => `Remove ${what}`, yes: 'yes', no: 'no', more: 'more', all: 'all',
    unknown: UNKNOWN, none: 'none', back: 'Back', of: (n, of) => `${n} of ${of}`,
    no_value: 'cannot be worked out', contacts: (n, shown) => `${shown} ${n === 1 ? 'contact' : 'contacts'}`, demo: 'Made-up company', light: 'Light', dark: 'Dark', as_system: 'System',
    theme: 'Appearance', language: 'Language', help: 'Keyboard', change: 'Change', interval: '95 % certainty', 
  },
  score: { of: (score, max) => `${score} of ${max}`, high: 'the highest', low: 'the lowest', best: (what) => `${what} is best`, best_assumed: (what) => `${what} is taken to be best` },
  trouble: {
    offline: 'The server does not answer.', offline_more: 'You see what was fetched last. The page goes on by itself when the server is back.', not_found: 'There is no such page',
    not_found_more: 'The address leads nowhere. Perhaps part of it was lost.', to_overview: 'To the overview', load: 'It could not be fetched.', page: 'The page could not be shown.',
  },
  period: {
    choose: 'Choose a period', month: 'Month', week: 'Week', quarter: 'Quarter', year: 'Year', all: 'All time', days: 'Chosen days', from: 'From', to: 'To', apply: 'Show',
    compare: 'Compare with', compared: (name) => `compared with ${name}`, previous: 'The period before', year_before: 'The same period the year before', no_compare: 'Nothing', earlier: 'Earlier period', later: 'Later period',
    incomplete: 'The period is not over yet.', kind: 'Kind of period',
  },
  age: { line: (until, ago) => `Data${until ? ` up to ${until}` : ''}${ago ? `${until ? ',' : ''} worked out ${ago}` : ''}` },
  overview: {
    title: 'Overview', reasons: 'What customers contact us about', reasons_none: 'No contact reason is known for these contacts.', reasons_do: 'Import a file with a column for the contact reason, or point it out under Data.',
    reason: 'Contact reason', share: 'Share', contacts: 'Contacts', change: 'Change', trend: 'Over time', trend_of: (first, last, unit) => `From ${first} to ${last} contacts per ${unit}`, owner: 'Can be removed by', 
    all_contacts: 'All contacts', unknown_reason: 'Not yet known', several_owners: 'several departments', several_owners_most: (largest) => `several departments, mostly ${largest}`, more_reasons: (n) => `${n} more contact reason${n === '1' ? '' : 's'}`, owners_owner: 'Who can remove the causes', owners_arises: 'Where it arises', owners_none: 'It is not yet known who can remove the causes.', owners_do: 'Import a file in which contacts have a department, or point out the column under Data.',
    unknown_owner: 'Not yet known', more_owners: (n) => `${n} more department${n === '1' ? '' : 's'}`, own_service: 'customer service itself', satisfied: 'Satisfied', satisfied_n: (share) => `${share} satisfied`, voices: 'Three voices', voices_about: (n) => `Drawn at random from ${n} contacts with text`,
    voices_none: 'No texts to read.', voices_do: 'The contacts of the period have no text. Import a file with the customer’s own words.', voices_more: 'Three others', promises: 'Do we keep what we promised?', promises_about: 'Share on time. The stroke is the goal.', promises_none: 'No promises are known.', promises_do: 'Import a file that says when a contact was to be solved or answered.',
    goal: (value) => `goal ${value}`, no_goal: 'no goal set', kept: 'meets the goal', missed: 'misses the goal', unclear: 'may or may not meet the goal', a_minute: 'a minute', answer_median: (d) => `half are answered within ${d}`,
    solved_median: (d) => `half are solved within ${d}`, loyalty: 'Solved, satisfied, loyal', loyalty_none: 'No survey answers are known.', loyalty_do: 'Import the customers’ scores, and this shows how satisfied they are.', grew: 'What grew most', grew_none: 'Nothing has grown for certain in the latest weeks.', 
    times: 'Times as many', footer_masked: 'Personal data are masked.', footer_interval: 'Whiskers and bands show how sure we are: with 95 per cent certainty the true value lies there.', footer_open: 'Every figure opens, all the way to the conversations behind it.', footer_definitions: 'How the figures are defined', footer_n: (n) => `Rests on ${n} contacts.`,
    in_period: 'in the period', go_data: 'Go to Data', first: 'Here customers will be heard.', first_more: 'Nothing has been imported yet. Give Gehör a file of customer contacts, and it writes this page for you.',
    first_steps: ['Take a file out of the system you have: tickets, mails, chats or survey answers, as CSV or JSON.', 'Put it on the page Data. Gehör guesses what each column is, and you mend what it got wrong.', 'Import. Personal data are masked before anything is stored, and nothing leaves the computer.'],
    first_button: 'Import the first file', channel: 'Channel', with_score: 'score', no_dates: 'The contacts have no dates, so nothing can be shown over time.', of_scale: (max) => `of ${max}`, n_answers: (n) => `${n} answers`, too_few: 'too few for a firm figure', n_contacts: (n) => `${n} contacts`,
  },
  contacts: {
    title: 'Contacts', listed: (n, shown) => `${shown} ${n === 1 ? 'contact' : 'contacts'}`, none: 'No contacts match.', none_do: 'Remove a filter or choose a longer period.', when: 'When', channel: 'Channel', about: 'About', owner: 'Can be removed by',
    words: 'Beginning', state: 'State', open: 'Open', score: 'Score', erased: 'The text is erased.', no_words: 'No text.', page: (from, to, of) => `${from}–${to} of ${of}`,
    next: 'Next', previous: 'Previous', add_filter: 'Add a filter', choose_dimension: 'Filter by', remove_filter: (name) => `Remove the filter ${name}`, filters: 'Filters', clear: 'Remove all', 
    promise: { kept: 'Promise kept', broken: 'Promise broken', pending: 'Promise pending', undecided: 'Promise cannot be decided', none: 'No promise' }, no_date: 'no date', keys: 'j and k move down and up, Enter opens.', more_values: (n) => `and ${n} more`,
    part: 'Part of the figure', limits: 'Which contacts', find: 'Search the values',
    search: 'Search what was said', search_do: 'Search', search_how: 'All words must be there, in any form. "Words in a row" in quotation marks, a minus before what must not be there.', search_end: 'Clear the search', said: 'Where it is said', order: 'Order', best: 'Best match first', newest: 'Newest first',
    not_found: 'Nothing was found.', fewer_words: 'Take one of the words away: all of them must be in the same contact.', other_form: 'Try another word for the same. Parts of words are not found: “net” does not find “internet”.', nowhere: 'There is none without period and filters either.', search_all: (n, shown) => `Without period and filters: ${shown} ${n === 1 ? 'contact' : 'contacts'}`,
  },
  conversation: {
    title: 'Conversation', about: (reason, channel) => `${reason}, ${channel}`, about_channel: (channel) => `Contact ${channel}`, written_down: 'It is noted that you have read this conversation.', facts: 'Details', others: 'The customer’s other contacts', others_none: 'No other contacts are known.', back: 'To the list', newer: 'Previous', older: 'Next',
    author: { customer: 'The customer', agent: 'Colleague', bot: 'Chatbot', system: 'The system', unknown: 'Unknown author' }, kind: { contact: '', message: '', status_change: 'Changed status', survey_answer: 'Survey answer', purchase: 'Purchase', customer: 'Customer data' }, first_response: 'First response after', resolution: 'Solved after', source: 'Source', group: 'Customer group',
    promise: 'Promise', team: 'Team', language: 'Language', erased: 'The customer’s words are erased. What is left are the statistics, without the person.', masked: 'masked', no_words: 'The contact has no text.', position: (n, of) => `${n} of ${of}`,
  },
  figures: {
    title: 'Figures', measure: 'Measure', by: 'By', not_by: 'nothing', value: 'Value', interval: 'Probably between', n: 'Rests on', left_out: 'Left out', definition: 'How it is defined', formula: 'Counts', of: 'Of',
    how_sure: 'Interval', standard: 'Standard', version: (n) => `Definition version ${n}`, better: { higher: 'higher is better', lower: 'lower is better', neutral: 'neither high nor low is better' }, better_label: 'Direction', none: 'There is nothing to work out here.', none_do: 'Choose another period, remove a filter, or import a file that tells it.', chart: 'Chart', truncated: (n, of) => `The chart shows the first ${n} of ${of}.`,
    left_out_of: (what, n) => `${n} ${what}`, sort_by: (column) => `Sort by ${column}`,
    partial: (from, to) => `not whole: ${from && to ? `${from} to ${to}` : from ? `from ${from}` : `to ${to}`}`, few: 'few', key_partial: 'Ring on a dashed line: the period is not whole and cannot be compared with the others.', key_few: (n, late) => `Pale: rests on fewer than ${n} and so says little${late ? '. It stands after the others' : ''}.`, short_week: (n) => `wk ${n}`, short_quarter: (n) => `Q${n}`,
  },
  data: {
    title: 'Data', lead: 'Give Gehör files as they are. Each column is guessed, and nothing is stored until you say so.', drop: 'Drag files here', drop_or: 'or', choose: 'Choose files', formats: 'CSV, TSV, JSON or zip, from any system', drop_now: 'Drop the files here', sending: (file) => `Sending ${file}`, send_failed: (file) => `${file} did not arrive.`, 
    rows: (n) => `${n} rows`, refused_n: (n, shown) => `${shown} ${n === 1 ? 'row' : 'rows'} can not be imported`, why: 'Why?', how_read: 'How the file was read', sure: 'sure', fairly_sure: 'fairly sure', unsure: 'unsure',
    column: 'Column', told: 'you said so', sample: 'The first rows', sample_about: 'The first rows, masked', ignore_count: (n, shown) => `${shown} ${n === 1 ? 'column is' : 'columns are'} left out`, questions: 'Answer this first', questions_check: 'Is this right?', other_columns: (n, shown) => `${shown} other ${n === 1 ? 'column' : 'columns'}`, best_answer: (value) => `${value} is best`, worst_other: (value) => `${value} is worst`, high_is_best: 'The highest is best', low_is_best: 'The lowest is best',
    dmy: 'Day first (31/10)', mdy: 'Month first (10/31)', zone_other: 'Another', zone_name: 'Name of the time zone', likelier: 'likeliest', must_answer: 'Answer the question above, then it can be imported.', import: 'Import', discard: 'Discard', importing: 'Importing', rate: (n) => `${n} rows a second`, left: (d) => `about ${d} left`,
    rows_read: (n) => `${n} rows read`, done: 'Imported', done_more: (n, shown) => `${shown} ${n === 1 ? 'row' : 'rows'} read`, new: 'new', updated: 'updated', unchanged: 'unchanged', refused: 'could not be imported', read: 'read', see_overview: 'See the overview', refused_rows: 'Rows that could not be imported', line: 'Line', field: 'Column', reason: 'What is wrong', download_refused: 'Download the rows as they stood',
    refused_keep: 'Can be downloaded for seven days.', warnings: 'Good to know', failed: 'The import stopped, and nothing was stored.', cannot_read: 'The file can not be read.', imports: 'Imports', imports_none: 'Nothing has been imported yet.', file: 'File', source: 'Source', received: 'Imported', covers: 'Covers up to', state: 'State',
    state_active: 'in force', state_superseded: 'replaced by a later one', state_undone: 'taken back', take_back: 'Take back', take_back_sure: (file) => `Take back ${file}? Everything that came with it leaves the figures.`, take_back_yes: 'Yes, take back', taken_back: (left) => `Taken back. ${left} contacts are left.`, show_refused: 'Show the rows', hide_refused: 'Hide the rows',
    sources: 'Sources', sources_about: 'What is said here holds for all files of the source, those already imported too.', zone: 'Time zone', zone_none: 'the organisation’s', scale: 'Best score', scale_high: 'the highest', scale_low: 'the lowest', scale_assumed: 'assumed, nobody has said it', horizon: 'Covers up to',
    kinds: { contact: 'contacts', message: 'messages', survey_answer: 'survey answers', purchase: 'purchases', customer: 'customers', status_change: 'status changes' }, as_kind: 'The rows are', kind_choose: 'choose …',
    looking: 'Looking at the file …', same_again: 'The same file again changes nothing.', dismiss: 'Done', contacts_in: (n) => `${n} contacts`, already: 'already imported', delimiter: 'Delimiter', encoding: 'Encoding', header: 'Header line', format: 'Format', more_lines: (n) => `and ${n} more`, waiting: 'Waiting for its turn',
    goals: 'Opening hours, goals and other choices are under Settings.',
    kept: (when) => `Received ${when}, not imported yet.`, go_on: 'Go on',
    work: { import: (title) => `Importing ${title || 'a file'}`, undo: (title) => `Taking back ${title || 'an import'}`, rebuild: () => 'Working the figures out again', command: (title) => (title === 'erase' ? 'Erasing a person' : title === 'settings' ? 'Changing a setting' : 'Working') },
  },
  settings: { title: 'Settings', lead: 'Changes are saved at once. Figures are worked out again where needed.', organisation: 'The organisation', of_source: (name) => `Source ${name}`, example: 'For example', fallback: 'If nothing is said', not_set: 'nothing', set_at: (when) => `Changed ${when}`, reset: 'Reset', saved: (what) => `Saved: ${what}`, working: 'Working out the figures again …', meaning: 'Meaning', value: 'Value' },
  sign_in: { title: 'Sign in', lead: 'Type the access key to read what customers say.', key: 'Access key', button: 'Continue', wrong: 'The key is not right.', where: 'The key is printed when the server starts. Ask whoever runs Gehör where you work.' },
  palette: { title: 'Go to', placeholder: 'Page, contact reason, channel, customers’ words …', none: 'Nothing fits.', go: 'Go to', filter: 'Show only', settings: 'Change', hint: 'Arrows choose, Enter goes, Esc closes', search: (words) => `Search what customers said: ${words}` },
  help: {
    title: 'Keyboard',
    rows: [['Ctrl K  or  /', 'Search and go to'], ['/  in Contacts', 'Search what was said'], ['g o', 'Overview'], ['g k', 'Contacts'], ['g n', 'Figures'], ['g d', 'Data'], ['g i', 'Settings'], ['j  k', 'Next and previous in a list'], ['Enter', 'Open'], ['Esc', 'Close, or back to the list'], ['?', 'This box']],
  },
}

const countedParts: Record<string, string> = { numerator: 'fulfilling it', denominator: 'counted', missed: 'not fulfilling it' }
/** What is opened most, said straight out. */
const countedAs: Record<string, string> = {
  'promise_kept.numerator': 'promise kept',
  'promise_kept.missed': 'promise broken',
  'promise_kept.denominator': 'promise decided',
  'csat.numerator': 'satisfied answers',
  'csat.missed': 'answers that are not satisfied',
  'csat.denominator': 'answers on satisfaction',
  'nps.promoters': 'would recommend us (9–10)',
  'nps.passives': 'neither (7–8)',
  'nps.detractors': 'would not recommend us (0–6)',
  'nps.denominator': 'answers on recommending us',
  'ces.denominator': 'answers on how easy it was',
  'fcr.numerator': 'solved at the first contact',
  'fcr.missed': 'not solved at the first contact',
  'first_response.denominator': 'time to first response known',
  'resolution_time.denominator': 'resolution time known',
}
// What the server says in terms of the command line, in terms of the page.
const said: Record<string, string> = {
  'could be {} too; "{}" says so more clearly': 'could be “{}” too; “{}” says so more clearly', 'too little speaks for {}': 'too little speaks for “{}”',
  '{}:{}: {}': '{}, line {}: {}', 'field "{}": {}': 'column “{}”: {}',
  'no way was found to read these rows as {}: {}. Tell the kind with --as, or name the columns in a mapping file and give it with --mapping (--dry-run --write-mapping FILE writes one to start from)': 'the rows can not be read as {}: {}. Say what the rows are',
  'No row could be used: the mapping does not fit the file. Write it out with --write-mapping FILE, mend it, and give it back with --mapping FILE.': 'No row could be used: what was said of the columns does not fit the file. Look them over.',
  'Column "{}" holds codes, and nothing in the file says what they mean; they are left as unknown: {}. Write what each is in a mapping (--dry-run --write-mapping M.toml), under [{}]: "{}" = "{}"': 'Column “{}” holds codes, and nothing in the file says what they mean; they count as unknown: {}. Replace them with words in the file, or have whoever runs Gehör say them in a mapping, under [{}]: "{}" = "{}"',
  'The answers in column "{}" are words, and too little says that they are a score; they are not read as one. Write field = "score", [score] and, under [answers], the number of each in a mapping': 'The answers in column “{}” are words, and too little says that they are a score; they are not read as one. Replace them with numbers in the file to have them counted',
  'finer than the reason "{}"; left out, so that a row does not count under both; write field = "reason" for it in a mapping to have it instead': 'finer than the reason “{}”; left out, so that a row does not count under both. Choose reason for this column to have it instead',
  'Nobody has said which end of the scale of source "{}" is good; {} is taken. If that is wrong, satisfaction is turned round.': 'Nobody has said which end of the scale of source “{}” is good; {} is taken. If that is wrong, satisfaction is turned round. It can be changed under Data.',
  'There is no import {}. gehor imports lists them.': 'There is no import {}.', 'There is no source "{}". gehor settings lists them.': 'There is no source “{}”.',
  'Figures per colleague are off until an administrator has recorded the agreement that allows them. Use --by team.': 'Figures per colleague are off until an administrator has recorded the agreement that allows them. Show them by team instead.',
  'There are too many to download here. Import the file on the command line with --rejects FILE.': 'There are too many to download here. Ask whoever runs Gehör to import the file on the command line.',
  'the input can not be kept in the temporary folder ({}): make room there, or set TMPDIR to a folder with room for it': 'the file has no room in the temporary folder ({}): make room there', 'no temporary file can be made in "{}" ({}): set TMPDIR to a folder you can write to': 'no temporary file can be made in “{}” ({})',
}
const catalogue = { ...fields, ...said }
const language: Language = {
  code: 'en',
  name: 'English',
  f,
  words,
  grammar,
  period(p, as) {
    const into = as === 'in'
    switch (p.kind) {
      case 'month':
        return `${into ? 'in ' : ''}${f.month((p.from ?? p.key) + '-01')}`
      case 'quarter':
        return `${into ? 'in ' : ''}the ${['first', 'second', 'third', 'fourth'][Number(p.key.slice(-1)) - 1] ?? ''} quarter of ${wholeYear(p)}`.trim()
      case 'year':
        return `${into ? 'in ' : ''}${p.key.slice(0, 4)}`
      case 'week':
        return `${into ? 'in ' : ''}week ${Number(p.key.slice(-2))} of ${p.key.slice(0, 4)}`
      case 'day':
        return `${into ? 'on ' : ''}${f.day(p.from ?? p.key)}`
      case 'days':
        if (p.from && p.to) return `${into ? 'during ' : ''}${f.days(p.from, p.to)}`
        return p.from ? `from ${f.day(p.from)} on` : p.to ? `up to ${f.day(p.to)}` : p.key
      case 'all':
        return into ? 'over all time' : 'all time'
    }
  },
  channel: (value) => channels[value]?.[0] ?? value,
  onChannel: (value) => channels[value]?.[1] ?? `by ${value}`,
  dimension: (name) => dimensions[name] ?? name,
  value(dimension, value) {
    if (dimension === 'channel') return this.channel(value)
    if (value === 'unknown' || value === '') return UNKNOWN
    if (dimension === 'state') return states[value] ?? value
    if (dimension === 'kind') return kinds[value] ?? value
    if (dimension === 'tone') return tones[value] ?? value
    if (dimension === 'day') return f.day(value)
    if (dimension === 'month') return f.month(value + '-01')
    if (dimension === 'week') return `week ${Number(value.slice(-2))} of ${value.slice(0, 4)}`
    if (dimension === 'quarter') return `quarter ${value.slice(-1)} of ${value.slice(0, 4)}`
    if (dimension === 'language') return new Intl.DisplayNames('en', { type: 'language' }).of(value) ?? value
    return value
  },
  by: (name) => ({ owner: 'by who can remove the cause', arises_at: 'by where it arises', state: 'open and closed', kind: 'by kind', tone: 'by tone' })[name] ?? `by ${language.dimension(name).toLocaleLowerCase('en')}`,
  masked: (kind) => (kind === 'iban' ? 'IBAN' : kind),
  field: (name) => fields[name] ?? name,
  measure: (name) => measures[name] ?? { title: name },
  intervalMethod: (measure) => (measure === 'nps' ? '95 %, adjusted Wald: one answer added to each of the three groups' : undefined),
  leftOut: (_measure, name) => leftOut[name] ?? name,
  sought(parts) {
    const some = (excluded: boolean): string => f.list(parts.filter((p) => p.excluded === excluded).map((p) => quoted(p.text)))
    return [some(false) && `with ${some(false)}`, some(true) && `without ${some(true)}`].filter(Boolean).join(', ')
  },
  counted(value) {
    const [measure, part = '', ...rest] = value.split('.')
    if (countedAs[value]) return countedAs[value]
    const title = this.measure(measure).title
    if (part === 'left_out') return `${title}: ${this.leftOut(measure, rest.join('.'))}`
    return `${title}: ${countedParts[part] ?? part}`
  },
  setting: (key, source) => settingTexts[(source ? 'source.' : '') + key] ?? { title: key },
  said: ({ said }) => asSentence(putTogether(said, catalogue, (n) => f.number(n, { maximumFractionDigits: 2 }))),
  trouble: ({ message, said }) => language.said({ message, said }),
  question(choice, columns) {
    const column = columns[0] ? `column ${quoted(columns[0])}` : 'a column'
    if (choice === 'score_good') return { text: `Which end of the scale in ${column} is best?`, why: 'The file does not say, and a wrong answer turns satisfaction upside down.' }
    if (choice === 'date_order') return { text: `In which order do day and month stand in ${column}?`, why: 'Every date can be read in two ways.' }
    return { text: `In which time zone are the times in ${columns.length > 0 ? f.list(columns.map(quoted)) : 'the file'}?`, why: 'The file does not say, and the time zone decides to which day a contact belongs.' }
  },
  step: (step) => step,
}
export default language
