/** The lights of an area in words: what is tight, what is unknown, and what does not arrive. */
import type { AreaStands } from '../../../domain/monitor/chain-light.ts'
import { CHAIN_LINKS } from '../../../domain/shared/care-chain.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import { standText } from './stand-text.ts'

interface Lights {
  readonly area: { readonly id: string; readonly name: string } | undefined
  /** The area, and the areas within it. */
  readonly shown: readonly AreaStands[]
  /** Deliveries that have been missing for so long that nothing rests on them. */
  readonly overdue: number
}

export function concludeChain({ area, shown, overdue }: Lights, language: Language): Finding {
  const words = language.t.monitor.chain
  const name = area?.name ?? ''
  const whole = shown.find(({ areaId }) => areaId === area?.id)?.links
  const tight = whole ? CHAIN_LINKS.filter((link) => ['amber', 'red'].includes(whole[link].light)) : []
  const grey = shown.flatMap(({ links }) => CHAIN_LINKS.filter((link) => links[link].light === 'grey')).length
  const sentence = (): string => {
    if (whole === undefined) return words.unknown({ area: name })
    if (tight.length > 0) {
      const links = tight
        .map((link) => `${language.t.plan.links[link]} (${standText(whole[link], language)})`)
        .join(', ')
      return words.tight({ area: name, links })
    }
    return CHAIN_LINKS.some((link) => whole[link].light === 'green')
      ? words.calm({ area: name })
      : words.unknown({ area: name })
  }
  return {
    tone: tight.length > 0 ? 'warning' : 'info',
    sentence: sentence(),
    details: [
      ...(grey > 0 ? [words.grey({ count: grey })] : []),
      ...(overdue > 0 ? [words.overdue({ count: overdue })] : []),
    ],
    figures: [],
  }
}
