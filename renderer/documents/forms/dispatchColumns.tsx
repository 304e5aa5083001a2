import type { Allocation, DocumentView } from '../../../shared/documents/api';
import { baseQuantity } from '../../../shared/documents/entered';
import { type IssueLine, quantityGiven } from '../../../shared/documents/issue';
import { formatCount } from '../../../shared/format/money';
import type { ItemRow } from '../../../shared/items/api';
import { sumMoney } from '../../../shared/stock/money';
import { MoneyText } from '../../components/MoneyText';
import { Quantity } from '../../components/Quantity';
import { CountInput } from '../../components/QuantityInput';
import { Tag } from '../../components/Tag';
import { linesWords } from '../../messages/documents';
import { requisitionWords } from '../../messages/requisitions';
import { shortNow } from '../followLines';
import { ItemText } from '../ItemText';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { EnteredText, packsFor } from './Entered';
import { lotsColumn } from './lotsColumn';
import { noteColumn } from './noteColumn';
import { QuantityCell } from './QuantityCell';

const words = linesWords.columns;

interface Facts extends Pick<Paper, 'labelOf' | 'editable'> {
  itemOf: (uid: string) => ItemRow | undefined;
  allocations: readonly Allocation[];
  /** The number of a line on the paper. */
  numberOf: (line: IssueLine) => number;
  /** What was posted; null before. */
  movements: DocumentView['postings'][number]['movements'] | null;
  /** Opens the choice of lots for a line. */
  onChoose: (number: number) => void;
}

/** The columns of 出库单; while it is written with what is available, once posted with the amounts. */
export function dispatchColumns(facts: Facts): LineColumn<IssueLine>[] {
  const { labelOf, editable, itemOf, movements, onChoose } = facts;
  const unitOf = ({ item }: IssueLine) => itemOf(item)?.unit ?? labelOf(item)?.unit ?? '';
  const allocations = new Map(facts.allocations.map((each) => [each.line, each]));
  /** What goes where nothing else is said: what was asked, less what there is too little. */
  const fillable = (line: IssueLine) => {
    const asked = line.asked === null ? 0 : baseQuantity(line.asked);
    return asked - shortNow(allocations.get(facts.numberOf(line)), asked);
  };
  const always = () => true;
  const columns: (LineColumn<IssueLine> | false)[] = [
    {
      field: 'item',
      title: words.item,
      width: 200,
      grow: 2,
      stopsAt: always,
      read: ({ item, answers }) => {
        const asked = answers && labelOf(answers)?.name;
        return (
          <>
            <ItemText label={labelOf(item)} />{' '}
            {asked && <Tag tone="straw">{requisitionWords.onPaper.instead(asked)}</Tag>}
          </>
        );
      },
    },
    editable && {
      field: 'available',
      title: words.available,
      width: 92,
      align: 'right',
      read: (line) => {
        const stock = itemOf(line.item)?.stock;
        return stock && <Quantity count={stock.available} unit={unitOf(line)} />;
      },
    },
    {
      field: 'asked',
      title: words.asked,
      width: 144,
      align: 'right',
      stopsAt: always,
      read: (line) => line.asked && <EnteredText entered={line.asked} unit={unitOf(line)} />,
      write: (line, { set, field }) => (
        <QuantityCell
          key={line.item}
          field={field}
          unit={unitOf(line)}
          packs={packsFor(line.asked, itemOf(line.item))}
          entered={line.asked}
          onChange={(asked) => set({ ...line, asked })}
        />
      ),
    },
    {
      field: 'given',
      title: words.given,
      width: 92,
      align: 'right',
      read: (line) => {
        const given = quantityGiven(line);
        return given !== null && <Quantity count={given} unit={unitOf(line)} />;
      },
      write: (line, { set, field }) => (
        <CountInput
          {...field}
          placeholder={line.asked ? formatCount(fillable(line)) : ''}
          value={line.given}
          onChange={(given) => set({ ...line, given })}
        />
      ),
    },
    lotsColumn({ title: words.choice, allocations, editable, unitOf, onChoose }),
    movements !== null && {
      field: 'amount',
      title: words.amount,
      width: 120,
      align: 'right',
      read: (_line, number) => (
        <MoneyText
          money={sumMoney(
            movements.filter(({ line }) => line === number).map(({ amount }) => amount),
          )}
        />
      ),
    },
    noteColumn(words.note, 90),
  ];
  return columns.filter((column) => column !== false);
}
