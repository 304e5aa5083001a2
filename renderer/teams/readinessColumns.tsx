import { Link, type LinkProps } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { kitNatureNames } from '../../shared/names';
import type { ReadinessLine } from '../../shared/teams/readinessApi';
import { Quantity } from '../components/Quantity';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { readinessWords as words } from '../messages/teams';

type Figure = Exclude<keyof typeof words.columns, 'item' | 'nature'>;

/** The columns of 备勤清单; each figure leads to the list of which it is the sum. */
export function readinessColumns({
  team,
  warehouse,
}: {
  team: string;
  warehouse: string;
}): readonly TableColumn<ReadinessLine>[] {
  const links: Partial<Record<Figure, (line: ReadinessLine) => LinkProps>> = {
    held: () => ({ to: '/custody', search: { team } }),
    expired: () => ({ to: '/custody', search: { team } }),
    available: ({ item }) => shelf({ warehouse, item: item.uid }),
    tied: ({ item }) => shelf({ warehouse, item: item.uid }),
    repair: ({ item }) => shelf({ warehouse, item: item.uid }),
    expiring: ({ item }) => ({ to: '/stock', search: { item: item.uid, by: 'lot' } }),
    elsewhere: ({ item }) => shelf({ item: item.uid }),
    serviceOverdue: () => ({ to: '/stock/care', search: { view: 'service', show: 'overdue' } }),
  };
  const figure = (id: Figure, width: number, more: { hidden?: boolean } = {}) => ({
    id,
    header: words.columns[id],
    cell: (line: ReadinessLine) => {
      const count = line[id];
      if (count === 0) return <span style={{ color: 'var(--ink-faint)' }}>0</span>;
      const link = links[id];
      const text = <Quantity count={count} unit={line.item.unit} />;
      return link ? <Link {...link(line)}>{text}</Link> : text;
    },
    sortBy: (line: ReadinessLine) => line[id],
    width,
    align: 'right' as const,
    ...more,
  });
  return [
    {
      id: 'item',
      header: words.columns.item,
      cell: ({ item }) => `${item.name} ${item.spec}`,
      sortBy: ({ item }) => item.name,
      width: 170,
      grow: 1,
      fixed: true,
    },
    {
      id: 'nature',
      header: words.columns.nature,
      cell: ({ nature }) => kitNatureNames[nature],
      width: 56,
    },
    figure('quantity', 88),
    figure('held', 88),
    figure('available', 88),
    figure('take', 80),
    {
      ...figure('missing', 84),
      cell: ({ missing, item }) =>
        missing === 0 ? (
          <Tag tone="green">{words.complete}</Tag>
        ) : (
          <Tag tone="orange">
            {formatCount(missing)} {item.unit}
          </Tag>
        ),
    },
    figure('elsewhere', 88),
    figure('expired', 76),
    figure('expiring', 76),
    figure('repair', 84),
    figure('serviceOverdue', 84),
    figure('tied', 92, { hidden: true }),
  ];
}

function shelf(search: { warehouse?: string; item: string }): LinkProps {
  return { to: '/stock', search: { ...search, where: 'shelf', by: 'lot' } };
}
