/**
 * Judges a value by a JSON Schema, with the keywords that ours uses and no others: a new keyword throws, so that none
 * is ever passed over. Written from the specification (draft 2020-12), apart from the code that reads files.
 */

export type Schema = Readonly<Record<string, unknown>>

/** Words about the schema, not about values. */
const ANNOTATIONS = new Set(['$id', '$schema', 'title'])

/** Whether a JSON value satisfies the schema. @throws RangeError on a keyword that this does not know. */
export function satisfies(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(
    ([keyword, says]) => ANNOTATIONS.has(keyword) || holds(keyword, says, value, schema),
  )
}

function holds(keyword: string, says: unknown, value: unknown, schema: Schema): boolean {
  switch (keyword) {
    case 'type':
      return isOfType(value, says)
    case 'const':
      return value === says
    case 'enum':
      return listOf(says).includes(value)
    case 'minimum':
      return typeof value !== 'number' || value >= Number(says)
    case 'maximum':
      return typeof value !== 'number' || value <= Number(says)
    case 'maxLength':
      return typeof value !== 'string' || Array.from(value).length <= Number(says)
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(says), 'u').test(value)
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(says)
    case 'maxItems':
      return !Array.isArray(value) || value.length <= Number(says)
    case 'items':
      return !Array.isArray(value) || value.every((item) => satisfies(schemaOf(says), item))
    case 'anyOf':
      return listOf(says).some((one) => satisfies(schemaOf(one), value))
    case 'oneOf':
      return listOf(says).filter((one) => satisfies(schemaOf(one), value)).length === 1
    case 'required':
      return !isObject(value) || listOf(says).every((key) => Object.hasOwn(value, String(key)))
    case 'properties':
      return (
        !isObject(value) ||
        Object.entries(schemaOf(says)).every(
          ([key, inner]) => !Object.hasOwn(value, key) || satisfies(schemaOf(inner), value[key]),
        )
      )
    case 'additionalProperties': {
      if (says !== false) throw new RangeError('additionalProperties other than false')
      const named = schemaOf(schema['properties'])
      return !isObject(value) || Object.keys(value).every((key) => Object.hasOwn(named, key))
    }
    default:
      throw new RangeError(`a keyword that is not known here: ${keyword}`)
  }
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'object':
      return isObject(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'null':
      return value === null
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === type
    default:
      throw new RangeError(`a type that is not known here: ${String(type)}`)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError('a keyword without its list')
  return value
}

function schemaOf(value: unknown): Schema {
  if (!isObject(value)) throw new RangeError('a keyword without its schema')
  return value
}
