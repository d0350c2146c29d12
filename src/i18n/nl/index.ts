/** All Dutch texts, one module per noun. What is missing in English does not compile (en/index.ts). */

import { common } from './common.ts'
import { feed } from './feed.ts'
import { figures } from './figures.ts'
import { plan } from './plan.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'

export const nl = { common, feed, figures, plan, settings, share, sources, start }

/** The same shape with every literal widened: what another language has to fill. */
export type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

export type Messages = Widened<typeof nl>
