/** English of nl/settings.ts. */

import type { settings as dutch } from '../nl/settings.ts'
import type { Widened } from '../nl/index.ts'

export const settings: Widened<typeof dutch> = {
  title: 'Settings',
  summary: {
    ready: 'All of Adempauze is on this device and works offline.',
    pending: 'Adempauze is still being put on this device; stay connected until then.',
    update: 'A new version is ready.',
    troubled: 'This browser does not keep your work.',
  },
  summaryHint: 'These choices apply to this browser only, in every tab.',
  look: {
    title: 'Language and looks',
    language: 'Language',
    theme: 'Looks',
    themes: { system: 'Follow the device', light: 'Light', dark: 'Dark' },
    reset: 'Reset language and looks',
    resetHint: 'From then on the device chooses again.',
  },
  who: {
    title: 'Who works here',
    ask: 'Who works on this device?',
    hint: 'Your name or initials go with what you change, in the files that you share. No account; it may be left empty.',
    name: 'Name or initials',
    role: 'Role',
    organization: 'Organisation',
    answer: 'Fill in',
    skip: 'Skip',
    ready: 'Done',
  },
  device: {
    code: ({ code }) =>
      `What you export is signed with a key that is on this device only. Your code, for anyone who wants to check that a file is yours: ${code}.`,
    none: 'This browser cannot sign files.',
    known: 'Keys that you know',
    forget: 'Forget',
    forgetOne: ({ name }) => `Forget the key of ${name}`,
  },
  keeping: { title: 'Keeping' },
  app: {
    title: 'About this app',
    program: 'Version',
    reference: 'Edition of the figures',
    offline: 'Offline',
    offlineReady: 'ready for use',
    offlinePending: 'not ready yet',
    licence: 'Licence',
    licenceText: 'EUPL-1.2: everybody may use, study, share and improve the app.',
    licencesOfOthers: 'Licences of the parts it contains',
    docs: 'For those who build on it',
    docNames: {
      'file-format': 'The file format, and how to read it from Python or Excel',
      extending: 'Adding a lever, a field, a kind of document or a language',
      gotchas: 'Gotchas of browsers and libraries',
    },
    privacy: 'Privacy',
    privacyText: 'No patient data, no account, no usage tracking; nothing goes to a server.',
    update: 'Update the app',
    updateHint: 'Your work is saved first; only this tab reloads.',
    updateRefused: 'Not updated: the open document could not be saved. Export it first.',
    reload: 'Reload this page',
    reloadHint: 'Another tab already works with the new version.',
  },
  startAgain: {
    title: 'Starting again',
    steps: [
      'Export all documents to a file on Share.',
      'Move the documents to the trash on Start and delete them there for good.',
      'Reset language and looks above.',
    ],
  },
}
