/** Dutch names of what a new plan assumes, and how each assumption came about. Part of figures.ts. */

import type { planningFigures } from '../../reference/figures/planning.ts'

type PlanningFigureId = keyof typeof planningFigures

export const planningLabels: Readonly<Record<PlanningFigureId, string>> = {
  'plan-gp-capacity': 'Capaciteit huisarts in een nieuw plan, in COVID-consulten',
  'plan-gp-base-load': 'Basisbelasting huisarts in een nieuw plan, in COVID-consulten',
  'plan-gp-covid-consults': 'COVID-consulten bij de start van een nieuw plan',
  'plan-district-nursing-base-load': 'Basisbelasting wijkverpleging in een nieuw plan',
  'plan-district-nursing-covid-patients':
    'COVID-patiënten in de wijkverpleging bij de start van een nieuw plan',
  'plan-delta-reproduction': 'Reproductiegetal aan de top van de deltagolf',
  'plan-booster-protection': 'Besmettingen die een recente booster voorkomt',
  'plan-starting-infections': 'Besmettingen bij de start van een nieuw plan',
  'plan-susceptible-share': 'Vatbaar deel van de bevolking bij de start',
  'plan-virulence-unchanged': 'Ziekmakendheid ten opzichte van delta, gelijk',
  'plan-virulence-milder': 'Ziekmakendheid ten opzichte van delta, milder',
  'plan-virulence-expected': 'Ziekmakendheid ten opzichte van delta, verwacht',
  'plan-contagiousness-high': 'Besmettelijkheid ten opzichte van delta, hoog',
  'plan-contagiousness-low': 'Besmettelijkheid ten opzichte van delta, laag',
  'plan-adherence': 'Naleving van maatregelen ten opzichte van eind 2021',
  'plan-booster-share': 'Boosters ten opzichte van de primaire serie in een nieuw plan',
  'plan-generation-days': 'Tijd tussen besmetting en besmetten',
  'plan-consult-delay-days': 'Van besmetting tot consult',
  'plan-care-delay-days': 'Van besmetting tot opname',
  'plan-step-up-delay-days': 'Van kliniek naar IC',
  'plan-icu-to-ward-share': 'IC-patiënten die daarna naar de kliniek gaan',
  'plan-ward-stay': 'Ligduur in de kliniek in een nieuw plan',
  'plan-icu-stay': 'Ligduur op de IC in een nieuw plan',
  'plan-ward-after-icu-stay': 'Ligduur in de kliniek na de IC',
  'plan-nursing-home-stay': 'Verblijf op een COVID-afdeling in de V&V',
  'plan-district-nursing-stay': 'Duur van wijkverpleging voor COVID',
  'plan-home-oxygen-stay': 'Duur van zuurstof thuis in een nieuw plan',
  'plan-stay-shape': 'Vorm van de verblijfsduur (Weibull)',
  'plan-nursing-home-via-hospital': 'Instroom in de V&V vanuit het ziekenhuis',
  'plan-district-nursing-via-hospital': 'Instroom in de wijkverpleging vanuit het ziekenhuis',
  'plan-home-oxygen-via-hospital': 'Instroom zuurstof thuis vanuit het ziekenhuis',
  'plan-gp-virulence-sensitivity': 'Invloed van ziekmakendheid op de huisarts',
  'plan-hospital-virulence-sensitivity': 'Invloed van ziekmakendheid op de kliniek',
  'plan-icu-virulence-sensitivity': 'Invloed van ziekmakendheid op de IC',
  'plan-nursing-home-virulence-sensitivity': 'Invloed van ziekmakendheid op de V&V',
  'plan-district-nursing-virulence-sensitivity': 'Invloed van ziekmakendheid op de wijkverpleging',
  'plan-home-oxygen-virulence-sensitivity': 'Invloed van ziekmakendheid op zuurstof thuis',
  'plan-absence-days': 'Afwezigheid van een besmette medewerker',
  'plan-threshold-probability': 'Kans op overloop die een planner aanvaardt',
}

export const planningNotes: Readonly<Record<PlanningFigureId, string>> = {
  'plan-gp-capacity': '270.000 reguliere consulten per dag ÷ 2: een COVID-consult duurt twee keer zo lang.',
  'plan-gp-base-load': 'Reguliere consulten, omgerekend: 87 % van de tijd; de rest was al COVID-zorg.',
  'plan-gp-covid-consults': 'Eén consult op zeven besmettingen van die dag.',
  'plan-district-nursing-base-load':
    '96 % van 304.000: het rapport noemt de druk zeer hoog, met weinig ruimte om op te schalen.',
  'plan-district-nursing-covid-patients':
    'COVID-patiënten met zorg thuis: ongeveer evenveel als er thuis zuurstof krijgen.',
  'plan-delta-reproduction': 'Aan de top van de deltagolf gaf elke besmetting ongeveer één nieuwe.',
  'plan-booster-protection':
    'Deel van de besmettingen dat een recente booster voorkomt; geeft R van ongeveer 1,5 in scenario 1.',
  'plan-starting-infections': 'Ongeveer tweeënhalf keer de positieve testen van die dagen.',
  'plan-susceptible-share': 'Geeft de verwachte piek van ongeveer 620 IC-bedden eind januari (IG&H p. 11).',
  'plan-virulence-unchanged': 'Even ziekmakend als delta; de spreiding van een tiende is van ons.',
  'plan-virulence-milder':
    'Minder ziekmakend: kans op opname twee derde lager dan bij delta; de spreiding is van ons.',
  'plan-virulence-expected': 'Het midden tussen de helft en twee derde lager dan bij delta.',
  'plan-contagiousness-high': 'Ongeveer 2,5 × delta; de spreiding is van ons.',
  'plan-contagiousness-low': 'Minder verspreiding dan in scenario 1: R rond 1.',
  'plan-adherence': 'Ongewijzigd; de spreiding is van ons.',
  'plan-booster-share': '80 % van de primaire serie; de spreiding is van ons.',
  'plan-generation-days': 'Tussen delta en omikron in.',
  'plan-consult-delay-days': 'Incubatietijd en een dag of twee klachten.',
  'plan-care-delay-days': 'Incubatietijd en ongeveer een week ziek voor de opname.',
  'plan-step-up-delay-days': 'Dagen in de kliniek voor de IC.',
  'plan-icu-to-ward-share': 'IC-patiënten die doorstromen naar de kliniek.',
  'plan-ward-stay':
    'De ligduur die de gepubliceerde winst oplevert; de LCPS-cijfers geven 7,4 ligdagen per opname.',
  'plan-icu-stay': 'Bezette IC-bedden ÷ IC-opnames over de dagen waarop beide zijn gepubliceerd.',
  'plan-ward-after-icu-stay': 'Dagen in de kliniek na de IC.',
  'plan-nursing-home-stay': 'Dagen op een COVID-afdeling van een verpleeghuis.',
  'plan-district-nursing-stay': 'Dagen zorg thuis na of in plaats van een opname.',
  'plan-home-oxygen-stay':
    'Gemiddelde van de log-normale verdeling met mediaan 10 en kwartielen 6 en 16 dagen.',
  'plan-stay-shape': 'Weibull-vorm van de ligduur in de kliniek; ook gebruikt voor zorg thuis.',
  'plan-nursing-home-via-hospital': 'Deel van de instroom dat uit een ziekenhuis komt.',
  'plan-district-nursing-via-hospital': 'Deel van de instroom dat uit een ziekenhuis komt.',
  'plan-home-oxygen-via-hospital':
    'Het rapport houdt de verhouding tussen huisarts en ziekenhuis gelijk; half om half is van ons.',
  'plan-gp-virulence-sensitivity': 'Ook mensen met milde klachten bellen de huisarts.',
  'plan-hospital-virulence-sensitivity': 'De druk op de kliniek blijft hoog als de variant milder is.',
  'plan-icu-virulence-sensitivity': 'Minder doorstroom naar de IC als de variant milder is.',
  'plan-nursing-home-virulence-sensitivity':
    'Voor elke besmette bewoner is een cohort nodig, hoe ziek die ook is.',
  'plan-district-nursing-virulence-sensitivity':
    'Ook bij een milde variant hebben ouderen thuis meer zorg nodig.',
  'plan-home-oxygen-virulence-sensitivity': 'Tussen consult en opname in.',
  'plan-absence-days': 'Dagen dat een besmette medewerker afwezig is.',
  'plan-threshold-probability': 'Kans op overloop die een planner aanvaardt, tenzij anders gekozen.',
}
