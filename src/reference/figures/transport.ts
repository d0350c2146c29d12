/** Moving patients between regions: vehicles, hours and distances of the LNAZ plan. */

import { defineFigures, lnaz } from './define.ts'

export const transportFigures = defineFigures({
  'transport-micu-vehicles': { value: 7, unit: 'vehicles', source: lnaz('§ 4.5.1.1') },
  'transport-micu-vehicles-max': { value: 14, unit: 'vehicles', source: lnaz('§ 4.5.2.1') },
  'transport-same-day-before': { value: 12, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-next-day-from': { value: 8, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-next-day-until': { value: 12, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-helicopter-beyond': { value: 100, unit: 'kilometres', source: lnaz('§ 4.5.2.2') },
})
