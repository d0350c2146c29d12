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
    serials: ({ count }: { count: string }) => `${count} serial numbers`,
  },
  scan: {
    title: 'Scan',
    aside: 'GS1 code or serial number',
    label: 'Scan or type',
    noSerial: 'This code holds no serial number.',
    unknown: 'not in this ledger',
    nowhere: 'known, place not recorded',
  },
  flags: {
    title: ({ count }: { count: number }) =>
      `${count === 1 ? '1 contradiction' : `${count} contradictions`} in the ledger`,
    aside: 'settled by an event',
    of: ({ quantity, batch }: Record<'quantity' | 'batch', string>) => `${quantity} · ${batch}`,
    reverse: ({ what }: { what: string }) => `Reverse: ${what}`,
    reverseShort: 'Reverse',
    hint: 'Merging throws nothing away. Reverse what is double or wrong, or book what is missing. A doubtful surplus never counts as available.',
  },
}
