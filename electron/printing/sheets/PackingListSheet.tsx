import type { Entered } from '../../../shared/documents/entered';
import { vehicleOn } from '../../../shared/documents/vehicle';
import { formatCount } from '../../../shared/format/money';
import { kindNames } from '../../../shared/names';
import type { Sheet } from '../sheet';
import { countColumn, goodsAre, lineColumn, lotColumns } from './columns';
import { goodsOf, headOf, madeBy, nameOf, signedBy, workStampOf } from './documentParts';
import type { SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { measureColumns, measured } from './packages';
import { lotCells, takenBy } from './takenRows';

type View = Sheet<'packingList'>['view'];
type Row = ReturnType<typeof rowsOf>[number];

/** 装箱单: what goes in how many packages, and what it weighs and fills where the catalogue knows. */
export function PackingListSheet({ sheet, pages }: SheetProps<Sheet<'packingList'>>) {
  const { view } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="装箱单"
      {...headOf(view)}
      stamp={workStampOf(view)}
      fields={fieldsOf(view)}
      columns={columns}
      rows={rowsOf(sheet)}
      closing={null}
      signatures={[
        madeBy(view),
        { label: '装箱人', name: '' },
        signedBy(view, 'keeper', '保管员'),
        view.kind === 'kitting'
          ? { label: '复核人', name: '' }
          : signedBy(view, view.kind === 'dispatch' ? 'collector' : 'carrier', '收货人'),
      ]}
    />
  );
}

function fieldsOf(view: View) {
  const { body } = view;
  const own = [{ label: '单据', value: kindNames[view.kind] }];
  if (body.kind === 'kitting') {
    const { name, unit } = goodsOf(view, body.item ?? '');
    const kits = body.kits === null ? '' : `${formatCount(body.kits)} ${unit}`;
    return [...own, { label: '套件', value: name }, { label: '套数', value: kits }];
  }
  const to =
    body.kind === 'transfer'
      ? body.to
      : body.to?.kind === 'team'
        ? body.to.team
        : (body.to?.party ?? null);
  return [
    ...own,
    { label: '收货单位', value: nameOf(view, to) },
    { label: '车号', value: vehicleOn(body.vehicle, view) },
    { label: '应急响应', value: nameOf(view, body.operation) },
    { label: '调拨令文号', value: body.basisNumber },
  ];
}

/** One row for each lot of a line, whatever bins it is taken from. */
function rowsOf({ view, measures }: Sheet<'packingList'>) {
  const rows = view.body.lines.flatMap((line, index) => {
    const byLot = new Map<string, ReturnType<typeof takenBy>[number]>();
    for (const taken of takenBy(view, index + 1)) {
      const { quantity = 0 } = byLot.get(taken.lot.lot) ?? {};
      byLot.set(taken.lot.lot, { ...taken, quantity: quantity + taken.quantity });
    }
    const measure = measures[line.item];
    const counted: Entered | null = 'asked' in line ? line.asked : null;
    const goods = goodsOf(view, line.item);
    return [...byLot.values()].map(({ lot, quantity }) => ({
      ...goods,
      ...lotCells(lot),
      quantity,
      ...measured(goods, quantity, counted, measure),
    }));
  });
  return rows.map((row, index) => ({ ...row, line: index + 1 }));
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(46, 44, 17),
  ...lotColumns(32, 20),
  countColumn('数量', 'quantity', 20),
  { head: '包装', width: 34, cell: ({ packing }) => packing },
  ...measureColumns,
  { head: '核对', width: 12, align: 'center', cell: () => '□' },
];
