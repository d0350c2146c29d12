/** Events, contradictions between them, and scanning. */

import { counted } from '../../counted.ts'

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
    reason: 'Reden',
    paper: 'Bon of kenmerk',
    by: 'Door',
    origin: 'Hoe',
    origins: { manual: 'getypt', import: 'uit een lijst', merge: 'bij samenvoegen' },
    everybody: 'iedereen',
    showAll: 'Toon alles',
    recorded: 'Opgeschreven',
    reversed: ({ what }: { what: string }) => `${what} (teruggedraaid)`,
    reverse: ({ what }: { what: string }) => `Draai terug: ${what}`,
    reverseShort: 'Draai terug',
    hint: 'Gebeurtenissen worden nooit gewijzigd of gewist: een fout wordt teruggedraaid en blijft zichtbaar.',
    more: 'Toon er meer',
    joined: ({ gone, stays }: Record<'gone' | 'stays', string>) => `${gone} is ${stays}`,
    spread: 'verdeeld over de partijen',
    serials: ({ count }: { count: string }) => (count === '1' ? '1 serienummer' : `${count} serienummers`),
  },
  scan: {
    title: 'Scannen',
    aside: 'GS1-code of serienummer',
    label: 'Scan of typ',
    camera: 'Scan met de camera',
    cameraOff: 'Zet de camera uit',
    noCamera: 'De camera mag niet gebruikt worden of is er niet.',
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
      OVER_RESERVED: 'Beëindig een reservering, of boek wat er in het depot ontbreekt.',
      UNEXPLAINED_SURPLUS:
        'Dit overschot telt niet mee als inzetbaar. Boek alsnog wat ontbreekt (een levering of retour van vóór de telling), of draai de bijstelling terug.',
    },
    advice: {
      ask: 'Wat lost het op?',
      reverse: ({ what }: { what: string }) => `Terugdraaien van ${what}`,
      tellApart: 'Zeggen dat het er twee zijn',
      settles: 'de tegenspraak is weg',
      stays: ({ before, after }: Record<'before' | 'after', string>) =>
        `lost het niet op (${before} → ${counted(after, 'tegenspraak', 'tegenspraken')})`,
      sameUsable: 'inzetbaar blijft gelijk',
      usable: ({ usable }: { usable: string }) => `inzetbaar ${usable}`,
    },
    tellApart: 'Het zijn er twee',
    toldApart: 'Nagegaan: het zijn er twee.',
    recount: 'Tel opnieuw',
    reverse: ({ what }: { what: string }) => `Draai terug: ${what}`,
    reverseShort: 'Draai terug',
    hint: 'Samenvoegen gooit niets weg. Draai terug wat dubbel of fout is, of boek wat ontbreekt. Een twijfelachtig overschot telt niet mee als beschikbaar.',
  },
}
