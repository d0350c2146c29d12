/**
 * What stands in the margins of every sheet: what it is of, in which version, and which page of how many. A browser that
 * does not know margin boxes leaves them out.
 */

const sheet = new CSSStyleSheet()

/**
 * Puts words in the lower margins.
 * @param page what comes before the number of the page; `of` between that and how many there are
 */
export function putInMargins({ left, page, of }: Readonly<Record<'left' | 'page' | 'of', string>>): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  const font = 'font: 8pt sans-serif; color: #333333;'
  sheet.replaceSync(`@page {
    @bottom-left { content: ${quoted(left)}; ${font} white-space: nowrap; }
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
