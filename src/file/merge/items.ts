/**
 * How two copies of a document are laid side by side: which items of two lists are the same item, and which values
 * people state as one. Places are named by identity, never by position: `levers`, `[icuStep1]`, `start`.
 */
import { isObject, type JsonObject } from '../plain-data.ts'

/** One step into a document: the name of a field, or the identity of an item in brackets. */
export type Step = string

/**
 * The fields that make an item itself, by the name of its list; an item has those of them that its kind has. A list
 * that is not named here is one value: a series of figures is read in one, and means nothing item by item.
 */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  accessWeeks: ['areaId', 'isoWeek'],
  actions: ['id'],
  agreed: ['id'],
  answers: ['hospitalId', 'date', 'link'],
  areas: ['id'],
  asked: ['date', 'link'],
  capacitySteps: ['from', 'validFrom'],
  centreSteps: ['validFrom'],
  claims: ['id'],
  closed: ['id'],
  conditions: ['id'],
  covers: ['id'],
  dayNotes: ['id'],
  decisions: ['id'],
  deployments: ['id'],
  distances: ['from', 'to'],
  effects: ['type', 'link', 'careClass'],
  emergencyDepartments: ['id'],
  exchanges: ['id'],
  facts: ['fact'],
  figures: ['areaId', 'link', 'on'],
  flows: ['id'],
  gpWeeks: ['areaId', 'isoWeek'],
  helplines: ['question'],
  homeMonitoring: ['id'],
  hospitals: ['id'],
  inflow: ['id'],
  levers: ['id'],
  links: ['link', 'documentId'],
  locations: ['id'],
  medicalCover: ['kind', 'from'],
  messages: ['id'],
  mixes: ['id'],
  needs: ['role'],
  norms: ['role'],
  notices: ['id'],
  nursingPeriods: ['areaId', 'group', 'isoWeek'],
  ownFigures: ['path'],
  oxygenSteps: ['validFrom'],
  parts: ['id'],
  places: ['place'],
  preconditions: ['precondition'],
  readiness: ['question', 'answeredOn'],
  regions: ['id'],
  registers: ['name'],
  reproductionSteps: ['from'],
  requiredMoves: ['from', 'byDay'],
  rollOut: ['step'],
  routes: ['route'],
  shares: ['locationId', 'claimantId'],
  siteSteps: ['step'],
  socOffers: ['id'],
  socs: ['offerId', 'claimantId'],
  staff: ['offerId', 'locationId'],
  staffOffers: ['id'],
  standIns: ['role', 'for'],
  steps: ['validFrom', 'at'],
  stocks: ['id'],
  targetGroups: ['id'],
  variants: ['id'],
}

/** Lists that stand in the order of their dates, whoever adds to them. */
const BY_DATE: ReadonlySet<string> = new Set(['at', 'from', 'validFrom'])

/** Between the parts of an identity of several fields. */
const JOINT = '~'

/** Items by identity, in the order of their list. */
export type Items = ReadonlyMap<Step, unknown>

/**
 * The items of a list, or null where they cannot be told apart: it is then one value. A list of different texts is a
 * set of them.
 * @param name the field that holds the list.
 */
export function itemsOf(list: readonly unknown[], name: string): Items | null {
  const fields = IDENTITY[name]
  const items = new Map<Step, unknown>()
  for (const item of list) {
    const key = typeof item === 'string' ? item : fields && isObject(item) ? keyOf(item, fields) : null
    if (key === null) return null
    items.set(`[${key}]`, item)
  }
  return items.size === list.length ? items : null
}

/** Whether a list stands in the order of its dates. */
export function isByDate(name: string): boolean {
  const [only, ...others] = IDENTITY[name] ?? []
  const isDated = only !== undefined && BY_DATE.has(only)
  return isDated && others.every((field) => BY_DATE.has(field))
}

function keyOf(item: JsonObject, fields: readonly string[]): string | null {
  const parts = fields.flatMap((field) => (Object.hasOwn(item, field) ? [item[field]] : []))
  const isNamed =
    parts.length > 0 && parts.every((part) => typeof part === 'string' || typeof part === 'number')
  return isNamed ? parts.join(JOINT) : null
}

/**
 * Whether an object is one value: an estimate or a range, whose numbers only mean something together, a series as it
 * was read, or who entered a figure, when and why.
 */
export function isOneValue(value: JsonObject): boolean {
  const has = (...fields: readonly string[]): boolean => fields.every((field) => field in value)
  return has('low', 'high') || has('days', 'source') || has('path', 'on', 'note')
}

/** Whether two objects are of the same sort, so that their fields can be laid side by side. */
export function isSameSort(left: JsonObject, right: JsonObject): boolean {
  return ['type', 'kind'].every((field) => left[field] === right[field])
}

/** Equal as JSON, whatever the order of keys; an absent member is as one that is undefined. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]))
  }
  if (!isObject(left) || !isObject(right)) return false
  return Object.keys({ ...left, ...right }).every((key) => isSame(left[key], right[key]))
}

const PLAIN_KEY = /^\[[A-Za-z0-9._~-]+\]$/

/** `body.levers[icuStep1].start`; an identity that is no plain word stands in quotes. */
export function placeText(steps: readonly Step[]): string {
  let text = ''
  for (const step of steps) {
    if (!step.startsWith('[')) text += text === '' ? step : `.${step}`
    else text += PLAIN_KEY.test(step) ? step : `[${JSON.stringify(step.slice(1, -1))}]`
  }
  return text
}
