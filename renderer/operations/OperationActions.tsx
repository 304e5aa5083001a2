import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwedRow, TimelineShow } from '../../shared/operations/storyApi';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { ExportButton } from '../components/ExportButton';
import { PrintSheets } from '../components/PrintSheets';
import { operationWords } from '../messages/operation';
import { CloseDialog } from './CloseDialog';
import { LevelDialog } from './LevelDialog';
import { NoteDialog } from './NoteDialog';
import { OperationDialog } from './OperationDialog';
import type { OperationView, OperationViewName } from './OperationPage';
import { PlaceDialog } from './PlaceDialog';
import { RenameDialog } from './RenameDialog';
import { ReopenDialog } from './ReopenDialog';
import { WithdrawDialog } from './WithdrawDialog';

const words = operationWords.actions;

type Doing = 'note' | 'level' | 'place' | 'edit' | 'rename' | 'close' | 'reopen' | 'withdraw';

const lists = {
  timeline: 'operationTimeline',
  went: 'operationWent',
  given: 'operationGiven',
  owed: 'operationOwed',
} as const;

/** What a dispatcher can say of an operation, its summary on paper, and its lists as files. */
export function OperationActions({
  operation,
  owed,
  view,
  show,
}: {
  operation: OperationView;
  owed: readonly OwedRow[] | undefined;
  view: OperationViewName;
  show: TimelineShow | undefined;
}) {
  const [doing, begin] = useState<Doing | null>(null);
  const { uid, endedOn, isWithdrawn, isServed, corrects } = operation;
  const mayWrite = useMay('operations.note') && !isWithdrawn;
  // Opened by a slip of the hand: what somebody serves already is ended instead.
  const mayWithdraw = corrects && endedOn === null && !isServed;
  // After the closing a level is only ever ended.
  const mayLevel = endedOn === null || operation.levels.length > 0;
  useKeys(
    mayWrite
      ? [
          ...(mayLevel
            ? [{ key: 'F6' as const, label: words.level, run: () => begin('level') }]
            : []),
          { key: 'F7', label: words.note, run: () => begin('note') },
        ]
      : [],
  );
  const done = () => begin(null);
  const asked = { operation: uid, ...(view === 'timeline' && show ? { show } : {}) };
  return (
    <>
      {endedOn === null && (
        <Link to="/needs" search={{ operation: uid }}>
          {operationWords.needs}
        </Link>
      )}
      {mayWrite && (
        <>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => begin('note')}>
            {words.note} F7
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {operationWords.record}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {mayLevel && <Menu.Item onClick={() => begin('level')}>{words.level} F6</Menu.Item>}
              <Menu.Item onClick={() => begin('place')}>{words.place}</Menu.Item>
              {corrects && <Menu.Item onClick={() => begin('edit')}>{words.edit}</Menu.Item>}
              {corrects && <Menu.Item onClick={() => begin('rename')}>{words.rename}</Menu.Item>}
              {(operation.directs || mayWithdraw) && <Menu.Divider />}
              {mayWithdraw && (
                <Menu.Item color="red" onClick={() => begin('withdraw')}>
                  {words.withdraw}
                </Menu.Item>
              )}
              {!operation.directs ? null : endedOn === null ? (
                <Menu.Item onClick={() => begin('close')}>{words.close}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => begin('reopen')}>{words.reopen}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <PrintSheets
        label={words.print}
        sheets={[{ label: words.print, sheet: { form: 'operationSummary', operation: uid } }]}
      />
      <ExportButton list={lists[view]} asked={asked} />
      {doing === 'note' && <NoteDialog operation={uid} onClose={done} />}
      {doing === 'level' && <LevelDialog operation={operation} onClose={done} />}
      {doing === 'place' && <PlaceDialog operation={operation} onClose={done} />}
      {doing === 'edit' && <OperationDialog operation={operation} onClose={done} />}
      {doing === 'rename' && <RenameDialog operation={operation} onClose={done} />}
      {doing === 'withdraw' && <WithdrawDialog operation={uid} onClose={done} />}
      {doing === 'close' && <CloseDialog operation={operation} owed={owed ?? []} onClose={done} />}
      {doing === 'reopen' && <ReopenDialog operation={uid} onClose={done} />}
    </>
  );
}
