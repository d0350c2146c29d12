/** How a light of the chain reads: in words as well as in colour. */
import type { LinkStand } from '../../../domain/monitor/chain-light.ts'
import type { Language } from '../../parts/language.ts'

/** `94 % ↑ oranje`, or why there is no light. */
export function standText(stand: LinkStand, { t, f }: Language): string {
  const words = t.monitor.chain
  const { light, value, load, isStale, ageDays, parts } = stand
  if (value === null) return parts && parts.of > 0 ? words.partly(counted(parts)) : words.noFigure
  if (isStale) return words.stale({ days: f.number(ageDays ?? 0) })
  if (load === null) return light === 'red' ? words.noRoom : words.roomUnknown({ value: f.number(value) })
  return [f.percent(load), trendSign(stand), words.lights[light]].filter((part) => part !== '').join(' ')

  function counted({ known, of }: NonNullable<LinkStand['parts']>) {
    return { known: f.number(known), of: f.number(of) }
  }
}

/** Where it went in seven days; nothing where that is not known. */
export function trendSign({ trend }: Pick<LinkStand, 'trend'>): string {
  if (trend === null) return ''
  return trend > 0 ? '↑' : trend < 0 ? '↓' : '→'
}
