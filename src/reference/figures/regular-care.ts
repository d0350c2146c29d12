/** Regular care that may have to wait, and the seven days that regions are told ahead. */

import { at, defineFigures, lnaz } from './define.ts'

export const regularCareFigures = defineFigures({
  'regular-care-class-3-within': { value: 6, unit: 'weeks', source: lnaz('§ 4.2, § 7.2') },
  'prognosis-horizon': {
    value: 7,
    unit: 'days',
    source: at('policy-framework-2020', 'maatregel 1', '2020-10'),
  },
})
