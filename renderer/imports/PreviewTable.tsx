import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconArrowDown, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Output } from '../../shared/api';
import type { PreviewRow } from '../../shared/imports/api';
import type { ImportError } from '../../shared/imports/problems';
import { importProblemText } from '../../shared/imports/problemText';
import { subjectOf } from '../../shared/imports/subjects';
import { useKeys } from '../app/keys';
import { DataTable } from '../components/DataTable';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { importWords as words } from '../messages/imports';
import classes from './Imports.module.css';
import type { Import } from './useImport';

interface Row extends PreviewRow {
  errors: readonly ImportError[];
}
type Shown = keyof typeof words.filter;
const tones = { wrong: 'red', added: 'green', changed: 'blue', same: 'grey' } as const;
const keyOf = ({ row }: Row) => String(row);

/** The rows as they were read, each wrong cell marked and told; F7 goes to the next wrong one. */
export function PreviewTable({ checked, run }: { checked: Output<'imports.check'>; run: Import }) {
  const [shown, setShown] = useState<Shown>(checked.errors.length > 0 ? 'wrong' : 'all');
  const [at, setAt] = useState<string | undefined>();
  const rows = useMemo(() => rowsOf(checked), [checked]);
  const columns = useMemo(() => columnsOf(run, checked), [run.subject, checked]);
  const listed = useMemo(
    () => (shown === 'all' ? rows : rows.filter(({ state }) => state === shown)),
    [rows, shown],
  );
  const goToNext = () => {
    const wrong = listed.filter(({ errors }) => errors.length > 0);
    const after = wrong.find(({ row }) => at === undefined || row > Number(at)) ?? wrong[0];
    if (after) setAt(keyOf(after));
  };
  const hasErrors = checked.errors.length > 0;
  useKeys(hasErrors ? [{ key: 'F7', label: words.nextError, run: goToNext }] : []);
  const counts = { ...checked, all: rows.length };
  return (
    <>
      <Group gap={8}>
        <SegmentedControl
          size="xs"
          aria-label={words.state}
          value={shown}
          data={Object.entries(words.filter).map(([value, label]) => ({
            value,
            label: `${label} ${counts[value as Shown]}`,
          }))}
          onChange={(value) => setShown(value as Shown)}
        />
        {hasErrors && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowDown size={14} aria-hidden />}
              onClick={goToNext}
            >
              {words.nextError} F7
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              loading={run.marked.isPending}
              onClick={run.runMarked}
            >
              {words.marked}
            </Button>
          </>
        )}
      </Group>
      <div className={classes.table}>
        <DataTable
          name={`import.${run.subject}`}
          label={words.preview}
          columns={columns}
          rows={listed}
          rowKey={keyOf}
          at={at}
          onMove={({ row }) => setAt(String(row))}
          empty={<Text c="var(--ink-soft)">{words.nothing}</Text>}
        />
      </div>
    </>
  );
}

/** A column that is missing altogether is told in a row of its own, that of the headings. */
function rowsOf({ rows, errors }: Output<'imports.check'>): Row[] {
  const byRow = new Map<number, ImportError[]>();
  for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error]);
  const known = new Set(rows.map(({ row }) => row));
  const bare = [...byRow].flatMap(([row, told]): Row[] =>
    known.has(row) ? [] : [{ row, state: 'wrong', cells: {}, errors: told }],
  );
  return [...bare, ...rows.map((row) => ({ ...row, errors: byRow.get(row.row) ?? [] }))];
}

function columnsOf(run: Import, checked: Output<'imports.check'>): TableColumn<Row>[] {
  const { columns } = subjectOf(run.subject);
  const mapped = new Set(checked.rows.flatMap(({ cells }) => Object.keys(cells)));
  const wrong = new Set(checked.errors.map(({ key }) => key));
  const used = Object.entries(columns).filter(([key]) => mapped.has(key) || wrong.has(key));
  return [
    { id: 'row', header: words.row, cell: ({ row }) => row, sortBy: ({ row }) => row, width: 56 },
    {
      id: 'state',
      header: words.state,
      cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag>,
      sortBy: ({ state }) => state,
      width: 72,
    },
    ...(checked.errors.length === 0
      ? []
      : [
          {
            id: 'problem',
            header: words.problem,
            cell: ({ errors }: Row) => (
              <span className={classes.wrong}>
                {errors.map((each) => `${each.column}：${importProblemText(each)}`).join('；')}
              </span>
            ),
            width: 280,
            grow: 2,
            fixed: true,
          },
        ]),
    ...used.map(
      ([key, { heading, width }]): TableColumn<Row> => ({
        id: key,
        header: heading,
        cell: ({ cells, errors }) => {
          const error = errors.find((each) => each.key === key);
          if (error === undefined) return cells[key] ?? '';
          return (
            <mark className={classes.cell} title={importProblemText(error)}>
              {cells[key] ?? importProblemText(error)}
            </mark>
          );
        },
        sortBy: ({ cells }) => cells[key] ?? null,
        width: Math.max(72, width * 7),
        grow: 1,
      }),
    ),
  ];
}
