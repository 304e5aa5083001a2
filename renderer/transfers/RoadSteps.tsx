import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { isAwaited } from '../../shared/transfers/acts';
import { useKeys } from '../app/keys';
import { stepNames } from '../messages/names';
import { transferWords } from '../messages/transfers';
import { MatchDialog } from './MatchDialog';
import { ReceiveDialog } from './ReceiveDialog';
import { SettleDialog } from './SettleDialog';

const acts = ['match', 'settle', 'receive'] as const;

/** What can be done with goods on the road, drawn from the steps that the store names. */
export function RoadSteps({ view }: { view: DocumentView }) {
  const [open, setOpen] = useState<(typeof acts)[number] | null>(null);
  const here = acts.filter((act) => view.steps.includes(act));
  const mayReceive = here.includes('receive');
  // All that has not come is stated: what is found after all may still be received, in second place.
  const isWaiting = view.road.some(isAwaited);
  const isFree = !['approve', 'post', 'postFirst'].some((step) =>
    view.steps.includes(step as never),
  );
  const receive = () => setOpen('receive');
  useKeys(
    mayReceive && isFree && isWaiting
      ? [{ key: 'F8', label: stepNames.receive, run: receive }]
      : [],
  );
  if (view.body.kind !== 'transfer' || view.body.to === null) return null;
  const close = () => setOpen(null);
  return (
    <>
      {here.map((act) => (
        <Button
          key={act}
          variant={act === 'settle' || (act === 'receive' && isWaiting) ? 'filled' : 'default'}
          onClick={() => setOpen(act)}
        >
          {act === 'receive' && !isWaiting ? transferWords.receive.found : stepNames[act]}
          {act === 'receive' && isFree && isWaiting && ' F8'}
        </Button>
      ))}
      {open === 'receive' && <ReceiveDialog view={view} warehouse={view.body.to} onClose={close} />}
      {open === 'settle' && <SettleDialog view={view} onClose={close} />}
      {open === 'match' && <MatchDialog view={view} warehouse={view.body.to} onClose={close} />}
    </>
  );
}
