/** Ids of records that people add: what they are called, in plain letters, and a number where that is taken. Pure. */

const LONGEST_STEM = 56

export function freshId(text: string, taken: readonly string[]): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_STEM)
  const stem = plain === '' ? 'x' : plain
  let id = stem
  for (let number = 2; taken.includes(id); number++) id = `${stem}-${number}`
  return id
}
