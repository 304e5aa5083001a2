import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { hasLost, useJournal } from '../app/useJournal';
import { Panel } from '../components/Page';
import { ReasonByTwoDialog } from '../components/ReasonByTwoDialog';
import { journalWords as words } from '../messages/journal';
import { useCall, useCommand } from '../queries';
import classes from './Settings.module.css';

/**
 * What the posting journal knows and the books have lost, by number, to be entered again; and the
 * decision of two people to go on without it. Nothing where nothing was lost.
 */
export function LostPanel() {
  const journal = useJournal();
  const rows = useCall('ledger.lost', {}).data?.rows ?? [];
  const [isAsking, setAsking] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Panel>
      <Text fw={700}>{words.lost}</Text>
      <Text c="var(--ink-soft)">{hasLost(journal) ? words.what(journal) : words.lostExplain}</Text>
      <table className={classes.lost}>
        <thead>
          <tr>
            <th>{words.columns.number}</th>
            <th>{words.columns.at}</th>
            <th>{words.columns.sequence}</th>
            <th>{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, at, sequence, isAccepted }) => (
            <tr key={`${sequence} ${at}`}>
              <td>{number ?? words.other}</td>
              <td>{formatInstant(at)}</td>
              <td>{sequence}</td>
              <td>{isAccepted ? words.accepted : words.undecided}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasLost(journal) && (
        <Button color="red" variant="light" onClick={() => setAsking(true)}>
          {words.goOn}
        </Button>
      )}
      {isAsking && <GoOnDialog onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function GoOnDialog({ onClose }: { onClose: () => void }) {
  const goOn = useCommand('ledger.goOn');
  return (
    <ReasonByTwoDialog
      title={words.goOnTitle}
      who={words.goOnPerson}
      confirm={words.goOn}
      reasonLabel={words.reason}
      busy={goOn.isPending}
      error={goOn.error}
      onClose={onClose}
      onConfirm={(reason, as) => goOn.mutate({ input: { reason }, as }, { onSuccess: onClose })}
    >
      <Text>{words.goOnExplain}</Text>
      <Text>{words.goOnWho}</Text>
    </ReasonByTwoDialog>
  );
}
