import { type ReactNode, useMemo } from 'react';
import type { EvidenceFilter, EvidenceRow } from '../../shared/evidence/api';
import { formatCount } from '../../shared/format/money';
import { useToday } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { usePages } from '../components/usePages';
import { evidenceWords as words } from '../messages/evidence';
import { evidenceColumns } from './evidenceColumns';

const keyOf = ({ record }: EvidenceRow) => record;

/** The records of a filter, the newest day on top; those that were struck out stay among them. */
export function EvidenceTable({
  filter,
  explain,
  opened,
  onOpen,
  children,
}: {
  filter: EvidenceFilter;
  /** What the kind is for, said where there is none yet. */
  explain: string;
  /** The record that is looked at, and what shows it, as it stands in the list now. */
  opened: string | null;
  onOpen: (record: string) => void;
  children: (row: EvidenceRow) => ReactNode;
}) {
  const today = useToday();
  const { rows, totals, error, more } = usePages('evidence.list', { filter });
  const everyKind = filter.kind === undefined;
  const columns = useMemo(() => evidenceColumns(today, everyKind), [today, everyKind]);
  const { warehouse: _warehouse, kind: _kind, ...narrowing } = filter;
  const shown = rows?.find(({ record }) => record === opened);
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="evidence"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onMore={more}
        onOpen={({ record }) => onOpen(record)}
        summary={totals && words.totals(formatCount(totals.records), formatCount(totals.struck))}
        empty={
          narrowed ? (
            <EmptyState title={words.emptyFiltered} />
          ) : (
            <EmptyState title={words.empty} explain={explain} />
          )
        }
      />
      {shown && children(shown)}
    </>
  );
}
