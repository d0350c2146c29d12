/** Before every test of the screen: the texts of both languages, as the app has them in memory. */
import { LOCALES } from '../../src/i18n/locale.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

await Promise.all(LOCALES.map(loadMessages))
