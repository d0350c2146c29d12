/** English of nl/share.ts. */

import { counted } from '../counted.ts'
import type { share as dutch } from '../nl/share.ts'
import type { Widened } from '../nl/index.ts'

export const share: Widened<typeof dutch> = {
  summary: {
    none: 'There is nothing to share yet: make or open a document first.',
    allExported: ({ count }) =>
      count === 1 ? 'Your one document is also in a file.' : `All ${count} documents are also in a file.`,
    pending: ({ pending, count }) =>
      pending === count && count === 1
        ? 'Your one document is not in a file yet, or only in an older version.'
        : `${pending} of ${count} documents ${pending === 1 ? 'is' : 'are'} not in a file yet, or only in an older version.`,
    archive: 'A file is your archive: this browser is a desk, which somebody may clear.',
    documents: 'documents',
    pendingFigure: 'to export',
  },
  moment: ({ date, time }) => `${date}, ${time}`,
  export: {
    title: 'Export to a file',
    choose: 'Which documents',
    all: 'Choose all',
    noneChosen: 'Choose none',
    hint: 'All chosen documents go into one file, which everybody with Adempauze can open.',
    action: ({ count }) => (count === 1 ? 'Export 1 document' : `Export ${count} documents`),
    done: ({ file }) => `${file} is in your downloads.`,
    failed: 'The export did not succeed',
    changedSince: 'changed since the last export',
  },
  folder: {
    title: 'Shared folder',
    hint: 'Choose a folder on your shared or synchronised drive. Each time you save, the app writes your copy there; what others put there is offered to be merged. Nobody writes over anybody.',
    impossible:
      'This browser cannot open a folder (Edge and Chrome can). Files do as well: export your documents to the shared folder and import those of others below; then too nothing is overwritten.',
    connect: 'Choose a folder',
    asks: ({ name }) =>
      `After every start the browser asks again whether the app may read and write in the folder ${name}.`,
    resume: 'Connect again',
    connected: ({ name }) => `Connected with the folder ${name}.`,
    written: ({ time }) => `Everything is in the folder, brought up to date at ${time}.`,
    waiting: 'Something was saved that is not in the folder yet.',
    look: 'Look now',
    disconnect: 'Disconnect',
    disconnectHint: 'What is in the folder stays there.',
    trouble: {
      permission: 'The app may no longer write in this folder. Connect again.',
      gone: 'The folder is not there: is the drive or the stick still connected? Your work is on this device; as soon as the folder is back it is brought up to date.',
      full: 'There is no room in the folder. Your work is on this device; what was in the folder has stayed whole.',
      unavailable: 'The folder cannot be read now. Your work is on this device; the app tries again.',
    },
    news: ({ count }) =>
      count === 1
        ? 'Somebody put something new in the folder.'
        : `The folder holds ${count} files of others with something new.`,
    brings: ({ titles }) => `new in: ${titles}`,
    unfinished: 'not complete yet; it is read again as soon as it changes',
    refused: 'encrypted or unreadable: look at it to see why',
    double: 'second copy of a synchronising program',
    review: ({ count }) => (count === 1 ? 'Look at it and merge' : `Look at all ${count} and merge`),
    pass: 'Pass over',
    passOne: ({ file }) => `Pass over ${file}`,
    toShare: 'Open the shared folder',
  },
  passphrase: {
    encrypt: 'Encrypt with a passphrase',
    label: 'Passphrase',
    help: ({ count }) =>
      `At least ${count} characters; four or five separate words are good. Tell the passphrase by another way than the file. The app keeps it nowhere: who forgets it cannot open the file any more.`,
    show: 'show',
    locked: ({ file }) => `${file} is encrypted`,
    open: 'Open',
  },
  provenance: {
    changed:
      'The content is no longer what Adempauze wrote: somebody edited this file outside the app, or it was damaged on its way. Look at the differences before you import it.',
    own: ({ name }) => `Signed on this device, as ${name}.`,
    known: ({ name }) => `From whom you thought: signed by ${name}, with the key that you know.`,
    knownAsOther: ({ name, called }) => `Signed with the key of ${name}, who goes by ${called} here.`,
    unknown: ({ name, code }) =>
      `Signed as ${name}, with a key that this device does not know yet. Ask ${name} whether the code is ${code} (under Settings), and remember the key.`,
    otherKey: ({ name, code }) =>
      `Signed as ${name}, but with another key than the one you know by that name: a new device, or somebody else. Ask whether the code is ${code}.`,
    broken: ({ name }) =>
      `The signature of ${name} does not hold: this file was changed after it was signed. Ask for it again.`,
    remember: ({ name }) => `The code is right: remember ${name}`,
  },
  import: {
    title: 'Import files',
    label: 'Adempauze files',
    hint: 'You first see what is in it. Nothing is overwritten unless you choose so.',
    reading: 'Reading files',
    writing: 'Storing documents',
    pastedName: 'Pasted text',
    written: ({ by, when }) => `written with ${by}, ${when}`,
    summary: ({ added, same, differing }) =>
      [
        added > 0 ? `${added} new` : '',
        same > 0 ? `${same} the same` : '',
        differing > 0 ? `${differing} different from here` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'no documents',
    status: {
      new: 'new',
      same: 'the same as here',
      differs: 'different from here',
      storedUnreadable: 'what is here under this number cannot be read',
    },
    choiceFor: ({ title }) => `What to do with ${title}`,
    choices: {
      addNew: 'Add',
      addCopy: 'Put beside it as a copy',
      replace: 'Replace; what is here becomes an earlier version',
      skip: 'Skip',
    },
    differences: ({ count }) => (count === 1 ? '1 difference' : `${count} differences`),
    moreDifferences: ({ count }) => `and ${count} more`,
    differencesOf: ({ title }) => `Differences in ${title}`,
    place: 'Place',
    here: 'Here',
    inFile: 'In the file',
    action: ({ count }) =>
      count === 0 ? 'Choose what to import' : count === 1 ? 'Import 1 document' : `Import ${count} documents`,
    cancel: 'Cancel',
    done: ({ count }) =>
      count === 0
        ? 'Nothing was imported.'
        : count === 1
          ? '1 document imported.'
          : `${count} documents imported.`,
    failed: ({ title }) => `${title} was not imported`,
    open: ({ title }) => `Open ${title}`,
    nothing: 'This file holds no documents.',
    together: ({ files, documents, choices }) =>
      `${counted(files, 'file', 'files')} with ${documents === 1 ? '1 document' : `${documents} documents`} in all; ${
        choices === 0
          ? 'nothing to choose'
          : choices === 1
            ? '1 choice still to make'
            : `${choices} choices still to make`
      }.`,
    again: ({ count }) =>
      count === 1
        ? '1 document was in more than one file; compare it once more with what stands now.'
        : `${count} documents were in more than one file; compare them once more with what stands now.`,
  },
  refusal: {
    title: ({ file }) => `${file} was not opened`,
    unreadableFile: 'The browser cannot read this file. Copy it to this device and try again.',
    wholeFile: 'the whole file',
    more: ({ count }) => `and ${count} more`,
    table: 'What is not right',
  },
  failures: {
    quota: 'The room that this browser gives is full. Export documents and delete some.',
    closed: 'This tab can no longer reach the documents. Reload the page.',
    unavailable: ({ detail }) =>
      `This browser keeps nothing at the moment (${detail}). Export your work to a file.`,
    missing: 'This document is no longer here.',
    conflict: 'Another version of this document stands here by now.',
    unreadable: 'The text of this document is damaged. Open it from the list on Start to mend it.',
    refused: 'This cannot be saved: it could not be read afterwards. Nothing has changed.',
    busy: 'This document is open in another tab. Close it there and try again.',
  },
  repair: {
    title: 'This document cannot be read.',
    hint: 'It stays as it is until you choose here what happens to it. What cannot be read now is kept afterwards too, as an earlier version.',
    fields: 'Mend the fields',
    fieldsHint: ({ revision }) =>
      `Put each refused field back to the value that it had when the document could last be read (change ${revision}). The rest stays as you left it.`,
    set: ({ value }) => `Put back to ${value}`,
    remove: 'Remove this line, which was not there yet',
    whole: 'Like this the document can be read again.',
    noValue:
      'For what is refused now there is no earlier value. Choose an earlier version, or download the text.',
    keep: 'Save the mended document',
    again: 'Begin again',
    text: 'The text itself',
    textHint: 'All that is stored, to the letter: for somebody else to mend.',
    showText: 'Show the text',
    unreadable: 'Documents that cannot be read',
    unreadableHint: 'Open one to see what is wrong with it, and to mend it.',
  },
  undo: { merge: 'merge', replace: 'replacement by a file', restore: 'restoring' },
  merge: {
    choice: 'Merge: what you and the other changed',
    withoutBase: 'These two no longer know where they came from; so every difference is asked about.',
    allTaken: 'What only one of the two changed is taken over. There is nothing to choose.',
    open: ({ count }) =>
      count === 1 ? 'Both changed one place: choose.' : `Both changed ${count} places: choose for each.`,
    here: 'here',
    inFile: 'in the file',
    absent: 'is not there',
    by: ({ who, when }) => `${who}, ${when}`,
    unnamed: 'not named',
    allHere: 'All as it stands here',
    allLatest: 'All as changed last',
    allInFile: 'All as in the file',
    again: 'Choose again',
    yes: 'yes',
    no: 'no',
    nothing: 'empty',
    items: ({ count }) => (count === 1 ? '1 line' : `${count} lines`),
    undecided: ({ count }) => (count === 1 ? '1 choice to make first.' : `${count} choices to make first.`),
  },
  snapshots: {
    title: 'Earlier versions',
    hint: 'The app keeps versions while you work, and always before something is replaced.',
    document: 'Document',
    caption: ({ title }) => `Earlier versions of ${title}`,
    when: 'Kept',
    reason: 'Why',
    revision: 'Change',
    reasons: {
      automatic: 'while working',
      beforeImport: 'before an import',
      beforeMerge: 'before a merge',
      beforeMigration: 'before a new file version',
      named: 'kept by yourself',
      beforeRestore: 'before putting back',
    },
    none: 'There are no earlier versions of this document yet.',
    noDocuments: 'There are no documents yet.',
    now: 'as it is now',
    look: 'Look',
    lookOne: ({ when }) => `Look at what changed since ${when}`,
    compared: 'Differences between two versions',
    before: 'From',
    after: 'To',
    differences: ({ count }) =>
      count === 0
        ? 'These two versions are the same.'
        : count === 1
          ? '1 place differs.'
          : `${count} places differ.`,
    used: ({ size }) => `These versions take ${size} together.`,
    nameThis: 'Keep this as a version',
    nameLabel: 'Name of the version',
    keep: 'Keep the version',
    delete: 'Delete',
    deleteOne: ({ name }) => `Delete the version ${name}`,
    restore: 'Put back',
    restoreOne: ({ when }) => `Put back: the version of ${when}`,
    restored: ({ when }) => `The version of ${when} is back. What stood here is now an earlier version.`,
    failed: 'Putting back did not succeed',
  },
  health: {
    title: 'How safe your work is here',
    persistence: {
      kept: 'This browser keeps your work until you delete it yourself.',
      mayBeCleared:
        'This browser may clear your work when short of room or after long disuse. Export it regularly.',
      unknown: 'This browser does not say whether it holds on to your work. Export it regularly.',
    },
    persistenceShort: { kept: 'held', mayBeCleared: 'may be cleared', unknown: 'unknown' },
    trouble: {
      tooNew: 'A newer version of the app has been here. This version keeps nothing; reload the page.',
      blocked: 'Another tab holds on to the documents. Close other tabs and reload this page.',
      unavailable:
        'This browser keeps nothing, for instance because of a private window. What you make disappears with this tab.',
    },
    kept: 'Keeping',
    room: 'Room used',
    roomText: ({ used, quota, percent }) => `${used} of ${quota} (${percent})`,
    roomUnknown: 'the browser does not say',
    kilobytes: ({ amount }) => `${amount} kB`,
    megabytes: ({ amount }) => `${amount} MB`,
    gigabytes: ({ amount }) => `${amount} GB`,
    oldestExport: 'Longest without export',
    none: 'no documents',
    neverExported: 'never',
    today: 'today',
    daysAgo: ({ days }) => (days === 1 ? 'yesterday' : `${days} days ago`),
    ask: 'Ask the browser to hold on to it',
  },
}
