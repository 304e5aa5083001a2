import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../shared/planning/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { tellFailure } from '../app/tellFailures';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { tell } from '../components/tell';
import { planningWords as words } from '../messages/planning';
import { useCommand } from '../queries';
import { MakePapers } from './MakePapers';

/**
 * The next step of a stored plan: approval, at one's own place or by a password here; then papers. What is
 * shown otherwise than it is stored is neither approved nor made into papers.
 */
export function ApprovePlan({ stored, disabled }: { stored: PlanView; disabled: boolean }) {
  const { plan, revision, state, approvable, papersToMake, warehouse } = stored;
  const [isAsking, ask] = useState(false);
  const approve = useCommand('planning.approve');
  const mayMake = useMay('planning.makePapers', warehouse.code);
  const input = { plan, revision };
  const onSuccess = () => {
    ask(false);
    tell(words.approved);
  };
  const begin = () =>
    approvable ? approve.mutate({ input }, { onSuccess, onError: tellFailure }) : ask(true);
  useKeys(state === 'draft' ? [{ key: 'F8', label: words.approve, run: begin, disabled }] : []);
  if (state === 'draft') {
    return (
      <>
        <Button loading={approve.isPending} disabled={disabled} onClick={begin}>
          {words.approve} F8
        </Button>
        {isAsking && (
          <PasswordHereDialog
            busy={approve.isPending}
            error={approve.error}
            onConfirm={(as) => approve.mutate({ input, as }, { onSuccess })}
            onClose={() => ask(false)}
          />
        )}
      </>
    );
  }
  if (!mayMake || papersToMake === 0) return null;
  return <MakePapers stored={stored} disabled={disabled} />;
}
