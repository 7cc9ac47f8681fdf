// Light or dark: the computer's choice, unless somebody chose here.
export type Theme = 'light' | 'dark' | 'system'
const KEY = 'gehor.theme'

class Appearance {
  theme = $state<Theme>('system')

  start(): void {
    try {
      const kept = localStorage.getItem(KEY)
      if (kept === 'light' || kept === 'dark') this.theme = kept
    } catch {
      // nothing is kept
    }
    this.#show()
  }

  use(theme: Theme): void {
    this.theme = theme
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // nothing is kept
    }
    this.#show()
  }

  #show(): void {
    if (this.theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = this.theme
  }
}
export const appearance = new Appearance()
