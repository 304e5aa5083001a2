import { formatInstant } from '../../../shared/format/instant';
import { formatCount } from '../../../shared/format/money';
import { differenceNames } from '../../../shared/names';
import { codeText } from '../../../shared/search/codes';
import type { QueryContext } from '../../context';
import { maskPeople } from '../../documents/namesOnPaper';
import { readDocument } from '../../documents/readDocument';
import { readTrip } from '../../trips/readTrip';
import { measuresOf } from '../gatherFacts';
import type { Sheet, TripContents } from '../sheet';
import { blankColumn, countColumn, goodsNamed, lineColumn, lotColumns, ofGoods } from './columns';
import { goodsOf } from './documentParts';
import type { Form, SheetProps } from './form';
import { type Field, LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { measureColumns, measured } from './packages';
import { lotCells, takenBy } from './takenRows';

type Trip = TripContents['trip'];
type Stop = Trip['stops'][number];
type Goods = ReturnType<typeof goodsOfStop>[number];
type Row =
  | { kind: 'stop'; stop: Stop }
  | { kind: 'sign'; stop: Stop; differences: string }
  | ({ kind: 'goods' } & Goods);

/** 随车清单: the papers of a lorry stop by stop, with room for a signature at each of them. */
export const trip: Form<'trip'> = {
  gather: (context, { trip: uid }) => gatherTrip(context, uid),
  named: ({ trip: { plate, madeAt } }) => `${plate} ${formatInstant(madeAt).slice(0, 10)}`,
  Sheet: TripSheet,
};

/**
 * The people of the lorry are shown as whoever prints sees them: the gate and the recipient call the
 * driver. Those on the papers themselves are masked as for a stranger.
 */
function gatherTrip(context: QueryContext, uid: string): TripContents {
  const read = readTrip(context, { trip: uid });
  const views = read.stops.flatMap(({ papers }) =>
    papers
      .filter(({ state }) => state !== 'gone')
      .map(({ document }) => {
        const view = readDocument(context, { document });
        return { ...view, persons: maskPeople(view.persons, []) };
      }),
  );
  const items = views.flatMap(({ body }) =>
    'lines' in body ? body.lines.flatMap(({ item }) => item ?? []) : [],
  );
  return {
    trip: read,
    papers: Object.fromEntries(views.map((view) => [view.uid, view])),
    measures: measuresOf(context.db, items),
  };
}

function TripSheet({ sheet, pages }: SheetProps<Sheet<'trip'>>) {
  const { trip: read } = sheet;
  const [driver, ...others] = read.people;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="随车清单"
      number={read.plate}
      place={read.warehouse.name}
      day={formatInstant(read.leftAt ?? read.leavesAt ?? read.madeAt).slice(0, 10)}
      stamp={stampOf(read)}
      code={codeText({ kind: 'trip', uid: read.trip, head: sheet.head })}
      fields={fieldsOf(read)}
      columns={columns}
      rows={rowsOf(sheet)}
      rowClass={({ kind }) => (kind === 'stop' ? 'sum' : undefined)}
      across={acrossOf}
      closing={null}
      signatures={[
        { label: '制单', name: read.madeBy, detail: formatInstant(read.madeAt) },
        { label: '发货保管员', name: '' },
        { label: '司机', name: driver?.name ?? '', detail: driver?.telephone ?? '' },
        { label: '押运人', name: others.map(({ name }) => name).join('、') },
        { label: '门卫放行', name: '' },
      ]}
    />
  );
}

/** What is not posted has not left the books yet, so it is no proof that goods came or went. */
function stampOf({ cancelled, stops }: Trip): string | null {
  if (cancelled) return '作废';
  const isPosted = stops.every(({ papers }) => papers.every(({ state }) => state !== 'notPosted'));
  return isPosted ? null : '未过账';
}

function fieldsOf({ people, stops, ...read }: Trip): Field[] {
  const papers = stops.flatMap((stop) => stop.papers).filter(({ state }) => state !== 'gone');
  const moment = (at: string | null) => (at === null ? '' : formatInstant(at));
  const isShared = papers.some(({ alsoOn }) => alsoOn.length > 0);
  return [
    { label: '车牌号', value: read.plate },
    { label: '司机', value: people[0] && `${people[0].name} ${people[0].telephone}` },
    { label: '封签号', value: read.sealNumber || <span className="write-here" /> },
    { label: '运单号', value: read.waybillNumber },
    { label: '应急响应', value: read.operation?.name ?? '' },
    { label: '计划发车', value: moment(read.leavesAt) },
    { label: '发车', value: moment(read.leftAt) || <span className="write-here" /> },
    { label: '随车单据', value: `${stops.length} 站 ${papers.length} 张` },
    ...(read.note ? [{ label: '备注', value: read.note, wide: true }] : []),
    ...(isShared
      ? [
          {
            label: '分车运输',
            value: '标“分车”的单据由几辆车分运，这里列全单数量；本车实装数由双方写在“实收”栏。',
            wide: true,
          },
        ]
      : []),
  ];
}

function rowsOf(sheet: Sheet<'trip'>): Row[] {
  let line = 0;
  return sheet.trip.stops.flatMap((stop): Row[] => [
    { kind: 'stop', stop },
    ...goodsOfStop(sheet, stop).map((row): Row => {
      line += 1;
      return { kind: 'goods', ...row, line };
    }),
    { kind: 'sign', stop, differences: differencesAt(sheet.trip, stop) },
  ]);
}

/** What a stop gets: a row for each lot of each line of its papers. */
function goodsOfStop({ papers, measures }: TripContents, stop: Stop) {
  return stop.papers.flatMap(({ document, number, alsoOn }) => {
    const view = papers[document];
    if (view === undefined || (view.body.kind !== 'dispatch' && view.body.kind !== 'transfer')) {
      return [];
    }
    return view.body.lines.flatMap((of, index) => {
      const byLot = new Map<string, ReturnType<typeof takenBy>[number]>();
      for (const taken of takenBy(view, index + 1)) {
        const { quantity = 0 } = byLot.get(taken.lot.lot) ?? {};
        byLot.set(taken.lot.lot, { ...taken, quantity: quantity + taken.quantity });
      }
      const measure = measures[of.item];
      const goods = goodsOf(view, of.item);
      return [...byLot.values()].map(({ lot, quantity }) => ({
        ...goods,
        ...lotCells(lot),
        line: 0,
        number: alsoOn.length > 0 ? `${number}（分车）` : number,
        quantity,
        ...measured(goods, quantity, of.asked, measure),
      }));
    });
  });
}

function acrossOf(row: Row) {
  switch (row.kind) {
    case 'goods':
      return null;
    case 'stop':
      return `第 ${row.stop.stop} 站　${row.stop.place}${
        row.stop.dueAt === null ? '' : `　应到 ${formatInstant(row.stop.dueAt)}`
      }`;
    case 'sign':
      return <SignHere stop={row.stop} differences={row.differences} />;
  }
}

/** What was said to be short or damaged as the stop was signed for. */
function differencesAt({ differences }: Trip, { papers }: Stop): string {
  return differences
    .filter(({ document }) => papers.some((paper) => paper.document === document))
    .map(
      ({ item, what, quantity, unit }) =>
        `${item} ${differenceNames[what]} ${formatCount(quantity)} ${unit}`,
    )
    .join('，');
}

/** Who signed at a stop and when, or room for it; and for what was short or damaged. */
function SignHere({ stop, differences }: { stop: Stop; differences: string }) {
  const { arrivedAt, signedAt, people } = stop;
  const room = <span className="write-here" />;
  return (
    <span className="stop-sign">
      到达 {arrivedAt === null ? room : formatInstant(arrivedAt)}　签收人{' '}
      {people.length === 0 ? room : people.map(({ name }) => name).join('、')}　签收{' '}
      {signedAt === null ? room : formatInstant(signedAt)}　短少、损坏{' '}
      {differences || <span className="write-here long" />}
    </span>
  );
}

const goodsColumns: Column<Goods>[] = [
  lineColumn,
  { head: '单号', width: 50, cell: ({ number }) => number },
  ...goodsNamed(36, 34, 11),
  ...lotColumns(22, 19),
  countColumn('数量', 'quantity', 17),
  { head: '包装', width: 26, wideOnly: true, cell: ({ packing }) => packing },
  ...measureColumns,
  blankColumn('实收', 17),
];

const columns: Column<Row>[] = goodsColumns.map((each) => ofGoods<Goods, Row>(each));
