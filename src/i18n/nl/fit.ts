/** Words of what a plan was fitted to: the fit, how the model did so far, what came in later, and its evidence. */

import { counted } from '../counted.ts'

/** A unit of which the figures lie outside the band. */
type Outside = Record<'unit' | 'since' | 'excess' | 'figure' | 'bound' | 'date', string>

export const fit = {
  title: 'Hoe goed het plan bij de metingen past',
  working: 'Het plan wordt met eerdere weken vergeleken',
  basis: {
    admissions: ({ date }: { date: string }) => `Afgestemd op opnames en bezette bedden tot en met ${date}.`,
    beds: ({ date }: { date: string }) =>
      `Afgestemd op bezette bedden tot en met ${date}. Opnames zijn niet bekend en volgen uit de bedden; de band is daarom wijder.`,
    oneStand: ({ date }: { date: string }) =>
      `Afgestemd op één stand, van ${date}. Over de groei is niets bekend: de band is wijd, en R zegt alleen wat gebruikelijk is.`,
  },
  growing: ({ r, low, high, percent }: Record<'r' | 'low' | 'high' | 'percent', string>) =>
    `R nu ${r} (90 %: ${low}–${high}): opnames groeien met ${percent} per dag.`,
  shrinking: ({ r, low, high, percent }: Record<'r' | 'low' | 'high' | 'percent', string>) =>
    `R nu ${r} (90 %: ${low}–${high}): opnames dalen met ${percent} per dag.`,
  stays: ({ ward, icu }: Record<'ward' | 'icu', string>) =>
    `Ligduur, zoals bedden leeg kwamen: kliniek ${counted(ward, 'dag', 'dagen')}, IC ${counted(icu, 'dag', 'dagen')}.`,
  rate: ({ rate, infections }: Record<'rate' | 'infections', string>) =>
    `Bij ${counted(rate, 'opname', 'opnames')} per 1.000 besmettingen horen bij deze opnames ${counted(infections, 'besmetting', 'besmettingen')} per dag.`,
  coverage: ({ figures, starts, inside }: Record<'figures' | 'starts' | 'inside', string>) =>
    `Zo deed dit model het op deze reeks: van ${figures} cijfers, één tot vier weken na ${starts} eerdere starts, lag ${inside} in de band van 90 %.`,
  covers: 'Dat is ongeveer wat de band belooft.',
  tooNarrow: 'Dat is minder dan de band belooft: neem hem ruimer dan hij getekend is.',
  noCoverage: 'De reeks is te kort om te zeggen hoe dit model het eerder deed.',
  doubted:
    'De laatste stand past niet bij de dagen ervoor en telt maar voor een deel mee. Kijk na of hij klopt.',
  admissionsDoubted: ({ days }: { days: string }) =>
    `Opnames die niet passen bij de dagen ervoor en nauwelijks meetellen: ${days}. Kijk na of ze kloppen.`,
  derived: ({ links, percent }: Record<'links' | 'percent', string>) =>
    `Zonder eigen metingen: ${links}. Hun stand is afgeleid van de opnames en onzeker: ± ${percent}.`,
  borrowed: 'De groei is die van het land: van zo weinig patiënten is zij niet af te lezen.',
  setPoint: ({ amount }: { amount: string }) =>
    `Aanname: drukte remt en rust versoepelt, rond ${counted(amount, 'opname', 'opnames')} per 100.000 inwoners per dag. Die aanname rust op één jaar en is te wijzigen bij Uitgangspunten. Een plotselinge wijziging van beleid ziet geen model aankomen.`,
  nothing: ({
    ward,
    icu,
    date,
    infections,
    growth,
  }: Record<'ward' | 'icu' | 'date' | 'infections' | 'growth', string>) =>
    `Er is niets afgestemd: dit plan volgt geen metingen. Het rust op een opgegeven stand van ${date} (kliniek ${ward}, IC ${icu}), op ${counted(infections, 'besmetting', 'besmettingen')} per dag en op een groei van ${growth} per dag ervoor. Hoe goed het is, kan niet worden gezegd.`,
  tooLittle:
    'Deze metingen zijn te weinig om op af te stemmen: bedden van kliniek en IC van de laatste dagen ontbreken.',
  read: 'Lees metingen in',
  later: {
    inside: ({ unit, inside, figures, date }: Record<'unit' | 'inside' | 'figures' | 'date', string>) =>
      `${unit}: ${inside} van de ${figures} cijfers na de start (tot en met ${date}) liggen in de band.`,
    title: 'De werkelijkheid is uit de band',
    above: ({ unit, since, excess, figure, bound, date }: Outside) =>
      `${unit} ligt sinds ${since} boven de band: ${counted(figure, 'bed', 'bedden')} op ${date}, ${excess} meer dan de bovengrens van ${bound}.`,
    below: ({ unit, since, excess, figure, bound, date }: Outside) =>
      `${unit} ligt sinds ${since} onder de band: ${counted(figure, 'bed', 'bedden')} op ${date}, ${excess} minder dan de ondergrens van ${bound}.`,
    offer: 'Dit plan zegt niets meer over wat komt. Begin opnieuw: de oude curve blijft in beeld.',
    anew: ({ date }: { date: string }) => `Begin opnieuw vanaf ${date}`,
    edit: 'opnieuw beginnen',
  },
  evidence: {
    title: 'Zou het plan gelijk hebben gekregen?',
    hint: 'Het plan zelf, op eerdere dagen gestart met wat toen bekend was, tegen wat er kwam: één week tot drie maanden vooruit. Zonder scenario en zonder maatregelen.',
    ask: 'Reken na',
    again: 'Reken opnieuw na',
    working: 'Eerdere starts worden nagerekend',
    tooFew:
      'Per afstand zijn er minder dan vijf uitkomsten: daarover valt nog niets te zeggen. De tabel laat zien wat er is.',
    tooShort: 'De reeks is te kort: er zijn geen starts met een uitkomst.',
    verdict: ({
      starts,
      from,
      until,
      low,
      high,
    }: Record<'starts' | 'from' | 'until' | 'low' | 'high', string>) =>
      `Van ${starts} starts (${from} – ${until}) lag de werkelijkheid, al naar gelang schakel en afstand, in ${low} tot ${high} van de gevallen in de band van 90 %.`,
    against: ({ near, far }: Record<'near' | 'far', string>) =>
      `Tegen “het blijft zoals vandaag” (100 %) is de fout na een week ${near}, na zes weken ${far}.`,
    farNote: 'Voorbij zes weken is de band een scenario: hij is zo breed dat hij weinig uitsluit.',
    chart: 'Hoe vaak de band hield, en hoe groot de fout was',
    coverage: ({ unit }: { unit: string }) => `${unit}: in de band van 90 %`,
    error: ({ unit }: { unit: string }) => `${unit}: fout (WIS), “blijft zoals vandaag” = 100 %`,
    promised: 'beloofd: 90 %',
    weeks: ({ days }: { days: string }) => `${days} d`,
    ahead: 'dagen vooruit',
    unit: 'schakel',
    n: 'uitkomsten',
    inside: 'in de band van 90 %',
    mae: 'gemiddelde fout, bedden',
    wis: 'WIS, bedden',
    persistence: 'WIS van “blijft zoals vandaag”',
    ratio: 'WIS ten opzichte daarvan',
    explain:
      'WIS: gewogen interval-score; kleiner is beter. “Blijft zoals vandaag” is één getal zonder band: zijn WIS is zijn gemiddelde fout.',
  },
}
