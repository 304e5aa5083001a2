import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Output } from '../../shared/api';
import type { ImportError } from '../../shared/imports/api';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { importProblemText } from '../messages/imports';
import { goLiveWords as words } from '../messages/settings';
import { useCommand } from '../queries';

type Row = ImportError & { key: string };

const columns: readonly TableColumn<Row>[] = [
  { id: 'row', header: words.row, cell: ({ row }) => row, sortBy: ({ row }) => row, width: 64 },
  {
    id: 'column',
    header: words.column,
    cell: ({ column }) => column,
    sortBy: ({ column }) => column,
    width: 130,
  },
  {
    id: 'value',
    header: words.value,
    cell: ({ value }) => value || words.blank,
    width: 200,
    grow: 1,
  },
  {
    id: 'problem',
    header: words.problem,
    cell: importProblemText,
    sortBy: importProblemText,
    width: 240,
    grow: 1,
  },
];

const keyOf = ({ key }: Row) => key;

/** What the check of an Excel sheet found: the draft it makes, or every cell to be mended. */
export function CheckedSheet({
  checked,
  warehouse,
}: {
  checked: Output<'openingStock.check'>;
  warehouse: string;
}) {
  const { rows, errors, draft } = checked;
  const navigate = useNavigate();
  const save = useCommand('documents.save');
  const listed = useMemo(
    () => errors.map((error, index) => ({ ...error, key: String(index) })),
    [errors],
  );
  if (draft === null) {
    return (
      <Stack gap={8}>
        <Text c="var(--warn)" role="status">
          {errors.length === 0 ? words.nothing : words.bad(errors.length, rows)}
        </Text>
        {errors.length > 0 && (
          <DataTable
            name="import.errors"
            label={words.errors}
            columns={columns}
            rows={listed}
            rowKey={keyOf}
            empty={words.nothing}
            fit={10}
          />
        )}
      </Stack>
    );
  }
  const make = () =>
    save.mutate(
      { input: { ...draft, warehouse, revision: 0, persons: {} } },
      {
        onSuccess: ({ document }) =>
          void navigate({ to: '/documents/$uid', params: { uid: document } }),
      },
    );
  return (
    <Stack gap={8} align="flex-start">
      <Text c="var(--good)" role="status">
        {words.good(rows)}
      </Text>
      <RefusalAlert error={save.error} />
      <Button onClick={make} loading={save.isPending}>
        {words.makeDraft}
      </Button>
    </Stack>
  );
}
