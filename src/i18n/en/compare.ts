/** English of comparing variants. */

import { counted } from '../counted.ts'
import type { Widened } from '../nl/index.ts'
import type { compare as nlCompare } from '../nl/compare.ts'

export const compare: Widened<typeof nlCompare> = {
  document: {
    name: 'Comparison',
    page: 'Compare',
    examples: {
      vergelijking: {
        title: 'Comparison, scenario 1',
        shows: 'January 2022. Doing nothing, a planner’s levers and the best set side by side.',
      },
    },
  },
  kind: 'Comparison',
  title: 'Compare',
  noComparison: {
    title: 'No comparison open yet',
    hint: 'Make one of two to six plans, or open the example on Start.',
    toStart: 'To Start',
  },
  make: {
    title: 'New comparison',
    hint: 'Each chosen plan is copied as it is now; later changes of the plan do not change the comparison.',
    choose: 'Plans',
    scenarios: 'Each in these scenarios',
    asPlanned: 'as in the plan',
    inScenario: ({ title, scenario }) => `${title}, ${scenario}`,
    count: ({ count, most }) => `${counted(count, 'variant', 'variants')} chosen, room for ${most}`,
    fresh: 'New comparison',
    add: 'Add variants',
    withoutLevers: 'add every plan without levers as well',
    create: 'Compare',
    name: 'Title',
    usual: 'Comparison of plans',
    suffixWithout: ({ title }) => `${title} — without levers`,
    withNothing: 'Compare with no measures',
    nothingChosen: 'Put a measure to use first.',
    titleWithNothing: ({ title }) => `${title}: with and without measures`,
    none: 'There are no regional plans yet.',
  },
  variants: {
    title: 'Variants',
    name: 'Name of the variant',
    levers: ({ count }) => (count === 1 ? '1 lever' : `${count} levers`),
    remove: ({ title }) => `Remove ${title}`,
    edit: 'change variant',
    removed: 'remove variant',
    added: 'add variant',
    up: ({ title }) => `Move ${title} to the front`,
    base: 'Difference from',
  },
  conclusion: {
    waiting: 'The variants are being worked out.',
    best: ({ title, link, amount, before, unit, base }) =>
      `“${title}” leaves least unmet at ${link}: ${amount} ${unit}, against ${before} with “${base}”.`,
    same: ({ link }) => `No variant leaves less unmet at ${link} than the first.`,
    line: ({ title, link, date, probability }) =>
      `${title}: first ${link}, around ${date} (probability ${probability}).`,
    holds: ({ title }) => `${title}: probably no link is overrun.`,
  },
  table: {
    caption: 'Key figures per variant',
    differences: ({ base }) => `Difference from ${base}`,
    measure: 'key figure',
    bottleneck: 'first bottleneck',
    same: 'the same',
    better: 'better',
    worse: 'worse',
    days: ({ count, amount }) => (count === 1 ? `${amount} day` : `${amount} days`),
    points: ({ amount }) => `${amount} points`,
    nothing: 'none',
    probability: ({ link }) => `${link}: probability of overrun`,
    first: ({ link }) => `${link}: first overrun, median`,
    peak: ({ link }) => `${link}: peak, median`,
    unmet: ({ link }) => `${link}: unmet × days, median`,
    socGap: 'concentrators: largest shortage, median',
    deferred: 'deferred care, bed-days',
    staffGap: 'people short for the levers',
  },
  panels: {
    title: 'Side by side',
    link: 'Link',
    picture: ({ variant, link }) => `${link} in ${variant}`,
  },
  inputs: {
    title: 'What differs in the inputs',
    caption: ({ base }) => `Inputs that differ from ${base}`,
    place: 'input',
    same: 'The variants have the same inputs.',
    more: ({ count }) => (count === 1 ? 'And 1 more difference.' : `And ${count} more differences.`),
  },
  charts: {
    title: ({ link }) => `${link}: median per variant`,
    summary: ({ link, count }) => `Median demand at ${link} in ${counted(count, 'variant', 'variants')}.`,
    capacity: ({ title }) => `room: ${title}`,
    legend: 'Variants',
    date: 'date',
  },
  working: 'Working out the variants',
}
