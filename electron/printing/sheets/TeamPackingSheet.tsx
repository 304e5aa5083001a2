import type { Holding } from '../../../shared/custody/api';
import { listCustody } from '../../custody/listCustody';
import { listDeployments } from '../../teams/deployments';
import { readReadiness } from '../../teams/readReadiness';
import { measuresOf } from '../gatherFacts';
import type { Sheet } from '../sheet';
import { countColumn, goodsAre, lineColumn, lotColumns } from './columns';
import { expiryText } from './documentParts';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { measureColumns, measured } from './packages';

type Row = ReturnType<typeof rowsOf>[number];

/** More lots than any team carries. */
const mostLots = 1000;

/** 随队装箱单: what a team that goes out holds already, by lot, to be loaded and checked by. */
export const teamPackingList: Form<'teamPackingList'> = {
  gather: (context, { team, deployment }) => {
    const { rows } = listCustody(context, { filter: { team }, cursor: null, limit: mostLots });
    const gone = listDeployments(context, { team, show: 'all' }).rows;
    return {
      readiness: readReadiness(context, { team }),
      deployment: gone.find((each) => each.deployment === deployment) ?? null,
      holdings: rows,
      measures: measuresOf(
        context.db,
        rows.map(({ item }) => item.uid),
      ),
      today: context.today,
    };
  },
  named: ({ readiness, today }) => `${readiness.team.name} ${today}`,
  Sheet: TeamPackingSheet,
};

function TeamPackingSheet({ sheet, pages }: SheetProps<Sheet<'teamPackingList'>>) {
  const { readiness, deployment, today } = sheet;
  const { team, warehouse } = readiness;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="随队装箱单"
      number={team.code}
      place={team.name}
      day={deployment?.goneOn ?? today}
      stamp={null}
      fields={[
        { label: '应急响应', value: deployment?.operation?.name ?? '' },
        { label: '出动日期', value: deployment?.goneOn ?? '' },
        { label: '预计归队', value: deployment?.dueOn ?? '' },
        { label: '所属仓库', value: warehouse.name },
        { label: '车号', value: '' },
      ]}
      columns={columns}
      rows={rowsOf(sheet)}
      closing={null}
      signatures={[
        { label: '制表', name: sheet.printedBy },
        { label: '装车人', name: '' },
        { label: '队长', name: '' },
      ]}
    />
  );
}

/** One row for each lot, by whatever papers the team has it. */
function rowsOf({ holdings, measures }: Sheet<'teamPackingList'>) {
  const byLot = new Map<string, Holding>();
  for (const held of holdings) {
    const before = byLot.get(held.lot)?.outstanding ?? 0;
    byLot.set(held.lot, { ...held, outstanding: before + held.outstanding });
  }
  return [...byLot.values()]
    .sort((a, b) => a.item.code.localeCompare(b.item.code))
    .map(({ item, outstanding: quantity, batchNumber, serialNumber, expiry }, index) => {
      const measure = measures[item.uid];
      return {
        ...item,
        ...{ line: index + 1, quantity },
        batch: serialNumber ?? batchNumber ?? '',
        expiry: expiryText(expiry),
        ...measured(item, quantity, null, measure),
      };
    });
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(46, 44, 17),
  ...lotColumns(32, 20),
  countColumn('数量', 'quantity', 20),
  { head: '包装', width: 34, cell: ({ packing }) => packing },
  ...measureColumns,
  { head: '核对', width: 12, align: 'center', cell: () => '□' },
];
