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
  'plan-ward-base-load': 'Andere zorg in de kliniek bij de start',
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
  'plan-booster-share-at-start': 'Boosters die de verspreiding bij de start al remmen',
  'plan-starting-growth': 'Groei van besmettingen vóór de start',
  'plan-response-half-life': 'Tijd waarin de helft van een verandering wordt beantwoord',
  'plan-admissions-set-point': 'Opnames waar de epidemie naartoe trekt',
  'plan-gp-per-infection': 'Consulten bij de huisarts per besmetting',
  'plan-district-nursing-per-infection': 'Nieuwe cliënten wijkverpleging per besmetting',
  'plan-nursing-home-per-infection': 'Nieuwe bewoners op een COVID-afdeling V&V per besmetting',
  'plan-ward-per-infection': 'Opnames in de kliniek per besmetting',
  'plan-icu-per-infection': 'Opnames op de IC per besmetting',
  'plan-home-oxygen-per-infection': 'Nieuwe patiënten met zuurstof thuis per besmetting',
  'plan-generation-days': 'Tijd tussen besmetting en besmetten',
  'plan-consult-delay-days': 'Van besmetting tot consult',
  'plan-care-delay-days': 'Van besmetting tot opname',
  'plan-ward-stay': 'Ligduur in de kliniek in een nieuw plan',
  'plan-icu-stay': 'Ligduur op de IC in een nieuw plan',
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

/** How a stand becomes a number per infection. */
const STAND =
  'De stand van die dag met de gemiddelde verblijfsduur, bij een groei van −1,7 % tot 0 % per dag ervoor, per besmetting van tien dagen eerder.'

export const planningNotes: Readonly<Record<PlanningFigureId, string>> = {
  'plan-gp-capacity': '270.000 reguliere consulten per dag ÷ 2: een COVID-consult duurt twee keer zo lang.',
  'plan-gp-base-load': 'Reguliere consulten, omgerekend: 86 % van de tijd; de rest was al COVID-zorg.',
  'plan-gp-covid-consults': 'Eén consult op zeven besmettingen van die dag.',
  'plan-district-nursing-base-load':
    '96 % van 304.000: het rapport noemt de druk zeer hoog, met weinig ruimte om op te schalen.',
  'plan-district-nursing-covid-patients':
    'COVID-patiënten met zorg thuis: ongeveer evenveel als er thuis zuurstof krijgen.',
  'plan-ward-base-load': 'Ongeveer 15.000 bedden, min de 2.250 van de piek van de vierde golf.',
  'plan-booster-protection': 'Deel van de besmettingen dat een recente booster voorkomt.',
  'plan-starting-infections': 'Ongeveer tweeënhalf keer de positieve testen van die dagen.',
  'plan-susceptible-share': 'Houdt de verwachte piek op of onder 620 IC-bedden (IG&H p. 11).',
  'plan-virulence-unchanged': 'Even ziekmakend als delta; de spreiding van een tiende is van ons.',
  'plan-virulence-milder':
    'Minder ziekmakend: kans op opname twee derde lager dan bij delta; de spreiding is van ons.',
  'plan-virulence-expected': 'Het midden tussen de helft en twee derde lager dan bij delta.',
  'plan-contagiousness-high': 'Ongeveer 2,5 × delta; de spreiding is van ons.',
  'plan-contagiousness-low':
    'Met de boosters van scenario 1 ongeveer de verspreiding van dag 0: indammen lukt.',
  'plan-adherence': 'Ongewijzigd; de spreiding is van ons.',
  'plan-booster-share': '80 % van de primaire serie; de spreiding is van ons.',
  'plan-booster-share-at-start': 'Wat de verspreiding van die dagen al bevatte van de 80 %.',
  'plan-starting-growth':
    'Halverwege tussen geen verandering en de kliniek, die in een maand van 2.250 naar 1.365 ging.',
  'plan-response-half-life':
    'Mensen en maatregelen antwoorden op een verandering van de verspreiding: na zoveel dagen is de helft ervan weg (5–10).',
  'plan-admissions-set-point':
    'Ziekenhuisopnames waar de epidemie steeds naartoe trok: mensen worden voorzichtig als ziekenhuizen vollopen. Rust op één jaar.',
  'plan-gp-per-infection': '5.000 consulten per dag bij 35.000 besmettingen per dag, vijf dagen eerder.',
  'plan-district-nursing-per-infection': STAND,
  'plan-nursing-home-per-infection': STAND,
  'plan-ward-per-infection': STAND,
  'plan-icu-per-infection': STAND,
  'plan-home-oxygen-per-infection': STAND,
  'plan-generation-days': 'Tussen delta en omikron in.',
  'plan-consult-delay-days': 'Incubatietijd en een dag of twee klachten.',
  'plan-care-delay-days': 'Incubatietijd en ongeveer een week ziek voor de opname.',
  'plan-ward-stay':
    'De ligduur die de gepubliceerde winst oplevert; de LCPS-cijfers geven 7,4 ligdagen per opname.',
  'plan-icu-stay': 'Bezette IC-bedden ÷ IC-opnames over de dagen waarop beide zijn gepubliceerd.',
  'plan-nursing-home-stay': 'Dagen op een COVID-afdeling van een verpleeghuis.',
  'plan-district-nursing-stay': 'Dagen zorg thuis na of in plaats van een opname.',
  'plan-home-oxygen-stay':
    'Gemiddelde van de log-normale verdeling met mediaan 10 en kwartielen 6 en 16 dagen.',
  'plan-stay-shape': 'Weibull-vorm van de ligduur in de kliniek; ook gebruikt voor zorg thuis.',
  'plan-nursing-home-via-hospital': 'Deel van de instroom dat uit een ziekenhuis komt.',
  'plan-district-nursing-via-hospital': 'Deel van de instroom dat uit een ziekenhuis komt.',
  'plan-home-oxygen-via-hospital':
    'Het rapport houdt de verhouding tussen huisarts en ziekenhuis gelijk; half om half is van ons.',
  'plan-gp-virulence-sensitivity': 'Ook mensen met milde klachten bellen de huisarts, bijna even vaak.',
  'plan-hospital-virulence-sensitivity': 'De druk op de kliniek blijft hoog als de variant milder is.',
  'plan-icu-virulence-sensitivity': 'Minder doorstroom naar de IC als de variant milder is.',
  'plan-nursing-home-virulence-sensitivity':
    'Voor elke besmette bewoner is een cohort nodig, hoe ziek die ook is.',
  'plan-district-nursing-virulence-sensitivity':
    'Ook bij een milde variant hebben ouderen thuis meer zorg nodig.',
  'plan-home-oxygen-virulence-sensitivity': 'Tussen consult en opname in.',
  'plan-absence-days': 'Acht dagen, van de drie op de vier besmette medewerkers die echt wegblijven.',
  'plan-threshold-probability': 'Kans op overloop die een planner aanvaardt, tenzij anders gekozen.',
}
