/** English of nl/start.ts. */

import { counted } from '../counted.ts'
import type { start as dutch } from '../nl/start.ts'
import type { Widened } from '../nl/index.ts'

export const start: Widened<typeof dutch> = {
  welcome: 'See which link of acute care fills up first, when, and what helps.',
  welcomeBack: ({ title }) => `You last worked on “${title}”.`,
  promise: 'Your work stays on this device: nothing goes to a server, and the app also works offline.',
  goOn: 'Go on',
  next: {
    heading: 'What to do now',
    loansLate: ({ title, count, devices, date }) =>
      count === 1
        ? `${title}: 1 SOC should have been back on ${date}.`
        : `${title}: ${devices} SOCs are late, the first since ${date}.`,
    loansDue: ({ title, count, devices, date }) =>
      count === 1
        ? `${title}: 1 SOC is due back on ${date}.`
        : `${title}: ${devices} SOCs are due back this week, the first on ${date}.`,
    leverStarts: ({ title, lever, date }) => `${title}: “${lever}” begins on ${date}. Is everything ready?`,
    forecastPassed: ({ title, date }) =>
      `${title}: the last day that was forecast was ${date}. Read in new figures.`,
    oldFigures: ({ title, days }) =>
      `${title}: the figures are ${counted(days, 'day', 'days')} old. Read in new ones.`,
    oldFile: ({ title, days }) =>
      `${title}: the last file is ${counted(days, 'day', 'days')} old, and the work was changed since. Export again.`,
  },
  examples: {
    title: 'Open an example',
    aside: 'figures of then: winter 2021–2022, not of today',
    open: 'Open',
    opening: ({ title }) => `Opening ${title}`,
    failed: ({ title }) => `${title} could not be opened`,
    missing: 'The example is not on this device. Connect once and try again.',
  },
  open: {
    title: 'Open a file',
    label: 'Adempauze files',
    hint: 'You first see what is in it. Nothing is overwritten unless you choose so.',
  },
  fresh: {
    title: 'Make a new plan',
    today: ({ date }) => `The plan begins today, ${date}.`,
    figures: 'Which figures do you have?',
    figuresNames: {
      share: 'none yet',
      file: 'a file',
      typed: 'I type them in',
    },
    figuresHints: {
      share:
        'The plan begins with the national figure of 30 December 2021 × the share of the region, and says so. You replace it later.',
      file: 'The plan opens at Observed figures: read a file of daily figures in, and the plan follows them.',
      typed: 'The plan opens at Inputs: fill in the beds and the occupancy of today there.',
    },
    region: 'Region',
    country: 'Netherlands',
    scenario: 'Scenario',
    scenarioNames: {
      continue: 'as it goes now',
      pressureOnAllCare: 'pressure on all care',
      pressureOnPrimaryCare: 'pressure on primary care',
      containmentWorks: 'containment works',
      weHoldOut: 'we hold out',
      expectation: 'expectation',
    },
    scenarioHints: {
      continue: 'No change of spread or virulence: the epidemic goes on as it goes.',
      pressureOnAllCare: 'As ill-making as delta, spreads much faster.',
      pressureOnPrimaryCare: 'Less ill-making than delta, spreads much faster.',
      containmentWorks: 'As ill-making as delta, spread stays limited.',
      weHoldOut: 'Less ill-making than delta, spread stays limited.',
      expectation: 'Between scenarios 1 and 2, as was expected then.',
    },
    name: 'Name of the plan',
    planName: ({ region, scenario }) => `${region}, ${scenario}`,
    create: 'Make this plan',
  },
  documents: {
    title: 'Documents in this browser',
    count: ({ count }) => (count === 1 ? '1 document' : `${count} documents`),
    empty: 'Your work will appear here.',
    emptyHint: 'Begin with an example: you can move a slider at once, and there is nothing to break.',
    open: ({ title }) => `Open ${title}`,
    saved: ({ when }) => `saved ${when}`,
    changedSince: 'changed since the last export',
    isOpen: 'open now',
    more: ({ title }) => `More with ${title}`,
    export: 'Export',
    rename: 'Rename',
    duplicate: 'Duplicate',
    trash: 'Move to trash',
    renameTitle: 'Rename',
    name: 'Name',
    copyOf: ({ title }) => `${title} (copy)`,
    trashed: ({ title }) => `“${title}” is in the trash.`,
    undoTrash: 'Put back',
    unreadable: 'cannot be read',
    unreadableHint: 'This document stays as it is. Open it to mend it, or download its text.',
    raw: 'Download the text',
    listFailed: 'The list is no longer up to date',
  },
  trash: {
    title: ({ count }) => `Trash (${count})`,
    since: ({ when }) => `thrown away ${when}`,
    restore: 'Put back',
    restoreOne: ({ title }) => `Put back: ${title}`,
    remove: 'Delete for good',
    removeOne: ({ title }) => `Delete for good: ${title}`,
    confirmTitle: 'Delete for good?',
    confirm: ({ title }) =>
      `“${title}” and all its earlier versions will disappear from this browser. This cannot be undone. A file that you exported earlier remains.`,
  },
}
