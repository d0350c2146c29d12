/**
 * Numbers, dates and weeks as people of a language write them. Dates are civil dates: they never pass through
 * the reader's time zone. Only `time` shows a moment, in the reader's own zone.
 */

import type { CivilDate, IsoWeek } from '../domain/shared/civil-date.ts'
import type { Locale } from './locale.ts'

export interface NumberStyle {
  /** At most this many decimals; 0 unless told. */
  readonly decimals?: number
  /** Keeps trailing zeros: `2,50`. */
  readonly fixed?: boolean
  /** Writes a plus before what is above zero. */
  readonly signed?: boolean
  /** Marks the thousands; on unless told. */
  readonly grouped?: boolean
}

export interface Formats {
  readonly locale: Locale
  /** `1.234,5` or `1,234.5`; a true minus sign before negatives. */
  readonly number: (value: number, style?: NumberStyle) => string
  /** A fraction as a percentage: 0.125 → `12,5 %` or `12.5%`. */
  readonly percent: (fraction: number, decimals?: number) => string
  /** A probability from draws, whole percent; never `0 %` or `100 %` for what may or may not happen after all. */
  readonly probability: (share: number) => string
  /** `17 jan` or `17 Jan`. */
  readonly shortDate: (date: CivilDate) => string
  /** `8–24 jan`, `8 jan – 3 feb`; one day where both are the same. */
  readonly days: (from: CivilDate, until: CivilDate) => string
  /** `17 jan 2022` or `17 Jan 2022`. */
  readonly date: (date: CivilDate) => string
  /** `ma 17 jan` or `Mon 17 Jan`. */
  readonly weekdayDate: (date: CivilDate) => string
  /** `maandag 17 januari 2022` or `Monday 17 January 2022`. */
  readonly longDate: (date: CivilDate) => string
  /** `17-01-2022` in both languages: what a date field shows and accepts. */
  readonly fieldDate: (date: CivilDate) => string
  /** `week 3, 2022`. */
  readonly week: (week: IsoWeek) => string
  /** `14:02`, in the reader's own time zone. */
  readonly time: (moment: Date) => string
}

/** English here is British English: day before month, Monday first, as the field writes it. */
const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }
const WEEK = /^(\d{4})-W(\d{2})$/

const formatsByLocale = new Map<Locale, Formats>()

/** The formats of a language; made once, because building Intl objects is slow. */
export function formatsOf(locale: Locale): Formats {
  const known = formatsByLocale.get(locale)
  if (known) return known
  const formats = createFormats(locale)
  formatsByLocale.set(locale, formats)
  return formats
}

function createFormats(locale: Locale): Formats {
  const tag = TAGS[locale]
  const numbers = new Map<string, Intl.NumberFormat>()
  const civil = (options: Intl.DateTimeFormatOptions): ((date: CivilDate) => string) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    // Dutch browsers differ in whether they write `jan.`; ours never does.
    return (date) => format.format(Date.parse(date)).replaceAll('.', '').replace(',', '')
  }
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

  function number(
    value: number,
    { decimals = 0, fixed = false, signed = false, grouped = true }: NumberStyle = {},
  ): string {
    const key = `${decimals} ${fixed} ${signed} ${grouped}`
    const format =
      numbers.get(key) ??
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: fixed ? decimals : 0,
        maximumFractionDigits: decimals,
        useGrouping: grouped ? 'auto' : false,
        signDisplay: signed ? 'exceptZero' : 'negative',
      })
    numbers.set(key, format)
    return format.format(value).replace('-', '−')
  }

  const percent = (fraction: number, decimals = 0): string =>
    number(fraction * 100, { decimals }) + (locale === 'nl' ? '\u00A0%' : '%')

  const shortDate = civil({ day: 'numeric', month: 'short' })

  return {
    locale,
    number,
    percent,
    probability(share) {
      if (share < 0.005) return `<\u00A0${percent(0.01)}`
      return share >= 0.995 ? `>\u00A0${percent(0.99)}` : percent(share)
    },
    shortDate,
    days(from, until) {
      if (from === until) return shortDate(from)
      const isOneMonth = from.slice(0, 7) === until.slice(0, 7)
      return isOneMonth
        ? `${Number(from.slice(8))}–${shortDate(until)}`
        : `${shortDate(from)} – ${shortDate(until)}`
    },
    date: civil({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekdayDate: civil({ weekday: 'short', day: 'numeric', month: 'short' }),
    longDate: civil({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    fieldDate: (date) => date.split('-').reverse().join('-'),
    week: (week) => {
      const match = WEEK.exec(week)
      return match ? `week ${Number(match[2])}, ${match[1] ?? ''}` : week
    },
    time: (moment) => clock.format(moment),
  }
}
