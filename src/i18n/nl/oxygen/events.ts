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
    serials: ({ count }: { count: string }) => `${count} serienummers`,
  },
  scan: {
    title: 'Scannen',
    aside: 'GS1-code of serienummer',
    label: 'Scan of typ',
    noSerial: 'In deze code staat geen serienummer.',
    unknown: 'niet in dit grootboek',
    nowhere: 'bekend, plaats niet vastgelegd',
  },
  flags: {
    title: ({ count }: { count: number }) =>
      `${count === 1 ? '1 tegenspraak' : `${count} tegenspraken`} in het grootboek`,
    aside: 'op te lossen met een gebeurtenis',
    of: ({ quantity, batch }: Record<'quantity' | 'batch', string>) => `${quantity} · ${batch}`,
    reverse: ({ what }: { what: string }) => `Draai terug: ${what}`,
    reverseShort: 'Draai terug',
    hint: 'Samenvoegen gooit niets weg. Draai terug wat dubbel of fout is, of boek wat ontbreekt. Een twijfelachtig overschot telt niet mee als beschikbaar.',
  },
}
