/**
 * The app's own life in this browser: ready without a network, a newer version waiting, this tab outdated. It
 * decides; pwa.ts does. Never reloads a tab whose user did not ask for it.
 */

export interface LifetimeActions {
  /** Brings every open change to safety. False where that failed: then nothing may be thrown away. */
  save(): Promise<boolean>
  /** Lets the waiting version take over; all tabs hear of it through `taken`. */
  activate(): Promise<void>
  reload(): void
}

/** Why a tab should be reloaded: another tab took the update, or upgraded the database. */
export type ReloadReason = 'updated' | 'databaseUpgraded'

export class Lifetime {
  #actions: LifetimeActions | null = null
  #offlineReady = $state.raw(false)
  #updateWaiting = $state.raw(false)
  #reloadReason = $state.raw<ReloadReason | null>(null)
  #saveRefused = $state.raw(false)
  #accepting = false

  /** Hands over what it takes to act. Until then `accept` and `reload` do nothing. */
  connect(actions: LifetimeActions): void {
    this.#actions = actions
  }

  /** Everything the app needs is on this device. */
  get offlineReady(): boolean {
    return this.#offlineReady
  }

  /** A newer version is here and waits for `accept`. */
  get updateWaiting(): boolean {
    return this.#updateWaiting
  }

  /** Set where this tab still runs the old version after another one took over: offer `reload`. */
  get reloadReason(): ReloadReason | null {
    return this.#reloadReason
  }

  /** The last `accept` or `reload` was stopped, as the open document could not be saved. */
  get saveRefused(): boolean {
    return this.#saveRefused
  }

  /** As it is now: a browser may clear what it had. */
  noteOffline(isReady: boolean): void {
    this.#offlineReady = isReady
  }

  noteUpdateWaiting(): void {
    this.#updateWaiting = true
  }

  noteDatabaseUpgraded(): void {
    this.#reloadReason = 'databaseUpgraded'
  }

  /** The user agrees to the update: save, let the new version take over, and reload this tab only. */
  async accept(): Promise<void> {
    if (!(await this.#saved())) return
    this.#accepting = true
    await this.#actions?.activate()
  }

  /** A new version has taken over, accepted in this tab or in another. */
  async taken(): Promise<void> {
    this.#updateWaiting = false
    this.#reloadReason = 'updated'
    if (this.#accepting) await this.reload()
  }

  /** Saves and reloads this tab. */
  async reload(): Promise<void> {
    if (await this.#saved()) this.#actions?.reload()
  }

  async #saved(): Promise<boolean> {
    const saved = (await this.#actions?.save()) ?? false
    this.#saveRefused = !saved
    return saved
  }
}
