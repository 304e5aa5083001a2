import type { DocumentView } from '../../../shared/documents/api';
import { vehicleOn } from '../../../shared/documents/vehicle';
import { formatCount } from '../../../shared/format/money';
import { kindNames } from '../../../shared/names';
import type { Place } from '../../../shared/stock/places';
import type { Sheet } from '../sheet';
import {
  binColumn,
  blankColumn,
  countColumn,
  goodsAre,
  lineColumn,
  lotColumns,
  noteColumn,
} from './columns';
import {
  binText,
  goodsOf,
  headOf,
  madeBy,
  nameOf,
  noteParts,
  noteUnder,
  workStampOf,
} from './documentParts';
import type { SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { lotCells, takenBy } from './takenRows';

type View = Sheet<'pickingList'>['view'];
type Row = ReturnType<typeof rowsOf>[number];

/**
 * 拣货单: what is to be taken from which bin, in the order in which a person walks past the bins, with
 * a box to tick. It names no prices, because it goes through the store.
 */
export function PickingListSheet({ sheet, pages }: SheetProps<Sheet<'pickingList'>>) {
  const { view } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="拣货单"
      {...headOf(view)}
      stamp={workStampOf(view)}
      fields={[
        { label: '单据', value: kindNames[view.kind] },
        { label: '去向', value: goesTo(view) },
        { label: '车号', value: 'vehicle' in view.body ? vehicleOn(view.body.vehicle, view) : '' },
        { label: '缺货', value: shortage(view), ...(shortage(view) ? { wide: true } : {}) },
        ...(view.body.note ? [{ label: '备注', value: view.body.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={rowsOf(sheet)}
      below={noteUnder}
      closing={null}
      signatures={[madeBy(view), { label: '拣货人', name: '' }, { label: '复核人', name: '' }]}
    />
  );
}

/** Where the goods go, as the paper names it. */
function goesTo(view: View): string {
  const { body } = view;
  switch (body.kind) {
    case 'dispatch':
      return nameOf(view, body.to?.kind === 'team' ? body.to.team : (body.to?.party ?? null));
    case 'transfer':
    case 'returnToSource':
      return nameOf(view, body.to);
    case 'kitting':
      return `组装 ${nameOf(view, body.item)}`;
    case 'disposal':
      return '报废';
  }
}

/** What nothing was found for: 棉被 缺 20 床. */
function shortage(view: View): string {
  return view.allocations
    .filter(({ short }) => short > 0)
    .map(({ line, short }) => {
      const { name, unit } = goodsOf(view, view.body.lines[line - 1]?.item ?? '');
      return `${name} 缺 ${formatCount(short)} ${unit}`;
    })
    .join('；');
}

const natural = new Intl.Collator('en', { numeric: true });

/** One row for each bin and lot of a line, from the first bin on the way to the last. */
function rowsOf({ view, zones }: Sheet<'pickingList'>) {
  return picksOf(view)
    .map(({ item, lot, from, bin, quantity, note }) => {
      const zone = from.kind === 'bin' ? zones[from.bin] : undefined;
      return {
        ...goodsOf(view, item),
        ...lotCells(lot),
        zoneCode: zone?.code ?? '',
        zone: zone?.name ?? '',
        bin,
        quantity,
        ...noteParts(note),
      };
    })
    .sort(
      (a, b) =>
        natural.compare(a.zoneCode, b.zoneCode) ||
        natural.compare(a.bin, b.bin) ||
        natural.compare(a.code, b.code) ||
        natural.compare(a.batch, b.batch),
    )
    .map((row, index) => ({ ...row, line: index + 1 }));
}

interface Pick {
  item: string;
  lot: DocumentView['lots'][string] | undefined;
  from: Place;
  bin: string;
  quantity: number | null;
  note: string;
}

/** What a paper takes from shelves: by allocation, or as its lines name it. */
function picksOf(view: View): Pick[] {
  const { body } = view;
  if (body.kind === 'disposal' || body.kind === 'returnToSource') {
    return body.lines.map(({ item, lot, bin, condition, quantity, note }) => {
      const from = { kind: 'bin', bin, condition } as const;
      return { item, lot: view.lots[lot], from, bin: binText(view, from), quantity, note };
    });
  }
  return body.lines.flatMap(({ item, note }, index) =>
    takenBy(view, index + 1).map((taken) => ({ ...taken, item, note })),
  );
}

/** The bins that it is taken from. */
export function binsOf(view: View): string[] {
  return picksOf(view).flatMap(({ from }) => (from.kind === 'bin' ? [from.bin] : []));
}

const columns: Column<Row>[] = [
  { head: '拣', width: 10, align: 'center', cell: () => <span className="tick-here" /> },
  lineColumn,
  { head: '库区', width: 24, cell: ({ zone }) => zone },
  binColumn('货位', 24),
  ...goodsAre(46, 42, 17),
  ...lotColumns(32, 20),
  countColumn('应拣', 'quantity', 18),
  blankColumn('实拣', 18),
  noteColumn(16),
];
