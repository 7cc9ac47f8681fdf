// Svenska.
import type { Change, Claim, Figure } from '../api/types'
import { makeFormat, wholeYear, type Unit } from '../lib/format'
import { asSentence, isKnown, putTogether } from '../lib/said'
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

// --- det servern säger ----------------------------------------------------------------------------
// Serverns mönster till vänster (som i gettext), våra ord till höger. {} fylls i ordning; {1}, {2} där ordningen är en annan.
const said: Record<string, string> = {
  // var
  '{}:{}: {}': '{}, rad {}: {}', 'field "{}": {}': 'kolumnen ”{}”: {}', 'line {}: {}': 'rad {}: {}',
  // ord
  all: 'alla', high: 'det högsta', low: 'det lägsta', comma: 'komma', semicolon: 'semikolon', tab: 'tabb', 'vertical bar': 'lodstreck', delimiter: 'skiljetecken',
  contacts: 'kontakter', messages: 'meddelanden', 'changes of status': 'statusändringar', 'survey answers': 'enkätsvar', purchases: 'köp', customers: 'kunder', records: 'poster',
  message: 'meddelanden', status_change: 'statusändringar',
  monday: 'måndag', tuesday: 'tisdag', wednesday: 'onsdag', thursday: 'torsdag', friday: 'fredag', saturday: 'lördag', sunday: 'söndag',
  goal_promise_kept: 'hållna löften', goal_fcr: 'lösta vid första kontakten', goal_csat: 'nöjda', goal_nps: 'rekommendationsviljan', goal_ces: 'hur lätt det var',
  'standard input': 'standardinmatningen', 'no details': 'inga detaljer',
  // ämnen bland kontakter
  'very negative': 'mycket negativ', 'very positive': 'mycket positiv',
  'reading a sample': 'läser ett urval', 'looking for topics': 'letar efter ämnen', 'placing texts': 'placerar texterna',
  'there are {} texts to look at, and topics among fewer than {} would be chance; import more, or look at a longer period': 'det finns {} texter att titta på, och ämnen bland färre än {} vore slumpen; importera mer eller ta en längre period',
  'there are {} labels, at most {} can be learned': 'det finns {} etiketter, högst {} kan läras in', 'a label is named twice': 'en etikett är nämnd två gånger', 'a text has a label that does not exist': 'en text har en etikett som inte finns',
  'learning needs texts of at least two labels': 'inlärning behöver texter med minst två olika etiketter', 'learning needs at least {} texts with a label; there are {}': 'inlärning behöver minst {} texter med etikett; det finns {}',
  'the learned model is damaged; learn it again': 'den inlärda modellen är skadad; lär in den på nytt', 'the model was learned by a newer version of Gehör': 'modellen är inlärd av en nyare version av Gehör',
  'the model was learned by an older version of Gehör; learn it again': 'modellen är inlärd av en äldre version av Gehör; lär in den på nytt',
  'No topic stands out: no language has {} texts, or nothing in them is said by several people.': 'Inget ämne sticker ut: inget språk har {} texter, eller så säger inte flera personer samma sak.',
  'the file has no column "text"; its columns are: {}': 'filen har ingen kolumn ”text”; dess kolumner är: {}',
  // hur filen är skriven
  '{}: as told': '{}: så har du sagt', 'header: as told': 'rubrikrad: så har du sagt', 'no header: as told': 'ingen rubrikrad: så har du sagt',
  'the first line names the delimiter ("sep=")': 'första raden anger skiljetecknet (”sep=”)',
  'one column: no delimiter gives the lines an equal number of fields': 'en enda kolumn: inget skiljetecken ger raderna lika många fält',
  '{}: {} of the first {} rows have {} fields': '{}: {} av de första {} raderna har {} fält',
  'quotes inside quotes are written \\"': 'citattecken inom citattecken skrivs \\"', 'lines end with CR alone': 'raderna slutar med enbart CR',
  'header: {} of {} cells of the first row differ in kind from the values below': 'rubrikrad: {} av {} celler på första raden är av annat slag än värdena under',
  'no header: {} of {} cells of the first row are of the same kind as the values below': 'ingen rubrikrad: {} av {} celler på första raden är av samma slag som värdena under',
  'header: the only row holds words, not values': 'rubrikrad: den enda raden innehåller ord, inte värden', 'no header: the only row holds values': 'ingen rubrikrad: den enda raden innehåller värden', 'no header: the first row is empty': 'ingen rubrikrad: första raden är tom',
  '{} line above the header left out: "{}"': '{} rad ovanför rubrikraden är utelämnad: ”{}”', '{} lines above the header left out: "{}"': '{} rader ovanför rubrikraden är utelämnade: ”{}”',
  'the header has {} names, most rows have {} fields': 'rubrikraden har {} namn, de flesta rader har {} fält',
  'only ASCII in the first {} bytes, read as utf-8': 'bara ASCII i de första {} byten, läses som utf-8',
  'utf-8: all {} letters outside ASCII in the first {} bytes are valid': 'utf-8: alla {} bokstäver utanför ASCII i de första {} byten är giltiga',
  'utf-8: {} letters are valid; {} bytes are not and were read as Windows-1252': 'utf-8: {} bokstäver är giltiga; {} byte är det inte och lästes som Windows-1252',
  '{}: {} bytes are not valid UTF-8': '{}: {} byte är inte giltig UTF-8', '{}: the file begins with its byte order mark': '{}: filen börjar med dess byteordningsmärke',
  '{} without a byte order mark: every other byte is zero in {} of the first {} pairs': '{} utan byteordningsmärke: varannan byte är noll i {} av de första {} paren',
  'JSON lines: each line is an object': 'JSON Lines: varje rad är ett objekt', 'JSON objects one after the other': 'JSON-objekt efter varandra', 'JSON: a list of objects': 'JSON: en lista med objekt', 'JSON: a single object, read as one record': 'JSON: ett enda objekt, läses som en post',
  'JSON: the records are the list "{}"': 'JSON: posterna är listan ”{}”', 'the shorter list "{}" was left out': 'den kortare listan ”{}” är utelämnad',
  // vad raderna är
  'You said so.': 'Det har du sagt.', 'you said so': 'det har du sagt', 'nothing speaks for another kind': 'inget talar för något annat',
  'it has a time of closing': 'det finns en tid för avslut', 'it has a time by which it is due': 'det finns en tid då det ska vara klart', 'it has a time of first response': 'det finns en tid för första svar',
  'it has a channel': 'det finns en kanal', 'it has a status': 'det finns en status', 'it has reasons': 'det finns kontaktorsaker', 'it has amounts': 'det finns belopp', 'it has products': 'det finns produkter', 'it has scores on a scale': 'det finns betyg på en skala',
  'each row has a case number of its own': 'varje rad har sitt eget ärendenummer', 'each row has a customer number of its own': 'varje rad har sitt eget kundnummer',
  'column "{}" holds scores': 'kolumnen ”{}” innehåller betyg', 'column names speak of a survey': 'kolumnnamnen handlar om en enkät', 'column names speak of messages': 'kolumnnamnen handlar om meddelanden', 'column names speak of purchases': 'kolumnnamnen handlar om köp', 'column names speak of persons': 'kolumnnamnen handlar om personer',
  'scores and texts stand side by side': 'betyg och texter står bredvid varandra', 'a column says who wrote': 'en kolumn säger vem som skrev',
  'several rows share one value of "{}", each with a text': 'flera rader delar ett värde i ”{}”, var och en med en text', 'several rows share one value of "{}", each with a status': 'flera rader delar ett värde i ”{}”, var och en med en status',
  // vad kolumnerna är
  'its name says "{}"': 'namnet säger ”{}”', 'no value comes twice': 'inget värde förekommer två gånger', 'hardly a value comes twice': 'knappt något värde förekommer två gånger', 'no value comes twice, so that each row is one answer': 'inget värde förekommer två gånger, så varje rad är ett svar',
  '{} different values over {} rows': '{} olika värden på {} rader', '{} different values': '{} olika värden', 'identifiers of one shape, {} different over {} rows': 'nummer av samma form, {} olika på {} rader',
  '{} of its values name channels': '{} av värdena är kanaler', '{} of its values say open or closed': '{} av värdena säger öppet eller avslutat', '{} of its values say who wrote': '{} av värdena säger vem som skrev',
  'several values in one field, which recur': 'flera värden i samma fält, som återkommer', 'its values look like names of persons': 'värdena ser ut som personnamn',
  'free text, {} words on average': 'fri text, i snitt {} ord', 'short text, {} words on average': 'kort text, i snitt {} ord',
  'its values are e-mail addresses': 'värdena är e-postadresser', 'its values are telephone numbers': 'värdena är telefonnummer', 'its values can be telephone numbers': 'värdena kan vara telefonnummer', 'its values are languages': 'värdena är språk', 'its values are numbers': 'värdena är tal', 'its values are codes, and nothing says what they mean': 'värdena är koder, och inget säger vad de betyder',
  '{} of {} values lie on the scale {} to {}': '{} av {} värden ligger på skalan {} till {}', 'its numbers are days as spreadsheets count them': 'talen är dagar så som kalkylprogram räknar dem',
  '{} of {} rows have a time in it': '{} av {} rader har en tid där', '{} of {} filled rows looked at are times': '{} av {} ifyllda rader som granskats är tider', '{}, {}': '{}, {}',
  'it is filled where the status says closed': 'den är ifylld där statusen säger avslutat', 'no other time in the row comes before it': 'ingen annan tid på raden kommer före',
  'never before "{}"': 'aldrig före ”{}”', 'in {} of the rows not before "{}"': 'på {} av raderna inte före ”{}”', '{}, and mostly one of a few fixed spans after it': '{}, och oftast en av några få fasta tider efter',
  'the names say it the other way round, but the one named as the end always comes before the one named as the beginning': 'namnen säger tvärtom, men den som kallas slut kommer alltid före den som kallas början',
  'its time of day stands in "{}"': 'klockslaget står i ”{}”', 'the time of day of "{}"': 'klockslaget till ”{}”',
  'it is made of column "{}" and an ending': 'den består av kolumnen ”{}” och en ändelse', 'the row\'s id "{}" is made of it and an ending: its {} values stand for answers or contacts of several rows': 'radens id ”{}” består av den och en ändelse: dess {} värden står för svar eller kontakter på flera rader',
  'rows that share it always have the same "{}"': 'rader som delar den har alltid samma ”{}”', '"{}" tells it in {} of the rows': '”{}” avgör den på {} av raderna', 'it tells "{}" in {} of the rows': 'den avgör ”{}” på {} av raderna',
  'one to one with "{}" ({} values)': 'hör ihop ett till ett med ”{}” ({} värden)', 'one to one with "{}" ({} values), whose letters stand in it in order': 'hör ihop ett till ett med ”{}” ({} värden), vars bokstäver står i den i ordning',
  'the short name of "{}": one to one with it': 'kortnamnet för ”{}”: de hör ihop ett till ett', 'the short name of "{}": one to one with it, and its letters stand there in order': 'kortnamnet för ”{}”: de hör ihop ett till ett, och bokstäverna står där i ordning',
  'coarser than "{}"': 'grövre än ”{}”', '"{}" stands between several reasons': '”{}” står mellan flera kontaktorsaker', 'a further reason beside "{}"': 'ytterligare en kontaktorsak vid sidan av ”{}”',
  'finer than the reason "{}"; left out, so that a row does not count under both; write field = "reason" for it in a mapping to have it instead': 'finare än kontaktorsaken ”{}”; utelämnad så att en rad inte räknas under båda. Välj kontaktorsak för den här kolumnen om du hellre vill ha den',
  'could be a reason too; "{}" says so more clearly': 'kan också vara en kontaktorsak; ”{}” säger det tydligare', 'could be {} too; "{}" says so more clearly': 'kan också vara ”{}”; ”{}” säger det tydligare', 'too little speaks for {}': 'för lite talar för ”{}”',
  'one of {} columns that hold only yes or no, set in {} of {} rows; its name is taken as a reason': 'en av {} kolumner med bara ja eller nej, satt på {} av {} rader; namnet tas som kontaktorsak', 'empty, among {} label columns: a label that was never set': 'tom, bland {} etikettkolumner: en etikett som aldrig satts',
  'the same words as "{}"': 'samma ord som ”{}”', 'the same values as "{}"': 'samma värden som ”{}”', 'a further text beside "{}": they are kept together, as paragraphs in the order of the columns': 'ytterligare en text vid sidan av ”{}”: de sparas tillsammans, som stycken i kolumnernas ordning',
  empty: 'tom', 'nothing that is used here': 'inget som används här',
  '{} Both orders of day and month occur.': '{} Både dag först och månad först förekommer.', '{} It is not taken as a customer number: it names an answer to this survey and does not know a customer again in another file.': '{} Den tas inte som kundnummer: den pekar ut ett svar i den här enkäten och känner inte igen kunden i en annan fil.',
  // betyg
  'its answers are words: {}': 'svaren är ord: {}', '"{}" is {}': '”{}” är {}', 'its answers are written as parts of {}': 'svaren är skrivna som delar av {}', 'its answers are numbers with words beside them': 'svaren är siffror med ord bredvid', 'its answers are stars': 'svaren är stjärnor',
  '{}, and the words call the high ones good': '{}, och orden kallar de höga bra', '{}, and the words call the low ones good': '{}, och orden kallar de låga bra',
  'the column\'s name says what the ends mean': 'kolumnens namn säger vad ändarna betyder', 'more stars are better': 'fler stjärnor är bättre', '10 is "would recommend" by the definition of NPS': '10 betyder ”rekommenderar gärna” enligt definitionen av NPS',
  'column "{}" has words for satisfied beside a mean of {} and words for dissatisfied beside {}': 'i kolumnen ”{}” står ord för nöjd vid i snitt {} och ord för missnöjd vid {}', 'texts with friendly words have a mean of {}, those with angry words {}': 'texter med vänliga ord har i snitt {}, de med arga ord {}',
  'that is the usual way, and nothing in the file tells': 'så är det oftast, och inget i filen säger något annat', 'more of its rows are filled': 'fler av dess rader är ifyllda',
  'Nobody has said which end of the scale of source "{}" is good; {} is taken. If that is wrong, satisfaction is turned round.': 'Ingen har sagt vilket betyg som är bäst i källan ”{}”; {} antas. Är det fel blir nöjdheten bakvänd. Det går att ändra under Data.',
  // frågor och varningar
  'Column "{}" mixes two orders of dates: {} values can only be day first, {} only month first (lines {}), {} either way; each of the last is read as its neighbours are': 'I kolumnen ”{}” står datum i två ordningar: {} kan bara ha dagen först, {} bara månaden först (rad {}), {} kan läsas på båda sätten och läses som raderna intill',
  'Every date in column "{}" can be read day first or month first; day first is likelier and is used': 'Alla datum i kolumnen ”{}” kan läsas med dagen eller månaden först. Dagen först är troligare och används', 'Every date in column "{}" can be read day first or month first; month first is likelier and is used': 'Alla datum i kolumnen ”{}” kan läsas med dagen eller månaden först. Månaden först är troligare och används',
  'In column "{}" {} is taken as the best answer and {} as the worst: {}': 'I kolumnen ”{}” antas {} vara det bästa svaret och {} det sämsta: {}',
  'You said that the high end of the scale in column "{}" is good; the file says the opposite: {}. You are followed': 'Du har sagt att det höga är bra i kolumnen ”{}”. Filen säger motsatsen: {}. Det du har sagt gäller', 'You said that the low end of the scale in column "{}" is good; the file says the opposite: {}. You are followed': 'Du har sagt att det låga är bra i kolumnen ”{}”. Filen säger motsatsen: {}. Det du har sagt gäller',
  '{} of {} values in column "{}" lie outside the scale {} to {} and are not counted as answers: {}': '{} av {} värden i kolumnen ”{}” ligger utanför skalan {} till {} och räknas inte som svar: {}', '{} ({} times)': '{} ({} gånger)', '{} and {} more': '{} och {} till',
  'Columns "{}" and "{}" both hold answers on a scale; "{}" is taken as the score, because {}': 'Både ”{}” och ”{}” innehåller betyg på en skala. ”{}” används: {}',
  'The times in {} have no time zone; {} is assumed': 'Tiderna i {} saknar tidszon. {} antas', 'No column holds the time; the rows are read without one and are left out of figures over time': 'Ingen kolumn säger när. Raderna läses ändå men syns inte i siffror över tid',
  'The rows are read as {}, but it could be otherwise: {}': 'Raderna läses som {}, men det är osäkert: {}', 'In {} of the rows "{}" is before "{}"': 'På {} av raderna ligger ”{}” före ”{}”. Kanske är de omkastade', 'Free text stands in {} too; only "{}" is read': 'Fri text finns även i {}. Bara ”{}” läses',
  'The answers in column "{}" are words, and too little says that they are a score; they are not read as one. Write field = "score", [score] and, under [answers], the number of each in a mapping': 'Svaren i kolumnen ”{}” är ord, och för lite säger att de är betyg. De läses inte som betyg. Byt ut dem mot siffror i filen för att få dem räknade',
  'Column "{}" sounds like the id of a row, but it has {} different values in {} rows; each row is taken as a record of its own': 'Kolumnen ”{}” låter som radens id men har {} olika värden på {} rader. Varje rad läses som en egen post',
  'Column "{}" holds codes, and nothing in the file says what they mean; they are left as unknown: {}. Write what each is in a mapping (--dry-run --write-mapping M.toml), under [{}]: "{}" = "{}"': 'Kolumnen ”{}” innehåller koder, och inget i filen säger vad de betyder. De räknas som okända: {}. Byt ut dem mot ord i filen, eller be den som sköter Gehör att ange dem i en kolumnkoppling under [{}]: ”{}” = ”{}”',
  '{} row: column "{}": {}. The row is used without it.': '{} rad, kolumnen ”{}”: {}. Raden används utan det.', '{} rows: column "{}": {}. The rows are used without it.': '{} rader, kolumnen ”{}”: {}. Raderna används utan det.',
  '{} rows belong to persons who were erased. They stay erased.': '{} rader gäller personer som har raderats. De förblir raderade.', '{} time stamps lie in the future. They are kept, but do not move what the file is taken to cover.': '{} tidpunkter ligger i framtiden. De sparas men flyttar inte fram vad filen täcker.',
  '{} The rows before that, to line {}, are used; what stood behind them is missing.': '{} Raderna dessförinnan, till rad {}, används; det som stod efter saknas.',
  'No row could be used: the mapping does not fit the file. Write it out with --write-mapping FILE, mend it, and give it back with --mapping FILE.': 'Ingen rad kunde användas: kolumnkopplingen passar inte filen. Se över vad kolumnerna är.',
  'Import {} ({}) found {} rows unchanged; those that came with import {} are gone with it. Import that file again if they are wanted.': 'Inläsning {} ({}) hade {} oförändrade rader. De som kom med inläsning {} försvann med den. Läs in filen igen om de behövs.',
  // rader som inte kunde läsas
  'empty row': 'tom rad', 'no time stamp; the row can not be placed in time': 'ingen tid; raden kan inte placeras i tiden', 'no identifier': 'inget id', 'closed before it was opened': 'avslutad innan den öppnades',
  'not a time stamp': 'ingen tid', 'a date, but not in the order of day and month of this column': 'ett datum, men inte i kolumnens ordning av dag och månad', 'the column of its clock holds no time of day': 'kolumnen med klockslaget innehåller inget klockslag',
  'not a number': 'inget tal', 'neither a number nor one of the answers in the mapping': 'varken ett tal eller ett av svaren i kolumnkopplingen', 'not an e-mail address': 'ingen e-postadress', 'not a telephone number': 'inget telefonnummer', 'neither yes nor no': 'varken ja eller nej',
  'no score; there is no answer to keep': 'inget betyg; det finns inget svar att spara', 'no contact is named that the row belongs to': 'raden säger inte vilken kontakt den hör till', 'no customer number, e-mail address or telephone number': 'varken kundnummer, e-postadress eller telefonnummer',
  'the row has {} field where {} are expected': 'raden har {} fält men borde ha {}', 'the row has {} fields where {} is expected': 'raden har {} fält men borde ha {}', 'the row has {} fields where {} are expected': 'raden har {} fält men borde ha {}', 'the row has {} fields, more than the {} allowed': 'raden har {} fält, fler än de {} som är tillåtna',
  '{}, and field "{}" does not hold what it holds elsewhere': '{}, och ”{}” innehåller inte det som står där på andra rader', 'the row seems to be shifted: {} of its fields do not hold what they hold elsewhere ({})': 'raden verkar förskjuten: {} av fälten innehåller inte det som står där på andra rader ({})',
  'a quotation mark opens a field here and is never closed': 'ett citattecken öppnar ett fält här och stängs aldrig', 'there are only zero bytes here: the file is damaged, fetch it again': 'här finns bara nollor: filen är skadad, hämta den på nytt',
  'the row is longer than the {} bytes allowed': 'raden är längre än de {} byte som är tillåtna', 'the line is longer than the {} bytes allowed': 'raden är längre än de {} byte som är tillåtna', 'the record is longer than the {} bytes allowed': 'posten är längre än de {} byte som är tillåtna',
  'the file is damaged or cut off within this row: fetch or copy it again': 'filen är skadad eller avklippt på den här raden: hämta eller kopiera den på nytt',
  'this is not valid JSON: {} (byte {})': 'det här är inte giltig JSON: {} (byte {})', 'something follows the end': 'något står efter slutet', 'the records have too many different fields': 'posterna har för många olika fält', 'it is nested too deep': 'det är för många nivåer', 'a name in quotes is missing': 'ett namn inom citattecken saknas', 'a colon is missing': 'ett kolon saknas', 'a comma is missing': 'ett komma saknas', 'the closing brace is missing': 'den avslutande klammern saknas', 'the closing bracket is missing': 'den avslutande hakparentesen saknas', 'a value is missing': 'ett värde saknas', 'a value is neither text, number nor true/false': 'ett värde är varken text, tal eller true/false', 'a string is never closed': 'en text avslutas aldrig', 'a \\u is not followed by four hex digits': '\\u följs inte av fyra hexadecimala siffror',
  'the brackets of this record do not match: it is damaged': 'postens klamrar går inte ihop: den är skadad', 'this record never ends: is the file whole?': 'posten tar aldrig slut: är filen hel?', 'the file ends before its list does: is it whole?': 'filen slutar innan listan gör det: är den hel?', 'something follows the end of the list': 'något står efter listans slut',
  // filer som inte går att läsa
  'the file is empty': 'filen är tom', 'The file is empty.': 'Filen är tom.', 'there is one line and no row below it: nothing to import': 'filen har en enda rad och inget under den: det finns inget att läsa in', 'there is no record in it: nothing to import': 'filen innehåller inga poster: det finns inget att läsa in', 'the table has no rows': 'tabellen har inga rader',
  'no way was found to read these rows as {}: {}. Tell the kind with --as, or name the columns in a mapping file and give it with --mapping (--dry-run --write-mapping FILE writes one to start from)': 'raderna går inte att läsa som {}: {}. Säg vad raderna är',
  'no column holds the time when the contact began, and none holds a text': 'ingen kolumn säger när kontakten började, och ingen innehåller text', 'no column holds a text': 'ingen kolumn innehåller text', 'no column says which contact a message belongs to': 'ingen kolumn säger vilken kontakt ett meddelande hör till', 'no column says which contact it belongs to': 'ingen kolumn säger vilken kontakt raden hör till', 'no column holds a score on a scale, and none holds a text': 'ingen kolumn innehåller betyg på en skala, och ingen innehåller text', 'no column holds an amount, a product or an order number': 'ingen kolumn innehåller belopp, produkt eller ordernummer', 'no column holds a customer number, an e-mail address or a telephone number': 'ingen kolumn innehåller kundnummer, e-postadress eller telefonnummer',
  'there is no column "{}" in the file': 'kolumnen ”{}” finns inte i filen', 'guessing the columns failed: {}': 'det gick inte att tolka kolumnerna: {}',
  'the mapping speaks of column {}, and the table has {}': 'kolumnkopplingen nämner kolumn {}, men tabellen har {}', 'the mapping takes its clock from column {}, and the table has {}': 'kolumnkopplingen hämtar klockslaget från kolumn {}, men tabellen har {}', 'a score column needs the scale\'s kind, min and max': 'en betygskolumn behöver skalans slag, lägsta och högsta värde', 'rows that are a {} need a column contact_id: of the contact they belong to': 'rader som är {} behöver en kolumn som säger vilken kontakt de hör till', 'customers need a column customer_number, customer_email or customer_phone': 'kunder behöver en kolumn med kundnummer, e-postadress eller telefonnummer',
  'a quote or line break can not be the delimiter': 'citattecken eller radbrytning kan inte vara skiljetecken', 'the rows have more than the {} fields allowed: is "{}" the right delimiter?': 'raderna har fler än de {} fält som är tillåtna: är ”{}” rätt skiljetecken?',
  'the encoding "{}" is not known: use utf-8, utf-16le, utf-16be or windows-1252': 'teckenkodningen ”{}” är okänd: använd utf-8, utf-16le, utf-16be eller windows-1252', 'there is no table for the encoding "{}"': 'det finns ingen tabell för teckenkodningen ”{}”', 'too small a buffer for UTF-16': 'för liten buffert för UTF-16',
  'this begins like JSON, but its first object never ends: is the file whole?': 'det börjar som JSON, men det första objektet tar aldrig slut: är filen hel?',
  'this looks like a packed archive: unpack it first': 'det här ser ut som ett packat arkiv: packa upp det först', 'this looks like a picture: give a table (CSV or JSON)': 'det här ser ut som en bild: välj en tabell (CSV eller JSON)', 'this looks like sound or film: give a table (CSV or JSON)': 'det här ser ut som ljud eller film: välj en tabell (CSV eller JSON)',
  'this looks like an old Excel workbook or Word document: save it as CSV': 'det här ser ut som en äldre Excel-arbetsbok eller ett Word-dokument: spara som CSV', 'this looks like an Excel workbook: save it as CSV': 'det här ser ut som en Excel-arbetsbok: spara som CSV', 'this looks like a Word document: save its table as CSV': 'det här ser ut som ett Word-dokument: spara tabellen som CSV', 'this looks like a PowerPoint file: give its table as CSV': 'det här ser ut som en PowerPoint-fil: spara tabellen som CSV', 'this looks like a LibreOffice document: save it as CSV': 'det här ser ut som ett LibreOffice-dokument: spara som CSV', 'this looks like a Numbers file: export it as CSV': 'det här ser ut som en Numbers-fil: exportera som CSV',
  'this looks like a PDF: export the table behind it as CSV': 'det här ser ut som en PDF: exportera tabellen bakom den som CSV', 'this looks like a text document (RTF): save its table as CSV': 'det här ser ut som ett textdokument (RTF): spara tabellen som CSV', 'this looks like a web page (some systems name it .xls): open it in a spreadsheet and save it as CSV': 'det här ser ut som en webbsida (vissa system kallar den .xls): öppna den i ett kalkylprogram och spara som CSV', 'this looks like XML: export it as CSV or JSON': 'det här ser ut som XML: exportera som CSV eller JSON',
  'this is an SQLite database: export its table as CSV': 'det här är en SQLite-databas: exportera tabellen som CSV', 'this is a Parquet file: export it as CSV or JSON': 'det här är en Parquet-fil: exportera som CSV eller JSON', 'this is an Avro file: export it as CSV or JSON': 'det här är en Avro-fil: exportera som CSV eller JSON', 'this is a program, not a table': 'det här är ett program, ingen tabell', 'this is UTF-32 text: save it as UTF-8': 'det här är UTF-32-text: spara som UTF-8', 'this is not a text file: export the table as CSV or JSON': 'det här är ingen textfil: exportera tabellen som CSV eller JSON',
  'the gzip file is damaged or cut off at its byte {}: fetch or copy it again ({})': 'gzip-filen är skadad eller avklippt vid byte {}: hämta eller kopiera den på nytt ({})', 'it ends before its text does': 'den slutar före sin text', 'the zip file is damaged or cut off: fetch or copy it again ({})': 'zip-filen är skadad eller avklippt: hämta eller kopiera den på nytt ({})', 'the zip file has changed': 'zip-filen har ändrats', 'the zip file holds more than {} files': 'zip-filen innehåller fler än {} filer', 'there is no file in the zip': 'zip-filen är tom', '"{}" in it is encrypted: unpack it with its password and give the files': '”{}” i den är krypterad: packa upp den med lösenordet och välj filerna', '"{}" in it is itself an archive: unpack it first': '”{}” i den är själv ett arkiv: packa upp det först',
  'unpacked it is larger than the {} bytes allowed: split it': 'uppackad är den större än de {} byte som är tillåtna: dela den', 'it unpacks to more than {} times its size, as files made to do harm are: unpack it yourself if you trust it': 'uppackad blir den mer än {} gånger så stor, som filer gjorda för att skada: packa upp den själv om du litar på den', 'the input is larger than the {} bytes allowed: split it': 'filen är större än de {} byte som är tillåtna: dela den',
  'the file can not be read any further: {}': 'filen går inte att läsa längre: {}', 'there is no file "{}"': 'det finns ingen fil ”{}”', 'you have no permission to read "{}": ask its owner for it': 'du har inte rätt att läsa ”{}”: be ägaren om det', '"{}" can not be opened: {}': '”{}” går inte att öppna: {}', '"{}" is a folder: name the files in it': '”{}” är en mapp: ange filerna i den', '"{}" is a device, not a file': '”{}” är en enhet, ingen fil', 'the input can not be read: {}': 'filen går inte att läsa: {}', 'This file could not be read.': 'Filen kunde inte läsas.', 'This file could not be written.': 'Filen kunde inte skrivas.',
  'the input can not be kept in the temporary folder ({}): make room there, or set TMPDIR to a folder with room for it': 'filen får inte plats i den tillfälliga mappen ({}): gör plats där', 'no temporary file can be made in "{}" ({}): set TMPDIR to a folder you can write to': 'det går inte att skapa en tillfällig fil i ”{}” ({})', 'the temporary copy of the input can not be read': 'den tillfälliga kopian av filen går inte att läsa', 'the temporary copy of the input was damaged: give the input again': 'den tillfälliga kopian av filen skadades: välj filen igen', 'no memory for a key': 'minnet räckte inte till en nyckel', 'no memory to unpack the file': 'minnet räckte inte för att packa upp filen', 'libsodium does not start': 'libsodium startar inte',
  'The upload could not be kept': 'Filen kunde inte sparas', 'The folder for uploads could not be made': 'Mappen för uppladdade filer kunde inte skapas', '{} ({}). Is there room on the disk?': '{} ({}). Finns det plats på disken?', 'There is no such upload (any more): uploads are kept for seven days. Give the file again.': 'Filen finns inte kvar: uppladdade filer sparas i sju dagar. Välj den igen.', 'This upload was removed. Give the file again.': 'Filen har tagits bort. Välj den igen.',
  'The refused rows are not here (any more): they are kept for seven days, for whoever gave the file.': 'Raderna finns inte kvar: de sparas i sju dagar, för den som lämnade filen.', 'There are too many to download here. Import the file on the command line with --rejects FILE.': 'De är för många att hämta här. Be den som sköter Gehör att läsa in filen på kommandoraden.', 'The file for refused rows could not be made.': 'Filen för rader som inte kunde läsas kunde inte skapas.', 'The file for refused rows could not be written.': 'Filen för rader som inte kunde läsas kunde inte skrivas.',
  'The order is best or newest.': 'Ordningen är best eller newest.', 'Nothing is searched for. Write one word or several; all of them must be there, "words in quotation marks" in that order.': 'Skriv ett eller flera ord. Alla måste finnas med, ord inom citattecken i den ordningen.', 'Write at least one word that must be there, besides those that must not.': 'Skriv minst ett ord som måste finnas med, utöver dem som inte får finnas.',
  'Import {} took the place of import {}. Undo that one first.': 'Inläsning {} har ersatt inläsning {}. Ta tillbaka den först.', 'There is no import {}. gehor imports lists them.': 'Inläsning {} finns inte.', 'There is no such import.': 'Inläsningen finns inte.', 'There is no such job (any more).': 'Arbetet finns inte kvar.', 'Too much work waits already. Try again in a while.': 'För mycket väntar redan. Försök igen om en stund.',
  // inställningar
  '"{}" is no goal for {}. Write for instance {}.': '”{}” är inget mål för {}. Skriv till exempel {}.', '80 % or phone=80 %, email=90 %, *=85 %': '80 % eller phone=80 %, email=90 %, *=85 %', 'There is no channel "{}" to set a goal for. Known are phone, email, chat, form, social, sms, letter, visit, bot, and * for all others.': 'Det finns ingen kanal ”{}” att sätta mål för. De som finns är phone, email, chat, form, social, sms, letter, visit, bot och * för alla andra.',
  'the file has no column "{}"; its columns are: {}': 'filen har ingen kolumn ”{}”; kolumnerna är: {}', 'the row has {} fields, the first line {}': 'raden har {} fält, första raden {}', 'there is no text': 'det finns ingen text',
  'the card of model {} of "{}" can not be read. Learn it again, or put back the office from a backup.': 'Kortet för modell {} av ”{}” går inte att läsa. Lär in den igen, eller hämta tillbaka den från en säkerhetskopia.',
  'the key of model {} of "{}" is gone. Learn it again.': 'Nyckeln till modell {} av ”{}” är borta. Lär in den igen.',
  'model {} of "{}" and its card do not belong together. Learn it again.': 'Modell {} av ”{}” och dess kort hör inte ihop. Lär in den igen.',
  'there is no model {} of "{}" that could be used. gehor reasons list  shows those there are.': 'Det finns ingen modell {} av ”{}” att använda.',
  '"{}" is no name of one to four words; between two names stands a ";"': '”{}” är inget namn på ett till fyra ord; mellan två namn står ett ”;”',
  // etiketter som människor sätter
  'The body is a JSON object.': 'Innehållet är ett JSON-objekt.', 'There is no field "{}". {}': 'Fältet ”{}” finns inte. {}', 'It is a list of texts.': 'Det är en lista av texter.', 'It is a number of points, from 0.1 to 49.': 'Det är ett antal procentenheter, från 0,1 till 49.', 'It is yes or no.': 'Det är yes eller no.',
  'Say which contact: its address.': 'Säg vilken kontakt: dess adress.', 'It is how many to draw: 1 to {}.': 'Det är hur många som ska dras: 1 till {}.',
  'contacts can not be drawn by {}: it is, or may come to be, what a label says. They can by channel, team, customer_group, language and source, and by day.': 'Kontakter går inte att dra efter {}: det är, eller kan bli, vad en etikett säger. Det går efter channel, team, customer_group, language och source, och efter dag.',
  'No contacts with words fit: there is nothing to draw from.': 'Inga kontakter med text passar: det finns inget att dra ur.', 'All {} contacts that fit are drawn or labelled already.': 'Alla {} kontakter som passar är redan dragna eller har en etikett.',
  '{} random labels are too few, {} are the fewest. gehor reasons sample  draws contacts and lists those to label.': '{} slumpvisa etiketter är för få, det behövs minst {}. gehor reasons sample  drar kontakter och visar dem som ska få en etikett.',
  '{} of the contacts that were drawn have no label yet. The shares are right only if those that have one were not picked out of them: label all, in the order in which they are listed.': '{} av de dragna kontakterna har ingen etikett än. Andelarna stämmer bara om de som har en inte är utvalda bland dem: sätt etikett på alla, i den ordning de visas.',
  '{} random labels do not say it and are left out. Say it in them too ("unknown" is an answer).': '{} slumpvisa etiketter säger det inte och är inte med. Säg det i dem också (”unknown” är ett svar).',
  '{} contacts came into this period after the draw, and could not be drawn. Draw again.': '{} kontakter kom till i perioden efter dragningen och kunde inte dras. Dra på nytt.',
  '{} contacts were chosen to be labelled after the draw, and those that were drawn stand for too many like them. Draw again.': '{} kontakter valdes ut för etikett efter dragningen, så de dragna står för för många av samma slag. Dra på nytt.',
  'shares are by arises_at, owner or reason. {}': 'Andelar finns efter arises_at, owner eller reason. {}', 'the half width lies between 0 and 50 points': 'Halva bredden ligger mellan 0 och 50 procentenheter.',
  'No contacts were drawn at random for this. gehor reasons sample  draws them, and says how many are needed.': 'Inga kontakter är dragna för det här. gehor reasons sample  drar dem, och säger hur många som behövs.',
  '{} contacts with words have a label or a tag to learn from ({} labels are of contacts drawn at random, which measure), and {} are the fewest. gehor reasons next  shows those most worth labelling; gehor reasons learn FILE  learns from a file.': '{} kontakter med text har en etikett eller en märkning att lära av ({} etiketter hör till slumpvis dragna kontakter, som mäter), och det behövs minst {}. gehor reasons next  visar dem som mest lönar en etikett; gehor reasons learn FIL  lär av en fil.',
  'labels and tags of this directory': 'etiketter och märkningar i den här katalogen', 'there is no kind "{}". {}': 'Slaget ”{}” finns inte. {}', 'Say reasons, or that it is none of them; not both.': 'Säg orsaker, eller att det inte är någon av dem; inte båda.', 'a contact has at most {} reasons': 'En kontakt har högst {} orsaker.',
  'The label says nothing. Give a reason, none, an owner, where it arises, a cause or a kind.': 'Etiketten säger inget. Ange en orsak, ingen av dem, en ägare, var det uppstår, en grundorsak eller ett slag.',
  'There is no contact with this address or id, or several sources have one. gehor reasons next  and the pages show addresses.': 'Det finns ingen kontakt med den adressen eller det numret, eller så har flera källor en. gehor reasons next  och sidorna visar adresser.',
  'This contact was erased: nobody can tell what it was about.': 'Den här kontakten är raderad: ingen kan säga vad den handlade om.', 'This contact has no label.': 'Den här kontakten har ingen etikett.',
  '"{}" is no name of a taxonomy: write shop, or one of your own and its version: our_shop 2': '”{}” är inget namn på kontaktorsaker: skriv shop, eller egna och deras version: our_shop 2.', 'there is no version {} of the taxonomy "{}" that could be used': 'Det finns ingen version {} av kontaktorsakerna ”{}” att använda.',
  'there is no taxonomy "{}". {}': 'Det finns inga kontaktorsaker som heter ”{}”. {}', 'a taxonomy has no names in "{}"; it has them in sv, nb, nn, da, fi, en and de': 'Kontaktorsakerna har inga namn på ”{}”; de finns på sv, nb, nn, da, fi, en och de.',
  'score_good is "high" or "low".': 'Välj det högsta eller det lägsta.', 'There is no setting "{}". {}': 'Inställningen ”{}” finns inte. {}', 'There is no source "{}". gehor settings lists them.': 'Källan ”{}” finns inte.',
  'there is no time zone named "{}"; use an IANA name such as Europe/Stockholm': 'det finns ingen tidszon som heter ”{}”; skriv ett namn som Europe/Stockholm', 'there is no time zone named "{}"; did you mean {}?': 'det finns ingen tidszon som heter ”{}”; menar du {}?', 'the system\'s time zone database can not be read (install the package tzdata): {}': 'datorns tidszoner går inte att läsa (installera paketet tzdata): {}',
  '{} is not hours; write them like 08:00-17:00': '{} är inga öppettider; skriv dem som 08:00-17:00', '{} in {} is not a time; write hours and minutes from 00:00 to 24:00': '{} i {} är inget klockslag; skriv timmar och minuter från 00:00 till 24:00', '{} is empty; write 00:00-24:00 for the whole day': '{} är ingen tid; skriv 00:00-24:00 för hela dygnet', '{} starts at 24:00; write 00:00': '{} börjar 24:00; skriv 00:00', 'a weekday is missing in {}': 'en veckodag saknas i {}', '{} is not a weekday; use mon tue wed thu fri sat sun': '{} är ingen veckodag; skriv mon tue wed thu fri sat sun', '{} has no hours; write days and hours like mon-fri 08:00-17:00': '{} har inga tider; skriv dagar och tider som mon-fri 08:00-17:00', '{} has no weekdays; write days and hours like mon-fri 08:00-17:00': '{} har inga veckodagar; skriv dagar och tider som mon-fri 08:00-17:00',
  'opening hours must start before they end, between 00:00 and 24:00': 'öppettider måste börja före de slutar, mellan 00:00 och 24:00', '{} and {} overlap; give each hour once': '{} och {} överlappar; ange varje timme en gång', 'there are no opening hours; write them like mon-fri 08:00-17:00, or closed': 'det finns inga öppettider; skriv dem som mon-fri 08:00-17:00, eller closed', 'on {} {}': 'på {} gäller: {}', '{} runs over midnight; give what comes after 24:00 to the next date': '{} går över midnatt; ge det som kommer efter 24:00 till nästa dag',
  // frågor i adressen
  '"{}" is not a period. Write 2026-10, 2026-Q3, 2026, 2026-W40, 2026-01-31, 2026-01-05..2026-02-10 or all.': '”{}” är ingen period. Skriv 2026-10, 2026-Q3, 2026, 2026-W40, 2026-01-31, 2026-01-05..2026-02-10 eller all.', 'The period {} ends before it begins.': 'Perioden {} slutar innan den börjar.', 'The period ends ({}) before it begins ({}).': 'Perioden slutar ({}) innan den börjar ({}).', 'compare is previous, year or none, not "{}".': 'Jämförelsen är previous, year eller none, inte ”{}”.',
  '"{}" is not a day. Write 2026-01-31, 2026-01, 2026-Q1 or 2026.': '”{}” är ingen dag. Skriv 2026-01-31, 2026-01, 2026-Q1 eller 2026.', '"{}" is not a condition. Write DIMENSION=VALUE, for instance channel=phone.': '”{}” är inget villkor. Skriv till exempel channel=phone.', 'There is no dimension "{}". {}': 'Det går inte att dela upp på ”{}”. {}', 'There is no measure "{}". {}': 'Nyckeltalet ”{}” finns inte. {}', 'There is no measure "{}".': 'Nyckeltalet ”{}” finns inte.', 'Did you mean "{}"?': 'Menar du ”{}”?', 'Known are: {}.': 'De som finns är {}.', 'There are none here.': 'Det finns inga här.', 'The value of {} is not UTF-8 text.': 'Värdet för {} är inte UTF-8-text.',
  'Figures per colleague are off until an administrator has recorded the agreement that allows them. Use --by team.': 'Siffror per medarbetare är avstängda tills en administratör har noterat avtalet som tillåter dem. Visa per team i stället.',
  '"{}" is no part of a figure. Write MEASURE.PART, for instance csat.numerator.': '”{}” är ingen del av ett nyckeltal. Skriv till exempel csat.numerator.', 'The measure "{}" has no part "{}". {}': 'Nyckeltalet ”{}” har ingen del ”{}”. {}', 'It has: {}.': 'Det har {}.',
  'Say which figures: measure=contacts, for instance.': 'Säg vilka nyckeltal, till exempel measure=contacts.', 'Say of what: dimension=channel, for instance.': 'Säg av vad, till exempel dimension=channel.', '{} is a whole number from {} to {}, not "{}".': '{} är ett heltal från {} till {}, inte ”{}”.', 'There is no parameter "{}". {}': 'Det finns ingen parameter ”{}”. {}', 'The address holds a percent sign without two hex digits.': 'Adressen innehåller ett procenttecken utan två hexadecimala siffror.', 'The address holds bytes that are not UTF-8.': 'Adressen innehåller byte som inte är UTF-8.', 'There is no contact with this address.': 'Det finns ingen kontakt med den här adressen.',
  // val för en fil
  'The choices are a JSON object.': 'Valen är ett JSON-objekt.', 'It is true or false.': 'Det är true eller false.', 'It is an object of columns and fields.': 'Det är ett objekt av kolumner och fält.', 'There is no such field.': 'Fältet finns inte.', 'It is a text.': 'Det är en text.', 'There is no such kind of rows.': 'Det slaget av rader finns inte.', 'It is high or low.': 'Det är high eller low.', 'It is dmy or mdy.': 'Det är dmy eller mdy.', 'It is one character.': 'Det är ett enda tecken.', 'There is no choice of this name.': 'Det finns inget sådant val.', 'The body is no JSON.': 'Det skickade är inte JSON.', 'The body must be application/json.': 'Det skickade måste vara application/json.', 'The body is JSON with key and value, and source where it is one of a source.': 'Det skickade är JSON med key och value, och source där det gäller en källa.',
  // servern
  'The command failed; the terminal says why.': 'Kommandot misslyckades. Terminalen säger varför.',
  // fel på disken
  'The data must be opened anew after a fault of the disk, and are being read just now. Try again in a moment.': 'Uppgifterna måste öppnas på nytt efter ett fel på disken, och läses just nu. Försök igen om en stund.',
  'The data were closed after a fault of the disk. Make room, or check it, and try again.': 'Uppgifterna stängdes efter ett fel på disken. Gör plats, eller kontrollera disken, och försök igen.',
  'The disk is full. Make room and try again; what was kept before is still there.': 'Disken är full. Gör plats och försök igen; det som sparats tidigare finns kvar.',
  'The disk could not be read or written. Check it and try again; what was kept before is still there. ({})': 'Disken kunde inte läsas eller skrivas. Kontrollera den och försök igen; det som sparats tidigare finns kvar. ({})',
  'The file is damaged. Put back the data directory from a backup. ({})': 'Filen är skadad. Lägg tillbaka datakatalogen från en säkerhetskopia. ({})',
  'The file can not be used any further. Try again; if that does not help, put back the data directory from a backup. ({})': 'Filen går inte att använda längre. Försök igen; om det inte hjälper, lägg tillbaka datakatalogen från en säkerhetskopia. ({})',
  'The search index can not be written: is the disk full? Nothing was kept.': 'Sökregistret kunde inte skrivas: är disken full? Inget sparades.',
  'The API has no such address.': 'API:et har ingen sådan adress.', 'The Host is missing.': 'Värdnamnet saknas.', 'The address can not be understood.': 'Adressen går inte att förstå.', 'This address does not take that.': 'Adressen tar inte emot det.', 'Pages can only be read.': 'Sidor kan bara läsas.', 'Events are read.': 'Händelser kan bara läsas.', 'Sessions are opened and closed.': 'Sessioner öppnas och stängs.', 'There is no such file.': 'Filen finns inte.', 'The document was not built in.': 'Dokumentet är inte inbyggt.', 'Requests from other sites\' pages are not answered.': 'Frågor från andra webbplatser besvaras inte.', 'This server is not called "{}". Start it with --host NAME to allow a name.': 'Servern heter inte ”{}”. Den som startar den kan tillåta ett namn med --host.', 'This server asks for the access key that it was started with.': 'Servern frågar efter åtkomstnyckeln som den startades med.', 'That is not the access key.': 'Nyckeln stämmer inte.', 'Too many wrong keys. Wait a minute.': 'För många felaktiga försök. Vänta en minut.', 'Too many connections are open. Try again in a moment.': 'För många är anslutna. Försök igen om en stund.', 'The request\'s headers are too long.': 'Frågans huvuden är för långa.', 'The request\'s body is too large.': 'Filen är för stor.', 'The request took too long to arrive.': 'Frågan tog för lång tid att komma fram.', 'The request\'s headers contradict each other.': 'Frågans huvuden säger emot varandra.', 'This is no HTTP request that can be understood.': 'Frågan går inte att förstå.', 'HTTP/1.1 is spoken here.': 'Servern talar HTTP/1.1.',
  // ärenden som kommer ett och ett
  'There is no field of this name. {}': 'Det finns inget fält med det namnet. {}', 'It is a text, or a list of texts.': 'Det är en text, eller en lista av texter.',
  'Its day and month can be read in either order. Write it as 2026-03-14T09:30:00+01:00.': 'Dag och månad kan läsas i båda ordningarna. Skriv den som 2026-03-14T09:30:00+01:00.',
  'It is no time stamp. Write it as 2026-03-14T09:30:00+01:00.': 'Det är ingen tidpunkt. Skriv den som 2026-03-14T09:30:00+01:00.',
  'This is no channel. {}': 'Det är ingen kanal. {}', 'It is open or closed.': 'Det är open eller closed.', 'It is customer, agent, bot or system.': 'Det är customer, agent, bot eller system.',
  'It is a number, or an object of value, min and max.': 'Det är ett tal, eller ett objekt av value, min och max.', 'It lies outside its scale, {} to {}.': 'Det ligger utanför sin skala, {} till {}.',
  'This is no JSON object.': 'Det är inget JSON-objekt.', 'It is missing: by its id a contact is known again.': 'Det saknas: på sitt id känns en kontakt igen.',
  'It is missing: without it the contact can not be placed in time.': 'Det saknas: utan det kan kontakten inte placeras i tiden.', 'It is no e-mail address.': 'Det är ingen e-postadress.', 'It is no telephone number.': 'Det är inget telefonnummer.',
  'It is a list of objects.': 'Det är en lista av objekt.', 'It is an object.': 'Det är ett objekt.', 'It is missing: when the message was written.': 'Det saknas: när meddelandet skrevs.', 'It is missing: customer, agent, bot or system.': 'Det saknas: customer, agent, bot eller system.',
  'More than {} contacts came at once. Send them in several requests.': 'Fler än {} kontakter kom på en gång. Skicka dem i flera anrop.', 'There is no contact in it. Send a JSON object, a list of them, or one a line.': 'Där finns ingen kontakt. Skicka ett JSON-objekt, en lista av dem, eller ett per rad.',
  'The name of a source has 1 to 100 characters.': 'En källas namn har 1 till 100 tecken.', 'The server is ending. Send the contacts again when it is back.': 'Servern avslutas. Skicka kontakterna igen när den är tillbaka.',
  'More contacts come than can be written down. Send them again in a moment.': 'Det kommer fler kontakter än som hinner skrivas ned. Skicka dem igen om en stund.',
  '{} contacts wait to be taken in already, while other work is done. Send them again in a while.': '{} kontakter väntar redan på att tas in medan annat arbete pågår. Skicka dem igen om ett tag.',
  'The journal of what came live was damaged: contacts that were acknowledged are missing ({}). The others are taken in. Let the system that sends them send again what it sent then; what is there already stays as it is. The damaged file is kept as {}; delete it when that is done.': 'Journalen över det som kom löpande var skadad: kontakter som hade bekräftats saknas ({}). De andra är intagna. Låt systemet som skickar dem skicka igen vad det skickade då; det som redan finns förblir som det är. Den skadade filen finns kvar som {}; ta bort den när det är gjort.',
  'The journal {} can not be read: its key is gone. It came with an older copy of the data directory, and what stood in it had been taken in since that copy was made.': 'Journalen {} kan inte läsas: dess nyckel är borta. Den kom med en äldre kopia av datakatalogen, och det som stod i den hade tagits in efter att kopian gjordes.',
  'The last contacts that came live were being written down when the program died. They were acknowledged to nobody and are left out; the system that sends them sends them again.': 'De sista kontakterna som kom löpande höll på att skrivas ned när programmet dog. De bekräftades inte för någon och är utelämnade; systemet som skickar dem skickar dem igen.',
  'A damaged journal of what came live is kept as {}. Delete it when the system that sends the contacts has sent them again.': 'En skadad journal över det som kom löpande finns kvar som {}. Ta bort den när systemet som skickar kontakterna har skickat dem igen.',
  'The folder of live intake could not be written': 'Mappen för löpande intag kunde inte skrivas', 'The folder of live intake could not be made': 'Mappen för löpande intag kunde inte skapas', 'The journal of live intake could not be begun': 'Journalen för löpande intag kunde inte påbörjas', 'a group of live intake is too large': 'en grupp i löpande intag är för stor', 'The contacts could not be written down': 'Kontakterna kunde inte skrivas ned', 'The journal of live intake could not be read': 'Journalen för löpande intag kunde inte läsas', 'The journal of live intake could not be removed': 'Journalen för löpande intag kunde inte tas bort', 'The journal of live intake could not be set aside': 'Journalen för löpande intag kunde inte läggas åt sidan',
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
