// Keys that work on every page.
import { router } from './router.svelte'

const places: Record<string, string> = { o: '/', k: '/contacts', n: '/figures', d: '/data', i: '/settings' }

class Keyboard {
  palette = $state(false)
  help = $state(false)
  /** Where "/" goes on a page with a search of its own. */
  search = $state.raw<(() => void) | null>(null)
  #leader = 0

  press = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && key === 'k') {
      event.preventDefault()
      this.palette = !this.palette
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || this.palette || this.help) return
    if (event.key === '/') {
      event.preventDefault()
      if (this.search) this.search()
      else this.palette = true
    } else if (event.key === '?') {
      event.preventDefault()
      this.help = true
    } else if (key === 'g') {
      this.#leader = event.timeStamp
    } else if (key in places && event.timeStamp - this.#leader < 1200 && this.#leader > 0) {
      this.#leader = 0
      event.preventDefault()
      router.go(places[key])
    }
  }
}

/** Whether keys are somebody's words. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))

export const keyboard = new Keyboard()
