/** Events, contradictions between them, and scanning. */

export const events = {
  log: {
    title: 'Alle gebeurtenissen',
    count: ({ count }: { count: string }) => `${count} in het grootboek`,
    filter: 'Soort',
    all: 'alle soorten',
    search: 'Zoek',
    on: 'Gebeurd op',
    what: 'Wat',
    detail: 'Aantal en plaats',
    batch: 'Partij',
    reason: 'Kenmerk en reden',
    recorded: 'Opgeschreven',
    reversed: ({ what }: { what: string }) => `${what} (teruggedraaid)`,
    reverse: ({ what }: { what: string }) => `Draai terug: ${what}`,
    reverseShort: 'Draai terug',
    hint: 'Gebeurtenissen worden nooit gewijzigd of gewist: een fout wordt teruggedraaid en blijft zichtbaar.',
    more: 'Toon er meer',
    serials: ({ count }: { count: string }) => (count === '1' ? '1 serienummer' : `${count} serienummers`),
  },
  scan: {
    title: 'Scannen',
    aside: 'GS1-code of serienummer',
    label: 'Scan of typ',
    noSerial: 'In deze code staat geen serienummer.',
    unknown: 'niet in dit grootboek',
    addTitle: 'Nog niet in dit grootboek',
    add: ({ count }: { count: string }) =>
      `Leg ${count === '1' ? '1 serienummer' : `${count} serienummers`} vast`,
    addHint: 'Kies waar deze apparaten staan; het aantal in het grootboek verandert niet.',
    lot: ({ lot }: { lot: string }) => `lot ${lot}`,
    made: ({ date }: { date: string }) => `gemaakt ${date}`,
    nowhere: 'bekend, plaats niet vastgelegd',
  },
  flags: {
    title: ({ count }: { count: number }) =>
      `${count === 1 ? '1 tegenspraak' : `${count} tegenspraken`} in het grootboek`,
    aside: 'op te lossen met een gebeurtenis',
    of: ({ quantity, batch }: Record<'quantity' | 'batch', string>) => `${quantity} · ${batch}`,
    ways: {
      NEGATIVE_BALANCE: 'Boek wat ontbreekt (een levering, een retour), of draai terug wat er niet was.',
      OVER_RETURN: 'Draai de retour terug die er te veel is.',
      DOUBLE_CUSTODY: 'Draai de gebeurtenis terug die niet klopt; van dit apparaat is maar één plaats waar.',
      DUPLICATE_SUSPECT:
        'Draai een van de twee terug, of zeg dat het er echt twee zijn. Tot dan telt het één keer mee.',
      DOUBLE_REVERSAL:
        'Er hoeft niets: het telt één keer. Was het terugdraaien zelf fout, boek het dan opnieuw.',
      LATE_BEFORE_COUNT: 'Tel opnieuw: een nieuwe telling weet er wel van.',
      CLOCK_SKEW: 'Draai terug en boek opnieuw met de goede datum, op een apparaat waarvan de klok klopt.',
      ADJUSTMENT_EXPLAINED: 'Draai de bijstelling terug: de late gebeurtenis heeft het verschil verklaard.',
      UNEXPLAINED_SURPLUS:
        'Dit overschot telt niet mee als inzetbaar. Boek alsnog wat ontbreekt (een levering of retour van vóór de telling), of draai de bijstelling terug.',
    },
    tellApart: 'Het zijn er twee',
    toldApart: 'Nagegaan: het zijn er twee.',
    recount: 'Tel opnieuw',
    reverse: ({ what }: { what: string }) => `Draai terug: ${what}`,
    reverseShort: 'Draai terug',
    hint: 'Samenvoegen gooit niets weg. Draai terug wat dubbel of fout is, of boek wat ontbreekt. Een twijfelachtig overschot telt niet mee als beschikbaar.',
  },
}
