/** All English texts. `satisfies Messages`: a key that exists in Dutch only is a compile error here. */

import type { Messages } from '../nl/index.ts'
import { common } from './common.ts'
import { feed } from './feed.ts'
import { figures } from './figures.ts'
import { start } from './start.ts'
import { share } from './share.ts'
import { sources } from './sources.ts'
import { settings } from './settings.ts'
import { plan } from './plan.ts'

export const en = { common, feed, figures, plan, start, share, sources, settings } satisfies Messages
