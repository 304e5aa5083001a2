import type { Allocation, DocumentView } from '../../../shared/documents/api';
import type { KittingLine } from '../../../shared/documents/kitting';
import { formatCount } from '../../../shared/format/money';
import { sumMoney } from '../../../shared/stock/money';
import { MoneyText } from '../../components/MoneyText';
import { Quantity } from '../../components/Quantity';
import { Tag } from '../../components/Tag';
import { linesWords } from '../../messages/documents';
import { kitsWords as words } from '../../messages/kits';
import { ItemText } from '../ItemText';
import type { LineColumn } from '../LinesTable';
import type { Paper } from '../paper';
import { lotsColumn } from './lotsColumn';

interface Facts extends Pick<Paper, 'labelOf' | 'editable'> {
  kits: number | null;
  allocations: readonly Allocation[];
  /** What was posted; null before. */
  movements: DocumentView['postings'][number]['movements'] | null;
  onChoose: (number: number) => void;
  /** Whether of an item those are used first that expire last. */
  picksLast: (item: string) => boolean;
  /** Lots that somebody has had in his hands. */
  confirmed: ReadonlySet<string>;
}

/** The parts of the kits: how much of each, what is short, and which lots they come from. */
export function kittingColumns(facts: Facts): LineColumn<KittingLine>[] {
  const { labelOf, editable, kits, movements, onChoose, confirmed } = facts;
  const unitOf = ({ item }: KittingLine) => labelOf(item)?.unit ?? '';
  const allocations = new Map(facts.allocations.map((each) => [each.line, each]));
  const columns: (LineColumn<KittingLine> | false)[] = [
    {
      field: 'item',
      title: words.columns.component,
      width: 200,
      grow: 2,
      read: ({ item }) => (
        <>
          <ItemText label={labelOf(item)} />
          {facts.picksLast(item) && (
            <Tag tone="grey" title={words.paper.picksLastWhy}>
              {words.paper.picksLast}
            </Tag>
          )}
        </>
      ),
    },
    {
      field: 'each',
      title: words.columns.each,
      width: 84,
      align: 'right',
      read: (line) => <Quantity count={line.each} unit={unitOf(line)} />,
    },
    {
      field: 'needed',
      title: words.columns.needed,
      width: 120,
      align: 'right',
      read: (line, number) => {
        const short = movements === null ? (allocations.get(number)?.short ?? 0) : 0;
        return (
          <>
            {short > 0 && (
              <Tag tone="orange">{words.paper.short(formatCount(short), unitOf(line))}</Tag>
            )}{' '}
            {kits !== null && <Quantity count={line.each * kits} unit={unitOf(line)} />}
          </>
        );
      },
    },
    lotsColumn({
      title: words.columns.parts,
      allocations,
      editable,
      unitOf,
      onChoose,
      confirmed,
    }),
    movements !== null && {
      field: 'amount',
      title: linesWords.columns.amount,
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
  ];
  return columns.filter((column) => column !== false);
}
