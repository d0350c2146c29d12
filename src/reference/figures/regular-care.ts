/** Regular care that may have to wait, and the seven days that regions are told ahead. */

import { at, defineFigures, lnaz } from './define.ts'

export const regularCareFigures = defineFigures({
  'regular-care-class-3-within': { value: 6, unit: 'weeks', source: lnaz('§ 4.2, § 7.2') },
  'bed-pool-2020-icu': {
    value: 350,
    unit: 'beds',
    source: at('policy-framework-2020', 'Aanvullende acties', '2020-10'),
    caveat:
      'Intended by 1 January 2021; later plans do not staff them: that of 2022 counts on 1,250, and on 1,700 as material only (LNAZ § 6.2). The lever stands at 0 until people are found for it.',
  },
  'bed-pool-2020-ward': {
    value: 700,
    unit: 'beds',
    source: at('policy-framework-2020', 'Aanvullende acties', '2020-10'),
    caveat:
      'Intended by 1 January 2021; no later document says that they came. The lever stands at 0 until a planner types a number.',
  },
  'prognosis-horizon': {
    value: 7,
    unit: 'days',
    source: at('policy-framework-2020', 'maatregel 1', '2020-10'),
  },
})
