// SPDX-License-Identifier: Apache-2.0
// The list that opens, apart from the rest of Element Plus: it is the largest part of it in use and is fetched late. Its styles stand with the others.
export { ElOption, ElSelect } from 'element-plus/es/components/select/index.mjs'
