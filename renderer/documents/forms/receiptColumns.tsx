import type { ReceiptLine } from '../../../shared/documents/receipt';
import { condition } from '../../../shared/fields';
import { conditionNames } from '../../../shared/names';
import { BinSelect } from '../../components/BinSelect';
import { linesWords } from '../../messages/documents';
import type { LineColumn } from '../LinesTable';
import { NamedSelect } from '../NamedSelect';
import type { Paper } from '../paper';
import { type GoodsFacts, goodsColumns } from './goodsColumns';

const words = linesWords.columns;
const conditions = condition.options.map((value) => ({ value, label: conditionNames[value] }));

/** Columns that a person may leave out, and whether they are there unless chosen otherwise. */
export const optionalColumns: Readonly<Record<string, boolean>> = {
  expected: false,
  productionDate: true,
  condition: true,
  serialNumber: false,
  note: true,
};

interface Facts extends GoodsFacts, Pick<Paper, 'remember'> {
  warehouse: string;
}

/** The columns of 入库单, in the order of its sheet: goods, where they are put, and in what condition. */
export function receiptColumns(facts: Facts): LineColumn<ReceiptLine>[] {
  const { warehouse, labelOf, remember } = facts;
  const nameOf = (uid: string | null) => labelOf(uid)?.name ?? null;
  const goods = goodsColumns<ReceiptLine>(facts);
  return [
    ...goods.slice(0, -1),
    {
      field: 'bin',
      title: words.bin,
      width: 84,
      grow: 1,
      stopsAt: ({ bin }) => bin === null,
      read: ({ bin }) => nameOf(bin),
      write: (line, { set, next, field }) => (
        <BinSelect
          {...field}
          placeholder=""
          warehouse={warehouse}
          item={line.item}
          chosen={nameOf(line.bin)}
          onEntered={next}
          onChoose={(bin) => {
            if (bin) remember(bin.uid, { name: bin.code });
            set({ ...line, bin: bin?.uid ?? null });
          }}
        />
      ),
    },
    {
      field: 'condition',
      title: words.condition,
      width: 64,
      read: (line) => conditionNames[line.condition],
      write: (line, { set, field }) => (
        <NamedSelect
          {...field}
          rightSectionWidth={20}
          value={line.condition}
          data={conditions}
          comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          onChange={(condition) => set({ ...line, condition })}
        />
      ),
    },
    ...goods.slice(-1),
  ];
}
