/** The buffers of all typed-array columns in a plain object, so that they are transferred instead of copied. */

export function columnsOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  gather(value, buffers)
  return [...buffers]
}

function gather(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) gather(part, buffers)
  }
}
