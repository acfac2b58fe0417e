// SPDX-License-Identifier: Apache-2.0
import './ui/element_plus'
import './ui/tokens.css'
import './ui/element_plus.css'
import './ui/base.css'
import './ui/list.css'
import './ui/marks.css'
import './ui/print.css'
import { createApp } from 'vue'
import { router } from './router'
import App from './shell/app.vue'
import { keepSettings } from './ui/settings'

keepSettings()
createApp(App).use(router).mount('#app')
