// SPDX-License-Identifier: Apache-2.0
// What a person set for this browser: it is remembered here and stands in no address.
import { reactive, watch } from 'vue'
import { isPaper } from './paper'

export type Language = 'zh-CN' | 'en'
export type Theme = 'auto' | 'light' | 'dark'
export type Density = 'small' | 'default' | 'large'
export type TextSize = 'normal' | 'large' | 'xl'

const KEY = 'bihuan.settings'
const first = { language: 'zh-CN' as Language, theme: 'auto' as Theme, density: 'default' as Density, text: 'normal' as TextSize, keys: true }
const allowed = {
  language: ['zh-CN', 'en'],
  theme: ['auto', 'light', 'dark'],
  density: ['small', 'default', 'large'],
  text: ['normal', 'large', 'xl'],
  keys: [true, false],
} as const

function remembered(): Partial<typeof first> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    const entries = Object.entries(kept).filter(([name, value]) => (allowed[name as keyof typeof allowed] as readonly unknown[] | undefined)?.includes(value))
    return Object.fromEntries(entries) as Partial<typeof first>
  } catch {
    return {}
  }
}

export const settings = reactive({ ...first, ...remembered() })

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function apply(): void {
  const root = document.documentElement
  root.lang = settings.language
  const isDark = settings.theme === 'dark' || (settings.theme === 'auto' && prefersDark.matches)
  root.classList.toggle('dark', isDark && !isPaper.value)
  root.classList.toggle('paper', isPaper.value)
  root.dataset.density = settings.density
  root.dataset.text = settings.text
}

export function keepSettings(): void {
  apply()
  prefersDark.addEventListener('change', apply)
  watch(isPaper, apply)
  watch(settings, () => {
    apply()
    try {
      localStorage.setItem(KEY, JSON.stringify(settings))
    } catch {
      // a browser that keeps nothing: the settings hold until the page is left
    }
  })
}
