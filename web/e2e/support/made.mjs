// Made-up files.
const comments = [
  'The bill was not what I expected, call me on 070-123 45 67', 'Friendly and quick, thank you', 'I waited far too long on the phone', 'Nobody called back as promised',
  'Everything went well', 'The meter reading in the app is wrong', 'My mail anna.berg@example.com never got an answer', 'Good help with moving', 'Still no refund', 'The site was down',
]
const departments = ['Billing', 'Network', 'Customer service', 'Sales']
const reasons = ['Unclear bill', 'Outage', 'Moving house', 'Refund', 'App']
const ratings = [5, 5, 4, 1, 5, 3, 4, 2, 5, 4]
const places = ['North', 'South', 'East']

/** A survey: which end of its scale is good nobody can tell; "Where" is nothing that Gehör knows. */
export function survey(rows = 240) {
  const lines = ['Answer no,Answered at,Contact reason,Department,Where,Rating,Comment']
  for (let i = 0; i < rows; i++) {
    const day = `2026-0${1 + (i % 6)}-${String(1 + (i % 28)).padStart(2, '0')}`
    lines.push(`A${1000 + i},${day} ${String(8 + (i % 9)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00,${reasons[((i * 7) % 11) % 5]},${departments[i % 4]},${places[i % 3]},${ratings[i % 10]},"${comments[i % 10]}, case ${i}"`)
  }
  return lines.join('\r\n') + '\r\n'
}

/** Contacts of which two can not be used: a date that is none, and a row with too few fields. */
export function withRefused() {
  const lines = ['id,created,channel,contact reason,department,text']
  for (let i = 1; i <= 40; i++) lines.push(`K${i},2026-05-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00,phone,${reasons[i % 5]},${departments[i % 4]},"${comments[i % 10]}, number ${i}"`)
  lines.splice(11, 0, 'K901,yesterday evening,phone,Outage,Network,"The date of this row is none"')
  lines.splice(21, 0, 'K902,2026-13-45 10:00:00,phone,Outage,Network,"Nor is this one"')
  return lines.join('\n') + '\n'
}

/** RFC 4180, with the mark that spreadsheets ask for. */
export function parseCsv(text) {
  const rows = []
  let row = [''], quoted = false
  const source = text.replace(/^\ufeff/, '')
  for (let i = 0; i < source.length; i++) {
    const c = source[i]
    if (quoted) {
      if (c === '"' && source[i + 1] === '"') row[row.length - 1] += source[++i]
      else if (c === '"') quoted = false
      else row[row.length - 1] += c
    } else if (c === '"') quoted = true
    else if (c === ',') row.push('')
    else if (c === '\n') {
      rows.push(row)
      row = ['']
    } else if (c !== '\r') row[row.length - 1] += c
  }
  if (row.length > 1 || row[0] !== '') rows.push(row)
  const [head, ...body] = rows
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])))
}
