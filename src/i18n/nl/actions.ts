/** Words of the action list of a plan. */

export const actions = {
  title: 'Acties',
  caption: 'Afgesproken acties',
  empty: 'Nog geen acties afgesproken.',
  standing: ({ open, late }: Record<'open' | 'late', string>) => `${open} open, waarvan ${late} te laat`,
  text: 'wat',
  owner: 'wie (rol of organisatie)',
  phase: 'vanaf fase',
  anyPhase: 'elke fase',
  due: 'uiterlijk',
  state: 'stand',
  open: 'open',
  late: 'te laat',
  doneOn: ({ date }: { date: string }) => `gedaan op ${date}`,
  begin: 'Actie toevoegen',
  keep: 'Actie vastleggen',
  change: ({ text }: { text: string }) => `Actie ‘${text}’ wijzigen`,
  finish: ({ text }: { text: string }) => `Actie ‘${text}’ is gedaan`,
  reopen: ({ text }: { text: string }) => `Actie ‘${text}’ is nog niet gedaan`,
  remove: ({ text }: { text: string }) => `Actie ‘${text}’ verwijderen`,
  edit: 'actie',
}
