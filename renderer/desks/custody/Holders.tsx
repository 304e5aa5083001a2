import { useMemo } from 'react';
import type { Holding } from '../../../shared/custody/api';
import type { ReturnBody } from '../../../shared/documents/return';
import { formatCount } from '../../../shared/format/money';
import type { WarehouseRow } from '../../../shared/warehouses/api';
import { useScan } from '../../app/scanner';
import { DataTable } from '../../components/DataTable';
import { Panel } from '../../components/Page';
import { Tag } from '../../components/Tag';
import type { TableColumn } from '../../components/tableModel';
import { tell } from '../../components/tell';
import { recoveryOf, returnOf } from '../../custody/beginPaper';
import { useBegin } from '../../documents/useBegin';
import { deskWords } from '../../messages/desks';
import { useCall } from '../../queries';
import classes from '../Desk.module.css';
import { holdersOf } from './holders';

const words = deskWords.back;

interface TeamRow {
  first: Holding;
  lots: number;
  late: number;
}

const keyOf = ({ first }: TeamRow) => first.team.uid;

const columns: readonly TableColumn<TeamRow>[] = [
  {
    id: 'team',
    header: words.team,
    cell: ({ first }) => first.team.name,
    sortBy: ({ first }) => first.team.name,
    width: 180,
    grow: 1,
    fixed: true,
  },
  {
    id: 'lots',
    header: words.kinds,
    cell: ({ lots }) => formatCount(lots),
    sortBy: ({ lots }) => lots,
    width: 70,
    align: 'right',
  },
  {
    id: 'late',
    header: words.overdue,
    cell: ({ late }) => late > 0 && <Tag tone="red">{words.lateCount(late)}</Tag>,
    sortBy: ({ late }) => late,
    width: 110,
  },
];

/** Who holds something of this warehouse, the late ones first; a scan of it finds its holder. */
export function Holders({ warehouse, mayWrite }: { warehouse: WarehouseRow; mayWrite: boolean }) {
  const { data } = useCall('custody.list', { filter: { warehouse: warehouse.code } });
  const rows = useMemo(() => data && teamsOf(data.rows), [data]);
  const begin = useBegin();
  // Nothing has come back yet: the lines are made by scans.
  const open = ({ body, ...begun }: ReturnType<typeof returnOf>) =>
    begin({ ...begun, body: { ...(body as ReturnBody), lines: [] }, desk: 'return' });
  useScan(
    mayWrite
      ? async (code) => {
          const [first, ...others] = await holdersOf(code, warehouse.code);
          if (first === undefined) return 'pass';
          if (others.length > 0) {
            tell(words.severalHolders, 'orange');
            return 'refused';
          }
          open(
            first.kind === 'team'
              ? returnOf(first.of, first.rows)
              : recoveryOf(first.of, first.rows),
          );
          return 'taken';
        }
      : null,
  );
  return (
    <Panel title={words.holders} className={classes.half ?? ''}>
      <DataTable
        name="desks.holders"
        label={words.holders}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        {...(mayWrite && data
          ? { onOpen: ({ first }: TeamRow) => open(returnOf(first, data.rows)) }
          : {})}
        empty={words.empty}
      />
    </Panel>
  );
}

function teamsOf(rows: readonly Holding[]): TeamRow[] {
  const teams = new Map<string, TeamRow>();
  for (const first of rows) {
    const row = teams.get(first.team.uid) ?? { first, lots: 0, late: 0 };
    row.lots += 1;
    if (first.isOverdue) row.late += 1;
    teams.set(first.team.uid, row);
  }
  return [...teams.values()].sort((a, b) => b.late - a.late);
}
