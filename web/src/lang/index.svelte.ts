// The languages, and the one in use. A new language: one file like sv.ts, and one line here.
import type { Language } from './types'

const languages: Record<string, { name: string; load: () => Promise<{ default: Language }> }> = {
  sv: { name: 'Svenska', load: () => import('./sv') },
  en: { name: 'English', load: () => import('./en') },
}
const KEY = 'gehor.language'

export const languageList = Object.entries(languages).map(([code, l]) => ({ code, name: l.name }))

const remembered = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** ?lang= first, then what was chosen before, then the browser's; Swedish's neighbours get English. */
export function wantedLanguage(search: string): string {
  const wanted = [new URLSearchParams(search).get('lang'), remembered(), ...navigator.languages]
  for (const code of wanted) {
    const short = code?.slice(0, 2).toLowerCase()
    if (short && short in languages) return short
  }
  return 'en'
}

class Current {
  #language = $state.raw<Language>(undefined as unknown as Language)
  get l(): Language {
    return this.#language
  }
  async use(code: string, remember = false): Promise<void> {
    this.#language = (await languages[code].load()).default
    document.documentElement.lang = code
    if (!remember) return
    try {
      localStorage.setItem(KEY, code)
    } catch {
      // a browser that keeps nothing: the address still can
    }
  }
}
/** `current.l` is the language in use; loaded before the first page is drawn. */
export const current = new Current()
