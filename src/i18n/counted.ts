/** One of anything is said in the singular: amounts come as they are written, `1` or `1.250`. */

/** `1 dag`, `12 dagen`. */
export function counted(amount: string | number, one: string, more: string): string {
  return `${amount} ${oneOr(amount, one, more)}`
}

/** What goes along with an amount: `ligt` or `liggen`, `it` or `they`. */
export function oneOr(amount: string | number, one: string, more: string): string {
  return String(amount) === '1' ? one : more
}
