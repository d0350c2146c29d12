/**
 * Every part of a plan: axe finds nothing. A file of its own, as its pages start workers that live as long as the file:
 * each reserves some ten gigabytes of addresses for its memories, and a browser gives one page no more than a terabyte.
 */
import { afterEach, expect, it } from 'vitest'
import { expectAccessible } from '../start/support.ts'
import { openPlan } from './open-plan.ts'

afterEach(() => history.replaceState(null, '', '#'))

it.each(['overview', 'choices', 'icu', 'inputs', 'observed'] as const)('is accessible: %s', async (part) => {
  const { screen } = await openPlan(part === 'overview' ? undefined : part)
  await expect.element(screen.getByRole('heading', { name: /raakt vol/ })).toBeVisible()
  await expectAccessible()
})
