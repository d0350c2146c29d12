/** English of the large picture of a link. */

import { counted } from '../counted.ts'
import type { Widened } from '../nl/index.ts'
import type { picture as nlPicture } from '../nl/picture.ts'

export const picture: Widened<typeof nlPicture> = {
  facts: {
    label: ({ link }) => `${link} in brief`,
    when: 'When',
    sure: 'How sure',
    much: 'How much',
    prevents: 'What prevents it',
    nowFull: 'full already',
    noRoom: 'no room from the first day on',
    around: ({ date }) => `around ${date}`,
    range: ({ range }) => `8 times in 10: ${range}`,
    ifItHappens: ({ date }) => `if it happens, around ${date}`,
    never: 'no shortage expected',
    nothingNeeded: 'Nothing is needed: it stays below the accepted risk.',
    chance: ({ probability }) => `risk of a shortage ${probability}`,
  },
  period: {
    label: 'Period',
    whole: 'Whole period',
    weeks: 'First six weeks',
    around: 'Around the shortage',
    own: 'Own period',
    from: 'from',
    until: 'up to and including',
    hint: 'Or drag over the chart with the mouse.',
  },
  marks: {
    title: 'On these days',
    step: ({ amount, unit }) => `capacity becomes ${amount} ${unit}`,
    lever: ({ name }) => `${name} begins`,
  },
  notes: {
    title: 'Notes on a day',
    pin: 'Pin a note',
    pinOn: ({ link }) => `Pin a note on ${link}`,
    day: 'Day',
    text: 'Note',
    add: 'Pin it',
    remove: ({ note }) => `Remove note: ${note}`,
    edit: 'pin a note',
    removed: 'remove a note',
  },
  toSmall: 'The other links',
  demandSource: ({ scenario, draws }) =>
    `calculated, scenario ${scenario}, ${counted(draws, 'draw', 'draws')}`,
  stated: ({ date }) => `stated, ${date}`,
}
