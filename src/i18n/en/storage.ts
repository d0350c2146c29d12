/** What is said where the open document is not safe, and the ways out. */

import type { storage as nl } from '../nl/storage.ts'
import type { Widened } from '../nl/index.ts'

export const storage = {
  trouble: {
    title: 'Nothing is kept in this browser',
  },
  lost: {
    title: ({ count, latest, when }) =>
      count === 1
        ? `A document that was here is gone: ${latest}, saved on ${when}.`
        : `${count} documents that were here are gone; the latest, ${latest}, was saved on ${when}.`,
    hint: 'The browser lost its storage, for example because of a full disk. The app keeps a copy of every document on this device.',
    bringBack: ({ count }) => (count === 1 ? 'Bring it back' : 'Bring them back'),
    forget: 'Let go: delete the copy too',
    unsaved: ({ count, latest, when }) =>
      count === 1
        ? `The latest changes to ${latest} (${when}) could not be saved, but are still on this device.`
        : `The latest changes to ${count} documents could not be saved, but are still on this device; those to ${latest} date from ${when}.`,
    unsavedHint: 'What is here now becomes an earlier version.',
    takeUnsaved: 'Put the changes back',
    dropUnsaved: 'Let the changes go',
    done: ({ count }) => (count === 1 ? '1 document is here again.' : `${count} documents are here again.`),
    failed: ({ titles }) => `Not brought back: ${titles}. Try again when there is room.`,
  },
  failure: {
    quota: 'The browser’s storage is full. Export your work, or empty the trash, and try again.',
    closed: 'This tab has lost its access to the storage. Export your work and reload the page.',
    unavailable:
      'The browser’s storage does not work. Often the disk is full then. Export your work, make room and try again.',
    missing: 'This document has been deleted. Save your work as a copy.',
    conflict:
      'This document has been changed elsewhere in the meantime. Save your work as a copy, or load what is stored.',
    unreadable: 'This document is damaged and stays as it is. You can download the raw data.',
    refused: 'This change has not been saved: the document could not be read afterwards.',
    busy: 'This document is open in another tab. Close it there first.',
  },
  wayOut: {
    retry: 'Try to save again',
    download: 'Download your work',
    downloadAll: 'Download all documents',
    saveCopy: 'Save as a copy',
    loadStored: 'Load what is stored',
    downloadRaw: 'Download the raw data',
  },
  leftOut: ({ titles }) => `Not in the file, as they cannot be read: ${titles}.`,
  secondTab: {
    title: 'Read only: open in another tab',
    hint: 'You see its changes at once. When you close the other tab, you can go on working here.',
  },
} satisfies Widened<typeof nl>
