/**
 * Allocation keys as exact integers. A key such as 14.4 has no exact binary value; shared out in floating point,
 * ties and multiples of a key would fall by accident. Never rounds beyond the twelfth significant digit.
 */

/** Digits of a key that count; the tail that a multiplication leaves behind (20.700000000000003) is not one of them. */
const SIGNIFICANT_DIGITS = 12

interface Decimal {
  readonly digits: bigint
  /** The value is `digits` × 10 ** `exponent`. */
  readonly exponent: number
}

/**
 * Integers in exactly the proportions of the given keys, each read as a decimal of 12 significant digits.
 * Keys must be finite and not negative: the schema sees to that. @throws RangeError otherwise, that is a bug.
 */
export function exactKeys(keys: readonly number[]): bigint[] {
  const decimals = keys.map(readDecimal)
  const lowest = decimals.reduce((least, { exponent }) => (exponent < least ? exponent : least), 0)
  return decimals.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - lowest))
}

function readDecimal(key: number): Decimal {
  if (!Number.isFinite(key) || key < 0) throw new RangeError(`not a key: ${key}`)
  if (key === 0) return { digits: 0n, exponent: 0 }
  const [mantissa = '', exponent = ''] = key.toExponential(SIGNIFICANT_DIGITS - 1).split('e')
  return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(exponent) - (SIGNIFICANT_DIGITS - 1) }
}
