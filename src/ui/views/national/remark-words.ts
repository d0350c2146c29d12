/** A remark on a plan in the reader's language. Pure. */

import type { Remark } from '../../../domain/national/remarks.ts'
import type { Scenario } from '../../../domain/plan/scenario.ts'
import type { Language } from '../../parts/language.ts'

export function remarkText(remark: Remark, { t, f }: Language): string {
  const words = t.national.remarks
  switch (remark.kind) {
    case 'oldStart':
    case 'oldFigures':
      return words[remark.kind]({ date: f.date(remark.on), days: f.number(remark.days) })
    case 'yetToBegin':
      return words.yetToBegin({ date: f.date(remark.on) })
    case 'otherStart':
      return words.otherStart({ date: f.date(remark.on), usual: f.date(remark.usual) })
    case 'otherHorizon':
      return words.otherHorizon({ days: f.number(remark.days), usual: f.number(remark.usual) })
    case 'otherScenario': {
      const times = (of: Scenario, key: 'virulence' | 'contagiousness' | 'adherence'): string =>
        `${f.number(of[key].mode, { decimals: 2 })} ×`
      return words.otherScenario({
        name: t.plan.scenario.names[remark.scenario.id],
        virulence: times(remark.scenario, 'virulence'),
        contagiousness: times(remark.scenario, 'contagiousness'),
        adherence: times(remark.scenario, 'adherence'),
        usual: t.plan.scenario.names[remark.usual.id],
      })
    }
  }
}
