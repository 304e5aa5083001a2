import { useMemo } from 'react';
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
  onOpen,
}: {
  filter: EvidenceFilter;
  /** What the kind is for, said where there is none yet. */
  explain: string;
  onOpen: (row: EvidenceRow) => void;
}) {
  const today = useToday();
  const { rows, totals, error, more } = usePages('evidence.list', { filter });
  const everyKind = filter.kind === undefined;
  const columns = useMemo(() => evidenceColumns(today, everyKind), [today, everyKind]);
  const { warehouse: _warehouse, kind: _kind, ...narrowing } = filter;
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
        onOpen={onOpen}
        summary={totals && words.totals(formatCount(totals.records), formatCount(totals.struck))}
        empty={
          narrowed ? (
            <EmptyState title={words.emptyFiltered} />
          ) : (
            <EmptyState title={words.empty} explain={`${explain} ${words.emptyExplain}`} />
          )
        }
      />
    </>
  );
}
