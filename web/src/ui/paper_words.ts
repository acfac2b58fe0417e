// SPDX-License-Identifier: Apache-2.0
// What every sheet says of its data.
import { t } from '@/text'
import { moment } from './format'

export const asOfWords = (at: Date) => t('paper.as_of', { time: moment(at.toISOString()) })
