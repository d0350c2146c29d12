import type { Messages } from '../nl/index.ts'

export const actions: Messages['actions'] = {
  title: 'Actions',
  caption: 'Agreed actions',
  empty: 'No actions agreed yet.',
  standing: ({ open, late }) => `${open} open, ${late} of them late`,
  text: 'what',
  owner: 'who (role or organisation)',
  phase: 'from phase',
  anyPhase: 'any phase',
  due: 'by',
  state: 'state',
  open: 'open',
  late: 'late',
  doneOn: ({ date }) => `done on ${date}`,
  begin: 'Add an action',
  keep: 'Record the action',
  change: ({ text }) => `Change the action ‘${text}’`,
  finish: ({ text }) => `The action ‘${text}’ is done`,
  reopen: ({ text }) => `The action ‘${text}’ is not done yet`,
  remove: ({ text }) => `Remove the action ‘${text}’`,
  edit: 'action',
}
