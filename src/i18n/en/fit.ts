/** English of what a plan was fitted to. */

import { counted } from '../counted.ts'
import type { Widened } from '../nl/index.ts'
import type { fit as nlFit } from '../nl/fit.ts'

export const fit: Widened<typeof nlFit> = {
  title: 'How the plan fits what was observed',
  working: 'The plan is compared with earlier weeks',
  basis: {
    admissions: ({ date }) => `Fitted to admissions and occupied beds until ${date}.`,
    beds: ({ date }) =>
      `Fitted to occupied beds until ${date}. Admissions are not known and follow from the beds; the band is wider for it.`,
    oneStand: ({ date }) =>
      `Fitted to one stand, of ${date}. Nothing is known of growth: the band is wide, and R says only what is usual.`,
  },
  growing: ({ r, low, high, percent }) =>
    `R now ${r} (90%: ${low}–${high}): admissions grow by ${percent} a day.`,
  shrinking: ({ r, low, high, percent }) =>
    `R now ${r} (90%: ${low}–${high}): admissions fall by ${percent} a day.`,
  stays: ({ ward, icu }) =>
    `Stay, from how beds emptied: ward ${counted(ward, 'day', 'days')}, ICU ${counted(icu, 'day', 'days')}.`,
  rate: ({ rate, infections }) =>
    `At ${counted(rate, 'admission', 'admissions')} per 1,000 infections these admissions go with ${counted(infections, 'infection', 'infections')} a day.`,
  coverage: ({ figures, starts, inside }) =>
    `How this model did on this series: of ${figures} figures, one to four weeks after ${starts} earlier starts, ${inside} lay in the band of 90%.`,
  covers: 'That is about what the band promises.',
  tooNarrow: 'That is less than the band promises: take it wider than it is drawn.',
  noCoverage: 'The series is too short to say how this model did before.',
  doubted:
    'The last stand does not fit the days before it and counts only in part. Check whether it is right.',
  admissionsDoubted: ({ days }) =>
    `Admissions that do not fit the days before them and hardly count: ${days}. Check whether they are right.`,
  derived: ({ links, percent }) =>
    `Without figures of their own: ${links}. Their stand is derived from the admissions and uncertain: ± ${percent}.`,
  borrowed: 'Growth is that of the country: of so few patients it cannot be read.',
  setPoint: ({ amount }) =>
    `Assumption: crowding brakes and quiet loosens, around ${counted(amount, 'admission', 'admissions')} per 100,000 inhabitants a day. It rests on one year and can be changed under Inputs. No model foresees a sudden change of policy.`,
  nothing: ({ ward, icu, date, infections, growth }) =>
    `Nothing was fitted: this plan follows no observed figures. It rests on a stated stand of ${date} (ward ${ward}, ICU ${icu}), on ${counted(infections, 'infection', 'infections')} a day and on a growth of ${growth} a day before. How good it is cannot be said.`,
  tooLittle: 'These figures are too few to fit to: beds of ward and ICU of the last days are missing.',
  read: 'Read observed figures',
  later: {
    inside: ({ unit, inside, figures, date }) =>
      `${unit}: ${inside} of the ${figures} figures after the start (until ${date}) lie in the band.`,
    title: 'Reality has left the band',
    above: ({ unit, since, excess, figure, bound, date }) =>
      `${unit} lies above the band since ${since}: ${counted(figure, 'bed', 'beds')} on ${date}, ${excess} more than the upper bound of ${bound}.`,
    below: ({ unit, since, excess, figure, bound, date }) =>
      `${unit} lies below the band since ${since}: ${counted(figure, 'bed', 'beds')} on ${date}, ${excess} fewer than the lower bound of ${bound}.`,
    offer: 'This plan says nothing more of what is to come. Start anew: the old curve stays in sight.',
    anew: ({ date }) => `Start anew from ${date}`,
    edit: 'starting anew',
  },
  evidence: {
    title: 'Would the plan have been right?',
    hint: 'The plan itself, started on earlier days with what was known then, against what came: one week to three months ahead. Without a scenario and without measures.',
    ask: 'Check it',
    again: 'Check it again',
    working: 'Earlier starts are being checked',
    tooFew:
      'There are fewer than five outcomes at every distance: nothing can be said of that yet. The table shows what there is.',
    tooShort: 'The series is too short: there are no starts with an outcome.',
    verdict: ({ starts, from, until, low, high }) =>
      `Of ${starts} starts (${from} – ${until}) reality lay in the band of 90% in ${low} to ${high} of the cases, depending on link and distance.`,
    against: ({ near, far }) =>
      `Against “it stays as today” (100%) the error is ${near} after a week, ${far} after six weeks.`,
    farNote: 'Beyond six weeks the band is a scenario: it is so wide that it rules out little.',
    chart: 'How often the band held, and how large the error was',
    coverage: ({ unit }) => `${unit}: in the band of 90%`,
    error: ({ unit }) => `${unit}: error (WIS), “stays as today” = 100%`,
    promised: 'promised: 90%',
    weeks: ({ days }) => `${days} d`,
    ahead: 'days ahead',
    unit: 'link',
    n: 'outcomes',
    inside: 'in the band of 90%',
    mae: 'mean error, beds',
    wis: 'WIS, beds',
    persistence: 'WIS of “stays as today”',
    ratio: 'WIS against that',
    explain:
      'WIS: weighted interval score; lower is better. “Stays as today” is one number without a band: its WIS is its mean error.',
  },
}
