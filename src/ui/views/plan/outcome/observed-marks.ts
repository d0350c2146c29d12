/** How figures that come from a series are marked: which are seen, and which follow from what was seen. Pure. */

import type { StartMarks } from '../../../../domain/demand/start-from-observed.ts'
import type { CivilDate } from '../../../../domain/shared/civil-date.ts'
import { today } from '../../../../state/today.ts'
import type { Language } from '../../../parts/language.ts'

export function observedMarks(name: string, date: CivilDate, { t, f }: Language): StartMarks {
  const words = t.plan.observed
  const said = { name, date: f.date(date) }
  return {
    seen: { on: today(), note: words.note(said) },
    derived: { on: today(), note: words.derivedNote(said) },
  }
}
