// SPDX-License-Identifier: Apache-2.0
import './ui/element_plus'
import './ui/tokens.css'
import './ui/element_plus.css'
import './ui/base.css'
import './ui/list.css'
import './ui/marks.css'
import './ui/print.css'
import { createApp, watch } from 'vue'
import { signedIn } from './api/signed_in'
import { router } from './router'
import App from './shell/app.vue'
import { draftsAreOf } from './ui/drafts'
import { keepSettings } from './ui/settings'

keepSettings()
watch(() => signedIn.who?.account, draftsAreOf, { immediate: true, flush: 'sync' })
createApp(App).use(router).mount('#app')
