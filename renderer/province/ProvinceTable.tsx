import { type ReactNode, useMemo } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import { levelNames } from '../../shared/names';
import type { WarehouseGlance } from '../../shared/reports/api';
import { scarcestNeed } from '../../shared/reports/people';
import { DataTable } from '../components/DataTable';
import { MoneyText } from '../components/MoneyText';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { provinceWords as words } from '../messages/dashboard';
import { needWords } from '../messages/needs';
import classes from './Province.module.css';

/** A figure of a warehouse whose books are kept elsewhere is not known here, which is not zero. */
function known(
  id: string,
  show: (row: WarehouseGlance) => ReactNode,
  order: (row: WarehouseGlance) => number | null,
): Pick<TableColumn<WarehouseGlance>, 'id' | 'cell' | 'sortBy' | 'align'> {
  return {
    id,
    cell: (row) =>
      row.keptHere ? show(row) : <span className={classes.unknown}>{common.dash}</span>,
    sortBy: (row) => (row.keptHere ? order(row) : null),
    align: 'right',
  };
}

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
    ...known(
      'people',
      (row) => formatCount(row.people.kit),
      (row) => row.people.kit,
    ),
    header: words.people,
    width: 88,
  },
  {
    ...known(
      'scarcest',
      ({ people }) => {
        const scarcest = scarcestNeed(people);
        if (!scarcest) return null;
        const { short, explain } = needWords[scarcest.need];
        return <span title={explain}>{short(formatCount(scarcest.people))}</span>;
      },
      ({ people }) => scarcestNeed(people)?.people ?? null,
    ),
    header: words.scarcest,
    width: 120,
  },
  {
    ...known(
      'below',
      (row) => (
        <span className={row.belowReserve > 0 ? classes.warn : undefined}>{row.belowReserve}</span>
      ),
      (row) => row.belowReserve,
    ),
    header: words.belowReserve,
    width: 72,
  },
  {
    ...known(
      'expiring',
      (row) => <span title={words.expiringExplain}>{row.expiringSoon}</span>,
      (row) => row.expiringSoon,
    ),
    header: words.expiring,
    width: 116,
  },
  {
    ...known(
      'items',
      (row) => row.items,
      (row) => row.items,
    ),
    header: words.items,
    width: 76,
    hidden: true,
  },
  {
    ...known(
      'value',
      (row) => <MoneyText money={row.value} />,
      (row) => row.value.known,
    ),
    cell: (row) =>
      row.keptHere ? (
        <MoneyText money={row.value} />
      ) : (
        <span className={classes.unknown}>{words.notKept}</span>
      ),
    header: words.value,
    width: 112,
    grow: 1,
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
        name: totalName(data.rows),
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

/** What the totals are of: all of the province, or the warehouses whose books are kept here. */
function totalName(rows: readonly WarehouseGlance[]): string {
  return rows.every(({ keptHere }) => keptHere) ? words.total : words.totalKept;
}
