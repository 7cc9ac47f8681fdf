import { mount } from 'svelte'
import App from './App.svelte'
import { live } from './api/live.svelte'
import { current, wantedLanguage } from './lang/index.svelte'
import { router } from './lib/router.svelte'
import { appearance } from './lib/theme.svelte'
import './styles/fonts.css'
import './styles/base.css'
import './styles/print.css'

appearance.start()
router.start()
live.start()
void current.use(wantedLanguage(location.search)).then(() => {
  mount(App, { target: document.getElementById('app') as HTMLElement })
})
