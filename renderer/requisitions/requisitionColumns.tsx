import { formatInstant } from '../../shared/format/instant';
import type { RequisitionRow } from '../../shared/requisitions/api';
import { priority } from '../../shared/requisitions/standing';
import type { TableColumn } from '../components/tableModel';
import { Whole } from '../components/Whole';
import { requisitionWords as words } from '../messages/requisitions';
import { PriorityTag, RequisitionTag } from './RequisitionTag';

/** The columns of the list of 需求单. */
export const requisitionColumns: readonly TableColumn<RequisitionRow>[] = [
  {
    id: 'number',
    header: words.columns.number,
    cell: ({ number }) => <Whole text={number ?? words.unnumbered} />,
    sortBy: ({ number }) => number,
    width: 194,
    fixed: true,
  },
  {
    id: 'standing',
    header: words.columns.standing,
    cell: (row) => <RequisitionTag {...row} />,
    sortBy: ({ standing }) => words.standings[standing],
    width: 112,
  },
  {
    id: 'priority',
    header: words.columns.priority,
    cell: (row) => <PriorityTag {...row} />,
    sortBy: (row) => priority.options.indexOf(row.priority),
    width: 78,
  },
  {
    id: 'wantedBy',
    header: words.columns.wantedBy,
    cell: ({ wantedBy }) => wantedBy && formatInstant(wantedBy),
    sortBy: ({ wantedBy }) => wantedBy,
    width: 126,
  },
  {
    id: 'to',
    header: words.columns.to,
    cell: ({ to }) => to?.name,
    sortBy: ({ to }) => to?.name ?? null,
    width: 116,
    grow: 2,
  },
  {
    id: 'place',
    header: words.columns.place,
    cell: ({ place }) => place,
    sortBy: ({ place }) => place,
    width: 110,
    grow: 1,
  },
  {
    id: 'items',
    header: words.columns.items,
    cell: ({ items }) => items,
    width: 110,
    grow: 2,
  },
  {
    id: 'lines',
    header: words.columns.lines,
    cell: ({ openLines, lines }) => words.openOf(openLines, lines),
    sortBy: ({ openLines }) => openLines,
    width: 64,
    align: 'right',
  },
  {
    id: 'warehouse',
    header: words.columns.warehouse,
    cell: ({ warehouse }) => warehouse.name,
    sortBy: ({ warehouse }) => warehouse.name,
    width: 92,
    grow: 1,
  },
  {
    id: 'operation',
    header: words.columns.operation,
    cell: ({ operation }) => operation?.name,
    sortBy: ({ operation }) => operation?.name ?? null,
    width: 92,
    grow: 1,
  },
  {
    id: 'madeBy',
    header: words.columns.madeBy,
    cell: ({ made }) => made.by.name,
    sortBy: ({ made }) => made.by.name,
    width: 80,
    hidden: true,
  },
];
