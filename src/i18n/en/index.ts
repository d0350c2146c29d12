/** All English texts. `satisfies Messages`: a key that exists in Dutch only is a compile error here. */

import type { Messages } from '../nl/index.ts'
import { common } from './common.ts'
import { feed } from './feed.ts'
import { figures } from './figures.ts'
import { plan } from './plan.ts'

export const en = { common, feed, figures, plan } satisfies Messages
