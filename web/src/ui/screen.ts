// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'

const watched = (query: string) => {
  const media = matchMedia(query)
  const matches = ref(media.matches)
  media.addEventListener('change', () => (matches.value = media.matches))
  return matches
}

export const isPhone = watched('(max-width: 639.98px)')
export const isNarrow = watched('(max-width: 1023.98px)')
