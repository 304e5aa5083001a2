import { useMemo, useState } from 'react';
import type { AuditFilter, AuditRow } from '../../shared/audit/api';
import { deedName } from '../../shared/audit/deedNames';
import { formatInstant } from '../../shared/format/instant';
import type { Refusal } from '../../shared/refusals';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { useShortName } from '../components/useShortName';
import { auditWords as words } from '../messages/audit';
import { listWords } from '../messages/documents';
import { refusalSentence } from '../messages/refusals';
import { AuditDrawer } from './AuditDrawer';
import { grantsText, subjectText, whoText } from './auditText';

const idOf = ({ id }: AuditRow) => String(id);

/** The deeds of a filter, newest first; Enter opens one beside the list. */
export function AuditTable({
  filter,
  onOpenDocument,
}: {
  filter: AuditFilter;
  onOpenDocument: (uid: string) => void;
}) {
  const { rows, error, more } = usePages('audit.list', { filter });
  const shortName = useShortName();
  const columns = useMemo(() => auditColumns(shortName), [shortName]);
  const [open, setOpen] = useState<AuditRow | null>(null);
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="audit"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={idOf}
        onOpen={setOpen}
        onMore={more}
        empty={words.empty}
        autoFocus
      />
      {open && (
        <AuditDrawer row={open} onOpenDocument={onOpenDocument} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** Kept in the order of time: sorting what was read so far would say nothing of the rest. */
function auditColumns(shortName: (code: string) => string): readonly TableColumn<AuditRow>[] {
  const { columns } = words;
  return [
    {
      id: 'at',
      header: columns.at,
      cell: ({ at }) => formatInstant(at),
      width: 136,
      fixed: true,
    },
    { id: 'by', header: columns.by, cell: whoText, width: 130, grow: 1 },
    { id: 'call', header: columns.call, cell: ({ call }) => deedName(call), width: 120 },
    {
      id: 'subject',
      header: columns.subject,
      cell: (row) => subjectText(row, listWords.noNumber),
      width: 200,
      grow: 2,
    },
    {
      id: 'grants',
      header: columns.grants,
      cell: ({ grants }) => grantsText(grants, shortName),
      width: 160,
      grow: 1,
    },
    { id: 'outcome', header: columns.outcome, cell: outcome, width: 130 },
    { id: 'station', header: columns.station, cell: ({ station }) => station, width: 110 },
  ];
}

function outcome({ refusal }: AuditRow) {
  if (refusal === null) return words.done;
  return <Tag tone="red">{refusalSentence(refusal as unknown as Refusal).title}</Tag>;
}
