/**
 * What stands in the margins of every sheet: what it is of, in which version and by whom, and which page of how many. A
 * browser that does not know margin boxes leaves them out.
 */

const sheet = new CSSStyleSheet()

interface Margins {
  /** Line by line. */
  readonly left: readonly string[]
  /** What comes before the number of the page. */
  readonly page: string
  /** Between that number and how many there are. */
  readonly of: string
}

/** Puts words in the lower margins. */
export function putInMargins({ left, page, of }: Margins): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  const font = 'font: 8pt/1.3 sans-serif; color: #333333;'
  sheet.replaceSync(`@page {
    @bottom-left { content: ${left.map(quoted).join(' "\\a" ')}; ${font} white-space: pre-wrap; }
    @bottom-right {
      content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages);
      ${font} white-space: nowrap;
    }
  }`)
}

/** As a string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
