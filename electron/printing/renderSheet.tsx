import { renderToStaticMarkup } from 'react-dom/server';
import type { PageRows } from './paginate';
import type { Sheet } from './sheet';
import { formOf } from './sheets/forms';

/**
 * A sheet as the text of one HTML page without scripts. What it names is text and nothing else: a
 * name that looks like HTML is printed as it was typed.
 */
export function renderSheet(sheet: Sheet, pages: readonly PageRows[]): string {
  const { title, Sheet } = formOf(sheet);
  const number = sheet.form === 'stock' ? '' : (sheet.view.number ?? '');
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} ${number}`.trim()}</title>
        <link rel="stylesheet" href="/fonts/serif.css" />
        <link rel="stylesheet" href="/fonts/sans.css" />
        <link rel="stylesheet" href="/sheet.css" />
      </head>
      <body>
        <Sheet sheet={sheet} pages={pages} />
      </body>
    </html>,
  )}`;
}
