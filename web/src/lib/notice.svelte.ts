// A short notice at the foot of the page, at most one, perhaps with an undo.
export interface Notice {
  text: string
  action?: { label: string; act: () => void }
}
class Notices {
  now = $state.raw<Notice | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string, action?: Notice['action']): void {
    clearTimeout(this.#timer)
    this.now = { text, action }
    this.#timer = setTimeout(() => (this.now = null), action ? 10_000 : 4_000)
  }

  dismiss(): void {
    this.now = null
  }
}
export const notices = new Notices()
