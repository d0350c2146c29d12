/**
 * exp, log, power and the normal quantile from + − × ÷ alone.
 * Engines may differ in the last bit of Math.exp and Math.log; these give the same bytes everywhere, which is what
 * lets two laptops and an auditor compare results. Never call Math.exp, Math.log, Math.pow or Math.sin in domain.
 */

const LN2 = 0.6931471805599453
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT2 = 1.4142135623730951

const RECIPROCAL_13 = 1 / 13
/** 1/n for n = 0 … 12: multiplying is several times faster than dividing. */
const RECIPROCALS = Float64Array.from({ length: 13 }, (_, n) => (n === 0 ? 0 : 1 / n))

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

/** 2^power for −1022 ≤ power ≤ 1023, built from its bits. */
function powerOfTwo(power: number): number {
  words[0] = 0
  words[1] = (power + 1023) << 20
  return float[0] ?? 1
}

/** ½^(age ÷ halfLife): what weighs half as much for every half-life that it is older. */
export function halfLifeWeight(age: number, halfLife: number): number {
  return exp((-age / halfLife) * LN2)
}

/** e^x, within 1 ulp of correct; 0 below −708, Infinity above 709. */
export function exp(x: number): number {
  if (x < -708) return 0
  if (x > 709) return Infinity
  const k = Math.floor(x / LN2 + 0.5)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  // Taylor series; |r| ≤ ln2/2, so the thirteenth term is below 2^-53.
  let sum = 1 + r * RECIPROCAL_13
  for (let n = 12; n > 0; n--) sum = 1 + r * sum * (RECIPROCALS[n] ?? 0)
  return sum * powerOfTwo(k)
}

/** Natural logarithm of x > 0; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let scale = 0
  // Subnormal numbers carry no exponent of their own.
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    scale = -54
  }
  float[0] = x
  const high = words[1] ?? 0
  let exponent = (high >>> 20) - 1023 + scale
  words[1] = (high & 0xfffff) | (1023 << 20)
  let mantissa = float[0]
  if (mantissa > SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  const f = (mantissa - 1) / (mantissa + 1)
  const s = f * f
  let sum = 0
  for (let n = 21; n > 0; n -= 2) sum = 1 / n + s * sum
  return exponent * LN2_HIGH + (2 * f * sum + exponent * LN2_LOW)
}

/** base^exponent for base > 0; 0^exponent = 0 for a positive exponent. */
export function power(base: number, exponent: number): number {
  if (base === 0) return exponent === 0 ? 1 : 0
  return exp(exponent * log(base))
}

/**
 * Quantile of the standard normal distribution for 0 < p < 1, relative error below 1.2e-9.
 * Source: P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003.
 */
export function normalQuantile(p: number): number {
  const tail = 0.02425
  if (p < tail) return tailQuantile(Math.sqrt(-2 * log(p)))
  if (p > 1 - tail) return -tailQuantile(Math.sqrt(-2 * log(1 - p)))
  const q = p - 0.5
  const r = q * q
  const numerator =
    (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
    q
  const denominator =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1
  return numerator / denominator
}

function tailQuantile(q: number): number {
  const numerator =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783
  const denominator =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
    1
  return numerator / denominator
}

/** Gamma function for x > 0.5. Source: C. Lanczos 1964, with the coefficients for g = 7, n = 9 (error below 1e-14). */
export function gamma(x: number): number {
  const z = x - 1
  let sum = 0.9999999999998099
  for (let i = 0; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (z + i + 1)
  const t = z + LANCZOS.length - 0.5
  return 2.5066282746310002 * power(t, z + 0.5) * exp(-t) * sum
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
