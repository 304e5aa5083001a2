import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Proof } from '../../shared/ledger/api';
import { useBrokenSeal } from '../app/useBrokenSeal';
import { useJournal } from '../app/useJournal';
import { Panel } from '../components/Page';
import { proofWords as words } from '../messages/settings';
import { type ProofStand, proofStand, wrongIn } from './proofStand';
import classes from './Settings.module.css';

/** One verdict on the books by all that is known of them, and one order: what to do now. */
export function Verdict({ proof, isRunning }: { proof: Proof | null; isRunning: boolean }) {
  const stand = proofStand(proof, useBrokenSeal(), useJournal());
  if (stand === 'unproved') return isRunning ? null : <Text>{words.never}</Text>;
  const isGood = stand === 'sound';
  return (
    <Panel className={classes.narrow}>
      <p className={classes.verdict} data-ok={isGood} role="status">
        {isGood ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
        {verdictText(stand, proof)}
      </p>
      {stand !== 'sound' && <Text fw={700}>{words.order[stand]}</Text>}
    </Panel>
  );
}

function verdictText(stand: Exclude<ProofStand, 'unproved'>, proof: Proof | null): string {
  if (stand === 'sound') return words.ok;
  if (stand !== 'wrong') return words.verdict[stand];
  return words.verdict.wrong(proof ? wrongIn(proof).length : 0);
}
