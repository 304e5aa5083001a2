import { useMemo } from 'react';
import type { Finding } from '../../shared/ledger/api';
import { DataTable } from '../components/DataTable';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { findingWords } from '../messages/proofs';
import { proofWords as words } from '../messages/settings';

type Row = Finding & { key: string };

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'code',
    header: words.check,
    cell: ({ code }) => findingWords[code],
    sortBy: ({ code }) => findingWords[code],
    width: 180,
  },
  {
    id: 'subject',
    header: words.subject,
    cell: ({ subject }) => subject,
    sortBy: ({ subject }) => subject,
    width: 240,
    grow: 2,
  },
  {
    id: 'expected',
    header: words.expected,
    cell: ({ expected }) => expected ?? common.dash,
    width: 160,
    grow: 1,
  },
  {
    id: 'found',
    header: words.found,
    cell: ({ found }) => found ?? common.dash,
    width: 160,
    grow: 1,
  },
];

const keyOf = ({ key }: Row) => key;

/** Every place where the proof found something wrong, so that a person can look at it. */
export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  const rows = useMemo(
    () => findings.map((finding, index) => ({ ...finding, key: String(index) })),
    [findings],
  );
  return (
    <DataTable
      name="findings"
      label={words.findings}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      empty={words.ok}
    />
  );
}
