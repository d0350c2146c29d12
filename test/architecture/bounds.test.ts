/** A field is described once, beside its subject (`fields.ts`): no view holds a bound of its own. */
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const NUMBER = String.raw`-?\d[\d_.]*(?:e\d+)?`

/** Given to a part: `min={0}`, `maxLength={500}`. */
const GIVEN = new RegExp(String.raw`\b(?:min|max|decimals|maxLength)=(?:"|\{)${NUMBER}`, 'g')
/** In the description of a column or a field: `max: 100`. */
const DESCRIBED = new RegExp(String.raw`\b(?:min|max|maxLength): ${NUMBER}`, 'g')
/** A bound with a name: `const MOST_BEDS = 1e5`, given to a part by that name. */
const NAMED = new RegExp(String.raw`\b(?:min|max|maxLength)(?:=\{|: )-?([A-Z][A-Z_]+)\b`, 'g')

interface Found {
  readonly path: string
  readonly bound: string
}

const views = sourceFiles('src/ui/views')

function found(form: RegExp): Found[] {
  return views.flatMap(({ path, text }) => [...text.matchAll(form)].map(([bound]) => ({ path, bound })))
}

/** The tags of one part in all views. */
function tags(part: string): Found[] {
  return found(new RegExp(String.raw`<${part}\b[^]*?/>`, 'g'))
}

/** The innermost braces around a place of a text. */
function bracesAround(text: string, at: number): string {
  let [from, depth] = [at, 0]
  while (from > 0 && depth < 1) depth += { '{': 1, '}': -1 }[text.charAt(--from)] ?? 0
  let [to, open] = [at, 0]
  while (to < text.length && open < 1) open += { '{': -1, '}': 1 }[text.charAt(to++)] ?? 0
  return text.slice(from, to)
}

describe('the bounds of what is typed', () => {
  it('are not given to a part as a number', () => {
    expect(found(GIVEN)).toEqual([])
  })

  it('are not written in the description of a column', () => {
    expect(found(DESCRIBED)).toEqual([])
  })

  it('do not stand as a number with a name in the view that uses them', () => {
    const own = views.flatMap(({ path, text }) =>
      [...text.matchAll(NAMED)]
        .filter(([, name]) => new RegExp(String.raw`const ${name} = ${NUMBER}`).test(text))
        .map(([bound]) => ({ path, bound })),
    )
    expect(own).toEqual([])
  })

  it('are there in every column that takes a number or a text', () => {
    const bare = views.flatMap(({ path, text }) =>
      [...text.matchAll(/\beditable\b/g)]
        .map(({ index }) => bracesAround(text, index))
        .filter((column) => /'(?:number|text)'/.test(column) && !column.includes('...'))
        .map((column) => ({ path, bound: column })),
    )
    expect(bare).toEqual([])
  })

  it('are described for every text, and never given to a date field one by one', () => {
    const texts = tags('TextField').filter(({ bound }) => !/\{\.\.\.[A-Z]/.test(bound))
    const dates = tags('DateField').filter(({ bound }) => /\b(?:min|max)=/.test(bound))
    expect([...texts, ...dates]).toEqual([])
  })

  it('of a choice are the list of its kind, never one written in the view', () => {
    expect(found(/options=\{\(?\[\s*'/g)).toEqual([])
  })
})
