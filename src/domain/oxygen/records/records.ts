/**
 * The reference records beside the events, and the body of an `oxygen-ledger` document. Records say what things are;
 * how many there are and where follows from the events alone.
 */
import type { CivilDate, IsoWeek } from '../../shared/civil-date.ts'
import type { DemandSettings } from './demand-settings.ts'
import type { Changed, LedgerEvent } from './events.ts'
import type { MeetingRecord } from './meeting-record.ts'

export const ORGANIZATION_KINDS = ['OWNER', 'DEPOT', 'SUPPLIER', 'REPAIRER', 'CARE_PROVIDER'] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

export interface Organization extends Changed {
  readonly organizationId: string
  readonly name: string
  readonly kind: OrganizationKind
  /** Other ways in which lists write the name, as people said once. */
  readonly aliases?: readonly string[]
}

export const DEVICE_TYPES = ['SOC', 'LOX_VESSEL', 'CYLINDER'] as const
export type DeviceType = (typeof DEVICE_TYPES)[number]

export interface DeviceModel extends Changed {
  readonly modelId: string
  readonly name: string
  readonly deviceType: DeviceType
  readonly maxFlowLpm: number
  /** Days between two maintenances; null where the maker asks for none or it is not known. */
  readonly pmIntervalDays: number | null
  readonly powerW: number
  /** GS1 GTIN-14 of the model. */
  readonly udiDi?: string
}

export interface PlannedDelivery {
  readonly isoWeek: IsoWeek
  readonly quantity: number
}

export interface Batch extends Changed {
  readonly batchId: string
  readonly name: string
  readonly model: string
  readonly owner: string
  readonly quantityOrdered: number
  readonly plannedDeliveries: readonly PlannedDelivery[]
}

export interface LoanAgreement extends Changed {
  readonly agreementId: string
  readonly lender: string
  readonly borrower: string
  readonly startDate: CivilDate
  /** As first agreed; a DUE_DATE_CHANGED event changes it from its day on. Null: open-ended. */
  readonly dueDate: CivilDate | null
}

export interface DeviceUnit extends Changed {
  readonly unitId: string
  /** Text: leading zeros count. */
  readonly serialNumber: string
  readonly batch: string
}

export interface OxygenLedgerBody {
  readonly organizations: readonly Organization[]
  readonly models: readonly DeviceModel[]
  readonly batches: readonly Batch[]
  readonly agreements: readonly LoanAgreement[]
  readonly units: readonly DeviceUnit[]
  /** In canonical order (`order.ts`). */
  readonly events: readonly LedgerEvent[]
  readonly demand: DemandSettings
  readonly meetings: readonly MeetingRecord[]
}
