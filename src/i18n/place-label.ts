/** A place in a document in the words of the field: `Maatregel ‘IC naar stap 1’ · start`. */
import type { Formats } from './formats.ts'
import type { Messages } from './nl/index.ts'

interface PlaceWords {
  readonly words: Messages['places']
  readonly formats: Pick<Formats, 'date'>
  /** What the item at a place is called, null where it has no name. */
  readonly nameOf: (steps: readonly string[]) => string | null
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Fields that hold everything of their sort: what stands in them says enough. */
const UNSAID: ReadonlySet<string> = new Set(['body', 'links'])

/** @param steps names of fields, and identities of items in brackets. */
export function placeLabel(steps: readonly string[], { words, formats, nameOf }: PlaceWords): string {
  const parts: string[] = []
  for (const [index, step] of steps.entries()) {
    if (!step.startsWith('[')) {
      if (!UNSAID.has(step) || steps.length === index + 1)
        parts.push(fieldWord(words, step, steps[index - 1]))
      continue
    }
    const item = nameOf(steps.slice(0, index + 1)) ?? keyWords(step.slice(1, -1))
    parts.push(`${parts.pop() ?? ''} ‘${item}’`)
  }
  const label = parts.join(words.joint)
  return label.charAt(0).toUpperCase() + label.slice(1)

  function keyWords(key: string): string {
    const said = key.split('~').map((part) => (DATE.test(part) ? formats.date(part) : fieldWord(words, part)))
    return said.join(', ')
  }
}

function fieldWord({ fields }: Messages['places'], name: string, around = ''): string {
  const known: Readonly<Record<string, string>> = fields
  for (const key of [`${around}.${name}`, name]) if (Object.hasOwn(known, key)) return known[key] ?? name
  return name
}
