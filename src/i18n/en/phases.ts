/** English of the escalation phases. */

import type { Widened } from '../nl/index.ts'
import type { phases as nlPhases } from '../nl/phases.ts'

export const phases: Widened<typeof nlPhases> = {
  title: 'Phase',
  hint: 'The app advises; people decide. Going down takes the same steps back, slowly: staff must recover.',
  phase: ({ phase }) => `Phase ${phase}`,
  advice: ({ phase, date }) => `Advice on ${date}: phase ${phase}`,
  adviceFrom: ({ phase, from }) => `phase ${phase} from ${from}`,
  path: 'Advice over the horizon',
  because: 'Because',
  decided: ({ phase, from }) => `Decided: phase ${phase} since ${from}`,
  notDecided: 'No decision recorded yet: phase 1a.',
  day: 'Day of the advice',
  differs: 'The advice differs from what was decided.',
  coordination: {
    hospital: 'local, per hospital',
    region: 'regional (ROAZ, RCPS)',
    country: 'national (LCPS)',
    crisis: 'national, crisis',
  },
  decidedBy: {
    hospitalBoard: 'hospital board',
    roaz: 'ROAZ',
    roazChairs: 'ROAZ chairs together',
    lnazBoard: 'LNAZ board with the ROAZ chairs',
    minister: 'minister',
  },
  instruments: {
    internalMeasures: 'internal measures',
    regionalDistribution: 'regional distribution',
    limitedUpscaling: 'limited upscaling (1,141)',
    nationalFairShare: 'national distribution by fair share',
    downscaleClass5: 'downscale class 5',
    downscaleClass4: 'downscale class 4',
    upscaleBeds: 'upscale beds',
    downscaleClass3: 'downscale class 3',
    adaptedFairShare: 'adapted fair share',
    abroad: 'transfers abroad',
    military: 'military support',
    distributionByBeds: 'distribution by available beds',
    triage: 'triage',
  },
  triggers: {
    regularCare: 'regular care with daily peaks',
    providerCannotAbsorb:
      'probability of a full ward or ICU above the threshold: a provider can no longer absorb it alone',
    regionCannotAbsorb: 'a link is likely to be full: the region can no longer absorb it',
    pressureKeepsRising: 'ward and ICU have risen for a week and are tight',
    bossBedsInUse: 'ICU above its best occupancy (80 %) for a week: BOSS beds are in structural use',
    class3UnderPressure: 'ICU likely to be full: class 3 and (semi-)acute care come under pressure',
    acuteCareUnderPressure:
      'ICU and ward likely to be full: (semi-)acute care can no longer be fully guaranteed',
  },
  allowed: 'Newly allowed in this phase',
  allowedAll: 'Allowed up to this phase',
  decisions: {
    title: 'Decisions',
    caption: 'Recorded decisions on the phase',
    from: 'from',
    phase: 'phase',
    by: 'by whom (role or body)',
    reason: 'why',
    add: 'Record a decision',
    remove: ({ phase, date }) => `Remove the decision on phase ${phase} of ${date}`,
    edit: 'decision on the phase',
  },
}
