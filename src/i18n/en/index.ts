/** All English texts. `satisfies Messages`: a key that exists in Dutch only is a compile error here. */

import type { Messages } from '../nl/index.ts'
import { common } from './common.ts'

export const en = { common } satisfies Messages
