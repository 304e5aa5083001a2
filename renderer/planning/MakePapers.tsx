import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../shared/planning/api';
import type { Refusals } from '../../shared/refusals';
import { RefusedError } from '../api';
import { tellFailure } from '../app/tellFailures';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { planningWords as words } from '../messages/planning';
import { refusalSentence } from '../messages/refusals';
import { useCommand } from '../queries';

/** Makes the papers of an approved plan; beside other drafts only when somebody has seen which. */
export function MakePapers({
  stored: { plan, revision, papers, papersToMake },
  disabled,
}: {
  stored: PlanView;
  disabled: boolean;
}) {
  const make = useCommand('planning.makePapers');
  const [drafted, warn] = useState<Refusals['plan.drafted'] | null>(null);
  const send = (besideDrafts: boolean) =>
    make.mutate(
      { input: { plan, revision, besideDrafts } },
      {
        onSuccess: ({ papers }) => {
          warn(null);
          tell(words.made(papers));
        },
        onError: (error) =>
          error instanceof RefusedError && error.refusal.code === 'plan.drafted'
            ? warn(error.refusal)
            : tellFailure(error),
      },
    );
  const said = drafted && refusalSentence({ code: 'plan.drafted', ...drafted });
  return (
    <>
      <Button loading={make.isPending} disabled={disabled} onClick={() => send(false)}>
        {papers > 0 ? words.makeMissing(papersToMake) : words.makePapers}
      </Button>
      {said && (
        <ConfirmDialog
          title={said.title}
          confirm={words.makeBeside}
          danger
          busy={make.isPending}
          onConfirm={() => send(true)}
          onClose={() => warn(null)}
        >
          <p>{said.detail}</p>
          <p>{said.next}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
