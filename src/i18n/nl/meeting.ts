/** Words of the meeting: a plan on a screen that everybody sees, one thing at a time. */

export const meeting = {
  open: 'Vergadering',
  title: ({ plan }: { plan: string }) => `Vergadering: ${plan}`,
  steps: {
    conclusion: 'Conclusie',
    picture: 'Beeld',
    measures: 'Maatregelen',
    decision: 'Besluit',
  },
  agenda: 'Agenda',
  step: ({ number, of, name }: { number: number; of: number; name: string }) =>
    `${number} van ${of}: ${name}`,
  previous: 'Vorige',
  next: 'Volgende',
  close: 'Sluit de vergadering',
  keys: 'Pijltjes: vorige en volgende. Esc: sluiten.',
  measures: {
    caption: 'Ingezette maatregelen',
    none: 'Er zijn nog geen maatregelen ingezet.',
    name: 'maatregel',
    start: 'start',
    full: 'volledig',
    effect: 'wat het doet',
  },
  decide: {
    title: 'Leg een besluit vast',
    text: 'Besluit',
    role: 'Vastgelegd door (functie)',
    add: 'Leg vast',
    recorded: ({ count }: { count: number }) =>
      count === 1
        ? '1 besluit vastgelegd in deze vergadering.'
        : `${count} besluiten vastgelegd in deze vergadering.`,
    edit: 'besluit vastleggen',
  },
}
