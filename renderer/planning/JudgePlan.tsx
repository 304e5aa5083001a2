import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../shared/planning/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { tellFailure } from '../app/tellFailures';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { planningWords as words } from '../messages/planning';
import { useCommand } from '../queries';

/**
 * The word of another person on a plan that waits: approval, at one's own place or by a password here, or
 * sent back with the reason. What is shown otherwise than it is stored is not judged.
 */
export function JudgePlan({ stored, disabled }: { stored: PlanView; disabled: boolean }) {
  const { plan, revision, number, approvable, warehouse } = stored;
  const [asking, ask] = useState<'password' | 'reason' | null>(null);
  const approve = useCommand('planning.approve');
  const decline = useCommand('planning.decline');
  const mayVouch = useMay('planning.save', warehouse.code);
  const input = { plan, revision };
  const told = (said: string) => () => {
    ask(null);
    tell(said);
  };
  const onSuccess = told(words.approved);
  const begin = () =>
    approvable ? approve.mutate({ input }, { onSuccess, onError: tellFailure }) : ask('password');
  const may = approvable || mayVouch;
  const name = approvable ? words.approve : words.approveHere;
  useKeys(may ? [{ key: 'F8', label: name, run: begin, disabled }] : []);
  if (!may) return null;
  return (
    <>
      {approvable && (
        <Button variant="default" disabled={disabled} onClick={() => ask('reason')}>
          {words.decline}
        </Button>
      )}
      <Button data-next-step loading={approve.isPending} disabled={disabled} onClick={begin}>
        {name} F8
      </Button>
      {asking === 'password' && (
        <PasswordHereDialog
          busy={approve.isPending}
          error={approve.error}
          onConfirm={(as) => approve.mutate({ input, as }, { onSuccess })}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'reason' && (
        <ReasonDialog
          title={`${words.decline} ${number}`}
          confirm={words.decline}
          busy={decline.isPending}
          error={decline.error}
          onConfirm={(reason) =>
            decline.mutate({ input: { ...input, reason } }, { onSuccess: told(words.declined) })
          }
          onClose={() => ask(null)}
        >
          {words.declineText}
        </ReasonDialog>
      )}
    </>
  );
}
