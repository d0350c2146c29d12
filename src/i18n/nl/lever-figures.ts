/** Dutch names of what levers take and of measures without a published size. Part of figures.ts. */

import type { leverFigures } from '../../reference/figures/levers.ts'

type LeverFigureId = keyof typeof leverFigures

export const leverFigureLabels: Readonly<Record<LeverFigureId, string>> = {
  'lever-consults-per-patient-week': 'Consulten per week van een patiënt die thuis herstelt',
  'lever-nursing-share-of-discharged': 'Deel van het vervroegd ontslag dat wijkverpleging nodig heeft',
  'lever-downscaled-patients-who-call': 'Deel van de afgeschaalde cliënten dat de huisarts belt',
  'lever-hotel-patients-on-oxygen': 'Deel van de hotelpatiënten met zuurstof',
  'lever-nursing-home-patients-on-oxygen': 'Deel van de COVID-patiënten in de V&V met een SOC',
  'lever-monitored-share-of-admissions': 'Preklinisch gemonitorde patiënten per opname',
  'lever-hfno-relief': 'Deel van de IC-patiënten dat met HFNO op de kliniek blijft',
  'lever-pacu-beds': 'PACU-bedden die IC-patiënten kunnen opvangen',
  'lever-ward-patients-per-nurse': 'Patiënten per verpleegkundige op de kliniek',
  'lever-icu-nurses-from-ward-share': 'Deel van de extra IC-verpleging dat van de kliniek komt',
  'lever-nurses-per-post': 'Fte per verpleegkundige post die dag en nacht bezet is',
  'lever-class-5-share': 'Deel van de andere zorg in klasse 5',
  'lever-class-4-share': 'Deel van de andere zorg in klasse 4',
  'lever-class-3-share': 'Deel van de andere zorg in klasse 3',
  'lever-ward-other-stay': 'Ligduur van andere patiënten op de kliniek',
  'lever-icu-other-stay': 'Ligduur van andere patiënten op de IC',
  'lever-class-3-acute-share': 'Deel van klasse 3 dat na zes weken acuut wordt',
  'lever-catch-up-share': 'Inhalen per dag, hoogstens als deel van de andere zorg',
  'lever-deferred-patients-in-nursing': 'Deel van de uitgestelde patiënten met wijkverpleging',
  'lever-quarantine-relief': 'Deel van het afwezige personeel dat volgens de richtlijn mag werken',
  'lever-volunteer-hours': 'Uren van een vrijwilliger',
  'lever-reserve-hours': 'Uren van een zorgreservist',
  'lever-military-people': 'Militairen die de kliniek ondersteunen',
  'lever-military-hours': 'Uren van een militair',
  'lever-military-weeks': 'Hoe lang Defensie helpt, ten hoogste',
  'lever-step-1-nurses-per-bed': 'IC-verpleegkundigen per bed in stap 1',
}

export const leverFigureNotes: Readonly<Record<LeverFigureId, string>> = {
  'lever-consults-per-patient-week':
    'Een patiënt thuis onder verantwoordelijkheid van de huisarts vraagt ongeveer een consult per week.',
  'lever-nursing-share-of-discharged': 'Een op de vier patiënten die eerder naar huis gaan met zuurstof.',
  'lever-downscaled-patients-who-call':
    'Een op de tien cliënten met minder persoonlijke verzorging belt wekelijks de huisarts.',
  'lever-hotel-patients-on-oxygen': 'Zuurstof is een van de vier doelgroepen van een hotel.',
  'lever-nursing-home-patients-on-oxygen':
    'Hun SOC’s komen vrij voor thuis als de V&V vloeibare zuurstof of cilinders gebruikt.',
  'lever-monitored-share-of-admissions': 'Gelijk aan het geschikte deel bij vervroegd ontslag.',
  'lever-hfno-relief': 'Het plan noemt HFNO op de kliniek als ontlasting van de IC, zonder getal.',
  'lever-pacu-beds': 'Ongeveer een op de twintig van 999; het plan noemt geen getal.',
  'lever-ward-patients-per-nurse': 'Patiënten voor wie één verpleegkundige in een dagdienst zorgt.',
  'lever-icu-nurses-from-ward-share':
    'De helft van de verpleging op de extra IC-bedden komt als ondersteuner van de kliniek.',
  'lever-nurses-per-post': '168 uur ÷ 30,5 gewerkte uren per week.',
  'lever-class-5-share': 'Het plan geeft de volgorde van de klassen, niet hun omvang.',
  'lever-class-4-share': 'Het plan geeft de volgorde van de klassen, niet hun omvang.',
  'lever-class-3-share': 'Het plan geeft de volgorde van de klassen, niet hun omvang.',
  'lever-ward-other-stay': 'Rekent uitgestelde bedden om naar patiënten die wachten.',
  'lever-icu-other-stay': 'Rekent uitgestelde bedden om naar patiënten die wachten.',
  'lever-class-3-acute-share':
    'Klasse 3 die langer dan zes weken wacht, kan klasse 2 worden; de arts oordeelt, het deel is een eigen aanname.',
  'lever-catch-up-share': 'Personeel moet kunnen herstellen; het deel is een eigen aanname.',
  'lever-deferred-patients-in-nursing': 'Een op de twintig heeft tijdens het wachten verpleging thuis nodig.',
  'lever-quarantine-relief': 'De richtlijn is gepubliceerd; de omvang is een eigen aanname.',
  'lever-volunteer-hours': 'Een dag in de week.',
  'lever-reserve-hours': 'Twee dagen in de week.',
  'lever-military-people': 'Laatste redmiddel zonder gepubliceerd getal: door de planner in te vullen.',
  'lever-military-hours': 'Voltijd.',
  'lever-military-weeks': 'Crisishulp is kort; het plan noemt geen aantal weken.',
  'lever-step-1-nurses-per-bed': 'Eén verpleegkundige op twee bedden; het plan geeft 1 : 2,5 voor stap 2.',
}
