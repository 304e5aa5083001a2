import { formatVolume, formatWeight } from '../../shared/format/volume';
import type { PlanBin } from '../../shared/warehouses/binsApi';
import { fillOf } from '../../shared/warehouses/fill';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { binsWords as words } from '../messages/places';
import { fillTextOf, measuredText } from './fillText';

export type ZonedBin = PlanBin & { zone: string };

export const binUid = ({ uid }: ZonedBin) => uid;

/** Whether what lies there is heavier than the bin bears. */
export function isOverweight({ bearsG, weight }: PlanBin): boolean {
  return bearsG !== null && weight.known > bearsG;
}

/** The plan as a table: the same figures for those who read rather than look. */
export const binColumns: readonly TableColumn<ZonedBin>[] = [
  {
    id: 'code',
    header: words.columns.code,
    cell: ({ code }) => code,
    sortBy: ({ code }) => code,
    width: 96,
    grow: 1,
    fixed: true,
  },
  { id: 'zone', header: words.columns.zone, cell: ({ zone }) => zone, width: 60 },
  {
    id: 'items',
    header: words.columns.items,
    cell: ({ items }) => items,
    sortBy: ({ items }) => items,
    width: 80,
    align: 'right',
  },
  {
    id: 'fill',
    header: words.columns.fill,
    cell: fillTextOf,
    sortBy: ({ capacityCm3, volume }) => {
      const fill = fillOf(capacityCm3, volume);
      return fill.kind === 'unknown' ? null : fill.permille;
    },
    width: 90,
    align: 'right',
  },
  {
    id: 'used',
    header: words.columns.used,
    cell: ({ volume }) => measuredText(volume, formatVolume),
    sortBy: ({ volume }) => volume.known,
    width: 96,
    align: 'right',
  },
  {
    id: 'capacity',
    header: words.columns.capacity,
    cell: ({ capacityCm3 }) => (capacityCm3 === null ? common.dash : formatVolume(capacityCm3)),
    sortBy: ({ capacityCm3 }) => capacityCm3,
    width: 90,
    align: 'right',
  },
  {
    id: 'weight',
    header: words.columns.weight,
    cell: (bin) => (
      <>
        {isOverweight(bin) && <Tag tone="red">{words.overweight}</Tag>}{' '}
        {measuredText(bin.weight, formatWeight)}
      </>
    ),
    sortBy: ({ weight }) => weight.known,
    width: 120,
    align: 'right',
    hidden: true,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ active }) => !active && <Tag tone="outlined">{words.inactive}</Tag>,
    sortBy: ({ active }) => (active ? 0 : 1),
    width: 64,
  },
];
