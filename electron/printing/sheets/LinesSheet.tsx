import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/format/instant';
import { storeKindNames } from '../../../shared/names';
import { codeText } from '../../../shared/search/codes';
import { formOf } from '../../../shared/sheets/forms';
import { papers, usableWidth } from '../../../shared/sheets/papers';
import type { PageRows } from '../paginate';
import type { Sheet } from '../sheet';
import { QrCode } from './Code';
import { type Column, LineTable } from './LineTable';

/** A field of the heading; an empty one is printed as a dash, so that nothing can be added. */
export interface Field {
  label: string;
  value: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

/** A place to sign: who it is for, and the name that the store knows. */
export interface Signature {
  label: string;
  name: string;
  /** What identifies the person, already masked; or when it was done in the program. */
  detail?: string;
}

export interface LinesSheetProps<Row> {
  sheet: Sheet;
  pages: readonly PageRows[];
  title: string;
  /** 单号, or what stands for it. */
  number: string;
  /** Where and when, beside the title. */
  place: string;
  day: string;
  /** 草稿, 作废, 已冲销 …; null on a sheet that is in order. */
  stamp: string | null;
  /** The text of the QR code, where it is not that of the document. */
  code?: string;
  fields: readonly Field[];
  /** Between the fields and the lines, on the first page: a letter, a result. */
  opening?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** How a row differs: its own class for a sum of lots, say. */
  rowClass?: (row: Row) => string | undefined;
  /** What a row says across the page under its cells: a note that is too long for its column. */
  below?: (row: Row, isWide: boolean) => string | null;
  /** What a row says across all columns in place of cells: the name of a group. */
  across?: (row: Row) => ReactNode;
  /** Whether a row that is said across is a heading, which stands with the row under it. */
  heads?: (row: Row) => boolean;
  /** Under 合计: the amount in capitals and the like. */
  closing: ReactNode;
  signatures: readonly Signature[];
  /** The cover, on a page of its own. */
  cover?: ReactNode;
  /** What stands on pages of its own behind the lines: pictures. */
  behind?: readonly ReactNode[];
  /** Red ink: a reversal. */
  red?: boolean;
}

/** More than the name of a person: that of a body that signs. */
const longName = 12;

/** In mm: what A4 across has, and no other paper. */
const wide = 277;

/**
 * A sheet of lines on as many pages as it needs: heading, table, 本页小计, and on the last page
 * 合计, closing words and signatures. It is laid out twice: once to be measured, with any pages,
 * and once with the pages that the heights of its rows allow.
 */
export function LinesSheet<Row>(props: LinesSheetProps<Row>) {
  const { sheet, pages, rows, red, cover, behind = [] } = props;
  const front = cover === undefined ? 0 : 1;
  const count = front + pages.length + behind.length;
  const isWide = usableWidth(sheet.paper) >= wide;
  const columns = props.columns.filter(({ wideOnly }) => isWide || !wideOnly);
  const sheets = pages.map(({ from, to }, index) => (
    <section className={red ? 'page red' : 'page'} key={from + index * 1e6}>
      <Watermark sheet={sheet} />
      <div className="body">
        <Heading {...props} continued={index > 0} />
        <LineTable
          {...props}
          paper={sheet.paper}
          columns={columns}
          below={(row) => props.below?.(row, isWide) ?? null}
          here={rows.slice(from, to)}
          several={pages.length > 1}
          last={index === pages.length - 1}
        />
        {index === pages.length - 1 && <Closing {...props} />}
      </div>
      <Foot sheet={sheet} page={front + index + 1} pages={count} />
    </section>
  ));
  const pictures = behind.map((content, index) => (
    <section className="page" key={`behind ${index}`}>
      <Watermark sheet={sheet} />
      <div className="body">
        <Heading {...props} continued />
        {content}
      </div>
      <Foot sheet={sheet} page={front + pages.length + index + 1} pages={count} />
    </section>
  ));
  if (cover === undefined) return [...sheets, ...pictures];
  return [
    <section className="page cover" key="cover">
      <Watermark sheet={sheet} />
      <div className="body">{cover}</div>
      <Foot sheet={sheet} page={1} pages={count} />
    </section>,
    ...sheets,
    ...pictures,
  ];
}

/** 演示数据 or 演练 across a page that is not in earnest. */
export function Watermark({ sheet }: { sheet: Sheet }) {
  const words = notInEarnest(sheet);
  if (words.length === 0) return null;
  return (
    <div className="watermark" aria-hidden="true">
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </div>
  );
}

/** What a paper is that is no paper of real goods: 演示数据, 测试数据, 演练. */
export function notInEarnest({ store, isDrill }: Sheet): string[] {
  return [
    ...(store.kind === 'real' ? [] : [storeKindNames[store.kind]]),
    ...(isDrill ? ['演练'] : []),
  ];
}

function Heading<Row>(props: LinesSheetProps<Row> & { continued: boolean }) {
  const { sheet, title, number, place, day, stamp, code, fields, opening, continued } = props;
  return (
    <header>
      <div className="title-row">
        <div className="place">
          <PaperCode sheet={sheet} own={code} />
          <span>
            {place}
            <Part sheet={sheet} />
          </span>
        </div>
        <h1>
          {title}
          {continued && <small>（续）</small>}
        </h1>
        <div className="number">
          <b>{number}</b>
          <span>{day}</span>
          {sheet.printedBefore > 0 && <span className="again">补打 {sheet.printedBefore}</span>}
        </div>
        {stamp && <div className="stamp">{stamp}</div>}
      </div>
      {!continued && (
        <dl className="fields">
          {fields.map(({ label, value, wide }) => (
            <div className={wide ? 'wide' : undefined} key={label}>
              <dt>{label}</dt>
              <dd>{value || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
      {!continued && opening}
    </header>
  );
}

/** Leads to the paper on the screen, and tells which books it was printed from. */
export function PaperCode({ sheet, own }: { sheet: Sheet; own?: string | undefined }) {
  const text = own ?? codeOfDocument(sheet);
  if (text === null) return null;
  return <QrCode text={text} size={papers[sheet.paper].kind === 'slip' ? 13 : 15} />;
}

function codeOfDocument(sheet: Sheet): string | null {
  const number = 'view' in sheet ? sheet.view.number : null;
  return number && codeText({ kind: 'document', number, head: sheet.head });
}

/** 联: the part that this sheet is, or all of a print that goes through several parts at once. */
function Part({ sheet }: { sheet: Sheet }) {
  const { parts = [] } = formOf(sheet.form);
  if (sheet.part !== null) {
    return (
      <small className="part">
        第 {sheet.part + 1} 联 {parts[sheet.part]}
      </small>
    );
  }
  if (papers[sheet.paper].kind !== 'slip' || parts.length === 0) return null;
  return (
    <small className="part">{parts.map((part, index) => `${index + 1} ${part}`).join('　')}</small>
  );
}

function Closing<Row>({ closing, signatures }: LinesSheetProps<Row>) {
  return (
    <div className="closing">
      {closing}
      <div className="signing">
        <div className={signatures.length === 4 ? 'signatures four' : 'signatures'}>
          {signatures.map(({ label, name, detail }) => (
            <div className={name.length > longName ? 'long' : undefined} key={label}>
              <span className="role">{label}</span>
              <span className="name">{name}</span>
              {detail && <span className="detail">{detail}</span>}
              <span className="line">
                签字 <i /> 年 <i className="short" /> 月 <i className="short" /> 日
              </span>
            </div>
          ))}
        </div>
        <div className="seal">单位（盖章）</div>
      </div>
    </div>
  );
}

/** What every page says of its print. */
export function Foot({ sheet, page, pages }: { sheet: Sheet; page: number; pages: number }) {
  const { store, head, printedAt, printedBy } = sheet;
  const marks = [
    ...notInEarnest(sheet),
    `账链第 ${head.sequence} 号 ${groupHash(head.hash)}（${store.node}）`,
    `打印 ${formatInstant(printedAt)} ${printedBy}`,
  ];
  return (
    <footer>
      <span>{marks.join(' · ')}</span>
      <span className="page-number">
        第 {page} 页 / 共 {pages} 页
      </span>
    </footer>
  );
}

/** The first twelve digits of a hash in groups of four, as people compare them: `3f2a 91bc 04de`. */
export function groupHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
}
