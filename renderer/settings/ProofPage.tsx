import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import type { Proof } from '../../shared/ledger/api';
import { useKeys } from '../app/keys';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { proofWords as words } from '../messages/settings';
import { callQuery, useCommand } from '../queries';
import { FileChangedPanel } from './FileChangedPanel';
import { FindingsList } from './FindingsList';
import { LostPanel } from './LostPanel';
import { wrongIn } from './proofStand';
import classes from './Settings.module.css';
import { Verdict } from './Verdict';

/** How often the page asks how far the proof is. */
const everyMs = 400;

/**
 * 账目自检: derives every balance again, walks the chain, and says what it found. The proof goes on
 * beside the program when the page is left, and is shown again when one comes back to it.
 */
export function ProofPage() {
  const prove = useCommand('ledger.prove');
  const stop = useCommand('ledger.stopProof');
  const { data: head } = useQuery({
    ...callQuery('ledger.head', {}),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (prove.isPending || state.data?.proving ? everyMs : false),
  });
  const last = head?.lastProof;
  const wrong = last ? wrongIn(last) : [];
  const isRunning = prove.isPending || Boolean(head?.proving);
  const run = () => {
    if (!isRunning) prove.mutate({ input: {} });
  };
  useKeys([{ key: 'F8', label: words.run, run }]);
  return (
    <Page
      title={words.title}
      actions={
        <Button onClick={run} loading={isRunning}>
          {words.run} F8
        </Button>
      }
      scrolls
    >
      <Text c="var(--ink-soft)" maw={820}>
        {words.explain}
      </Text>
      <RefusalAlert error={prove.error} />
      {isRunning && (
        <Running part={head?.proving?.part ?? 0} onStop={() => stop.mutate({ input: {} })} />
      )}
      {head && <Verdict proof={head.lastProof} isRunning={isRunning} />}
      <LostPanel />
      <FileChangedPanel />
      {wrong.length > 0 && <FindingsList findings={wrong} />}
      {last && <Counts proof={last} />}
    </Page>
  );
}

function Running({ part, onStop }: { part: number; onStop: () => void }) {
  const percent = Math.floor(part * 100);
  return (
    <Panel className={classes.narrow}>
      <Text mb="xs">{words.running(percent)}</Text>
      <Group>
        <Progress value={percent} flex={1} aria-label={words.title} />
        <Button variant="default" onClick={onStop}>
          {words.stop}
        </Button>
      </Group>
    </Panel>
  );
}

const counted = ['movements', 'balances', 'entries'] as const;

/** What was looked at, when, and where the chain stands. */
function Counts({ proof }: { proof: Proof }) {
  return (
    <Panel className={classes.narrow}>
      <div className={classes.counts}>
        {counted.map((what) => (
          <span key={what} className={classes.count}>
            {words[what]} <b>{formatCount(proof[what])}</b>
            {words.counted[what]}
          </span>
        ))}
      </div>
      <dl className={classes.facts}>
        <dt>{words.at}</dt>
        <dd>
          {formatInstant(proof.at)}，{words.took}{' '}
          {words.milliseconds(formatCount(proof.milliseconds))}
        </dd>
        <dt>{words.head}</dt>
        <dd>
          {words.sequence(proof.head.sequence)}{' '}
          <span className={classes.hash}>{proof.head.hash}</span>
        </dd>
      </dl>
    </Panel>
  );
}
