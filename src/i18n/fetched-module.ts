/**
 * A part of the app that is fetched when it is needed, and again when it could not be had. Browsers remember a module
 * that could not be fetched: asked for once more it fails at once, for as long as the page stands (Chromium 150). With
 * a fragment behind its address it is fetched anew, from the device too, since a fragment is no part of a request.
 */

const ADDRESS = /https?:\/\/\S+\.js/

/**
 * @param load the import that the build knows.
 * @param partOf takes the same from the module under its other address.
 * @returns fetches the part; rejects where it is not to be had, and a later call tries again.
 */
export function fetchedModule<Part>(
  load: () => Promise<Part>,
  partOf: (module: unknown) => Part,
): () => Promise<Part> {
  let refused: string | null = null
  let tries = 0
  return async () => {
    try {
      if (refused === null) return await load()
      tries += 1
      const module: unknown = await import(/* @vite-ignore */ `${refused}#${String(tries)}`)
      return partOf(module)
    } catch (error) {
      refused ??= ADDRESS.exec(String(error))?.[0] ?? null
      throw error
    }
  }
}
