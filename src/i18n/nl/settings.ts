/** Words of the settings: language, looks, keeping, the app itself. */

export const settings = {
  title: 'Instellingen',
  summary: {
    ready: 'Adempauze staat helemaal op dit apparaat en werkt zonder internet.',
    pending: 'Adempauze wordt nog op dit apparaat gezet; blijf tot dan verbonden.',
    update: 'Er staat een nieuwe versie klaar.',
    troubled: 'Deze browser bewaart uw werk niet.',
  },
  summaryHint: 'Deze keuzes gelden alleen voor deze browser, in elk tabblad.',
  look: {
    title: 'Taal en weergave',
    language: 'Taal',
    theme: 'Weergave',
    themes: { system: 'Volg het apparaat', light: 'Licht', dark: 'Donker' },
    reset: 'Herstel taal en weergave',
    resetHint: 'Daarna kiest het apparaat weer.',
  },
  who: {
    title: 'Wie hier werkt',
    ask: 'Wie werkt op dit apparaat?',
    hint: 'Uw naam of initialen komen bij wat u wijzigt, in de bestanden die u deelt. Geen account; leeg laten mag.',
    name: 'Naam of initialen',
    role: 'Rol',
    organization: 'Organisatie',
    answer: 'Vul in',
    skip: 'Sla over',
    ready: 'Klaar',
  },
  device: {
    code: ({ code }: { code: string }) =>
      `Wat u exporteert, is ondertekend met een sleutel die alleen op dit apparaat staat. Uw code, voor wie wil nagaan of een bestand van u is: ${code}.`,
    none: 'Deze browser kan geen bestanden ondertekenen.',
    known: 'Sleutels die u kent',
    forget: 'Vergeet',
    forgetOne: ({ name }: { name: string }) => `Vergeet de sleutel van ${name}`,
  },
  keeping: { title: 'Bewaren' },
  app: {
    title: 'Over deze app',
    program: 'Versie',
    reference: 'Uitgave van de cijfers',
    offline: 'Zonder internet',
    offlineReady: 'klaar voor gebruik',
    offlinePending: 'nog niet klaar',
    licence: 'Licentie',
    licenceText: 'EUPL-1.2: iedereen mag de app gebruiken, onderzoeken, delen en verbeteren.',
    licencesOfOthers: 'Licenties van wat erin zit',
    docs: 'Voor wie verder bouwt (Engels)',
    docNames: {
      'file-format': 'Het bestandsformaat, en hoe u het leest met Python of Excel',
      extending: 'Een maatregel, veld, soort document of taal toevoegen',
      gotchas: 'Valkuilen van browsers en bibliotheken',
    },
    privacy: 'Privacy',
    privacyText:
      'Geen patiëntgegevens, geen account, geen meting van gebruik; er gaat niets naar een server.',
    update: 'Werk de app bij',
    updateHint: 'Uw werk wordt eerst bewaard; alleen dit tabblad laadt opnieuw.',
    updateRefused: 'Niet bijgewerkt: het open document kon niet worden bewaard. Exporteer het eerst.',
    reload: 'Laad deze pagina opnieuw',
    reloadHint: 'Een ander tabblad werkt al met de nieuwe versie.',
  },
  startAgain: {
    title: 'Opnieuw beginnen',
    steps: [
      'Exporteer bij Delen alle documenten naar een bestand.',
      'Zet de documenten op Start in de prullenbak en verwijder ze daar voorgoed.',
      'Herstel hierboven taal en weergave.',
    ] as readonly string[],
  },
}
