/** Files that come by another way than a choice on the page: opened with the app, shared to it, found in the folder. */

export class HandedFiles {
  #files = $state.raw<readonly File[]>([])

  /** Those that wait to be read; none where there is nothing. */
  get waiting(): readonly File[] {
    return this.#files
  }

  hand(files: readonly File[]): void {
    this.#files = [...this.#files, ...files]
  }

  /** Takes them all, to be read in one go. */
  take(): readonly File[] {
    const files = this.#files
    if (files.length > 0) this.#files = []
    return files
  }
}
