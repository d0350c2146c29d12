/**
 * What reading a file says it found and expected, in Dutch: the reading itself speaks English, because other programs
 * read it too. The first pattern that fits counts, so the precise ones stand first.
 */
const PHRASES: readonly (readonly [pattern: RegExp, dutch: string])[] = [
  [/^nothing$/, 'niets'],
  [/^more$/, 'meer'],
  [/^null$/, 'leeg (null)'],
  [/^a list$/, 'een lijst'],
  [/^an object$/, 'een groep velden'],
  [/^a value$/, 'een waarde'],
  [/^a value used once$/, 'een waarde die één keer voorkomt'],
  [/^a name used once$/, 'een veld dat één keer voorkomt'],
  [/^a value that JSON can hold$/, 'een gewone waarde'],
  [/^no such name$/, 'geen veld met deze naam'],
  [/^another name$/, 'een andere naam'],
  [/^number$/, 'een getal'],
  [/^string$/, 'tekst'],
  [/^boolean$/, 'waar of onwaar'],
  [/^Array$/, 'een lijst'],
  [/^Object$/, 'een groep velden'],
  [/^integer$/, 'een geheel getal'],
  [/^>=(.+)$/, 'ten minste $1'],
  [/^<=(.+)$/, 'ten hoogste $1'],
  [/^line (\d+), column (\d+)$/, 'regel $1, teken $2'],

  // The text of the file
  [/^the end of the file$/, 'het einde van het bestand'],
  [/^text in UTF-8$/, 'tekst in UTF-8'],
  [/^a name in double quotes$/, 'een veldnaam tussen dubbele aanhalingstekens'],
  [/^a closing quote$/, 'een aanhalingsteken dat sluit'],
  [/^text without line breaks and control characters$/, 'tekst zonder regeleinden en besturingstekens'],
  [/^text without unknown "\\" escapes$/, 'tekst zonder onbekende tekens na ‘\\’'],
  [/^"(.)" or "(.)"$/, '‘$1’ of ‘$2’'],
  [/^":"$/, '‘:’'],
  [/^an object with (.+)$/, 'een groep velden met $1'],
  [/^a whole number from (.+)$/, 'een geheel getal vanaf $1'],
  [/^a file that version (.+) can have written$/, 'een bestand dat versie $1 geschreven kan hebben'],
  [/^at most (.+) bytes$/, 'ten hoogste $1 bytes'],
  [/^at most (.+) levels$/, 'ten hoogste $1 niveaus diep'],

  // Fields
  [/^text that is not empty$/, 'tekst die niet leeg is'],
  [/^1–64 letters, digits, "\.", "_" or "-"$/, '1–64 letters, cijfers, ‘.’, ‘_’ of ‘-’'],
  [/^14 digits$/, '14 cijfers'],
  [/^a number of at most (.+)$/, 'een getal van ten hoogste $1'],
  [/^a date that exists, YYYY-MM-DD, (.+)$/, 'een datum die bestaat, JJJJ-MM-DD, $1'],
  [/^a date after (.+)$/, 'later dan $1'],
  [/^a date at most (\d+) days before (.+)$/, 'een datum, ten hoogste $1 dagen voor $2'],
  [/^not before (.+)$/, 'niet voor $1'],
  [/^(.+) or later$/, '$1 of later'],
  [/^an ISO week that exists, (.+)$/, 'een ISO-week die bestaat, $1'],
  [/^a UTC instant, (.+)$/, 'een tijdstip in UTC, $1'],
  [/^a UTC moment (.+), with (.+) for a tie$/, 'een tijdstip in UTC, $1, met $2 bij gelijke tijd'],
  [/^a UUIDv7 in lower case$/, 'een UUIDv7 in kleine letters'],
  [/^at least low, (.+)$/, 'ten minste de lage waarde, $1'],
  [/^at least mode, (.+)$/, 'ten minste de verwachte waarde, $1'],
  [/^above (.+) for a log-normal$/, 'boven $1 voor een log-normale verdeling'],
  [/^shares that add up to 1$/, 'delen die samen 1 zijn'],

  // Distributions
  [/^another id than (.+)$/, 'een andere id dan $1'],
  [/^a key above 0$/, 'een sleutel boven 0'],
  [/^a region$/, 'een regio van deze verdeling'],
  [/^a region, or "abroad"$/, 'een regio van deze verdeling, of ‘abroad’ (buitenland)'],
  [/^another region$/, 'een andere regio'],
  [/^a vehicle with hours, or no required moves$/, 'een voertuig met uren, of geen afgesproken overdrachten'],

  // Ledgers
  [/^text without a number that can be a citizen number$/, 'tekst zonder getal dat een BSN kan zijn'],
  [
    /^a reference without a number that can be a citizen number$/,
    'een verwijzing zonder getal dat een BSN kan zijn',
  ],
  [/^a role or initials$/, 'een rol of initialen'],
  [/^another party than the lender$/, 'een andere partij dan de uitlener'],
  [
    /^events by occurredOn, recordedAt, eventId$/,
    'gebeurtenissen op volgorde van occurredOn, recordedAt, eventId',
  ],
  [/^a holder$/, 'een houder'],
  [/^the id of a record of this ledger$/, 'de id van iets in dit grootboek'],
  [/^another account than from$/, 'een andere plaats dan ‘from’'],
  [/^an event that is no reversal$/, 'een gebeurtenis die zelf niets terugdraait'],
  [/^a COUNT_OBSERVED$/, 'een telling (COUNT_OBSERVED)'],

  // Care hotels
  [
    /^an offer of this plan and a location of this mix$/,
    'een aanbod van dit plan en een locatie van deze mix',
  ],
  [/^a location of this plan$/, 'een locatie van dit plan'],
  [/^a location or home-monitoring plan of this plan$/, 'een locatie of thuismonitoring van dit plan'],
  [/^one of (.+) for (.+)$/, 'een van $1 bij $2'],
  [/^(\d.*) devices of (.+)$/, '$1 SOC’s van $2'],
  [/^(\d.*) hours a week of (.+)$/, '$1 uur per week van $2'],
  [/^at most (\d.*) devices on (.+)$/, 'ten hoogste $1 SOC’s op $2'],
  [/^at most (\d.*) hours a week on (.+)$/, 'ten hoogste $1 uur per week op $2'],
  [/^at most maxFlowLpm, (.+)$/, 'ten hoogste maxFlowLpm, $1'],

  [/^at most (.+)$/, 'ten hoogste $1'],
  [/^at least (.+)$/, 'ten minste $1'],
]

/** The Dutch of a phrase; values, names of fields and lists of them stay as they are. */
export function expectedInDutch(text: string): string {
  const known = PHRASES.find(([pattern]) => pattern.test(text))
  return known ? text.replace(known[0], known[1]) : text
}
