import type { CSSProperties } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { formOf } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import type { PageRows } from './paginate';
import type { Sheet } from './sheet';
import { formOfSheet, titleOf } from './sheets/forms';

/**
 * A sheet as the text of one HTML page without scripts, on its paper; once for each part where it is
 * printed by parts. What it names is text and nothing else: a name that looks like HTML is printed as
 * it was typed.
 */
export function renderSheet(sheet: Sheet, pages: readonly PageRows[]): string {
  return inHtml(sheet, renderPages(sheet, pages));
}

/** Each page that comes out of the printer, in their order: as many as the sheet has. */
export function renderPages(sheet: Sheet, pages: readonly PageRows[]): string[] {
  const { Sheet } = formOfSheet(sheet);
  const drawn = renderToStaticMarkup(
    partsOf(sheet).map((part) => <Sheet key={part} sheet={{ ...sheet, part }} pages={pages} />),
  );
  // A page is a section, and no form has another; what was typed comes as text, never as a tag.
  return drawn.split(/(?=<section )/);
}

/** Some pages of a sheet, or all, as one HTML page. */
export function inHtml(sheet: Sheet, pages: readonly string[]): string {
  const { named } = formOfSheet(sheet);
  const title = titleOf(sheet);
  const { width, height } = papers[sheet.paper];
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="zh-CN" className={classesOf(sheet)} style={measuresOf(sheet)}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} ${named(sheet)}`.trim()}</title>
        <link rel="stylesheet" href="/fonts/serif.css" />
        <link rel="stylesheet" href="/fonts/sans.css" />
        <link rel="stylesheet" href="/sheet.css" />
        <style>{`@page { size: ${width}mm ${height}mm; margin: 0; }`}</style>
      </head>
      {/* What React has just drawn: it has taken the sting out of every text. */}
      <body dangerouslySetInnerHTML={{ __html: pages.join('') }} />
    </html>,
  )}`;
}

/** The parts that are printed one after another; only null where one print serves all. */
function partsOf({ form, byPart }: Sheet): (number | null)[] {
  const { parts = [] } = formOf(form);
  return byPart && parts.length > 0 ? parts.map((_, index) => index) : [null];
}

function classesOf({ paper, preprinted }: Sheet): string {
  return [`on-${papers[paper].kind}`, `paper-${paper}`, preprinted && 'preprinted']
    .filter(Boolean)
    .join(' ');
}

/** What sheet.css is to know of the paper and the printer, in mm. */
function measuresOf({ paper, offset }: Sheet): CSSProperties {
  const { width, height, margins } = papers[paper];
  const [top, side, bottom] = margins;
  return {
    '--width': `${width}mm`,
    '--height': `${height}mm`,
    '--margins': `${top}mm ${side}mm ${bottom}mm`,
    '--right': `${offset.right / 100}mm`,
    '--down': `${offset.down / 100}mm`,
  } as CSSProperties;
}
