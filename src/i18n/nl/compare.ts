/** Words of comparing variants: plans × scenarios side by side. */

import { counted } from '../counted.ts'

export const compare = {
  document: {
    name: 'Vergelijking',
    page: 'Vergelijken',
    examples: {
      vergelijking: {
        title: 'Vergelijking, scenario 1',
        shows: 'Januari 2022. Niets doen, de maatregelen van een planner en het beste pakket naast elkaar.',
      },
    },
  },
  kind: 'Vergelijking',
  title: 'Vergelijken',
  noComparison: {
    title: 'Nog geen vergelijking open',
    hint: 'Maak er een van twee tot zes plannen, of open het voorbeeld op Start.',
    toStart: 'Naar Start',
  },
  make: {
    title: 'Nieuwe vergelijking',
    hint: 'Elk gekozen plan wordt gekopieerd zoals het nu is; latere wijzigingen in het plan veranderen de vergelijking niet.',
    choose: 'Plannen',
    scenarios: 'Elk in deze scenario’s',
    asPlanned: 'zoals in het plan',
    inScenario: ({ title, scenario }: Record<'title' | 'scenario', string>) => `${title}, ${scenario}`,
    count: ({ count, most }: Record<'count' | 'most', number>) =>
      `${counted(count, 'variant', 'varianten')} gekozen, ruimte voor ${most}`,
    fresh: 'Nieuwe vergelijking',
    add: 'Varianten toevoegen',
    withoutLevers: 'voeg elk plan ook zonder maatregelen toe',
    create: 'Vergelijk',
    name: 'Titel',
    usual: 'Vergelijking van plannen',
    suffixWithout: ({ title }: { title: string }) => `${title} — zonder maatregelen`,
    withNothing: 'Vergelijk met geen maatregelen',
    nothingChosen: 'Zet eerst een maatregel in.',
    titleWithNothing: ({ title }: { title: string }) => `${title}: met en zonder maatregelen`,
    none: 'Er zijn nog geen regioplannen.',
  },
  variants: {
    title: 'Varianten',
    name: 'Naam van de variant',
    levers: ({ count }: { count: number }) => (count === 1 ? '1 maatregel' : `${count} maatregelen`),
    remove: ({ title }: { title: string }) => `${title} verwijderen`,
    edit: 'variant wijzigen',
    removed: 'variant verwijderen',
    added: 'variant toevoegen',
    up: ({ title }: { title: string }) => `${title} naar voren`,
    base: 'Verschil ten opzichte van',
  },
  conclusion: {
    waiting: 'De varianten worden doorgerekend.',
    best: ({
      title,
      link,
      amount,
      before,
      unit,
      base,
    }: Record<'title' | 'link' | 'amount' | 'before' | 'unit' | 'base', string>) =>
      `‘${title}’ laat bij ${link} het minste tekort over: ${amount} ${unit}, tegen ${before} bij ‘${base}’.`,
    same: ({ link }: { link: string }) => `Geen variant laat bij ${link} minder tekort dan de eerste.`,
    line: ({ title, link, date, probability }: Record<'title' | 'link' | 'date' | 'probability', string>) =>
      `${title}: eerst ${link}, rond ${date} (kans ${probability}).`,
    holds: ({ title }: { title: string }) => `${title}: waarschijnlijk raakt geen schakel vol.`,
  },
  table: {
    caption: 'Kerncijfers per variant',
    differences: ({ base }: { base: string }) => `Verschil met ${base}`,
    measure: 'kerncijfer',
    bottleneck: 'eerste knelpunt',
    nothing: 'geen',
    same: 'gelijk',
    better: 'beter',
    worse: 'slechter',
    days: ({ count, amount }: { count: number; amount: string }) =>
      count === 1 ? `${amount} dag` : `${amount} dagen`,
    points: ({ amount }: { amount: string }) => `${amount} procentpunt`,
    probability: ({ link }: { link: string }) => `${link}: kans op tekort`,
    first: ({ link }: { link: string }) => `${link}: eerste tekort, midden`,
    peak: ({ link }: { link: string }) => `${link}: piek, midden`,
    unmet: ({ link }: { link: string }) => `${link}: tekort × dagen, midden`,
    socGap: 'SOC’s: grootste tekort, midden',
    deferred: 'uitgestelde zorg, beddagen',
    staffGap: 'mensen te kort voor de maatregelen',
  },
  panels: {
    title: 'Naast elkaar',
    link: 'Schakel',
    picture: ({ variant, link }: Record<'variant' | 'link', string>) => `${link} in ${variant}`,
  },
  inputs: {
    title: 'Wat er verschilt in de invoer',
    caption: ({ base }: { base: string }) => `Invoer die afwijkt van ${base}`,
    place: 'invoer',
    same: 'De varianten hebben dezelfde invoer.',
    more: ({ count }: { count: number }) =>
      count === 1 ? 'En nog 1 verschil.' : `En nog ${count} verschillen.`,
  },
  charts: {
    title: ({ link }: { link: string }) => `${link}: middelste waarde per variant`,
    summary: ({ link, count }: Record<'link' | 'count', string>) =>
      `Middelste waarde van de vraag bij ${link} in ${counted(count, 'variant', 'varianten')}.`,
    capacity: ({ title }: { title: string }) => `ruimte: ${title}`,
    legend: 'Varianten',
    date: 'datum',
  },
  working: 'Varianten doorrekenen',
}
