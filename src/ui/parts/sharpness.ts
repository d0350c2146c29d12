/** How finely pictures are drawn: as the screen, or finer for paper. */
import { getContext, setContext } from 'svelte'

const KEY = Symbol('sharpness')
/** Dots of the picture per dot of the screen. */
const ON_PAPER = 3

/** Everything beneath the component that asks is on paper. */
export function provideSharpness(): void {
  setContext(KEY, ON_PAPER)
}

/** Dots per dot of the screen; undefined where the screen decides. */
export function useSharpness(): number | undefined {
  return getContext<number | undefined>(KEY)
}
