/** Texts of reading a file: why it is refused, and a name for every kind of problem. */

import type { FileProblemCode } from '../../domain/shared/problem-code.ts'

export const file = {
  /** Why a file as a whole is refused. */
  refusals: {
    tooLarge: ({ found, limit }: { found: string; limit: string }) =>
      `Dit bestand is te groot: ${found}, hooguit ${limit}.`,
    notJson: ({ line, column }: { line: string; column: string }) =>
      `Dit bestand is niet te lezen: op regel ${line}, teken ${column} klopt de JSON niet. Is het bestand volledig?`,
    encodings: {
      utf16:
        'Dit bestand is bewaard als UTF-16, ook wel ‘Unicode’. Bewaar het in uw tekstprogramma als UTF-8 en open het opnieuw.',
      other:
        'Dit bestand is niet bewaard als UTF-8, of het is onderweg beschadigd. Vraag het opnieuw, of bewaar het als UTF-8.',
    },
    damaged: ({ line, column }: { line: string; column: string }) =>
      `Dit bestand is onderweg beschadigd of afgebroken: toen het geschreven werd, klopte het; nu niet meer vanaf regel ${line}, teken ${column}. Vraag het opnieuw.`,
    locked: {
      encrypted: 'Dit bestand is versleuteld. Geef de wachtzin die u van de afzender kreeg.',
      wrongPassphrase:
        'Deze wachtzin past niet bij dit bestand. Let op hoofdletters en spaties, of vraag de afzender welke wachtzin het is.',
      tampered:
        'De wachtzin klopt, maar de inhoud is na het versleutelen veranderd. Er is niets ingelezen; vraag het bestand opnieuw, langs een andere weg.',
      damaged:
        'Dit versleutelde bestand is onderweg beschadigd of afgebroken. Met geen enkele wachtzin is het nog te openen; vraag het opnieuw.',
    },
    notOurFormat: 'Dit is geen bestand van Adempauze.',
    tooNew: ({ version }: { version: string }) =>
      `Dit bestand is gemaakt met een nieuwere versie van Adempauze (bestandsversie ${version}). Werk de app bij en open het opnieuw.`,
    migrationFailed: ({ version }: { version: string }) =>
      `Dit bestand (bestandsversie ${version}) is niet om te zetten naar de huidige versie.`,
    invalid: 'In dit bestand staan gegevens die niet kloppen. Er is niets ingelezen.',
    inconsistent: 'De gegevens in dit bestand spreken elkaar tegen. Er is niets ingelezen.',
  },
  /** What is wrong in one place; `other` for codes without a sentence of their own. */
  problems: {
    missing: 'ontbreekt',
    unknownKey: 'onbekend veld',
    forbiddenKey: 'verboden veldnaam',
    duplicateKey: 'veld staat er twee keer',
    duplicate: 'waarde komt vaker voor',
    wrongType: 'ander soort gegeven dan verwacht',
    notWhole: 'geen geheel getal',
    belowMinimum: 'te klein',
    aboveMaximum: 'te groot',
    numberOutOfRange: 'geen bruikbaar getal',
    tooShort: 'te kort of leeg',
    tooLong: 'te lang',
    notAllowed: 'geen toegestane waarde',
    badFormat: 'verkeerde schrijfwijze',
    tooDeep: 'te diep genest',
    notPlainData: 'geen gewoon gegeven',
    datesOutOfOrder: 'datums staan niet op volgorde',
    dateOutOfRange: 'datum buiten de kalender',
    estimateOutOfOrder: 'laag, verwacht en hoog staan niet op volgorde',
    staffedAboveCapacity: 'meer bemand dan er is',
    doesNotMatch: 'klopt niet met de rest',
    tooLarge: 'te groot',
    notJson: 'geen JSON',
    notOurFormat: 'niet van Adempauze',
    tooNew: 'nieuwere bestandsversie',
    migrationFailed: 'niet om te zetten',
    encrypted: 'versleuteld',
    wrongPassphrase: 'een andere wachtzin',
    tampered: 'veranderd na het versleutelen',
    damaged: 'beschadigd',
    incomplete: 'niet volledig',
    reversalOfReversal: 'draait iets terug dat zelf terugdraait',
    unknownReference: 'verwijst naar iets wat er niet is',
    sharesDoNotAddUp: 'delen zijn samen geen 1',
    sharesNotWhole: 'delen zijn samen geen 1',
    doubleClaim: 'meer vergeven dan er is',
    notQualified: 'functie niet bevoegd',
    unpaidInPaidRole: 'vrijwilliger in een betaalde rol',
    eventsOutOfOrder: 'gebeurtenissen staan niet op volgorde',
    holderNotAllowed: 'houder past niet bij deze plaats',
    sameAccount: 'van en naar zijn dezelfde plaats',
    samePartyTwice: 'tweemaal dezelfde partij',
    reservedId: 'gereserveerde naam',
    keysAllZero: 'alle sleutels zijn nul',
    moreStayingThanOccupied: 'er blijven er meer dan er liggen',
    moreThanOffered: 'meer dan er zijn aangeboden',
    distanceToItself: 'afstand van een regio tot zichzelf',
    distanceMissing: 'afstand ontbreekt',
    unknownRegion: 'onbekende regio',
    afterHorizon: 'na het einde van het plan',
    noVehicles: 'geen voertuigen voor de afgesproken overdrachten',
    cannotMerge: 'niet samen te voegen',
    malformedRow: 'geen document van Adempauze',
    notThisDocument: 'een ander document dan hier hoort',
    plansCountTwice: 'telt een regio dubbel',
    plansDoNotAddUp: 'is niet de som van de plannen',
    moreBasedThanVehicles: 'meer voertuigen op standplaatsen dan er zijn',
    ventilatedOnWard: 'Wie beademd wordt, gaat met een MICU: die aanvraag hoort in een verdeling van de IC.',
    hfnoNotMoved: 'Wie op HFNO ligt, is niet vervoerbaar: daar is geen plaats voor aan te bieden.',
    moreReservedThanVehicles: 'meer reserve dan er voertuigen zijn',
    mixedOrigin: 'deze reeks heeft een andere herkomst',
    otherArea: 'deze cijfers zijn, naar hun grootte, van een ander gebied dan deze reeks',
    tooManyDays: 'te veel dagen',
    other: 'klopt niet',
  } satisfies Record<FileProblemCode | 'other', string>,
  columns: { path: 'Plaats', problem: 'Probleem', found: 'Gevonden', expected: 'Verwacht' },
  more: ({ count }: { count: string }) => `Alleen de eerste ${count} problemen staan hier.`,
}
