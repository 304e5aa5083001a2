import { Select } from '@mantine/core';
import type { Output } from '../../../shared/api';
import type { DocumentView } from '../../../shared/documents/api';
import type { UnkittingLine } from '../../../shared/documents/unkitting';
import type { Condition } from '../../../shared/fields';
import { conditionsOut } from '../../../shared/kits/parts';
import { conditionNames } from '../../../shared/names';
import { sumMoney } from '../../../shared/stock/money';
import { BinSelect } from '../../components/BinSelect';
import { ExpiryInput } from '../../components/ExpiryInput';
import { MoneyText } from '../../components/MoneyText';
import { formatExpiry } from '../../format/expiry';
import { linesWords } from '../../messages/documents';
import { kitsWords as words } from '../../messages/kits';
import { ItemText } from '../ItemText';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { TextCell } from '../TextCell';
import { countColumn } from './heldColumns';
import { noteColumn } from './noteColumn';

type Made = Output<'kits.trace'>['made'];

interface Facts extends Pick<Paper, 'labelOf' | 'lotOf' | 'remember'> {
  warehouse: string;
  /** The condition of the kits that are opened. */
  kits: Condition;
  /** What went into the kits; null when nobody knows, undefined while it is asked. */
  made: Made | undefined;
  /** What was posted; null before. */
  movements: DocumentView['postings'][number]['movements'] | null;
}

/** What comes out of the kits: of which lot, how much, in what condition, and where it is put. */
export function unkittingColumns(facts: Facts): LineColumn<UnkittingLine>[] {
  const { labelOf, remember, warehouse, kits, movements } = facts;
  const columns: (LineColumn<UnkittingLine> | false)[] = [
    {
      field: 'item',
      title: linesWords.columns.item,
      width: 190,
      grow: 2,
      stopsAt: () => true,
      read: ({ item }) => <ItemText label={labelOf(item)} />,
    },
    lotOrBatch(facts),
    expiryColumn(facts),
    countColumn<UnkittingLine>({
      field: 'quantity',
      title: words.columns.out,
      countOf: ({ quantity }) => quantity,
      put: (line, quantity) => ({ ...line, quantity }),
      unitOf: ({ item }) => labelOf(item)?.unit ?? '',
    }),
    {
      field: 'condition',
      title: words.columns.condition,
      width: 84,
      read: (line) => conditionNames[line.condition],
      write: (line, { set, field }) => (
        <Select
          {...field}
          value={line.condition}
          data={conditionsOut(kits).map((value) => ({ value, label: conditionNames[value] }))}
          onChange={(value) => set({ ...line, condition: value as Condition })}
        />
      ),
    },
    {
      field: 'bin',
      title: linesWords.columns.bin,
      width: 104,
      stopsAt: () => true,
      read: ({ bin }) => labelOf(bin)?.name,
      write: (line, { set, next, field }) => (
        <BinSelect
          {...field}
          warehouse={warehouse}
          item={line.item}
          chosen={labelOf(line.bin)?.name ?? null}
          onEntered={next}
          onChoose={(bin) => {
            if (bin) remember(bin.uid, { name: bin.code });
            set({ ...line, bin: bin?.uid ?? null });
          }}
        />
      ),
    },
    movements !== null && {
      field: 'amount',
      title: linesWords.columns.amount,
      width: 110,
      align: 'right',
      read: (_line, number) => (
        <MoneyText
          money={sumMoney(
            movements
              .filter((movement) => movement.line === number && movement.to.kind === 'bin')
              .map(({ amount }) => amount),
          )}
        />
      ),
    },
    noteColumn<UnkittingLine>(linesWords.columns.note, 110),
  ];
  return columns.filter((column) => column !== false);
}

/** The lot that went in, one of those of its item; of kits that came packed, the batch of a new lot. */
function lotOrBatch({ lotOf, made }: Facts): LineColumn<UnkittingLine> {
  const partsOf = ({ item }: UnkittingLine) =>
    made?.parts.filter((part) => part.item.uid === item) ?? [];
  const nameOf = (lot: {
    batchNumber: string | null;
    serialNumber: string | null;
    expiry: Parameters<typeof formatExpiry>[0];
  }) => [lot.batchNumber, lot.serialNumber, formatExpiry(lot.expiry)].filter(Boolean).join(' · ');
  return {
    field: 'lot',
    title: words.columns.lot,
    width: 170,
    grow: 1,
    read: (line) => {
      const lot = lotOf(line.lot);
      return line.lot === null ? line.batchNumber || words.paper.newLot : lot && nameOf(lot);
    },
    write: (line, { set, field }) => {
      const parts = partsOf(line);
      if (parts.length > 0) {
        return (
          <Select
            {...field}
            value={line.lot}
            data={parts.map((part) => ({ value: part.lot, label: nameOf(part) }))}
            onChange={(lot) => lot && set({ ...line, lot })}
          />
        );
      }
      return (
        <TextCell
          field={field}
          maxLength={60}
          placeholder={words.paper.newLot}
          value={line.batchNumber}
          onChange={(text) => set({ ...line, batchNumber: text })}
        />
      );
    },
  };
}

/** 失效日期: that of the lot; of a new lot it is typed. */
function expiryColumn({ lotOf }: Facts): LineColumn<UnkittingLine> {
  const expiryOf = (line: UnkittingLine) =>
    line.lot === null ? line.expiry : (lotOf(line.lot)?.expiry ?? null);
  const shown = (line: UnkittingLine) => {
    const expiry = expiryOf(line);
    return expiry && formatExpiry(expiry);
  };
  return {
    field: 'expiry',
    title: linesWords.columns.expiry,
    width: 104,
    read: shown,
    write: (line, { set, field }) =>
      line.lot === null ? (
        <ExpiryInput
          {...field}
          value={line.expiry}
          onChange={(expiry) => set({ ...line, expiry })}
        />
      ) : (
        shown(line)
      ),
  };
}
