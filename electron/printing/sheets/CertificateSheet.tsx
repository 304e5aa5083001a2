import type { Sheet } from '../sheet';
import { amountColumn, countColumn, goodsNamed, lineColumn } from './columns';
import { dayInWords } from './dayInWords';
import { nameOf, stampOf } from './documentParts';
import { CapitalsLine } from './figures';
import type { SheetProps } from './form';
import { type GoodsRow, goodsRow } from './goodsRows';
import { Foot, PaperCode, Watermark } from './LinesSheet';
import { LineTable } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];

/**
 * 捐赠接收证明: a letter to the donor that says what came of him and what for. It bears no emblem, since
 * the law keeps that one; the seal and the day are put on it by hand.
 */
export function CertificateSheet({ sheet, pages }: SheetProps<Sheet<'certificate'>>) {
  const rows = rowsOf(sheet);
  const stamp = stampOf(sheet.view);
  return pages.map(({ from, to }, index) => {
    const isLast = index === pages.length - 1;
    return (
      <section className="page letter" key={from + index * 1e6}>
        <Watermark sheet={sheet} />
        <div className="body">
          {index === 0 ? (
            <Opening sheet={sheet} stamp={stamp} />
          ) : (
            <p className="goes-on">（续）</p>
          )}
          <LineTable
            paper={sheet.paper}
            columns={columns}
            rows={rows}
            here={rows.slice(from, to)}
            several={pages.length > 1}
            last={isLast}
          />
          {isLast && <Ending sheet={sheet} rows={rows} />}
        </div>
        <Foot sheet={sheet} page={index + 1} pages={pages.length} />
      </section>
    );
  });
}

function Opening({ sheet, stamp }: { sheet: Sheet<'certificate'>; stamp: string | null }) {
  const { view, donor } = sheet;
  const { body } = view;
  const you = donor.isPerson ? '您' : '贵单位';
  const where =
    body.kind === 'directDelivery'
      ? `直接送达${nameOf(view, body.recipient)}${body.place && `（${body.place}）`}`
      : `存入${view.warehouse.name}`;
  const purpose =
    body.earmark === null
      ? '本批物资未指定用途，由我会统筹用于人道救助。'
      : `按照${you}的意愿，本批物资定向用于“${nameOf(view, body.earmark)}”。`;
  return (
    <>
      <div className="letter-top">
        <PaperCode sheet={sheet} />
        <p>
          编号：{body.certificateNumber || <span className="write-here long" />}
          {sheet.printedBefore > 0 && <span className="again">补打 {sheet.printedBefore}</span>}
          <br />
          接收单据：{view.number ?? '未编号'}
        </p>
      </div>
      <h1>捐赠接收证明</h1>
      {stamp && <div className="stamp">{stamp}</div>}
      <p className="to">{nameOf(view, body.source)}：</p>
      <p>
        感谢{you}对红十字人道救助事业的支持。{you}捐赠的下列物资，
        {`我会已于${dayInWords(view.businessDate)}清点接收，${where}。${purpose}`}
      </p>
    </>
  );
}

function Ending({ sheet, rows }: { sheet: Sheet<'certificate'>; rows: readonly Row[] }) {
  const { ticketNumber } = sheet.view.body;
  return (
    <>
      <CapitalsLine amounts={rows.map(({ amount }) => amount)} />
      {ticketNumber && <p className="ticket">公益事业捐赠票据号：{ticketNumber}</p>}
      <p>特此证明，并致谢忱。</p>
      <div className="signed">
        <p>{sheet.society}</p>
        <p className="seal-here">（盖章）</p>
        <p>
          <span className="write-here" /> 年 <span className="write-here short" /> 月{' '}
          <span className="write-here short" /> 日
        </p>
      </div>
    </>
  );
}

/** One row for each item: a donor thinks of quilts, not of lots. Unknown parts make a sum unknown. */
function rowsOf({ view }: Sheet<'certificate'>) {
  const byItem = new Map<string, GoodsRow[]>();
  view.body.lines.forEach((line, index) => {
    byItem.set(line.item, [...(byItem.get(line.item) ?? []), goodsRow(view, line, index)]);
  });
  return [...byItem.values()].flatMap((rows, index) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { code, name, spec, unit } = first;
    const quantity = rows.reduce((sum, row) => sum + (row.quantity ?? 0), 0);
    const amount = rows.reduce<number | null>(
      (sum, row) => (sum === null || row.amount === null ? null : sum + row.amount),
      0,
    );
    return [{ line: index + 1, code, name, spec, unit, quantity, amount }];
  });
}

const columns = [
  { ...lineColumn, width: 17 },
  ...goodsNamed(56, 52, 17),
  countColumn('数量', 'quantity', 24),
  { ...amountColumn, head: '价值（元）', width: 34 },
] satisfies Parameters<typeof LineTable<Row>>[0]['columns'];
