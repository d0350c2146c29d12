/** All English texts. `satisfies Messages`: a key that exists in Dutch only is a compile error here. */

import type { Messages } from '../nl/index.ts'
import { common } from './common.ts'
import { feed } from './feed.ts'
import { figures } from './figures.ts'
import { plan } from './plan.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'

export const en = { common, feed, figures, plan, settings, share, sources, start } satisfies Messages
