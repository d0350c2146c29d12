/** `wanted-1`, `wanted-2`, …: the first that is not taken. */
export function freeId(taken: readonly string[], wanted: string): string {
  let count = 1
  while (taken.includes(`${wanted}-${count}`)) count += 1
  return `${wanted}-${count}`
}
