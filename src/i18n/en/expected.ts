/** What reading a file says it found and expected, where a sign or a program's word stands for it. */
const PHRASES: readonly (readonly [pattern: RegExp, english: string])[] = [
  [/^>=/, 'at least '],
  [/^<=/, 'at most '],
  [/^number$/, 'a number'],
  [/^string$/, 'text'],
  [/^boolean$/, 'true or false'],
  [/^integer$/, 'a whole number'],
  [/^Array$/, 'a list'],
  [/^(?:Object|an object)$/, 'a group of fields'],
]

/** A phrase as a reader says it; values, names of fields and lists of them stay as they are. */
export function expectedInEnglish(text: string): string {
  const known = PHRASES.find(([pattern]) => pattern.test(text))
  return known ? text.replace(known[0], known[1]) : text
}
