/** The ledger counts devices, never patients: no field is meant for one, and free text may not smuggle one in. */

const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/**
 * Whether a text holds nine digits in a row that pass the eleven test of the citizen service number (BSN): the digits
 * times 9, 8, … 2, −1 add up to a multiple of 11. One in eleven other numbers passes too and is refused with them.
 */
export function holdsCitizenNumber(text: string): boolean {
  const plain = text.replaceAll(/(?<=\d)[ .-](?=\d)/g, '')
  return [...plain.matchAll(NINE_DIGITS)].some(([digits]) => {
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
    return sum % 11 === 0 && sum !== 0
  })
}
