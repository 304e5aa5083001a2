import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import {
  type TimelineRow,
  type TimelineShow,
  timelineShow,
} from '../../shared/operations/storyApi';
import {
  deedNames,
  deedNumber,
  deedText,
  struckText,
  whenText,
} from '../../shared/operations/timelineText';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag, type Tone } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { common } from '../messages/common';
import { operationWords } from '../messages/operation';
import { EntryDialog } from './EntryDialog';
import type { OperationView } from './OperationPage';
import classes from './Operations.module.css';

const words = operationWords.timeline;
const keyOf = ({ key }: TimelineRow) => key;

const tones: Record<TimelineRow['deed']['what'], Tone> = {
  step: 'orange',
  level: 'orange',
  place: 'blue',
  note: 'straw',
  document: 'grey',
  requisition: 'teal',
  plan: 'teal',
  difference: 'orange',
  trip: 'teal',
  team: 'blue',
};

/** 时间线, the newest on top. Enter opens the paper, the requisition or the trip, else the entry with what can be done with it. */
export function Timeline({
  operation: { uid: operation, directs },
  show,
  onShow,
}: {
  operation: OperationView;
  show: TimelineShow | undefined;
  onShow: (show: TimelineShow | undefined) => void;
}) {
  const { rows, error, more } = usePages('operations.timeline', {
    operation,
    ...(show ? { show } : {}),
  });
  const navigate = useNavigate();
  const [opened, open] = useState<TimelineRow | null>(null);
  const columns = useMemo(() => timelineColumns, []);
  const openRow = (row: TimelineRow) => {
    const { deed } = row;
    switch (deed.what) {
      case 'document':
      case 'difference':
        return void navigate({ to: '/documents/$uid', params: { uid: deed.document } });
      case 'requisition':
        return void navigate({ to: '/requisitions/$uid', params: { uid: deed.requisition } });
      case 'plan':
        return void navigate({ to: '/planning/$uid', params: { uid: deed.plan } });
      case 'trip':
        return void navigate({ to: '/trips/$uid', params: { uid: deed.trip } });
      case 'team':
        return void navigate({ to: '/teams/$uid', params: { uid: deed.team } });
      default:
        open(row);
    }
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={words.what}
        value={show ?? ''}
        data={[
          { value: '', label: words.all },
          ...timelineShow.options.map((each) => ({ value: each, label: words.show[each] })),
        ]}
        onChange={(next) => onShow(timelineShow.options.find((each) => each === next))}
      />
      <RefusalAlert error={error} />
      <DataTable
        name="operation.timeline"
        label={operationWords.view.timeline}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onMore={more}
        onOpen={openRow}
        grows
        rowClass={({ deed }) => (struckText(deed) === null ? undefined : classes.struck)}
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
        autoFocus
      />
      {opened && (
        <EntryDialog
          operation={operation}
          directs={directs}
          row={opened}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

const timelineColumns: readonly TableColumn<TimelineRow>[] = [
  {
    id: 'when',
    header: words.when,
    cell: (row) => whenText(row, formatInstant),
    width: 136,
    fixed: true,
  },
  {
    id: 'what',
    header: words.what,
    cell: ({ deed }) => <Tag tone={tones[deed.what]}>{deedNames[deed.what]}</Tag>,
    width: 64,
  },
  {
    id: 'text',
    header: words.text,
    cell: ({ deed }) => <span title={deedText(deed)}>{deedText(deed)}</span>,
    width: 280,
    grow: 5,
  },
  {
    id: 'number',
    header: words.number,
    cell: ({ deed }) => deedNumber(deed) ?? '',
    width: 200,
  },
  { id: 'by', header: words.by, cell: ({ by }) => by?.name ?? common.dash, width: 76 },
];
