import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/format/money';
import { conditionNames } from '../../../shared/names';
import { codeText } from '../../../shared/search/codes';
import { gatherBinCard } from '../gatherBinCard';
import type { BinCardGoods, Sheet } from '../sheet';
import { countText } from './figures';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Move = BinCardGoods['moves'][number];

/** An item of the bin, under it what came and went, and at the end what lies there. */
type Row =
  | { kind: 'item'; goods: BinCardGoods }
  | { kind: 'opening'; balance: number }
  | ({ kind: 'move' } & Move)
  | { kind: 'lies'; goods: BinCardGoods };

/** 货位卡: what lies in a bin, what came and went, and the code that leads to it. */
export const binCard: Form<'binCard'> = {
  gather: gatherBinCard,
  named: ({ bin, place }) => `${bin.code} ${place}`,
  Sheet: BinCardSheet,
};

function BinCardSheet({ sheet, pages }: SheetProps<Sheet<'binCard'>>) {
  const { bin, place, zone, since, goods } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="货位卡"
      number={bin.code}
      place={place}
      day={zone}
      code={codeText({ kind: 'bin', uid: bin.uid })}
      stamp={null}
      fields={[
        { label: '货位号', value: bin.code },
        { label: '库区', value: zone },
        { label: '进出自', value: since },
        { label: '物资', value: `${goods.length} 种` },
      ]}
      columns={columns}
      rows={goods.flatMap(rowsOf)}
      rowClass={({ kind }) => (kind === 'item' || kind === 'lies' ? 'sum' : undefined)}
      closing={null}
      signatures={[
        { label: '保管员', name: '' },
        { label: '复核', name: '' },
      ]}
    />
  );
}

function rowsOf(goods: BinCardGoods): Row[] {
  return [
    { kind: 'item', goods },
    ...(goods.opening > 0 ? [{ kind: 'opening' as const, balance: goods.opening }] : []),
    ...goods.moves.map((move): Row => ({ kind: 'move', ...move })),
    { kind: 'lies', goods },
  ];
}

/** What an item is: 品名, 规格 and whose it is. */
function Goods({ goods: { item, owners } }: { goods: BinCardGoods }) {
  return (
    <>
      {[item.code, item.name, item.spec].filter(Boolean).join(' ')}（{item.unit}）
      <small>物权 {owners.join('、')}</small>
    </>
  );
}

/** What lies there now, apart by condition where not all of it is good. */
function liesOf({ item, lies }: BinCardGoods): string {
  const apart = lies.map(
    ({ condition, quantity }) => `${conditionNames[condition]} ${formatCount(quantity)}`,
  );
  return `现存（${item.unit}）${apart.length > 0 ? `：${apart.join('，')}` : ''}`;
}

function ofMove(say: (move: Move) => ReactNode) {
  return (row: Row) => (row.kind === 'move' ? say(row) : null);
}

function textOf(row: Row): ReactNode {
  switch (row.kind) {
    case 'item':
      return <Goods goods={row.goods} />;
    case 'opening':
      return '前期结转';
    case 'lies':
      return liesOf(row.goods);
    case 'move':
      return row.number;
  }
}

function balanceOf(row: Row): number | null {
  if (row.kind === 'item') return null;
  if (row.kind !== 'lies') return row.balance;
  return row.goods.lies.reduce((sum, { quantity }) => sum + quantity, 0);
}

const columns: Column<Row>[] = [
  { head: '日期', width: 26, align: 'date', cell: ofMove(({ businessDate }) => businessDate) },
  { head: '品名 / 凭证号', width: 96, cell: textOf },
  { head: '批号', width: 40, cell: ofMove(({ batchNumber }) => batchNumber) },
  {
    head: '收入',
    width: 28,
    align: 'right',
    cell: ofMove(({ received }) => countText(received || null)),
  },
  {
    head: '发出',
    width: 28,
    align: 'right',
    cell: ofMove(({ issued }) => countText(issued || null)),
  },
  { head: '结存', width: 28, align: 'right', cell: (row) => countText(balanceOf(row)) },
  { head: '经手', width: 31, align: 'center', cell: ofMove(({ by }) => by) },
];
