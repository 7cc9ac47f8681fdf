// Svenska.
import type { Change, Claim, Figure } from '../api/types'
import { makeFormat, wholeYear, type Unit } from '../lib/format'
import { asSentence, isKnown, putTogether } from '../lib/said'
import { said } from './sv-said'
import type { Grammar, Language, MeasureText, Part, Scene, Target } from './types'
import type { Words } from './words'

const f = makeFormat('sv-SE')
const quoted = (text: string): string => `”${text}”`
const link = (text: string, to: Target): Part => ({ text, to })

// --- ord för värden -------------------------------------------------------------------------------
const UNKNOWN = 'ännu okänt'
const channels: Record<string, [string, string]> = {
  phone: ['Telefon', 'i telefon'],
  email: ['E-post', 'via e-post'],
  chat: ['Chatt', 'i chatten'],
  form: ['Formulär', 'via formulär'],
  social: ['Sociala medier', 'i sociala medier'],
  sms: ['Sms', 'via sms'],
  letter: ['Brev', 'per brev'],
  visit: ['Besök', 'vid besök'],
  bot: ['Chattbot', 'i chattboten'],
  survey: ['Enkät', 'i enkäten'],
  internal: ['Internt', 'internt'],
  other: ['Annan kanal', 'i andra kanaler'],
  unknown: ['Kanal ' + UNKNOWN, 'i okänd kanal'],
}
const dimensions: Record<string, string> = {
  channel: 'Kanal',
  owner: 'Kan åtgärdas av',
  arises_at: 'Uppstår hos',
  reason: 'Kontaktorsak',
  cause: 'Grundorsak',
  team: 'Team',
  agent: 'Medarbetare',
  language: 'Språk',
  customer_group: 'Kundgrupp',
  kind: 'Slag av kontakt',
  tone: 'Kundens ton',
  state: 'Öppen eller avslutad',
  source: 'Källa',
  day: 'Dag',
  week: 'Vecka',
  month: 'Månad',
  quarter: 'Kvartal',
}
const states: Record<string, string> = { open: 'Öppen', closed: 'Avslutad', unknown: UNKNOWN }
const kinds: Record<string, string> = { problem: 'Problem', question: 'Fråga', errand: 'Uppdrag', wish: 'Önskemål eller idé', idea: 'Önskemål eller idé', praise: 'Beröm' }
const tones: Record<string, string> = { 'very negative': 'Mycket negativ', negative: 'Negativ', neutral: 'Neutral', positive: 'Positiv', 'very positive': 'Mycket positiv' }
const fields: Record<string, string> = {
  ignore: 'Läses inte in',
  id: 'Radens id',
  contact_id: 'Kontaktens id',
  response_id: 'Enkätsvarets id',
  customer_number: 'Kundnummer',
  customer_email: 'Kundens e-postadress',
  customer_phone: 'Kundens telefonnummer',
  created: 'När den började',
  first_response: 'Första svar',
  closed: 'När den avslutades',
  due: 'Utlovad löst senast',
  response_due: 'Utlovat svar senast',
  last_activity: 'Senaste händelse',
  channel: 'Kanal',
  status: 'Status',
  owner: 'Avdelning som kan åtgärda',
  owner_short: 'Avdelningens kortnamn',
  team: 'Team',
  agent: 'Medarbetare',
  customer_group: 'Kundgrupp',
  language: 'Språk',
  reason: 'Kontaktorsak',
  reason_flag: 'Kontaktorsak, ja eller nej',
  author: 'Vem som skrev',
  score: 'Betyg',
  text: 'Text',
  subject: 'Ämnesrad',
  amount: 'Belopp',
  product: 'Produkt',
}

const maskedKinds: Record<string, string> = { phone: 'telefon', email: 'e-post', name: 'namn', 'national id': 'personnummer', 'org number': 'organisationsnummer', address: 'adress', card: 'kortnummer', iban: 'IBAN', account: 'konto', plate: 'regnummer' }

// --- nyckeltal ------------------------------------------------------------------------------------
const ranked = 'median och percentil efter närmaste rang; aldrig ett ensamt medelvärde'
const windows = 'ingen vedertagen tidsgräns: 7 dagar om inget annat sägs, 1 och 30 dagar vid sidan av'
const withTime = 'kontakter där båda tidpunkterna är kända'
const answersOf = 'giltiga svar; rader med samma svar och betyg räknas som ett'
function durations(name: string, title: string, what: string): Record<string, MeasureText> {
  const made: Record<string, MeasureText> = {}
  for (const [clock, clockTitle, clockText] of [
    ['', 'dygnet runt', 'all tid räknad'],
    ['_business', 'öppettid', 'bara öppettider räknade'],
  ]) {
    made[name + clock] = { title: `${title}, median, ${clockTitle}`, formula: `tiden inom vilken hälften av kontakterna ${what}, ${clockText}`, of: withTime, standard: ranked }
    made[`${name}${clock}_p90`] = { title: `${title}, nio av tio, ${clockTitle}`, formula: `tiden inom vilken nio av tio kontakter ${what}, ${clockText}`, of: withTime, standard: ranked }
  }
  return made
}
function within(days: number): Record<string, MeasureText> {
  const window = days === 1 ? 'ett dygn' : `${days} dagar`
  const suffix = days === 7 ? '' : `_${days}d`
  const of = `kända kunders kontakter som började minst ${window} före den sista uppgiften i deras källa`
  return {
    ['repeat_rate' + suffix]: { title: `Ny kontakt om samma sak inom ${window}`, formula: `kontakter vars kund hör av sig igen om samma sak inom ${window}; samma sak: samma kontaktorsak, eller ingen angiven`, of, standard: windows },
    ['fcr' + suffix]: { title: `Löst vid första kontakten (${window})`, short: 'Löst vid första kontakten', formula: `lösta kontakter vars kund inte hör av sig igen om samma sak inom ${window}; säger källan inte vad som är löst räcker det att ingen ny kontakt kommer`, of, standard: windows },
  }
}
const allContacts = 'alla kontakter'
const decided = 'löften som är avgjorda när uppgifterna slutar: gjort i tid, gjort för sent, eller försenat och fortfarande öppet, vilket räknas som brutet'
const judged = 'kontakter där kunden skrivit något att bedöma'
const asRead = '; så som orden lästs'
const complaint = `kontakter där kunden är missnöjd och väntar sig svar, sagt eller underförstått${asRead}`
const leaving = `kontakter där kunden tänker lämna er, för en konkurrent eller av missnöje${asRead}`
const measures: Record<string, MeasureText> = {
  contacts: { title: 'Kontakter', formula: 'kontakter som började under perioden', of: allContacts },
  customers: { title: 'Kunder', formula: 'olika kunder med minst en kontakt, så långt de är kända', of: allContacts },
  ...durations('first_response', 'Tid till första svar', 'fick sitt första svar'),
  ...durations('resolution_time', 'Lösningstid', 'blev lösta'),
  promise_kept: { title: 'Hållna löften', formula: 'kontakter lösta senast när det var utlovat; där bara ett svar var utlovat, besvarade i tid', of: decided },
  response_promise_kept: { title: 'Hållna löften om svar', formula: 'kontakter besvarade senast när det var utlovat', of: decided },
  ...within(7),
  ...within(1),
  ...within(30),
  csat: { title: 'Andel nöjda (CSAT)', short: 'Nöjda', formula: 'svar minst två tredjedelar upp på skalan (4 och 5 av 1–5), räknat från det dåliga hållet', of: answersOf, standard: 'CSAT som de två bästa svaren på skalan 1–5' },
  csat_index: { title: 'Nöjdhet, 0 till 100', formula: 'medelvärdet av svaren, där skalans sämsta svar är 0 och dess bästa 100', of: answersOf, standard: 'index som i svenska kommuners serviceundersökning (5 = 100, 4 = 75, 3 = 50, 2 = 25, 1 = 0)' },
  nps: { title: 'Rekommendationsvilja (NPS)', short: 'Rekommenderar oss', formula: 'andelen svar 9 och 10 minus andelen svar 0 till 6, gånger 100', of: 'giltiga svar från 0 till 10; rader med samma svar och betyg räknas som ett' },
  ces: { title: 'Hur lätt det var (CES)', short: 'Hur lätt det var', formula: 'medelvärdet av svaren på den skala som frågan ställdes med; högt är lätt', of: answersOf },
  ces_easy: { title: 'Tyckte det var lätt (CES)', formula: 'svar minst två tredjedelar upp på skalan (5 till 7 av 1–7)', of: answersOf },
  complaints: { title: 'Klagomål', formula: complaint, of: judged },
  complaint_rate: { title: 'Andel klagomål', formula: complaint, of: judged, standard: 'klagomål enligt ISO 10002:2018, 3.2' },
  complaints_handled: { title: 'Väl omhändertagna klagomål', formula: `klagomål som är lösta (besvarade, om källan aldrig säger vad som är löst), utan brutet löfte och utan ny kontakt om samma sak inom 7 dagar; vad som är ett klagomål är så som orden lästs`, of: 'kända kunders klagomål som började minst 7 dagar före den sista uppgiften i deras källa', standard: 'vad ISO 10002:2018 begär av hanteringen, så långt kontakter kan säga det' },
  complaints_remedied: { title: 'Klagomål som mötts med ursäkt eller rättelse', formula: `klagomål där en medarbetare bad om ursäkt, erbjöd ersättning eller lovade rättelse${asRead}`, of: 'klagomål där det finns något från en medarbetare att läsa' },
  negative_tone: { title: 'Negativ ton', formula: `kontakter där kundens ton är negativ eller mycket negativ, av fem grader${asRead}`, of: 'kontakter där kundens ton går att avgöra' },
  thanks: { title: 'Tack värda att fira', formula: `kontakter som berömmer eller tackar för något som någon gjort${asRead}`, of: judged },
  leaving: { title: 'Kontakter som talar om att lämna', formula: leaving, of: judged },
  leaving_rate: { title: 'Andel som talar om att lämna', formula: leaving, of: judged },
  prospects: { title: 'Kontakter från presumtiva kunder', formula: `kontakter från någon som ännu inte är kund${asRead}`, of: judged },
  competitor_mentions: { title: 'Kontakter som nämner en konkurrent', formula: `kontakter som nämner någon av konkurrenterna i inställningen ”Konkurrenter”${asRead}`, of: judged },
  unknown_owner: { title: 'Ännu okänt vem som kan åtgärda', formula: 'kontakter där det inte är känt vem som kan åtgärda dem', of: allContacts },
  unknown_reason: { title: 'Kontaktorsaken ännu okänd', formula: 'kontakter utan känd kontaktorsak', of: allContacts },
  unknown_channel: { title: 'Kanalen okänd', formula: 'kontakter utan känd kanal', of: allContacts },
  unknown_customer: { title: 'Kunden okänd', formula: 'kontakter utan känd kund', of: allContacts },
  unknown_language: { title: 'Språket okänt', formula: 'kontakter vars språk inte är känt', of: 'kontakter med text' },
}
const leftOut: Record<string, string> = {
  without_time: 'utan starttid',
  end_before_beginning: 'som slutar innan de börjar',
  not_settled: 'för nya för att räknas ännu',
  unknown_customer: 'utan känd kund',
  not_yet_due: 'vars tid inte gått ut ännu',
  undecided: 'där tidpunkten är okänd',
  nothing_promised: 'utan löfte',
  outside_scale: 'utanför skalan',
  untold: 'vars källa varken säger vad som är löst eller besvarat',
  no_agent: 'utan ord från en medarbetare',
  nothing_to_judge: 'utan ord att bedöma',
  without_tone: 'vars ton inte går att avgöra',
}
const methods: [RegExp, string][] = [
  [/^(contacts|customers|complaints|thanks|leaving|prospects|competitor_mentions)$/, 'inget: det är en räkning av det som kommit in, ingen uppskattning'],
  [/^(first_response|resolution_time)/, '95 %, rangordning efter binomialfördelningen (Conover 1999); inget för få kontakter'],
  [/^(csat_index|ces)$/, '95 %, Students t; inget under två svar'],
  [/^nps$/, '95 %, justerad Wald med ett tillagt svar i varje grupp'],
  [/^(repeat_rate|fcr|response_promise_kept|complaint_rate|complaints_handled|complaints_remedied|negative_tone|leaving_rate)/, '95 %, Wilson (1927), räknat på så många oberoende kontakter som dessa är värda, eftersom en kund kan ha hört av sig flera gånger (Korn och Graubard 1998); inget om en enda kund svarar för alla'],
  [/./, '95 %, Wilson (1927), vidgat där få fall annars skulle ge ett för smalt intervall'],
]

// --- grammatik ------------------------------------------------------------------------------------
const inPeriod = (scene: Scene): string => language.period(scene.period, 'in')
const thanBefore = (scene: Scene): string => (scene.comparison ? ` än ${language.period(scene.comparison, 'in')}` : ' än tidigare')
const likely = (figure: Figure, unit: Unit): string => {
  const between = f.interval(figure, unit)
  return between ? `troligen ${unit === 'points' ? 'mellan ' + between.replace(' … ', ' och ') : between}` : ''
}
/** Små antal med bokstäver, som i löpande text. */
const word = (n: number): string => ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'][n] ?? f.count(n)
const contactsOf = (n: number): string => `${f.count(n)} ${n === 1 ? 'kontakt' : 'kontakter'}`
const chance = (scene: Scene): string => `; skillnaden mot ${scene.comparison ? language.period(scene.comparison, 'name') : 'tidigare'} kan vara slump`
/** "9 gånger så många": där procent inte längre säger något. */
const doubled = (change: Change): string | null =>
  change.verdict === 'up' && change.difference !== null && change.difference >= 1
    ? `${f.number(1 + change.difference, { maximumFractionDigits: change.difference < 4 ? 1 : 0 })} gånger så många`
    : null
/** ", 12 % fler än i september": bara när förändringen är säker. */
function against(change: Change | null, scene: Scene, more: string, less: string, byHowMuch: boolean): string {
  if (!change || change.verdict === 'none') return ''
  if (change.verdict === 'unclear') return chance(scene)
  const many = byHowMuch ? doubled(change) : null
  if (many) return `, ${many} som ${scene.comparison ? language.period(scene.comparison, 'in') : 'tidigare'}`
  const size = byHowMuch && change.difference !== null ? f.percent(Math.abs(change.difference)) + ' ' : ''
  return `, ${size}${change.verdict === 'up' ? more : less}${thanBefore(scene)}`
}
const better = (change: Change | null, scene: Scene): string =>
  !change || change.verdict === 'none'
    ? ''
    : change.verdict === 'unclear' || change.better === null
      ? change.verdict === 'unclear' ? chance(scene) : ''
      : `, ${change.better ? 'bättre' : 'sämre'}${thanBefore(scene)}`
const ownerIs = (scene: Scene, owner: string): string => (scene.owners_by === 'owner' ? `kan åtgärdas av ${owner}` : `uppstår hos ${owner}`)
const grownWhere = (dimension: string, value: string): string =>
  dimension === 'reason' ? `om ${quoted(value)}` : dimension === 'channel' ? language.onChannel(value) : `som kan åtgärdas av ${value}`

const times = (ratio: number, low: number): string => f.number(ratio, { maximumFractionDigits: low < 1.1 ? 2 : 1 })

const loyaltyText = (claim: Extract<Claim, { kind: 'loyalty' }>): [string, string, string] => {
  const shown = f.value(claim.figure, claim.measure === 'nps' ? 'points' : claim.measure === 'ces' ? 'score' : 'share')
  if (claim.measure === 'csat') return ['', shown, ' av dem som svarat är nöjda']
  if (claim.measure === 'fcr') return ['', shown, ' löstes vid första kontakten']
  if (claim.measure === 'nps') return ['Rekommendationsviljan (NPS) är ', shown, '']
  return ['Så lätt tyckte kunderna att det var: ', shown, claim.scale ? ` av ${f.number(claim.scale.max)} (CES)` : ' (CES)']
}
const loyaltyName = { csat: 'andelen nöjda', fcr: 'andelen lösta vid första kontakten', nps: 'rekommendationsviljan', ces: 'hur lätt det är' }

const grammar: Grammar = {
  and: ', och ',
  but: ', men ',
  missedClause: (list) => ({ tone: 'bad', about: 'promise', text: list.length > 2 ? `löftena hålls inte i ${word(list.length)} kanaler` : `${list.length > 1 ? 'löftena' : 'löftet'} ${f.list(list.map((c) => language.onChannel(c)))} hålls inte` }),
  clause(claim, scene) {
    switch (claim.kind) {
      case 'no_data':
        return { text: `inga kontakter ${inPeriod(scene)}`, tone: 'neutral', about: 'nothing' }
      case 'few':
        return { text: `för få kontakter ${inPeriod(scene)} att räkna på, men värda att läsa`, tone: 'neutral', about: 'nothing' }
      case 'volume': {
        const v = claim.change?.verdict
        const text = v === 'up' ? 'kunderna hör av sig oftare' : v === 'down' ? 'kunderna hör av sig mer sällan' : `${contactsOf(claim.contacts)} ${inPeriod(scene)}`
        return { text, tone: 'neutral', about: 'volume' }
      }
      case 'top_reason':
        return { text: claim.clear ? `${quoted(claim.value)} är det kunderna oftast hör av sig om` : `${quoted(claim.value)} hör till det kunderna oftast hör av sig om`, tone: 'neutral', about: 'reason' }
      case 'reason_changed': {
        const v = claim.change.verdict
        const tone = claim.change.better === null ? 'neutral' : claim.change.better ? 'good' : 'bad'
        const text = v === 'up' ? `fler hör av sig om ${quoted(claim.value)}` : v === 'down' ? `färre hör av sig om ${quoted(claim.value)}` : `många hör av sig om ${quoted(claim.value)}`
        return { text, tone, about: 'reason' }
      }
      case 'grew':
        return { text: `kontakterna ${grownWhere(claim.grown.dimension, claim.grown.value)} har vuxit`, tone: 'bad', about: claim.grown.dimension === 'owner' ? 'owner' : 'reason' }
      case 'top_owner':
        return { text: claim.clear ? (scene.owners_by === 'owner' ? `${claim.value} kan åtgärda den största delen` : `den största delen uppstår hos ${claim.value}`) : scene.owners_by === 'owner' ? `${claim.value} hör till dem som kan åtgärda mest` : `${claim.value} hör till dem där mest uppstår`, tone: 'neutral', about: 'owner' }
      case 'own_service':
        return { text: scene.owners_by === 'owner' ? `${claim.value} själv kan åtgärda ${f.share(claim.share)}` : `${f.share(claim.share)} uppstår hos ${claim.value} själv`, tone: 'neutral', about: 'owner' }
      case 'promise_missed':
        return { text: `löftet ${language.onChannel(claim.channel)} hålls inte`, tone: 'bad', about: 'promise' }
      case 'promise_kept':
        return { text: `löftet ${language.onChannel(claim.channel)} hålls`, tone: 'good', about: 'promise' }
      case 'promise_overall': {
        const v = claim.change?.verdict
        if (v === 'up') return { text: 'fler löften hålls', tone: 'good', about: 'promise' }
        if (v === 'down') return { text: 'färre löften hålls', tone: 'bad', about: 'promise' }
        return { text: `${f.share(claim.figure)} av löftena hålls`, tone: 'neutral', about: 'promise' }
      }
      case 'loyalty': {
        const b = claim.change?.better
        const [before, shown, after] = loyaltyText(claim)
        if (b === true || b === false) {
          const words = { csat: ['fler är nöjda', 'färre är nöjda'], fcr: ['fler får hjälp vid första kontakten', 'färre får hjälp vid första kontakten'], nps: ['fler vill rekommendera oss', 'färre vill rekommendera oss'], ces: ['det har blivit lättare att få hjälp', 'det har blivit svårare att få hjälp'] }
          return { text: words[claim.measure][b ? 0 : 1], tone: b ? 'good' : 'bad', about: 'loyalty' }
        }
        return { text: before + shown + after, tone: 'neutral', about: 'loyalty' }
      }
      case 'satisfaction_by_owner':
        return { text: `kunder vars kontakt ${ownerIs(scene, claim.worst)} är mindre nöjda än andra`, tone: 'bad', about: 'loyalty' }
      case 'unknown_owner':
        return { text: `för ${f.share(claim.share)} av kontakterna är det ännu okänt vem som kan åtgärda dem`, tone: 'neutral', about: 'owner' }
    }
  },
  sentence(claim, scene) {
    switch (claim.kind) {
      case 'no_data':
        return [`Det finns inga kontakter ${inPeriod(scene)}.`]
      case 'few':
        return ['Det finns bara ', link(contactsOf(claim.contacts), {}), ` ${inPeriod(scene)}. Det är för få för att dra säkra slutsatser av. Läs dem i stället.`]
      case 'volume': {
        const change = against(claim.change, scene, 'fler kontakter', 'färre kontakter', true)
        if (claim.customers === null) return [link(contactsOf(claim.contacts), {}), ` kom in ${inPeriod(scene)}${change}.`]
        return [
          link(`${f.count(claim.customers)} ${claim.customers === 1 ? 'kund' : 'kunder'}`, {}),
          ' hörde av sig ',
          link(`${f.count(claim.contacts)} ${claim.contacts === 1 ? 'gång' : 'gånger'}`, {}),
          ` ${inPeriod(scene)}${change}.`,
        ]
      }
      case 'top_reason':
        return [claim.clear ? `Vanligast är ${quoted(claim.value)}, ` : `Bland det vanligaste är ${quoted(claim.value)}, `, link(f.share(claim.share), { where: [['reason', claim.value]] }), ' av kontakterna.']
      case 'reason_changed':
        return [link(contactsOf(claim.contacts), { where: [['reason', claim.value]] }), ` gällde ${quoted(claim.value)}${against(claim.change, scene, 'fler', 'färre', true)}.`]
      case 'grew':
        return grammar.grown(claim.grown)
      case 'top_owner': {
        const to: Target = { where: [[scene.owners_by, claim.value]] }
        const self = claim.own_service ? ' själv' : ''
        if (claim.clear) return ['Flest kontakter, ', link(f.share(claim.share), to), `, ${ownerIs(scene, claim.value)}${self}.`]
        return [link(f.share(claim.share), to), ` ${ownerIs(scene, claim.value)}${self}, en av de största delarna.`]
      }
      case 'own_service': {
        const range = likely(claim.share, 'share')
        return [scene.owners_by === 'owner' ? `${claim.value} själv kan åtgärda ` : `Hos ${claim.value} själv uppstår `, link(f.share(claim.share), { where: [[scene.owners_by, claim.value]] }), `${range ? ` (${range})` : ''}.`]
      }
      case 'promise_missed':
      case 'promise_kept':
        return grammar.promises([claim], scene)
      case 'promise_overall':
        return [link(f.share(claim.figure), { counted: 'promise_kept.denominator' }), ` av löftena hölls${better(claim.change, scene)}.`]
      case 'loyalty': {
        const [before, shown, after] = loyaltyText(claim)
        return [before, link(shown, { counted: `${claim.measure}.denominator` }), `${after}${better(claim.change, scene)}.`]
      }
      case 'satisfaction_by_owner':
        return [`Kunder vars kontakt ${ownerIs(scene, claim.worst)} är mindre nöjda än andra: `, link(f.share(claim.worst_figure), { where: [[scene.owners_by, claim.worst]], counted: 'csat.denominator' }), ` mot ${f.share(claim.others_figure)}.`]
      case 'unknown_owner':
        return ['För ', link(f.share(claim.share), { where: [[scene.owners_by, 'unknown']] }), scene.owners_by === 'owner' ? ' av kontakterna är det ännu okänt vem som kan åtgärda dem.' : ' av kontakterna är det ännu okänt var de uppstår.']
    }
  },
  promises(claims, scene) {
    void scene
    const missed = claims[0].kind === 'promise_missed'
    const parts: Part[] = [`${claims.length > 1 ? 'Löftena' : 'Löftet'} ${missed ? 'hålls inte' : 'hålls'} `]
    claims.forEach((claim, i) => {
      parts.push(i === 0 ? '' : i === claims.length - 1 ? ' och ' : ', ')
      parts.push(`${language.onChannel(claim.channel)} (`)
      parts.push(link(f.share(claim.figure), { where: [['channel', claim.channel]], counted: missed ? 'promise_kept.missed' : 'promise_kept.denominator' }))
      parts.push(i === 0 ? ` i tid, målet är ${f.percent(claim.goal)})` : `, målet ${f.percent(claim.goal)})`)
    })
    return [...parts, '.']
  },
  aboutReasons(o, scene) {
    const top = o.claims.find((c) => c.kind === 'top_reason')
    const unknown = o.reasons_unknown.value
    const parts: Part[] = []
    if (top) parts.push(top.clear ? `${quoted(top.value)} är vanligast. ` : `Vilken kontaktorsak som är vanligast är osäkert; ${quoted(top.value)} hör till dem. `)
    else if (o.reasons[0]) parts.push(`Flest kontakter gäller ${quoted(o.reasons[0].value)}, men de är för få för att det ska vara säkert. `)
    if (unknown !== null && unknown > 0) parts.push('För ', link(f.share(o.reasons_unknown), { where: [['reason', 'unknown']] }), ' är kontaktorsaken ännu okänd.')
    void scene
    return parts.length > 0 ? parts : ['Andel av kontakterna. Strecken visar osäkerheten.']
  },
  aboutOwners(o, scene) {
    const parts: Part[] = []
    const own = o.own_service
    if (own && own.share.value !== null) {
      parts.push(`${own.name} själv: `, link(f.share(own.share), { where: [[scene.owners_by, own.name]] }), ' av kontakterna')
      const range = likely(own.share, 'share')
      parts.push(range ? ` (${range}). ` : '. ')
    }
    const unknown = o.owners_unknown.value
    if (unknown !== null && unknown > 0) parts.push('För ', link(f.share(o.owners_unknown), { where: [[scene.owners_by, 'unknown']] }), ' vet vi ännu inte.')
    return parts.length > 0 ? parts : ['Andel av kontakterna. Strecken visar osäkerheten.']
  },
  aboutPromises(promises) {
    const missed = promises.filter((p) => p.verdict === 'missed')
    const kept = promises.filter((p) => p.verdict === 'kept')
    if (missed.length + kept.length === 0) {
      return [promises.some((p) => p.goal !== null) ? 'Inget mål är säkert nått eller missat ännu.' : 'Andel löften som hölls. Inget mål är satt ännu.']
    }
    const said: string[] = []
    if (missed.length > 0) said.push(`${missed.length > 1 ? 'Målen missas' : 'Målet missas'} ${f.list(missed.map((p) => language.onChannel(p.channel)))}.`)
    if (kept.length > 0) said.push(`${kept.length > 1 ? 'Målen nås' : 'Målet nås'} ${f.list(kept.map((p) => language.onChannel(p.channel)))}.`)
    return [said.join(' '), ' Strecket är målet.']
  },
  aboutLoyalty(loyalty, scene) {
    const names = (b: boolean): string => f.list(loyalty.filter((m) => m.change?.better === b).map((m) => loyaltyName[m.measure]))
    const up = names(true)
    const down = names(false)
    if (!scene.comparison) return ['Bandet visar osäkerheten.']
    if (!up && !down) return [`Ingen säker förändring sedan ${language.period(scene.comparison, 'name')}.`]
    return [[up && `Bättre än ${language.period(scene.comparison, 'in')}: ${up}.`, down && `Sämre än ${language.period(scene.comparison, 'in')}: ${down}.`].filter(Boolean).join(' ')]
  },
  aboutGrown: (grew) => [`Jämfört med vad veckorna före gav skäl att vänta har ${grew.length === 1 ? 'en sak' : `${word(grew.length)} saker`} med säkerhet vuxit.`],
  grown: (g) => [
    link(contactsOf(g.recent), { where: [[g.dimension, g.value]], when: { from: g.from, to: g.to } }),
    ` ${grownWhere(g.dimension, g.value)} kom in den ${f.days(g.from, g.to)}, ${times(g.ratio, g.low)} gånger så många som väntat (troligen ${times(g.low, g.low)}–${times(g.high, g.low)}).`,
  ],
  change(change, unit) {
    if (!change || change.verdict === 'none' || change.difference === null) return ''
    if (change.verdict === 'unclear') return 'kan vara slump'
    const up = change.verdict === 'up'
    if (unit === 'count') return doubled(change) ?? `${f.percent(Math.abs(change.difference))} ${up ? 'fler' : 'färre'}`
    if (unit === 'share') return `${f.number(Math.abs(change.difference) * 100, { maximumFractionDigits: 1 })} procentenheter ${up ? 'högre' : 'lägre'}`
    if (unit === 'points') return `${f.number(Math.abs(change.difference), { maximumFractionDigits: 0 })} ${up ? 'högre' : 'lägre'}`
    if (unit === 'seconds') return `${f.duration(Math.abs(change.difference))} ${up ? 'längre' : 'kortare'}`
    return `${f.number(Math.abs(change.difference), { maximumFractionDigits: 1 })} ${up ? 'högre' : 'lägre'}`
  },
  likely,
}

/** Vad en felkod betyder, där servern inte säger mer eller säger det på engelska. */
const troubles: Record<string, string | ((message: string) => string)> = {
  sign_in: 'Logga in först.',
  not_found: 'Det finns inte, eller finns inte längre.',
  too_large: 'Filen är för stor.',
  busy: 'Något annat pågår. Försök igen om en stund.',
  denied: 'Det är inte tillåtet.',
  invalid_argument: (m) => `Värdet godtogs inte. (${m})`,
  bad_input: (m) => `Filen går inte att läsa. (${m})`,
  io: (m) => `Datorn kunde inte läsa eller skriva. (${m})`,
  newer_format: 'Uppgifterna är skrivna av en nyare version av Gehör.',
  corrupt: (m) => `Uppgifterna på disken är skadade. (${m})`,
  internal: (m) => `Ett fel i programmet. (${m})`,
  network: 'Servern svarar inte.',
}
const steps: Record<string, string> = {
  'looking at the file': 'tittar på filen',
  reading: 'läser raderna',
  'working out the figures': 'räknar ut siffrorna',
  'taking the import back': 'tar tillbaka inläsningen',
  'reading a sample': 'läser ett urval', 'looking for topics': 'letar efter ämnen', 'placing texts': 'ordnar texterna efter ämne',
  waiting: 'väntar på sin tur',
}
const settingTexts: Record<string, { title: string; meaning?: string }> = {
  zone: { title: 'Tidszon', meaning: 'Organisationens tidszon. Den avgör vilken dag en kontakt räknas till.' },
  opening_hours: { title: 'Öppettider', meaning: 'När ni svarar. Svenska helgdagar räknas som stängda.' },
  competitors: { title: 'Konkurrenter', meaning: 'Konkurrenters namn, med ”;” emellan: kontakter som nämner någon av dem räknas, och den som talar om att byta till en tas för att vara på väg bort.' },
  masking: { title: 'Maskas också, eller aldrig', meaning: 'Vad mer som maskeras i texter, och vad som aldrig maskeras; # står för en siffra, @ för en bokstav. Gäller det som kommer från och med nu.' },
  taxonomy: { title: 'Kontaktorsaker till dess att egna är inlärda', meaning: 'De orsaker som texter läses efter till dess att egna är inlärda, med vanlig grundorsak och ägare: shop, energy, telecom, municipality, health_care, bank eller en egen med sin version.' },
  taxonomy_language: { title: 'Språk för de orsakerna', meaning: 'Språket i deras namn: sv, nb, nn, da, fi, en eller de.' },
  goal_promise_kept: { title: 'Mål för hållna löften', meaning: 'Ett mål för alla, eller ett per kanal (* för de övriga).' },
  goal_fcr: { title: 'Mål för löst vid första kontakten', meaning: 'Andel kontakter som löses vid första kontakten, inom sju dagar.' },
  goal_csat: { title: 'Mål för andel nöjda', meaning: 'Andel svar från nöjda kunder.' },
  goal_nps: { title: 'Mål för rekommendationsviljan (NPS)', meaning: 'Från −100 till 100.' },
  goal_ces: { title: 'Mål för hur lätt det är (CES)', meaning: 'Medelvärde på den skala som frågan ställdes med.' },
  'source.zone': { title: 'Tidszon', meaning: 'Tidszon för källans tider när de inte anger någon själva. Annars gäller organisationens.' },
  'source.score_good': { title: 'Bästa betyget', meaning: 'Vilken ände av källans betygsskala som är bra.' },
  'source.score_good_assumed': { title: 'Bästa betyget är antaget', meaning: 'Sätts vid inläsning när ingen har sagt vilken ände som är bra.' },
}

const words: Words = {
  nav: { overview: 'Översikt', contacts: 'Kontakter', figures: 'Nyckeltal', data: 'Data', settings: 'Inställningar', main: 'Sidor', menu: 'Meny', close: 'Stäng', skip: 'Hoppa till innehållet', search: 'Sök och gå till' },
  common: {
    loading: 'Hämtar …', retry: 'Försök igen', csv: 'Som CSV', copy_link: 'Kopiera länk', copied: 'Länken är kopierad', cancel: 'Avbryt', saved: 'Sparat',
    undo: 'Ångra', undone: 'Ångrat', remove: (what) => `Ta bort ${what}`, yes: 'ja', no: 'nej', more: 'mer', all: 'alla',
    unknown: UNKNOWN, none: 'inga', back: 'Tillbaka', of: (n, of) => `${n} av ${of}`,
    no_value: 'går inte att räkna ut', contacts: (n, shown) => `${shown} ${n === 1 ? 'kontakt' : 'kontakter'}`, demo: 'Påhittat företag', light: 'Ljust', dark: 'Mörkt', as_system: 'Som datorn',
    theme: 'Utseende', language: 'Språk', help: 'Kortkommandon', change: 'Ändra', interval: '95 % säkerhet', 
  },
  score: { of: (score, max) => `${score} av ${max}`, high: 'högst', low: 'lägst', best: (what) => `${what} är bäst`, best_assumed: (what) => `${what} antas vara bäst` },
  trouble: {
    offline: 'Ingen kontakt med servern.', offline_more: 'Det du ser är senast hämtat. Sidan fortsätter av sig själv när servern svarar.', not_found: 'Sidan finns inte',
    not_found_more: 'Adressen leder ingenstans. Kanske kom den inte med i sin helhet.', to_overview: 'Till översikten', load: 'Det gick inte att hämta.', page: 'Sidan kunde inte visas.',
  },
  period: {
    choose: 'Välj period', month: 'Månad', week: 'Vecka', quarter: 'Kvartal', year: 'År', all: 'Hela tiden', days: 'Valda dagar', from: 'Från och med', to: 'Till och med', apply: 'Visa',
    compare: 'Jämför med', compared: (name) => `jämfört med ${name}`, previous: 'Perioden före', year_before: 'Samma period året före', no_compare: 'Ingenting', earlier: 'Tidigare period', later: 'Senare period',
    incomplete: 'Perioden är inte slut ännu.', kind: 'Typ av period',
  },
  age: { line: (until, ago) => `Uppgifter${until ? ` till ${until}` : ''}${ago ? `${until ? ',' : ''} beräknade ${ago}` : ''}` },
  overview: {
    title: 'Översikt', reasons: 'Vad kunderna hör av sig om', reasons_none: 'Ingen kontaktorsak är känd för de här kontakterna.', reasons_do: 'Läs in en fil med en kolumn för kontaktorsak, eller peka ut den under Data.',
    reason: 'Kontaktorsak', share: 'Andel', contacts: 'Kontakter', change: 'Förändring', trend: 'Över tid', trend_of: (first, last, unit) => `Från ${first} till ${last} kontakter per ${unit}`, owner: 'Kan åtgärdas av', 
    all_contacts: 'Alla kontakter', unknown_reason: 'Ännu okänd', several_owners: 'flera avdelningar', several_owners_most: (largest) => `flera avdelningar, mest ${largest}`, more_reasons: (n) => `${n} kontaktorsak${n === '1' ? '' : 'er'} till`, owners_owner: 'Vem som kan åtgärda det', owners_arises: 'Var det uppstår', owners_none: 'Det är ännu okänt vem som kan åtgärda det.', owners_do: 'Läs in en fil där kontakten har en avdelning, eller peka ut kolumnen under Data.',
    unknown_owner: 'Ännu okänt', more_owners: (n) => `${n} avdelning${n === '1' ? '' : 'ar'} till`, own_service: 'kundservice själv', satisfied: 'Nöjda', satisfied_n: (share) => `${share} nöjda`, voices: 'Tre röster', voices_about: (n) => `Slumpvis dragna bland ${n} kontakter med text`,
    voices_none: 'Inga texter att läsa.', voices_do: 'Kontakterna i perioden saknar text. Läs in en fil där kundens egna ord finns med.', voices_more: 'Tre andra', promises: 'Håller vi vad vi lovat?', promises_about: 'Andel i tid. Strecket är målet.', promises_none: 'Inga löften är kända.', promises_do: 'Läs in en fil där det står när kontakten senast skulle vara löst eller besvarad.',
    goal: (value) => `mål ${value}`, no_goal: 'inget mål satt', kept: 'når målet', missed: 'missar målet', unclear: 'osäkert om målet nås', a_minute: 'en minut', answer_median: (d) => `hälften besvaras inom ${d}`,
    solved_median: (d) => `hälften löses inom ${d}`, loyalty: 'Löst, nöjd, lojal', loyalty_none: 'Inga enkätsvar är kända.', loyalty_do: 'Läs in kundernas betyg, så syns här hur nöjda de är.', grew: 'Vad som vuxit mest', grew_none: 'Inget har med säkerhet vuxit de senaste veckorna.', 
    times: 'Gånger så många', footer_masked: 'Personuppgifter är maskerade.', footer_interval: 'Streck och band visar osäkerheten: med 95 procents säkerhet ligger det rätta värdet där.', footer_open: 'Varje siffra går att öppna, ända till samtalen bakom den.', footer_definitions: 'Så räknas nyckeltalen', footer_n: (n) => `Bygger på ${n} kontakter.`,
    in_period: 'i perioden', go_data: 'Till Data', first: 'Här ska kunderna höras.', first_more: 'Ännu är inget inläst. Ge Gehör en fil med kundkontakter, så skrivs den här sidan åt dig.',
    first_steps: ['Ta ut en fil ur det system ni har: ärenden, mejl, chattar eller enkätsvar, som CSV eller JSON.', 'Lägg den på sidan Data. Gehör gissar vad varje kolumn är, och du rättar om det blev fel.', 'Läs in. Personuppgifter maskeras innan något sparas, och inget lämnar datorn.'],
    first_button: 'Läs in den första filen', channel: 'Kanal', with_score: 'betyg', no_dates: 'Kontakterna saknar datum, så inget kan visas över tid.', of_scale: (max) => `av ${max}`, n_answers: (n) => `${n} svar`, too_few: 'för få för en säker siffra', n_contacts: (n) => `${n} kontakter`,
  },
  contacts: {
    title: 'Kontakter', listed: (n, shown) => `${shown} ${n === 1 ? 'kontakt' : 'kontakter'}`, none: 'Inga kontakter motsvarar urvalet.', none_do: 'Ta bort ett filter eller välj en längre period.', when: 'När', channel: 'Kanal', about: 'Gäller', owner: 'Kan åtgärdas av',
    words: 'Början', state: 'Läge', open: 'Öppen', score: 'Betyg', erased: 'Texten är raderad.', no_words: 'Ingen text.', page: (from, to, of) => `${from}–${to} av ${of}`,
    next: 'Nästa', previous: 'Föregående', add_filter: 'Lägg till filter', choose_dimension: 'Filtrera på', remove_filter: (name) => `Ta bort filtret ${name}`, filters: 'Filter', clear: 'Ta bort alla', 
    promise: { kept: 'Löftet hölls', broken: 'Löftet bröts', pending: 'Löftet löper', undecided: 'Löftet går inte att avgöra', none: 'Inget löfte' }, no_date: 'utan datum', keys: 'j och k går ner och upp, Retur öppnar.', more_values: (n) => `och ${n} till`,
    part: 'Del av siffran', limits: 'Vilka kontakter', find: 'Sök bland värdena',
    search: 'Sök i vad som sagts', search_do: 'Sök', search_how: 'Alla ord ska finnas, i vilken form som helst. "Ord i följd" inom citattecken, minus framför det som inte får finnas.', search_end: 'Rensa sökningen', said: 'Där det sägs', order: 'Ordning', best: 'Bäst träff först', newest: 'Senaste först',
    not_found: 'Inget hittades.', fewer_words: 'Ta bort något av orden: alla måste finnas i samma kontakt.', other_form: 'Pröva ett annat ord för samma sak. Delar av ord hittas inte: ”avgift” finner inte ”fakturaavgift”.', nowhere: 'Inte heller utan period och filter finns det någon.', search_all: (n, shown) => `Utan period och filter: ${shown} ${n === 1 ? 'kontakt' : 'kontakter'}`,
  },
  conversation: {
    title: 'Samtal', about: (reason, channel) => `${reason}, ${channel}`, about_channel: (channel) => `Kontakt ${channel}`, written_down: 'Det antecknas att du har läst det här samtalet.', facts: 'Uppgifter', others: 'Kundens andra kontakter', others_none: 'Inga andra kontakter är kända.', back: 'Till listan', newer: 'Föregående', older: 'Nästa',
    author: { customer: 'Kunden', agent: 'Medarbetare', bot: 'Chattbot', system: 'Systemet', unknown: 'Okänd avsändare' }, kind: { contact: '', message: '', status_change: 'Ändrad status', survey_answer: 'Enkätsvar', purchase: 'Köp', customer: 'Kunduppgift' }, first_response: 'Första svar efter', resolution: 'Löst efter', source: 'Källa', group: 'Kundgrupp',
    promise: 'Löfte', team: 'Team', language: 'Språk', erased: 'Kundens ord är raderade. Uppgifterna finns kvar i statistiken, utan personen.', masked: 'maskerad uppgift', no_words: 'Kontakten har ingen text.', position: (n, of) => `${n} av ${of}`,
  },
  figures: {
    title: 'Nyckeltal', measure: 'Nyckeltal', by: 'Uppdelat på', not_by: 'inte uppdelat', value: 'Värde', interval: 'Troligen mellan', n: 'Bygger på', left_out: 'Utelämnat', definition: 'Så räknas det', formula: 'Räknas', of: 'Bland',
    how_sure: 'Säkerhet', standard: 'Enligt', version: (n) => `Definitionen är version ${n}`, better: { higher: 'högre är bättre', lower: 'lägre är bättre', neutral: 'varken högre eller lägre är bättre' }, better_label: 'Riktning', none: 'Det finns inget att räkna på här.', none_do: 'Välj en annan period, ta bort ett filter eller läs in en fil som har uppgiften.', chart: 'Diagram', truncated: (n, of) => `De ${n} första av ${of} visas i diagrammet.`,
    left_out_of: (what, n) => `${n} ${what}`, sort_by: (column) => `Sortera efter ${column}`,
    partial: (from, to) => `inte hel: ${from && to ? `${from} till ${to}` : from ? `från ${from}` : `till ${to}`}`, few: 'få', key_partial: 'Ring på streckad linje: perioden är inte hel och går inte att jämföra med de andra.', key_few: (n, late) => `Blekt: bygger på färre än ${n} och säger därför inte mycket${late ? '. Står efter de andra' : ''}.`, short_week: (n) => `v. ${n}`, short_quarter: (n) => `kv. ${n}`,
  },
  data: {
    title: 'Data', lead: 'Ge Gehör filer som de är. Varje kolumn gissas, och inget sparas förrän du säger till.', drop: 'Dra hit filer', drop_or: 'eller', choose: 'Välj filer', formats: 'CSV, TSV, JSON eller zip, från vilket system som helst', drop_now: 'Släpp filerna här', sending: (file) => `Skickar ${file}`, send_failed: (file) => `${file} kom inte fram.`, 
    rows: (n) => `${n} rader`, refused_n: (n, shown) => `${shown} ${n === 1 ? 'rad' : 'rader'} kan inte läsas in`, why: 'Varför?', how_read: 'Så lästes filen', sure: 'säker', fairly_sure: 'ganska säker', unsure: 'osäker',
    column: 'Kolumn', told: 'du har sagt det', sample: 'De första raderna', sample_about: 'De första raderna, maskerade', ignore_count: (n, shown) => `${shown} ${n === 1 ? 'kolumn' : 'kolumner'} läses inte in`, questions: 'Svara först på detta', questions_check: 'Stämmer detta?', other_columns: (n, shown) => `${shown} ${n === 1 ? 'annan kolumn' : 'andra kolumner'}`, best_answer: (value) => `${value} är bäst`, worst_other: (value) => `${value} är sämst`, high_is_best: 'Högst är bäst', low_is_best: 'Lägst är bäst',
    dmy: 'Dagen först (31/10)', mdy: 'Månaden först (10/31)', zone_other: 'Annan', zone_name: 'Tidszonens namn', likelier: 'troligast', must_answer: 'Svara på frågan ovan, sedan går det att läsa in.', import: 'Läs in', discard: 'Släng', importing: 'Läser in', rate: (n) => `${n} rader i sekunden`, left: (d) => `ungefär ${d} kvar`,
    rows_read: (n) => `${n} rader lästa`, done: 'Inläst', done_more: (n, shown) => `${shown} ${n === 1 ? 'rad' : 'rader'} lästa`, new: 'nya', updated: 'uppdaterade', unchanged: 'oförändrade', refused: 'gick inte att läsa in', read: 'lästa', see_overview: 'Se översikten', refused_rows: 'Rader som inte kunde läsas in', line: 'Rad', field: 'Kolumn', reason: 'Vad som är fel', download_refused: 'Hämta raderna som de stod',
    refused_keep: 'Går att hämta i sju dagar.', warnings: 'Bra att veta', failed: 'Inläsningen avbröts, och inget sparades.', cannot_read: 'Filen går inte att läsa.', imports: 'Inläsningar', imports_none: 'Inget är inläst ännu.', file: 'Fil', source: 'Källa', received: 'Inläst', covers: 'Täcker till', state: 'Läge',
    state_active: 'gäller', state_superseded: 'ersatt av en senare', state_undone: 'tillbakatagen', take_back: 'Ta tillbaka', take_back_sure: (file) => `Ta tillbaka ${file}? Allt som kom med den försvinner ur siffrorna.`, take_back_yes: 'Ja, ta tillbaka', taken_back: (left) => `Tillbakataget. ${left} kontakter finns kvar.`, show_refused: 'Visa raderna', hide_refused: 'Dölj raderna',
    sources: 'Källor', sources_about: 'Vad som sägs här gäller alla filer från källan, också de som redan är inlästa.', zone: 'Tidszon', zone_none: 'organisationens', scale: 'Bästa betyget', scale_high: 'det högsta', scale_low: 'det lägsta', scale_assumed: 'antaget, ingen har sagt det', horizon: 'Täcker till',
    kinds: { contact: 'kontakter', message: 'meddelanden', survey_answer: 'enkätsvar', purchase: 'köp', customer: 'kunder', status_change: 'statusändringar' }, as_kind: 'Raderna är', kind_choose: 'välj …',
    looking: 'Tittar på filen …', same_again: 'Samma fil igen ändrar inget.', dismiss: 'Klar', contacts_in: (n) => `${n} kontakter`, already: 'redan inläst', delimiter: 'Skiljetecken', encoding: 'Teckenkodning', header: 'Rubrikrad', format: 'Format', more_lines: (n) => `och ${n} till`, waiting: 'Väntar på sin tur',
    goals: 'Öppettider, mål och andra val finns under Inställningar.',
    kept: (when) => `Mottagen ${when}, inte inläst ännu.`, go_on: 'Fortsätt',
    work: { import: (title) => `Läser in ${title || 'en fil'}`, undo: (title) => `Tar tillbaka ${title || 'en inläsning'}`, rebuild: () => 'Räknar om siffrorna', command: (title) => (title === 'erase' ? 'Raderar en persons uppgifter' : title === 'settings' ? 'Ändrar en inställning' : 'Arbetar') },
  },
  settings: { title: 'Inställningar', lead: 'Ändringar sparas direkt. Siffrorna räknas om när det behövs.', organisation: 'Organisationen', of_source: (name) => `Källan ${name}`, example: 'Till exempel', fallback: 'Om inget är sagt', not_set: 'inget', set_at: (when) => `Ändrad ${when}`, reset: 'Återställ', saved: (what) => `Sparat: ${what}`, working: 'Räknar om siffrorna …', meaning: 'Betydelse', value: 'Värde' },
  sign_in: { title: 'Logga in', lead: 'Skriv åtkomstnyckeln för att läsa vad kunderna säger.', key: 'Åtkomstnyckel', button: 'Fortsätt', wrong: 'Nyckeln stämmer inte.', where: 'Nyckeln skrivs ut när servern startar. Fråga den som sköter Gehör hos er.' },
  palette: { title: 'Gå till', placeholder: 'Sida, kontaktorsak, kanal, kundernas ord …', none: 'Inget stämmer.', go: 'Gå till', filter: 'Visa bara', settings: 'Ändra', hint: 'Pilar väljer, Retur går, Esc stänger', search: (words) => `Sök i vad kunderna sagt: ${words}` },
  help: {
    title: 'Kortkommandon',
    rows: [['Ctrl K  eller  /', 'Sök och gå till'], ['/  under Kontakter', 'Sök i vad som sagts'], ['g o', 'Översikt'], ['g k', 'Kontakter'], ['g n', 'Nyckeltal'], ['g d', 'Data'], ['g i', 'Inställningar'], ['j  k', 'Nästa och föregående i en lista'], ['Retur', 'Öppna'], ['Esc', 'Stäng, eller tillbaka till listan'], ['?', 'Den här rutan']],
  },
}

const countedParts: Record<string, string> = { numerator: 'uppfyller det', denominator: 'räknas med', missed: 'uppfyller det inte' }
/** Det som öppnas oftast, sagt rakt ut. */
const countedAs: Record<string, string> = {
  'promise_kept.numerator': 'löftet hölls',
  'promise_kept.missed': 'löftet bröts',
  'promise_kept.denominator': 'löftet är avgjort',
  'csat.numerator': 'nöjda svar',
  'csat.missed': 'inte nöjda svar',
  'csat.denominator': 'svar om nöjdhet',
  'nps.promoters': 'rekommenderar oss (9–10)',
  'nps.passives': 'varken eller (7–8)',
  'nps.detractors': 'rekommenderar oss inte (0–6)',
  'nps.denominator': 'svar om rekommendation',
  'ces.denominator': 'svar om hur lätt det var',
  'fcr.numerator': 'lösta vid första kontakten',
  'fcr.missed': 'inte lösta vid första kontakten',
  'first_response.denominator': 'tiden till första svar är känd',
  'resolution_time.denominator': 'lösningstiden är känd',
}
const catalogue = { ...fields, ...said }
const language: Language = {
  code: 'sv',
  name: 'Svenska',
  f,
  words,
  grammar,
  period(p, as) {
    const into = as === 'in'
    switch (p.kind) {
      case 'month':
        return `${into ? 'i ' : ''}${f.month((p.from ?? p.key) + '-01')}`
      case 'quarter':
        return `${into ? 'under ' : ''}${['första', 'andra', 'tredje', 'fjärde'][Number(p.key.slice(-1)) - 1] ?? ''} kvartalet ${wholeYear(p)}`
      case 'year':
        return `${into ? 'under ' : ''}${p.key.slice(0, 4)}`
      case 'week':
        return `vecka ${Number(p.key.slice(-2))} ${p.key.slice(0, 4)}`
      case 'day':
        return `${into ? 'den ' : ''}${f.day(p.from ?? p.key)}`
      case 'days':
        if (p.from && p.to) return `${into ? 'den ' : ''}${f.days(p.from, p.to)}`
        return p.from ? `från och med ${f.day(p.from)}` : p.to ? `till och med ${f.day(p.to)}` : p.key
      case 'all':
        return into ? 'under hela tiden' : 'hela tiden'
    }
  },
  channel: (value) => channels[value]?.[0] ?? value,
  onChannel: (value) => channels[value]?.[1] ?? `via ${value}`,
  dimension: (name) => dimensions[name] ?? name,
  value(dimension, value) {
    if (dimension === 'channel') return this.channel(value)
    if (value === 'unknown' || value === '') return UNKNOWN
    if (dimension === 'state') return states[value] ?? value
    if (dimension === 'kind') return kinds[value] ?? value
    if (dimension === 'tone') return tones[value] ?? value
    if (dimension === 'day') return f.day(value)
    if (dimension === 'month') return f.month(value + '-01')
    if (dimension === 'week') return `vecka ${Number(value.slice(-2))} ${value.slice(0, 4)}`
    if (dimension === 'quarter') return `kvartal ${value.slice(-1)} ${value.slice(0, 4)}`
    if (dimension === 'language') return new Intl.DisplayNames('sv', { type: 'language' }).of(value) ?? value
    return value
  },
  by: (name) => ({ owner: 'efter vem som kan åtgärda', arises_at: 'efter var de uppstår', state: 'öppna och avslutade', kind: 'efter slag', tone: 'efter ton' })[name] ?? `per ${language.dimension(name).toLocaleLowerCase('sv')}`,
  masked: (kind) => maskedKinds[kind] ?? kind,
  field: (name) => fields[name] ?? name,
  measure: (name) => measures[name] ?? { title: name },
  intervalMethod: (measure) => methods.find(([pattern]) => pattern.test(measure))?.[1],
  leftOut: (_measure, name) => leftOut[name] ?? name,
  sought(parts) {
    const some = (excluded: boolean): string => f.list(parts.filter((p) => p.excluded === excluded).map((p) => quoted(p.text)))
    return [some(false) && `med ${some(false)}`, some(true) && `utan ${some(true)}`].filter(Boolean).join(', ')
  },
  counted(value) {
    const [measure, part = '', ...rest] = value.split('.')
    if (countedAs[value]) return countedAs[value]
    const title = this.measure(measure).title
    if (part === 'left_out') return `${title}: ${this.leftOut(measure, rest.join('.'))}`
    return `${title}: ${countedParts[part] ?? part}`
  },
  setting: (key, source) => settingTexts[(source ? 'source.' : '') + key] ?? { title: key },
  said: ({ message, said }) => asSentence(isKnown(said, catalogue) ? putTogether(said, catalogue, (n) => f.number(n, { maximumFractionDigits: 2 })) : message),
  trouble({ code, message, said }) {
    const meaning = troubles[code]
    if (typeof said === 'object' && isKnown(said, catalogue)) return language.said({ message, said })
    return typeof meaning === 'function' ? meaning(message) : (meaning ?? message)
  },
  question(choice, columns) {
    const column = columns[0] ? `kolumnen ${quoted(columns[0])}` : 'en kolumn'
    if (choice === 'score_good') return { text: `Vilken ände av skalan i ${column} är bäst?`, why: 'Filen säger det inte, och ett fel svar vänder på nöjdheten.' }
    if (choice === 'date_order') return { text: `I vilken ordning står dag och månad i ${column}?`, why: 'Varje datum går att läsa på två sätt.' }
    return { text: `I vilken tidszon är tiderna i ${columns.length > 0 ? f.list(columns.map(quoted)) : 'filen'}?`, why: 'Filen säger det inte, och tidszonen avgör vilken dag en kontakt räknas till.' }
  },
  step: (step) => steps[step] ?? step,
}
export default language
