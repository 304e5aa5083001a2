import { Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DeploymentRow } from '../../shared/teams/deploymentsApi';
import { useToday } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { deploymentWords as words } from '../messages/teams';
import { useCommand } from '../queries';

interface Props {
  row: DeploymentRow;
  onClose: () => void;
}

/** 归队: on which day the team was back. */
export function BackDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ row: { deployment, team }, onClose }: Props) {
  const today = useToday();
  const { focusFirst } = useInvalidInputs();
  const back = useCommand('deployments.back');
  const [backOn, setBackOn] = useState<string | null>(today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || backOn === null) return;
    back.mutate(
      { input: { deployment, backOn } },
      {
        onSuccess: () => {
          tell(words.backDone);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.backTitle(team.name)}
      dirty={false}
      busy={back.isPending}
      error={back.error}
      confirm={words.back}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--ink-soft)">{words.backExplain}</Text>
      <DateInput
        data-autofocus
        label={words.backOn}
        error={backOn === null ? words.needBackOn : null}
        value={backOn}
        onChange={setBackOn}
      />
    </FormDialog>
  );
}
