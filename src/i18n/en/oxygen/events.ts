/** Events, contradictions between them, and scanning. */

import { counted } from '../../counted.ts'

export const events = {
  log: {
    title: 'All events',
    count: ({ count }: { count: string }) => `${count} in the ledger`,
    filter: 'Type',
    all: 'all types',
    search: 'Search',
    on: 'Happened on',
    what: 'What',
    detail: 'Quantity and place',
    batch: 'Batch',
    reason: 'Reason',
    paper: 'Slip or reference',
    by: 'By',
    origin: 'How',
    origins: { manual: 'typed', import: 'from a list', merge: 'at merging' },
    everybody: 'everybody',
    showAll: 'Show all',
    recorded: 'Recorded',
    reversed: ({ what }: { what: string }) => `${what} (reversed)`,
    reverse: ({ what }: { what: string }) => `Reverse: ${what}`,
    reverseShort: 'Reverse',
    hint: 'Events are never edited or deleted: a mistake is reversed and stays visible.',
    more: 'Show more',
    joined: ({ gone, stays }: Record<'gone' | 'stays', string>) => `${gone} is ${stays}`,
    spread: 'spread over the batches',
    serials: ({ count }: { count: string }) =>
      count === '1' ? '1 serial number' : `${count} serial numbers`,
  },
  scan: {
    title: 'Scan',
    aside: 'GS1 code or serial number',
    label: 'Scan or type',
    camera: 'Scan with the camera',
    cameraOff: 'Turn the camera off',
    noCamera: 'The camera may not be used, or is not there.',
    noSerial: 'This code holds no serial number.',
    unknown: 'not in this ledger',
    addTitle: 'Not in this ledger yet',
    add: ({ count }: { count: string }) =>
      `Record ${count === '1' ? '1 serial number' : `${count} serial numbers`}`,
    addHint: 'Choose where these devices are; the number in the ledger does not change.',
    lot: ({ lot }: { lot: string }) => `lot ${lot}`,
    made: ({ date }: { date: string }) => `made ${date}`,
    nowhere: 'known, place not recorded',
  },
  flags: {
    title: ({ count }: { count: number }) =>
      `${count === 1 ? '1 contradiction' : `${count} contradictions`} in the ledger`,
    aside: 'settled by an event',
    of: ({ quantity, batch }: Record<'quantity' | 'batch', string>) => `${quantity} · ${batch}`,
    ways: {
      NEGATIVE_BALANCE: 'Book what is missing (a delivery, a return), or reverse what was not there.',
      OVER_RETURN: 'Reverse the return that should not be there.',
      DOUBLE_CUSTODY: 'Reverse the event that is not right; only one place of this device is true.',
      DUPLICATE_SUSPECT:
        'Reverse one of the two, or say that there really are two. Until then it counts once.',
      DOUBLE_REVERSAL:
        'Nothing to do: it counts once. If the reversal itself was wrong, book the event again.',
      LATE_BEFORE_COUNT: 'Count again: a new count knows of it.',
      CLOCK_SKEW: 'Reverse it and book it again with the right date, on a device whose clock is right.',
      ADJUSTMENT_EXPLAINED: 'Reverse the adjustment: the late event explained the difference.',
      OVER_RESERVED: 'End a reservation, or book what the depot lacks.',
      UNEXPLAINED_SURPLUS:
        'This surplus does not count as usable. Book what is missing (a delivery or return from before the count), or reverse the adjustment.',
    },
    advice: {
      ask: 'What would settle it?',
      reverse: ({ what }: { what: string }) => `Reversing ${what}`,
      tellApart: 'Saying that there are two',
      settles: 'the contradiction is gone',
      stays: ({ before, after }: Record<'before' | 'after', string>) =>
        `does not settle it (${before} → ${counted(after, 'contradiction', 'contradictions')})`,
      sameUsable: 'usable stays the same',
      usable: ({ usable }: { usable: string }) => `usable ${usable}`,
    },
    tellApart: 'There are two',
    toldApart: 'Checked: there are two.',
    recount: 'Count again',
    reverse: ({ what }: { what: string }) => `Reverse: ${what}`,
    reverseShort: 'Reverse',
    hint: 'Merging throws nothing away. Reverse what is duplicated or wrong, or book what is missing. A doubtful surplus never counts as available.',
  },
}
