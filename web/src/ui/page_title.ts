// SPDX-License-Identifier: Apache-2.0
import { watchEffect } from 'vue'
import { t } from '@/text'

// The title of the window follows what the page shows.
export function useTitle(title: () => string): void {
  watchEffect(() => {
    const text = title()
    document.title = text ? `${text} · ${t('app.name')}` : t('app.name')
  })
}
