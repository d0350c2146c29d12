/** The records behind the events, and lists read in. */

export const records = {
  import: {
    hint: 'Deliveries, loans, returns, weekly reports or serial numbers. You see first what is in it; reading the same twice adds nothing.',
    kind: 'Kind of list',
    auto: 'by its columns',
    kinds: {
      deliveries: 'deliveries',
      loans: 'loans',
      returns: 'returns',
      reports: 'weekly reports',
      serials: 'serial numbers',
    },
    drop: 'List of a supplier',
    formats:
      'csv or Excel with a header row: datum or week, partij, leverancier, overeenkomst, aantal, goed, reparatie, vermist, geplaatst, opgehaald, gereed, serienummer, kenmerk.',
    pasted: 'pasted list',
    busy: 'Reading the list',
    refused: 'The list cannot be read',
    found: ({ file, kind, rows }: Record<'file' | 'kind' | 'rows', string>) =>
      `${file}: ${rows === '1' ? '1 row' : `${rows} rows`} of ${kind}`,
    problems: ({ count }: { count: string }) =>
      `${count === '1' ? '1 row' : `${count} rows`} cannot be taken; nothing is read in.`,
    counts: ({ added, known }: Record<'added' | 'known', string>) =>
      `${added === '1' ? '1 new event' : `${added} new events`}, ${known === '1' ? '1 was' : `${known} were`} there already.`,
    take: 'Take in',
    line: ({ line }: { line: string }) => `Row ${line}:`,
    label: ({ file }: { file: string }) => `Read in: ${file}`,
    done: ({ count, file }: Record<'count' | 'file', string>) =>
      `${count === '1' ? `1 event from ${file} is` : `${count} events from ${file} are`} in the ledger.`,
  },
  data: {
    list: 'Read a list',
    merge: 'Merge with another laptop',
    mergeHint:
      'Choose the other laptop’s file and then ‘merge’. Everything of both stays; contradictions are listed afterwards.',
    organizations: 'Who takes part',
    name: 'Name',
    kind: 'Kind',
    newOrganization: 'New organisation',
    add: 'Add',
    batches: 'Batches',
    newBatch: 'New batch',
    addBatch: 'Add batch',
    model: 'Model',
    owner: 'Owner',
    planned: 'Planned deliveries',
    planHint: ({ example }: { example: string }) =>
      `Planned deliveries as ISO week: quantity, apart by semicolons, for example ${example}.`,
    planRefused: ({ found, example }: Record<'found' | 'example', string>) =>
      `Not planned: “${found}”; expected an ISO week and a quantity, for example ${example}.`,
    batchEdited: 'Batch changed',
    models: 'Models',
    newModel: 'New model',
    addModel: 'Add model',
    modelEdited: 'Model changed',
    maxFlow: 'greatest flow',
    interval: 'maintenance every',
    intervalHint:
      'Maintenance every 0 days: none. What is past its maintenance does not count as available; the list is in ‘Stock’.',
    power: 'power',
    days: 'days',
    gtin: 'GTIN (UDI-DI)',
    gtinRefused: ({ found }: { found: string }) =>
      `Not entered: “${found}” is not a GTIN of 14 digits with a right check digit.`,
    agreements: 'Agreements',
    agreementsHint: 'A new agreement is made with a loan; its due date changes with an extension.',
    agreement: 'Agreement',
    lender: 'Lender',
    borrower: 'Borrower',
    start: 'Start',
    due: 'First due date',
    added: ({ name }: { name: string }) => `${name} added`,
    renamed: 'Name changed',
  },
}
