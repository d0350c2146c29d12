/** English of the meeting. */

import type { Widened } from '../nl/index.ts'
import type { meeting as nlMeeting } from '../nl/meeting.ts'

export const meeting: Widened<typeof nlMeeting> = {
  open: 'Meeting',
  title: ({ plan }) => `Meeting: ${plan}`,
  steps: {
    conclusion: 'Conclusion',
    picture: 'Picture',
    measures: 'Levers',
    decision: 'Decision',
  },
  agenda: 'Agenda',
  step: ({ number, of, name }) => `${number} of ${of}: ${name}`,
  previous: 'Previous',
  next: 'Next',
  close: 'Close the meeting',
  keys: 'Arrows: previous and next. Esc: close.',
  measures: {
    caption: 'Levers in use',
    none: 'No levers are in use yet.',
    name: 'lever',
    start: 'start',
    full: 'in full',
    effect: 'what it does',
  },
  decide: {
    title: 'Record what was decided',
    text: 'Decision',
    role: 'Recorded by (role)',
    add: 'Record',
    recorded: ({ count }) =>
      count === 1 ? '1 decision recorded in this meeting.' : `${count} decisions recorded in this meeting.`,
    edit: 'record a decision',
  },
}
