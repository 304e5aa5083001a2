import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { isAwaited } from '../../shared/transfers/acts';
import { useKeys } from '../app/keys';
import { stepNames } from '../messages/names';
import { transferWords } from '../messages/transfers';
import { useCameBefore } from './CameBefore';
import { MatchDialog } from './MatchDialog';
import { ReceiveDialog } from './ReceiveDialog';
import { SettleDialog } from './SettleDialog';

const acts = ['match', 'settle', 'receive'] as const;

/** What can be done with goods on the road, drawn from the steps that the store names. */
export function RoadSteps({ view }: { view: DocumentView }) {
  const to = view.body.kind === 'transfer' ? view.body.to : null;
  return to === null ? null : <Acts view={view} to={to} />;
}

function Acts({ view, to }: { view: DocumentView; to: string }) {
  const [open, setOpen] = useState<(typeof acts)[number] | null>(null);
  // What came before its paper is matched, and first: received as well, it would count twice.
  const cameBefore = useCameBefore(view, to) ?? [];
  const here = acts.filter(
    (act) => view.steps.includes(act) && (act !== 'match' || cameBefore.length > 0),
  );
  const mayMatch = here.includes('match');
  const mayReceive = here.includes('receive');
  // All that has not come is stated: what is found after all may still be received, in second place.
  const isWaiting = view.road.some(isAwaited);
  const isFree = !['approve', 'post', 'postFirst'].some((step) =>
    view.steps.includes(step as never),
  );
  const next = mayMatch ? 'match' : 'receive';
  useKeys(
    (mayMatch || mayReceive) && isFree && isWaiting
      ? [{ key: 'F8', label: stepNames[next], run: () => setOpen(next) }]
      : [],
  );
  const close = () => setOpen(null);
  return (
    <>
      {here.map((act) => (
        <Button
          key={act}
          variant={act === 'settle' || (act === next && isWaiting) ? 'filled' : 'default'}
          onClick={() => setOpen(act)}
        >
          {act === 'receive' && !isWaiting ? transferWords.receive.found : stepNames[act]}
          {act === next && isFree && isWaiting && ' F8'}
        </Button>
      ))}
      {open === 'receive' && <ReceiveDialog view={view} warehouse={to} onClose={close} />}
      {open === 'settle' && <SettleDialog view={view} onClose={close} />}
      {open === 'match' && <MatchDialog view={view} warehouse={to} onClose={close} />}
    </>
  );
}
