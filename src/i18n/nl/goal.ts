/** Words of asking a plan how much is enough. */

export const goal = {
  title: 'Hoeveel is genoeg?',
  hint: 'Zoekt het minste waarmee een schakel onder een kans op tekort blijft; al het andere is zoals in het plan, maatregelen ook.',
  link: 'Schakel',
  of: 'Wat wordt gezocht',
  goals: {
    places: 'Hoeveel plaatsen erbij, vanaf dag 0',
    date: 'Wanneer plaatsen er uiterlijk moeten zijn',
    adherence: 'Hoe goed maatregelen worden nageleefd',
  },
  count: 'Plaatsen erbij',
  most: 'Kans op tekort ten hoogste',
  seek: 'Zoek',
  again: 'Zoek opnieuw',
  working: 'Zoeken hoeveel genoeg is',
  stale: 'Het plan is sindsdien gewijzigd.',
  places: ({ link, unit, value, chance }: Record<'link' | 'unit' | 'value' | 'chance', string>) =>
    `${link}: ${value} ${unit} erbij vanaf dag 0 is genoeg; de kans op tekort is dan ${chance}.`,
  placesShort: ({ value, unit, chance }: Record<'value' | 'unit' | 'chance', string>) =>
    `Met ${value} ${unit} erbij is zij ${chance}.`,
  date: ({
    link,
    unit,
    count,
    places,
    date,
    chance,
  }: Record<'link' | 'unit' | 'places' | 'date' | 'chance', string> & { count: number }) =>
    `${link}: ${places} ${unit} erbij ${count === 1 ? 'moet' : 'moeten'} er uiterlijk op ${date} zijn; de kans op tekort is dan ${chance}.`,
  dateShort: ({ date, chance }: Record<'date' | 'chance', string>) => `Pas op ${date} is zij ${chance}.`,
  adherence: ({ link, value, now, chance }: Record<'link' | 'value' | 'now' | 'chance', string>) =>
    `${link}: met een naleving van ${value} × nu blijft de kans op tekort ${chance}; het plan rekent met ${now} ×.`,
  adherenceShort: ({ value, chance }: Record<'value' | 'chance', string>) =>
    `Met ${value} × is zij ${chance}.`,
  notNeeded: ({ link, chance }: Record<'link' | 'chance', string>) =>
    `${link}: er hoeft niets bij; de kans op tekort is al ${chance}.`,
  notReached: {
    places: ({ link, value, unit, chance }: Record<'link' | 'value' | 'unit' | 'chance', string>) =>
      `${link}: onhaalbaar. Ook met ${value} ${unit} erbij vanaf dag 0 is de kans op tekort ${chance}.`,
    date: ({
      link,
      count,
      value,
      unit,
      chance,
    }: Record<'link' | 'value' | 'unit' | 'chance', string> & { count: number }) =>
      `${link}: onhaalbaar. Ook als ${value} ${unit} er vanaf dag 0 bij ${count === 1 ? 'is' : 'zijn'}, is de kans op tekort ${chance}.`,
    adherence: ({ link, value, chance }: Record<'link' | 'value' | 'chance', string>) =>
      `${link}: onhaalbaar. Ook met een naleving van ${value} × nu is de kans op tekort ${chance}.`,
  },
  exact: 'Elke stap is met het hele plan doorgerekend, met dezelfde mogelijke verlopen.',
  beside: 'Zet naast het plan',
  comparison: ({ title }: { title: string }) => `${title}: hoeveel is genoeg`,
  variant: ({ title }: { title: string }) => `${title} — genoeg`,
}
