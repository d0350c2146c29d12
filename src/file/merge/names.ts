/** What people call an item of a list. */
import { isObject } from '../plain-data.ts'
import { itemsOf, type Step } from './items.ts'

const NAMES = ['title', 'name', 'text', 'team', 'lot', 'fact'] as const

/** The name that the item itself gives, or null where it has none, or where no item stands there. */
export function itemName(content: unknown, steps: readonly Step[]): string | null {
  let value = content
  let around = ''
  for (const step of steps) {
    if (Array.isArray(value)) value = itemsOf(value, around)?.get(step)
    else value = isObject(value) ? value[step] : undefined
    around = step
  }
  if (!isObject(value)) return null
  const item = value
  return NAMES.map((field) => item[field]).find((name) => typeof name === 'string') ?? null
}
