/** English of asking a plan how much is enough. */

import type { Widened } from '../nl/index.ts'
import type { goal as nlGoal } from '../nl/goal.ts'

export const goal: Widened<typeof nlGoal> = {
  title: 'How much is enough?',
  hint: 'Finds the least with which a link stays below a risk of shortage; all else is as in the plan, levers too.',
  link: 'Link',
  of: 'What to find',
  goals: {
    places: 'How many more places, from day 0 on',
    date: 'By when places must be there at the latest',
    adherence: 'How well measures are kept',
  },
  count: 'More places',
  most: 'Risk of shortage at most',
  seek: 'Find',
  again: 'Find again',
  working: 'Finding how much is enough',
  stale: 'The plan has been changed since.',
  places: ({ link, unit, value, chance }) =>
    `${link}: ${value} more ${unit} from day 0 on is enough; the risk of a shortage is then ${chance}.`,
  placesShort: ({ value, unit, chance }) => `With ${value} more ${unit} it is ${chance}.`,
  date: ({ link, unit, places, date, chance }) =>
    `${link}: ${places} more ${unit} must be there by ${date} at the latest; the risk of a shortage is then ${chance}.`,
  dateShort: ({ date, chance }) => `Not before ${date}, it is ${chance}.`,
  adherence: ({ link, value, now, chance }) =>
    `${link}: with adherence at ${value} × now, the risk of a shortage stays at ${chance}; the plan has ${now} ×.`,
  adherenceShort: ({ value, chance }) => `With ${value} × it is ${chance}.`,
  notNeeded: ({ link, chance }) =>
    `${link}: nothing more is needed; the risk of a shortage is ${chance} already.`,
  notReached: {
    places: ({ link, value, unit, chance }) =>
      `${link}: out of reach. Even with ${value} more ${unit} from day 0 on, the risk of a shortage is ${chance}.`,
    date: ({ link, value, unit, chance }) =>
      `${link}: out of reach. Even with ${value} more ${unit} there from day 0 on, the risk of a shortage is ${chance}.`,
    adherence: ({ link, value, chance }) =>
      `${link}: out of reach. Even with adherence at ${value} × now, the risk of a shortage is ${chance}.`,
  },
  exact: 'Every step was calculated with the whole plan, with the same possible courses.',
  beside: 'Put it beside the plan',
  comparison: ({ title }) => `${title}: how much is enough`,
  variant: ({ title }) => `${title} — enough`,
}
