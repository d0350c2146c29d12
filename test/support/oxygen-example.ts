/**
 * How `public/examples/soc-winter-2021.json` is made. Published: 2,500 concentrators owned, 1,300 ordered, 650 in each
 * of 2021-W52 and 2022-W01, and 2,500 (week 50), 2,200 (letter) and 7,100 (peak) patients. All else is an illustration.
 */
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { defaultDemand } from '../../src/domain/oxygen/records/demand-settings.ts'
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import { openLedger } from '../../src/domain/oxygen/ledger/ledger.ts'
import { freezePosition } from '../../src/domain/oxygen/meeting/meeting.ts'
import type { MeetingRecord } from '../../src/domain/oxygen/records/meeting-record.ts'
import { recordedAt } from '../../src/domain/oxygen/ledger/identity.ts'
import { compareEvents } from '../../src/domain/oxygen/records/order.ts'
import type { OxygenLedgerBody } from '../../src/domain/oxygen/records/records.ts'
import type { CivilDate } from '../../src/domain/shared/civil-date.ts'
import { at, DEPOT, SOURCE, testEventId } from './oxygen-ledgers.ts'

const CHANGED_AT = '2021-12-20T09:00:00.000Z'
const SUPPLIERS = ['leverancier-a', 'leverancier-b', 'leverancier-c'] as const
const INVENTED = 'Voorbeeld: de verdeling over leveranciers is niet gepubliceerd.'

function events(): LedgerEvent[] {
  const list: LedgerEvent[] = []
  const stamp = (occurredOn: CivilDate, reason: string) => {
    const number = list.length + 1
    const ms = Date.parse(`${occurredOn}T14:00:00.000Z`) + number * 1000
    return {
      eventId: testEventId(ms, number),
      occurredOn,
      recordedAt: recordedAt({ ms, counter: 0 }),
      recordedBy: 'zuurstofoverleg',
      reason,
      origin: { kind: 'manual' },
    } as const
  }
  const receive = (day: CivilDate, batch: string, quantity: number, reason: string): void => {
    list.push({ ...stamp(day, reason), type: 'RECEIVED', batch, quantity, from: SOURCE, to: DEPOT })
  }
  const lend = (day: CivilDate, batch: string, loan: string, quantities: readonly number[]): void => {
    for (const [index, supplier] of SUPPLIERS.entries()) {
      const [quantity, to] = [quantities[index] ?? 0, at('SUPPLIER_IDLE', supplier)]
      const agreement = `${loan}-${supplier.slice(-1)}`
      list.push({ ...stamp(day, INVENTED), type: 'LOAN_ISSUED', batch, quantity, from: DEPOT, to, agreement })
    }
  }
  const report = (
    type: 'PLACED' | 'COLLECTED',
    day: CivilDate,
    batch: string,
    quantities: readonly number[],
  ): void => {
    for (const [index, quantity] of quantities.entries()) {
      const supplier = SUPPLIERS[index] ?? 'leverancier-a'
      const placed = at('SUPPLIER_PLACED', supplier)
      const [from, to] =
        type === 'PLACED'
          ? [at('SUPPLIER_IDLE', supplier), placed]
          : [placed, at('SUPPLIER_TURNAROUND', supplier)]
      list.push({ ...stamp(day, `Weektotaal. ${INVENTED}`), type, batch, quantity, from, to })
    }
  }

  receive('2021-10-01', 'soc-2020-2021', 2500, 'Beginstand: aangeschaft in 2020 en 2021.')
  lend('2021-10-01', 'soc-2020-2021', 'bruikleen', [1000, 900, 600])
  report('PLACED', '2021-12-08', 'soc-2020-2021', [960, 870, 570])
  list.push({
    ...stamp('2021-12-20', 'Spoedaankoop.'),
    type: 'ORDER_PLACED',
    batch: 'soc-winter',
    quantity: 1300,
  })
  report('COLLECTED', '2021-12-22', 'soc-2020-2021', [120, 110, 70])
  receive('2021-12-29', 'soc-winter', 650, 'Eerste helft van de spoedaankoop.')
  lend('2021-12-30', 'soc-winter', 'winter', [260, 230, 160])
  receive('2022-01-05', 'soc-winter', 650, 'Tweede helft van de spoedaankoop.')
  lend('2022-01-06', 'soc-winter', 'winter', [260, 230, 160])
  // Supplier C has not reported since 22 December: its figure is stale.
  report('PLACED', '2022-01-12', 'soc-winter', [180, 150])
  return list.toSorted(compareEvents)
}

function bodyWithoutMeetings(): OxygenLedgerBody {
  const changedAt = CHANGED_AT
  const loan = (agreementId: string, borrower: string, startDate: CivilDate, dueDate: CivilDate | null) => ({
    changedAt,
    agreementId,
    lender: 'eigenaar',
    borrower,
    startDate,
    dueDate,
  })
  return {
    organizations: [
      { changedAt, organizationId: 'depot', name: 'Landelijk depot', kind: 'DEPOT' },
      { changedAt, organizationId: 'eigenaar', name: 'Eigenaar van de voorraad', kind: 'OWNER' },
      { changedAt, organizationId: 'leverancier-a', name: 'Leverancier A', kind: 'SUPPLIER' },
      { changedAt, organizationId: 'leverancier-b', name: 'Leverancier B', kind: 'SUPPLIER' },
      { changedAt, organizationId: 'leverancier-c', name: 'Leverancier C', kind: 'SUPPLIER' },
    ],
    models: [
      {
        changedAt,
        modelId: 'soc-5l',
        name: 'SOC tot 5 L/min',
        deviceType: 'SOC',
        maxFlowLpm: 5,
        pmIntervalDays: null,
        powerW: 350,
      },
    ],
    batches: [
      {
        changedAt,
        batchId: 'soc-2020-2021',
        name: 'Aangeschaft in 2020 en 2021',
        model: 'soc-5l',
        owner: 'eigenaar',
        quantityOrdered: 2500,
        plannedDeliveries: [],
      },
      {
        changedAt,
        batchId: 'soc-winter',
        name: 'Spoedaankoop winter 2021',
        model: 'soc-5l',
        owner: 'eigenaar',
        quantityOrdered: 1300,
        plannedDeliveries: [
          { isoWeek: '2021-W52', quantity: 650 },
          { isoWeek: '2022-W01', quantity: 650 },
        ],
      },
    ],
    agreements: SUPPLIERS.flatMap((supplier) => [
      loan(`bruikleen-${supplier.slice(-1)}`, supplier, '2021-10-01', null),
      loan(`winter-${supplier.slice(-1)}`, supplier, '2021-12-30', '2022-06-30'),
    ]).toSorted((left, right) => (left.agreementId < right.agreementId ? -1 : 1)),
    units: [],
    events: events(),
    demand: {
      ...defaultDemand(changedAt),
      origin: 'MEETING',
      weeks: [
        { isoWeek: '2021-W49', patients: 2500 },
        { isoWeek: '2021-W50', patients: 2500 },
        { isoWeek: '2021-W51', patients: 2200 },
        { isoWeek: '2021-W52', patients: 2200 },
        { isoWeek: '2022-W01', patients: 2500 },
        { isoWeek: '2022-W02', patients: 3900 },
        { isoWeek: '2022-W03', patients: 5600 },
        { isoWeek: '2022-W04', patients: 7100 },
        { isoWeek: '2022-W05', patients: 6200 },
        { isoWeek: '2022-W06', patients: 4800 },
      ],
    },
    meetings: [],
  }
}

/** The body with the meeting of 13 January, which froze the position of that day. */
export function socWinterBody(): OxygenLedgerBody {
  const body = bodyWithoutMeetings()
  const meeting: MeetingRecord = {
    meetingId: 'overleg-2022-01-13',
    changedAt: '2022-01-13T16:00:00.000Z',
    heldOn: '2022-01-13',
    figures: [
      {
        label: 'Zuurstof thuis, week 50',
        value: 2500,
        unit: 'patiënten',
        source: 'IG&H januari 2022, p. 25',
      },
      {
        label: 'Zuurstof thuis, eind december',
        value: 2200,
        unit: 'patiënten',
        source: 'SOC-brief, december 2021',
      },
      {
        label: 'Zuurstof thuis, verwachte piek',
        value: 7100,
        unit: 'patiënten',
        source: 'IG&H januari 2022, p. 25',
      },
      {
        label: 'Tekort volgens het rapport',
        value: 4500,
        unit: 'SOC (circa)',
        source: 'IG&H januari 2022, p. 25',
      },
    ],
    position: freezePosition(openLedger(body), '2022-01-13'),
    locations: [],
    decision:
      'Voorbeeld: de weken tussen de gepubliceerde stand en de piek zijn geschat en worden wekelijks bijgesteld.',
    decidedBy: 'zuurstofoverleg',
    actions: [
      {
        actionId: 'weekopgave-c',
        text: 'Weekopgave van Leverancier C opvragen: de laatste is ouder dan zeven dagen.',
        owner: 'zuurstofoverleg',
        dueDate: '2022-01-17',
        doneOn: null,
      },
    ],
  }
  return { ...body, meetings: [meeting] }
}

/** The whole file, as a value. */
export function socWinterFile(): unknown {
  return {
    format: 'adempauze',
    version: FORMAT_VERSION,
    writtenBy: 'adempauze 0.1.0',
    writtenAt: '2022-01-14T08:00:00.000Z',
    documents: [
      {
        kind: 'oxygen-ledger',
        id: 'soc-winter-2021',
        title: 'Zuurstof thuis, winter 2021–2022',
        revision: 0,
        body: socWinterBody(),
      },
    ],
  }
}
