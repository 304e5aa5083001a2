import { useNavigate } from '@tanstack/react-router';
import { formatCount } from '../../shared/format/money';
import { levelNames, tierNames } from '../../shared/names';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { warehousesWords as words } from '../messages/places';

const columns: readonly TableColumn<WarehouseRow>[] = [
  {
    id: 'name',
    header: words.columns.name,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 240,
    grow: 1,
    fixed: true,
  },
  { id: 'code', header: words.columns.code, cell: ({ code }) => code, width: 96 },
  {
    id: 'tier',
    header: words.columns.tier,
    cell: ({ tier }) => tierNames[tier],
    sortBy: ({ tier }) => tier,
    width: 64,
  },
  {
    id: 'target',
    header: words.columns.target,
    cell: ({ targetLevel }) => levelNames[targetLevel],
    sortBy: ({ targetLevel }) => targetLevel,
    width: 84,
  },
  {
    id: 'population',
    header: words.columns.population,
    cell: ({ population }) => (population === null ? common.dash : formatCount(population)),
    sortBy: ({ population }) => population,
    width: 120,
    align: 'right',
  },
  {
    id: 'opening',
    header: words.columns.opening,
    cell: ({ openingDate }) => openingDate ?? words.notOpen,
    sortBy: ({ openingDate }) => openingDate,
    width: 104,
  },
  {
    id: 'keptHere',
    header: words.columns.keptHere,
    cell: ({ keptHere }) => keptHere && <Tag tone="teal">{words.yes}</Tag>,
    sortBy: ({ keptHere }) => (keptHere ? 0 : 1),
    width: 84,
  },
];

const codeOf = ({ code }: WarehouseRow) => code;

/** 仓库: all of the province, each with what it is like. */
export function WarehousesPage() {
  const { warehouses } = useWarehouse();
  const navigate = useNavigate();
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="warehouses" asked={{}} />}
    >
      <DataTable
        name="warehouses"
        label={words.title}
        columns={columns}
        rows={warehouses}
        rowKey={codeOf}
        onOpen={({ code }) => void navigate({ to: '/settings/warehouses/$code', params: { code } })}
        empty={words.empty}
        autoFocus
      />
    </Page>
  );
}
