import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '../../shared/format/money';
import {
  type TeamRecordKind,
  type TeamRecordRow,
  teamRecordKind,
} from '../../shared/teams/recordsApi';
import { useKeys } from '../app/keys';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { writeTenths } from '../format/parseTenths';
import { teamRecordWords as words } from '../messages/teams';
import { RecordDialog } from './RecordDialog';
import { RecordForm } from './RecordForm';
import classes from './Teams.module.css';
import type { Team } from './team';

const keyOf = ({ record }: TeamRecordRow) => record;

const columns: readonly TableColumn<TeamRecordRow>[] = [
  { id: 'doneOn', header: words.doneOn, cell: ({ doneOn }) => doneOn, width: 100, fixed: true },
  { id: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind], width: 70 },
  {
    id: 'subject',
    header: words.subject,
    cell: ({ subject, struck }) => (
      <>
        <span className={struck ? classes.struck : ''}>{subject}</span>{' '}
        {struck && <Tag tone="outlined">{words.struck}</Tag>}
      </>
    ),
    width: 220,
    grow: 2,
  },
  {
    id: 'hours',
    header: words.hours,
    cell: ({ hours }) => writeTenths(hours),
    sortBy: ({ hours }) => hours,
    width: 104,
    align: 'right',
  },
  {
    id: 'people',
    header: words.people,
    cell: ({ people }) => formatCount(people),
    sortBy: ({ people }) => people,
    width: 84,
    align: 'right',
  },
  { id: 'names', header: words.names, cell: ({ names }) => names.join('、'), width: 160, grow: 1 },
  { id: 'note', header: words.note, cell: ({ note }) => note, width: 140, grow: 1 },
  { id: 'by', header: words.by, cell: ({ by }) => by.name, width: 90 },
];

/** 培训, 演练 and 出动 of a team, the newest on top; those that were struck out stay among them. */
export function TeamRecords({
  team,
  asked,
  onKind,
}: {
  team: Team;
  asked: { team: string; kind?: TeamRecordKind };
  onKind: (kind: TeamRecordKind | undefined) => void;
}) {
  const { kind } = asked;
  const { rows, totals, error, more } = usePages('teamRecords.list', asked);
  const mayWrite = team.writable;
  const [opened, open] = useState<TeamRecordRow | null>(null);
  const [entering, enter] = useState(false);
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: () => enter(true) }] : []);
  return (
    <>
      <Group>
        <SegmentedControl
          size="xs"
          aria-label={words.kind}
          value={kind ?? ''}
          data={[
            { value: '', label: words.everyKind },
            ...teamRecordKind.options.map((value) => ({ value, label: words.kinds[value] })),
          ]}
          onChange={(value) => onKind((value || undefined) as TeamRecordKind | undefined)}
        />
        {mayWrite && (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => enter(true)}
          >
            {words.add} F7
          </Button>
        )}
        <Text c="var(--ink-soft)">{words.explain}</Text>
      </Group>
      <RefusalAlert error={error} />
      <DataTable
        name="teams.records"
        label={words.label(team.name)}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onMore={more}
        onOpen={open}
        summary={totals && words.totals(formatCount(totals.records), writeTenths(totals.hours))}
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
        autoFocus
      />
      {opened !== null && (
        <RecordDialog team={team.uid} row={opened} mayWrite={mayWrite} onClose={() => open(null)} />
      )}
      {entering && (
        <RecordForm team={team.uid} kind={kind ?? 'training'} onClose={() => enter(false)} />
      )}
    </>
  );
}
