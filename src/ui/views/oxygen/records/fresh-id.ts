/** Ids of records that people add: what they are called, in plain letters, and a mark that no other laptop gives. */
import { idMark } from '../../../../state/ledger.ts'

/** Room for the mark in the 64 characters of an id. */
const LONGEST_STEM = 54

export function freshId(text: string, mark = idMark()): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_STEM)
  return `${plain === '' ? 'x' : plain}-${mark}`
}
