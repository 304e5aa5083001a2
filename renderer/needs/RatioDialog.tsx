import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMay } from '../app/session';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { needsPageWords } from '../messages/needsPage';
import { useCommand } from '../queries';
import { ratioText } from './ratioText';
import type { RatioRow } from './useRatios';

const words = needsPageWords.edit;

interface Props {
  ratio: RatioRow;
  onSaved: () => void;
  onClose: () => void;
}

/** A ratio with its basis; dispatchers set the province's own, or go back to what is proposed. */
export function RatioDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ ratio, onSaved, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('needs.saveRatio');
  const maySave = useMay('needs.saveRatio');
  const [amount, setAmount] = useState<number | null>(ratio.amount);
  const [forEach, setForEach] = useState<number | null>(ratio.forEach);
  const [basis, setBasis] = useState(ratio.isOwn ? ratio.basis : '');
  const [problem, setProblem] = useState<{ basis?: string; figure?: string }>({});
  const send = (own: { amount: number; forEach: number; basis: string } | null) =>
    save.mutate(
      { input: { code: ratio.code, own } },
      {
        onSuccess: () => {
          tell(words.saved);
          onSaved();
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    setProblem({
      ...(basis.trim() === '' ? { basis: words.problem } : {}),
      ...(amount === null || !forEach ? { figure: words.noFigure } : {}),
    });
    if (amount === null || !forEach || basis.trim() === '') return;
    send({ amount, forEach, basis: basis.trim() });
  };
  return (
    <FormDialog
      title={words.title(ratio.item.name)}
      size={560}
      dirty={basis !== (ratio.isOwn ? ratio.basis : '')}
      busy={save.isPending}
      error={save.error}
      disabled={!maySave}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">
          {words.proposed(ratioText(ratio, ratio.proposed))}
          <br />
          <Text span c="var(--ink-soft)">
            {ratio.basis}
          </Text>
        </Text>
        <Group grow align="flex-start">
          <CountInput
            data-autofocus
            label={words.forEach}
            disabled={!maySave}
            error={problem.figure}
            value={forEach}
            onChange={setForEach}
          />
          <CountInput
            zero
            label={words.amount}
            disabled={!maySave}
            value={amount}
            onChange={setAmount}
          />
        </Group>
        <TextInput
          label={words.basis}
          placeholder={words.basisHint}
          maxLength={200}
          disabled={!maySave}
          error={problem.basis}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        {maySave && ratio.isOwn && (
          <div>
            <Button variant="default" size="xs" onClick={() => send(null)}>
              {words.reset}
            </Button>
          </div>
        )}
      </Stack>
    </FormDialog>
  );
}
