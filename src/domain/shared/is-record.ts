/** Whether something is an object that is no list: its members may be asked for, and nobody has looked at them yet. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
