// SPDX-License-Identifier: Apache-2.0
import { watchEffect } from 'vue'
import { t } from '@/text'

// The title of the window follows what the page shows; undefined leaves it to another.
export function useTitle(title: () => string | undefined): void {
  watchEffect(() => {
    const text = title()
    if (text === undefined) return
    document.title = text ? `${text} · ${t('app.name')}` : t('app.name')
  })
}
