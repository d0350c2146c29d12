/** What is said where the open document is not safe, and the ways out. */

export const storage = {
  trouble: {
    title: 'In deze browser wordt niets bewaard',
  },
  lost: {
    title: ({ count, latest, when }: { count: number; latest: string; when: string }) =>
      count === 1
        ? `Hier stond een document dat er niet meer is: ${latest}, bewaard op ${when}.`
        : `Hier stonden ${count} documenten die er niet meer zijn; het laatste, ${latest}, is van ${when}.`,
    hint: 'De browser heeft zijn opslag verloren, bijvoorbeeld door een volle schijf. Van elk document houdt de app op dit apparaat een kopie bij.',
    bringBack: ({ count }: { count: number }) => (count === 1 ? 'Haal het terug' : 'Haal ze terug'),
    forget: 'Laat gaan: verwijder ook de kopie',
    unsaved: ({ count, latest, when }: { count: number; latest: string; when: string }) =>
      count === 1
        ? `De laatste wijzigingen in ${latest} (${when}) konden niet bewaard worden, maar staan nog op dit apparaat.`
        : `De laatste wijzigingen in ${count} documenten konden niet bewaard worden, maar staan nog op dit apparaat; die in ${latest} zijn van ${when}.`,
    unsavedHint: 'Wat er nu staat, wordt een eerdere versie.',
    takeUnsaved: 'Zet de wijzigingen terug',
    dropUnsaved: 'Laat de wijzigingen gaan',
    done: ({ count }: { count: number }) =>
      count === 1 ? '1 document staat weer hier.' : `${count} documenten staan weer hier.`,
    failed: ({ titles }: { titles: string }) =>
      `Niet teruggehaald: ${titles}. Probeer het opnieuw als er ruimte is.`,
  },
  /** Why the open document could not be saved, by the failure's code. */
  failure: {
    quota:
      'De opslag van de browser is vol. Exporteer uw werk, of leeg de prullenbak, en probeer het opnieuw.',
    closed: 'Dit tabblad heeft geen toegang meer tot de opslag. Exporteer uw werk en herlaad de pagina.',
    unavailable:
      'De opslag van de browser werkt niet. Vaak is dan de schijf vol. Exporteer uw werk, maak ruimte en probeer opnieuw.',
    missing: 'Dit document is verwijderd. Bewaar uw werk als kopie.',
    conflict:
      'Dit document is intussen ergens anders gewijzigd. Bewaar uw werk als kopie, of laad wat er is bewaard.',
    unreadable: 'Dit document is beschadigd en blijft zoals het is. U kunt de ruwe gegevens downloaden.',
    refused: 'Deze wijziging is niet bewaard: het document zou daarna niet meer te lezen zijn.',
    busy: 'Dit document is open in een ander tabblad. Sluit het daar eerst.',
  },
  wayOut: {
    retry: 'Probeer opnieuw te bewaren',
    download: 'Download uw werk',
    downloadAll: 'Download alle documenten',
    saveCopy: 'Bewaar als kopie',
    loadStored: 'Laad wat er is bewaard',
    downloadRaw: 'Download de ruwe gegevens',
  },
  leftOut: ({ titles }: { titles: string }) => `Niet in het bestand, want niet te lezen: ${titles}.`,
  secondTab: {
    title: 'Alleen lezen: open in een ander tabblad',
    hint: 'U ziet de wijzigingen meteen. Sluit u het andere tabblad, dan kunt u hier verder werken.',
  },
}
