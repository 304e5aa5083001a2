import { formatCount } from '../../shared/format/money';
import type { PossibleRow } from '../../shared/kits/api';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { kitsWords } from '../messages/kits';

const words = kitsWords.columns;

export const billOf = ({ bill }: PossibleRow) => bill;

/** Kits with how many lie ready and how many more can be made. */
export const possibleColumns: readonly TableColumn<PossibleRow>[] = [
  {
    id: 'kit',
    header: words.kit,
    cell: ({ item }) => item.name,
    sortBy: ({ item }) => item.name,
    width: 116,
    grow: 1,
    fixed: true,
  },
  {
    id: 'basis',
    header: words.version,
    cell: ({ version, basis }) => (
      <>
        {kitsWords.version(version)}{' '}
        <Tag tone={basis === 'official' ? 'green' : 'straw'}>{kitsWords.basis[basis]}</Tag>
      </>
    ),
    width: 122,
  },
  {
    id: 'content',
    header: words.content,
    cell: ({ kinds, pieces }) => kitsWords.content(kinds, formatCount(pieces)),
    width: 94,
  },
  {
    id: 'ready',
    header: words.ready,
    cell: ({ ready, item }) => <Quantity count={ready} unit={item.unit} />,
    sortBy: ({ ready }) => ready,
    width: 84,
    align: 'right',
  },
  {
    id: 'possible',
    header: words.possible,
    cell: ({ kits, item }) => <Quantity count={kits} unit={item.unit} />,
    sortBy: ({ kits }) => kits,
    width: 84,
    align: 'right',
  },
  {
    id: 'limits',
    header: words.limits,
    cell: ({ lines }) => {
      const names = lines.filter(({ limits }) => limits).map(({ item }) => item.name);
      return <span title={names.join('、')}>{kitsWords.limitedBy(names)}</span>;
    },
    width: 96,
    grow: 1,
  },
];

type Line = PossibleRow['lines'][number];
const count = (
  id: 'each' | 'available' | 'allows' | 'missing',
  width: number,
): TableColumn<Line> => ({
  id,
  header: words[id],
  cell: (line) =>
    id === 'allows' ? (
      <>
        {line.limits && <Tag tone="orange">{words.limits}</Tag>} {formatCount(line.allows)}
      </>
    ) : (
      <Quantity count={line[id]} unit={line.item.unit} />
    ),
  sortBy: (line) => line[id],
  width,
  align: 'right',
});

/** What is in a kit, how much of it there is, and how many kits it would do for. */
export const componentColumns: readonly TableColumn<Line>[] = [
  {
    id: 'component',
    header: words.component,
    cell: ({ item }) => item.name,
    width: 96,
    grow: 1,
    fixed: true,
  },
  count('each', 70),
  count('available', 84),
  count('allows', 100),
  count('missing', 116),
];
