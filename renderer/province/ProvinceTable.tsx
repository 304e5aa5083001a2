import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import type { WarehouseGlance } from '../../shared/reports/api';
import { DataTable } from '../components/DataTable';
import { MoneyText } from '../components/MoneyText';
import type { TableColumn } from '../components/tableModel';
import { scarcestNeed } from '../format/people';
import { provinceWords as words } from '../messages/dashboard';
import { levelNames, needNames } from '../messages/names';
import classes from './Province.module.css';

const columns: readonly TableColumn<WarehouseGlance>[] = [
  {
    id: 'name',
    header: words.warehouse,
    cell: (row) => row.shortName,
    sortBy: (row) => row.code,
    width: 84,
    grow: 1,
    fixed: true,
  },
  {
    id: 'level',
    header: words.targetLevel,
    cell: (row) => levelNames[row.targetLevel],
    sortBy: (row) => row.targetLevel,
    width: 78,
    hidden: true,
  },
  {
    id: 'people',
    header: words.people,
    cell: (row) => formatCount(row.people.kit),
    sortBy: (row) => row.people.kit,
    width: 92,
    align: 'right',
  },
  {
    id: 'scarcest',
    header: words.scarcest,
    cell: (row) => {
      const need = scarcestNeed(row.people);
      return need && words.needFor(needNames[need.need], formatCount(need.people));
    },
    sortBy: (row) => scarcestNeed(row.people)?.people ?? null,
    width: 118,
    align: 'right',
  },
  {
    id: 'below',
    header: words.belowReserve,
    cell: (row) => (
      <span className={row.belowReserve > 0 ? classes.warn : undefined}>{row.belowReserve}</span>
    ),
    sortBy: (row) => row.belowReserve,
    width: 72,
    align: 'right',
  },
  {
    id: 'expiring',
    header: words.expiring,
    cell: (row) => row.expiringSoon,
    sortBy: (row) => row.expiringSoon,
    width: 88,
    align: 'right',
  },
  {
    id: 'items',
    header: words.items,
    cell: (row) => row.items,
    sortBy: (row) => row.items,
    width: 76,
    align: 'right',
    hidden: true,
  },
  {
    id: 'value',
    header: words.value,
    cell: (row) => <MoneyText money={row.value} />,
    sortBy: (row) => row.value.known,
    width: 130,
    grow: 1,
    align: 'right',
  },
];

const codeOf = (row: WarehouseGlance) => row.code;

/** The same in figures: one row a warehouse; Enter opens its stock. */
export function ProvinceTable({
  data,
  active,
  onOpen,
}: {
  data: Output<'province.read'> | undefined;
  active: string | null;
  onOpen: (code: string) => void;
}) {
  const totals = useMemo(
    () =>
      data && {
        name: words.total,
        people: formatCount(data.totals.people.kit),
        below: data.totals.belowReserve,
        value: <MoneyText money={data.totals.value} />,
      },
    [data],
  );
  return (
    <DataTable
      name="province"
      label={words.title}
      columns={columns}
      rows={data?.rows}
      rowKey={codeOf}
      onOpen={({ code }) => onOpen(code)}
      empty={words.empty}
      rowClass={({ code }) => (code === active ? classes.chosen : undefined)}
      {...(totals ? { totals } : {})}
    />
  );
}
