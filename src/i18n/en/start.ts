/** English of nl/start.ts. */

import type { start as dutch } from '../nl/start.ts'
import type { Widened } from '../nl/index.ts'

export const start: Widened<typeof dutch> = {
  welcome: 'See which link of acute care fills up first, when, and what helps.',
  welcomeBack: ({ title }) => `You last worked on “${title}”.`,
  promise: 'Your work stays on this device: nothing goes to a server, and the app also works offline.',
  goOn: 'Go on',
  examples: {
    title: 'Open an example',
    aside: 'with published figures',
    open: 'Open',
    opening: ({ title }) => `Opening ${title}`,
    failed: ({ title }) => `${title} could not be opened`,
    missing: 'The example is not on this device. Connect once and try again.',
    cards: {
      'nederland-scenario-1': {
        title: 'Netherlands, scenario 1',
        shows: 'Pressure on all care: the ICU is the first bottleneck.',
      },
      'nederland-scenario-2': {
        title: 'Netherlands, scenario 2',
        shows: 'Pressure on primary care: GP or district nursing is the first bottleneck.',
      },
      'lnaz-fair-share': {
        title: 'ICU distribution over ten regions',
        shows: 'Fair share by the LNAZ key and a transport plan for seven days.',
      },
      vergelijking: {
        title: 'Comparison, scenario 1',
        shows: 'Doing nothing, a planner’s levers and the best set side by side.',
      },
      regioplannen: {
        title: 'Ten regional plans',
        shows: 'One plan for every row of the LNAZ allocation key.',
      },
      'soc-winter-2021': {
        title: 'Oxygen at home, winter 2021–2022',
        shows: '2,500 SOCs, 1,300 more, and a peak of 7,100 patients.',
      },
      'prognose-najaar-2021': {
        title: 'Forecast, autumn 2021',
        shows: 'Seven days ahead on 31 October 2021, per region, with a look back.',
      },
      zorghotels: {
        title: 'Care hotels',
        shows: 'Three locations with one district-nursing team, and Urmond and Rotterdam of 2020.',
      },
    },
  },
  open: {
    title: 'Open a file',
    label: 'Adempauze files',
    hint: 'You first see what is in it. Nothing is overwritten unless you choose so.',
  },
  fresh: {
    title: 'Make a new plan',
    region: 'Region',
    country: 'Netherlands',
    scenario: 'Scenario',
    scenarioNames: {
      pressureOnAllCare: 'pressure on all care',
      pressureOnPrimaryCare: 'pressure on primary care',
      containmentWorks: 'containment works',
      weHoldOut: 'we hold out',
      expectation: 'expectation',
    },
    scenarioHints: {
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
    unreadableHint: 'This document stays as it is. Download its text to have it repaired.',
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
