import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import type { TableColumn } from '../components/tableModel';
import { manyWords as words } from '../messages/printing';

/** Papers of the list that were chosen, by a tick or by Space, in the order of the list. */
export function useMarked(rows: readonly DocumentRow[] | undefined) {
  const [uids, setUids] = useState<ReadonlySet<string>>(new Set());
  const toggle = ({ uid }: DocumentRow) =>
    setUids(
      (now) => new Set(now.has(uid) ? [...now].filter((each) => each !== uid) : [...now, uid]),
    );
  const column = useMemo((): TableColumn<DocumentRow> => markColumn(uids, toggle), [uids]);
  return {
    column,
    toggle,
    marked: useMemo(() => (rows ?? []).filter(({ uid }) => uids.has(uid)), [rows, uids]),
    clear: () => setUids(new Set()),
  };
}

function markColumn(
  uids: ReadonlySet<string>,
  toggle: (row: DocumentRow) => void,
): TableColumn<DocumentRow> {
  return {
    id: 'marked',
    header: '',
    cell: (row) => (
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={words.choose(row.number ?? words.noNumber)}
        checked={uids.has(row.uid)}
        // The keys stay with the table.
        onMouseDown={(event) => event.preventDefault()}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={() => toggle(row)}
      />
    ),
    width: 36,
    fixed: true,
  };
}
