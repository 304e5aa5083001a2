import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MonthRow } from '../../shared/closings/api';
import { formatInstant } from '../../shared/format/instant';
import { useMay } from '../app/session';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { Panel } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { RefusalAlert } from '../components/RefusalAlert';
import { StateTag } from '../components/StateTag';
import { tell } from '../components/tell';
import { closingWords as words } from '../messages/closings';
import { useCall, useCommand } from '../queries';
import { BalanceTotals } from './BalanceTotals';
import { ReopenDialog } from './ReopenDialog';
import classes from './Settings.module.css';

/** One month: what it keeps, the papers that stand against it, and how it is closed or opened. */
export function ClosingMonth({
  warehouse,
  row,
  due,
  onCloseDue,
}: {
  warehouse: string;
  row: MonthRow;
  /** The months that can be closed in one go from this one on, in their order; itself the first. */
  due: readonly string[];
  onCloseDue: () => void;
}) {
  const { month, through, closing, reopened } = row;
  const { data, error } = useCall('closings.preview', { warehouse, month });
  const totals = closing?.totals ?? data?.totals;
  const keeps = closing ? words.kept : data?.turn === 'now' ? words.wouldKeep : words.asOf;
  return (
    <Panel
      title={words.month(month, through)}
      aside={
        <Group gap={8}>
          <Link to="/stock/past" search={{ date: through, warehouse }}>
            {words.stock}
          </Link>
          <PrintSheets
            label={words.print}
            sheets={[{ label: words.print, sheet: { form: 'month', warehouse, month } }]}
          />
        </Group>
      }
    >
      <RefusalAlert error={error} />
      {totals && <BalanceTotals title={keeps} totals={totals} />}
      {data && !closing && (
        <Stack gap={6}>
          <Text>{words.turns[data.turn]}</Text>
          {data.openPapers.length > 0 && (
            <>
              <Text>{words.papers(data.openPapers.length)}</Text>
              <ul className={classes.papers}>
                {data.openPapers.map(({ document, number, axes }) => (
                  <li key={document}>
                    <Link to="/documents/$uid" params={{ uid: document }}>
                      {number}
                    </Link>{' '}
                    <StateTag axes={axes} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {data.drafts > 0 && <Text c="var(--ink-soft)">{words.drafts(data.drafts)}</Text>}
        </Stack>
      )}
      {reopened.map(
        (each) =>
          each.reopened && (
            <Text key={each.uid} c="var(--ink-soft)">
              {words.wasReopened(
                formatInstant(each.reopened.at),
                each.reopened.by.name,
                each.reopened.with.name,
                each.reopened.reason,
              )}
            </Text>
          ),
      )}
      <Actions
        warehouse={warehouse}
        row={row}
        due={due}
        onCloseDue={onCloseDue}
        ready={data?.turn === 'now' && data.openPapers.length === 0}
      />
    </Panel>
  );
}

function Actions({
  warehouse,
  row: { month, through, state, isLast },
  due,
  onCloseDue,
  ready,
}: {
  warehouse: string;
  row: MonthRow;
  due: readonly string[];
  onCloseDue: () => void;
  ready: boolean;
}) {
  const mayClose = useMay('closings.close', warehouse);
  const mayReopen = useMay('closings.reopen', warehouse);
  const [asking, ask] = useState<'close' | 'reopen' | null>(null);
  const close = useCommand('closings.close');
  const done = () => {
    ask(null);
    close.reset();
  };
  return (
    <Group>
      {state === 'next' && !mayClose && <Text c="var(--ink-soft)">{words.onlyFinance}</Text>}
      {state === 'next' && mayClose && (
        <Button disabled={!ready} onClick={() => ask('close')}>
          {words.close}
        </Button>
      )}
      {due.length > 1 && mayClose && (
        <Button variant="default" disabled={!ready} onClick={onCloseDue}>
          {words.closeDue(due.length, due.at(-1) ?? '')}
        </Button>
      )}
      {isLast && mayReopen && (
        <Button variant="default" onClick={() => ask('reopen')}>
          {words.reopen}
        </Button>
      )}
      {asking === 'close' && (
        <ConfirmDialog
          title={words.closeTitle(month)}
          confirm={words.close}
          busy={close.isPending}
          error={close.error}
          onClose={done}
          onConfirm={() =>
            close.mutate(
              { input: { warehouse, month } },
              {
                onSuccess: () => {
                  tell(words.closed(month));
                  done();
                },
              },
            )
          }
        >
          {words.closeExplain(through)}
        </ConfirmDialog>
      )}
      {asking === 'reopen' && <ReopenDialog warehouse={warehouse} month={month} onClose={done} />}
    </Group>
  );
}
