/** Events, contradictions between them, and scanning. */

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
    reason: 'Reference and reason',
    recorded: 'Recorded',
    reversed: ({ what }: { what: string }) => `${what} (reversed)`,
    reverse: ({ what }: { what: string }) => `Reverse: ${what}`,
    reverseShort: 'Reverse',
    hint: 'Events are never edited or deleted: a mistake is reversed and stays visible.',
    more: 'Show more',
    serials: ({ count }: { count: string }) =>
      count === '1' ? '1 serial number' : `${count} serial numbers`,
  },
  scan: {
    title: 'Scan',
    aside: 'GS1 code or serial number',
    label: 'Scan or type',
    noSerial: 'This code holds no serial number.',
    unknown: 'not in this ledger',
    addTitle: 'Not in this ledger yet',
    add: ({ count }: { count: string }) =>
      `Record ${count === '1' ? '1 serial number' : `${count} serial numbers`}`,
    addHint: 'Choose where these devices stand; the number in the ledger does not change.',
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
      OVER_RETURN: 'Reverse the return that is one too many.',
      DOUBLE_CUSTODY: 'Reverse the event that is not right; only one place of this device is true.',
      DUPLICATE_SUSPECT:
        'Reverse one of the two, or say that there really are two. Until then it counts once.',
      DOUBLE_REVERSAL: 'Nothing to do: it counts once. If reversing was wrong itself, book it anew.',
      LATE_BEFORE_COUNT: 'Count again: a new count knows of it.',
      CLOCK_SKEW: 'Reverse it and book it again with the right date, on a device whose clock is right.',
      ADJUSTMENT_EXPLAINED: 'Reverse the adjustment: the late event explained the difference.',
      UNEXPLAINED_SURPLUS:
        'This surplus does not count as usable. Book what is missing (a delivery or return from before the count), or reverse the adjustment.',
    },
    tellApart: 'There are two',
    toldApart: 'Checked: there are two.',
    recount: 'Count again',
    reverse: ({ what }: { what: string }) => `Reverse: ${what}`,
    reverseShort: 'Reverse',
    hint: 'Merging throws nothing away. Reverse what is double or wrong, or book what is missing. A doubtful surplus never counts as available.',
  },
}
