/** Words of the page of home monitoring. */

export const homeMonitoring = {
  title: 'Thuismonitoring',
  intro:
    'Thuismonitoring per regio, getoetst aan de SOC’s die zijn toegewezen. Zij staat in een zorghotelplan, omdat beide uit dezelfde SOC’s putten.',
  table: 'Thuismonitoring per regio',
  region: 'Regio',
  plan: 'Plan',
  most: 'Patiënten tegelijk, hooguit',
  shortFrom: 'SOC’s tekort vanaf',
  coverage: 'Bereik in de regio',
  responsible: 'Eindverantwoordelijk',
  stepsDone: 'Stappen klaar (van 6)',
  none: 'Nog geen plan voor thuismonitoring. Maak hieronder een plan, of open het voorbeeld met zorghotels op Start.',
  open: ({ region, title }: { region: string; title: string }) => `Open ${region} in ${title}`,
}
