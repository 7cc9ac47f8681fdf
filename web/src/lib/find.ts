// Which of many names are meant by what is typed, the likeliest first.
export interface Findable {
  name: string
  more?: string // what else it is known by: "Channel" of "Phone"
  group: string
  weight: number // among equals the heavier goes first
  unnamed?: boolean // "not yet known": last, whatever its weight
}

/** 0 the name begins so, 1 a word of it does, 2 it is in the name, 3 it is beside the name; null: not at all. */
function closeness(one: Findable, part: string): number | null {
  const name = one.name.toLocaleLowerCase()
  if (name.startsWith(part)) return 0
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part))) return 1
  if (name.includes(part)) return 2
  return `${one.more ?? ''} ${one.group}`.toLocaleLowerCase().includes(part) ? 3 : null
}

export function find<T extends Findable>(all: T[], text: string, most: number): T[] {
  const parts = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const fit: { one: T; far: number }[] = []
  for (const one of all) {
    const found = parts.map((part) => closeness(one, part))
    if (!found.includes(null)) fit.push({ one, far: found.reduce<number>((sum, far) => sum + (far ?? 0), 0) })
  }
  const unnamed = (one: T): number => (one.unnamed ? 1 : 0)
  fit.sort((a, b) => unnamed(a.one) - unnamed(b.one) || a.far - b.far || b.one.weight - a.one.weight)
  return fit.slice(0, most).map(({ one }) => one)
}
