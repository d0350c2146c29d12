/** All Dutch texts, one module per noun. What is missing in English does not compile (en/index.ts). */

import { actions } from './actions.ts'
import { careHotelPage } from './care-hotel-page.ts'
import { carehotel } from './carehotel.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { fit } from './fit.ts'
import { forecast } from './forecast.ts'
import { goal } from './goal.ts'
import { homeMonitoring } from './home-monitoring.ts'
import { levers } from './levers.ts'
import { meeting } from './meeting.ts'
import { phases } from './phases.ts'
import { phrases } from './phrases.ts'
import { storage } from './storage.ts'
import { distribution } from './distribution.ts'
import { feed } from './feed.ts'
import { figures } from './figures.ts'
import { file } from './file.ts'
import { monitor } from './monitor.ts'
import { national } from './national.ts'
import { oxygen } from './oxygen.ts'
import { oxygenPage } from './oxygen-page.ts'
import { picture } from './picture.ts'
import { places } from './places.ts'
import { plan } from './plan.ts'
import { preparation } from './preparation.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'

export const nl = {
  actions,
  oxygen,
  oxygenPage,
  careHotelPage,
  carehotel,
  common,
  distribution,
  feed,
  figures,
  file,
  monitor,
  national,
  picture,
  places,
  plan,
  preparation,
  homeMonitoring,
  settings,
  share,
  sources,
  start,
  storage,
  compare,
  fit,
  forecast,
  goal,
  levers,
  meeting,
  phases,
  phrases,
}

/** The same shape with every literal widened: what another language has to fill. */
export type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

export type Messages = Widened<typeof nl>
