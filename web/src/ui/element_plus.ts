// SPDX-License-Identifier: Apache-2.0
// The parts of Element Plus in use, one by one with their styles; besides element_plus_select.ts nothing else imports the library.
import 'element-plus/es/components/button/style/css.mjs'
import 'element-plus/es/components/config-provider/style/css.mjs'
import 'element-plus/es/components/input/style/css.mjs'
import 'element-plus/es/components/radio-button/style/css.mjs'
import 'element-plus/es/components/radio-group/style/css.mjs'
import 'element-plus/es/components/select/style/css.mjs'
import 'element-plus/theme-chalk/dark/css-vars.css'

export { ElButton } from 'element-plus/es/components/button/index.mjs'
export { ElConfigProvider } from 'element-plus/es/components/config-provider/index.mjs'
export { ElInput } from 'element-plus/es/components/input/index.mjs'
export { ElRadioButton, ElRadioGroup } from 'element-plus/es/components/radio/index.mjs'
