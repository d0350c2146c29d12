/** Where the files stand that are published with the app. A command runs from a bundle elsewhere: only its starter stands still. */
import { pathToFileURL, fileURLToPath } from 'node:url'

/** @param name a folder within public/; ends with a slash. */
export function publicFolder(name: string): string {
  const starter = pathToFileURL(process.argv[1] ?? '')
  return fileURLToPath(new URL(`../../public/${name}/`, starter))
}
