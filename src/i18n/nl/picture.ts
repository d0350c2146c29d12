/** Words of the large picture of a link: what stands on it, what happens on its days, the notes pinned on it. */

import { counted } from '../counted.ts'

export const picture = {
  facts: {
    label: ({ link }: { link: string }) => `${link} in het kort`,
    when: 'Wanneer',
    sure: 'Hoe zeker',
    much: 'Hoeveel',
    prevents: 'Wat het voorkomt',
    nowFull: 'nu al vol',
    noRoom: 'vanaf de eerste dag geen ruimte',
    around: ({ date }: { date: string }) => `rond ${date}`,
    range: ({ range }: { range: string }) => `8 van de 10 keer: ${range}`,
    ifItHappens: ({ date }: { date: string }) => `als het gebeurt, rond ${date}`,
    never: 'geen tekort verwacht',
    nothingNeeded: 'Niets nodig: het blijft onder het aanvaarde risico.',
    chance: ({ probability }: { probability: string }) => `kans op tekort ${probability}`,
  },
  period: {
    label: 'Periode',
    whole: 'Hele periode',
    weeks: 'Eerste zes weken',
    around: 'Rond het tekort',
    own: 'Eigen periode',
    from: 'van',
    until: 'tot en met',
    hint: 'Of sleep met de muis over de grafiek.',
  },
  marks: {
    title: 'Op deze dagen',
    step: ({ amount, unit }: Record<'amount' | 'unit', string>) => `capaciteit wordt ${amount} ${unit}`,
    lever: ({ name }: { name: string }) => `${name} begint`,
  },
  notes: {
    title: 'Opmerkingen op een dag',
    pin: 'Opmerking vastprikken',
    pinOn: ({ link }: { link: string }) => `Opmerking vastprikken bij ${link}`,
    day: 'Dag',
    text: 'Opmerking',
    add: 'Prik vast',
    remove: ({ note }: { note: string }) => `Verwijder opmerking: ${note}`,
    edit: 'opmerking vastprikken',
    removed: 'opmerking verwijderen',
  },
  toSmall: 'De andere schakels',
  demandSource: ({ scenario, draws }: Record<'scenario' | 'draws', string>) =>
    `berekend, scenario ${scenario}, ${counted(draws, 'trekking', 'trekkingen')}`,
  stated: ({ date }: { date: string }) => `opgegeven, ${date}`,
}
