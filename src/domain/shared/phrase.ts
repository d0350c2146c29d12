/**
 * What a refusal says it found and expected, as data: a code with its parameters. The words for each stand in the
 * languages, where a missing one does not compile; nothing reads them back.
 */
import type { CivilDate } from './civil-date.ts'

/** A limit as it stands in the document: a number, or a size that is larger than a number can say. */
interface Limit {
  readonly limit: number | string
}

/** Every phrase and its parameters. */
export interface PhraseParts {
  // What stands somewhere
  readonly nothing: object
  readonly more: object
  readonly null: object
  readonly list: object
  readonly fields: object
  readonly bytes: { readonly bytes: number }

  // What should stand there
  readonly anyValue: object
  readonly usedOnce: object
  readonly nameUsedOnce: object
  /** In this order, all of them. */
  readonly exactly: { readonly values: string }
  readonly oneOf: { readonly values: string }
  readonly plainValue: object
  readonly noSuchName: object
  readonly otherName: object
  readonly number: object
  readonly text: object
  readonly truth: object
  readonly whole: object
  readonly atLeast: Limit
  readonly atMost: Limit
  readonly numberUpTo: Limit
  readonly bytesUpTo: Limit
  readonly levelsUpTo: Limit
  readonly wholeFrom: Limit
  readonly wholeBetween: { readonly least: number; readonly most: number }
  readonly charactersUpTo: Limit

  // The text of a file
  readonly endOfFile: object
  readonly utf8: object
  readonly utf16: object
  readonly quotedName: object
  readonly closingQuote: object
  readonly noControls: object
  readonly knownEscapes: object
  readonly sign: { readonly sign: string }
  readonly eitherSign: { readonly one: string; readonly other: string }
  readonly fieldsWith: { readonly member: string }
  readonly dateAndNumbers: object
  readonly copiesOfOne: object
  readonly knownList: object
  readonly oneKindOfList: object
  readonly readableFile: object
  readonly folder: object
  readonly fileWithoutPermission: object
  readonly writtenByVersion: { readonly version: number }

  // Fields
  readonly notEmpty: object
  readonly id: object
  readonly digits14: object
  readonly fingerprint: object
  readonly checksum: object
  readonly base64: object
  readonly date: object
  readonly onDate: { readonly date: CivilDate }
  readonly notAfter: { readonly date: CivilDate }
  readonly dateAfter: { readonly date: CivilDate }
  readonly notBefore: { readonly date: CivilDate }
  readonly daysBefore: { readonly days: number; readonly date: CivilDate }
  readonly isoWeek: object
  readonly instant: object
  readonly recordedAt: object
  readonly eventId: object
  readonly atLeastLow: { readonly low: number }
  readonly atLeastMode: { readonly mode: number }
  readonly aboveZeroLogNormal: object
  readonly sumOfOne: object

  // Plans
  readonly earlierDecision: object

  // Observed figures
  readonly ownFigures: object
  readonly timesAsLarge: { readonly times: number }
  readonly aboutAsLarge: object

  // Distributions
  readonly otherIdThan: { readonly id: string }
  readonly otherNeedThan: { readonly need: string }
  readonly keyAboveZero: object
  readonly region: object
  readonly hospital: object
  readonly area: object
  readonly regionOrAbroad: { readonly abroad: string }
  readonly otherRegion: object
  readonly distanceBetween: { readonly one: string; readonly other: string }
  readonly derivedFrom: { readonly name: string; readonly keyShare: number }
  readonly vehicleWithHours: object

  // Ledgers
  readonly noCitizenNumber: object
  readonly referenceWithoutCitizenNumber: object
  readonly roleOrInitials: object
  readonly otherParty: object
  readonly eventOrder: object
  readonly holder: object
  readonly recordOfLedger: object
  readonly otherAccount: object
  readonly noReversal: object
  readonly eventOfLedger: object
  readonly movementOfLedger: object
  /** Found, and not repeated. */
  readonly citizenNumber: object
  readonly aCount: object
  readonly reservationOfLedger: object
  /** So much less than nothing at the close of a day. */
  readonly deficit: { readonly quantity: number; readonly date: CivilDate }
  readonly zeroAtClose: { readonly account: string }
  readonly differentDevices: { readonly quantity: number }
  readonly noLaterReturn: object
  readonly upToOutstanding: object
  readonly sumOfPlans: { readonly isoWeek: string; readonly patients: number | null }
  readonly regionApartFrom: { readonly title: string; readonly region: string }

  // Care hotels
  readonly offerAndLocation: object
  readonly locationOfPlan: object
  readonly claimantOfPlan: object
  readonly mayDoWorkOf: { readonly role: string }
  readonly roleForKind: { readonly roles: string; readonly kind: string }
  readonly claimedDevices: { readonly devices: number; readonly name: string }
  readonly claimedHours: { readonly hours: number; readonly name: string }
  readonly devicesUpTo: { readonly devices: number; readonly date: CivilDate }
  readonly hoursUpTo: { readonly hours: number; readonly date: CivilDate }
  readonly flowUpTo: { readonly maxFlowLpm: number }
}

export type PhraseId = keyof PhraseParts

/** One phrase, or any. */
export type Phrase<Id extends PhraseId = PhraseId> = {
  readonly [One in Id]: { readonly is: One } & PhraseParts[One]
}[Id]

/** A phrase without parameters, which a schema names as its message. */
export type PlainPhraseId = {
  readonly [Id in PhraseId]: object extends PhraseParts[Id] ? Id : never
}[PhraseId]

declare const asItStands: unique symbol

/** A value as it stands somewhere (a number, a name, a date, JSON). Only `shown` and `shortened` make one: it is no sentence. */
export type Shown = string & { readonly [asItStands]: true }

/** What a problem found: a value, a phrase, or nothing that the words of its code do not say. */
export type Found = Shown | Phrase | null

/** The words of one language for every phrase. */
export type PhraseWords = { readonly [Id in PhraseId]: (parts: PhraseParts[Id]) => string }

function phraseText<Id extends PhraseId>(phrase: Phrase<Id>, words: PhraseWords): string {
  return words[phrase.is](phrase)
}

/** What was found or expected, in one language; a value stays as it is. */
export function foundText(found: Found, words: PhraseWords): string {
  if (found === null) return ''
  return typeof found === 'string' ? found : phraseText(found, words)
}
