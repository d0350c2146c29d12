/** Texts of reading a file: why it is refused, and a name for every kind of problem. */

export const file = {
  /** Why a file as a whole is refused. */
  refusals: {
    tooLarge: ({ found, limit }: { found: string; limit: string }) =>
      `Dit bestand is te groot: ${found}, hooguit ${limit}.`,
    notJson: ({ line, column }: { line: string; column: string }) =>
      `Dit bestand is niet te lezen: op regel ${line}, teken ${column} klopt de JSON niet. Is het bestand volledig?`,
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
    staffedAboveCapacity: 'meer bemenst dan er is',
    doesNotMatch: 'klopt niet met de rest',
    other: 'klopt niet',
  },
  columns: { path: 'Plaats', problem: 'Probleem', found: 'Gevonden', expected: 'Verwacht' },
  more: ({ count }: { count: string }) => `Alleen de eerste ${count} problemen staan hier.`,
}
