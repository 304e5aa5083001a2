import { Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMayEverywhere } from '../app/session';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { OwnBasis } from '../components/OwnBasis';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { needsPageWords } from '../messages/needsPage';
import { useCommand } from '../queries';
import { ratioText, unitOf } from './ratioText';
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
  const maySave = useMayEverywhere('needs.saveRatio');
  const [amount, setAmount] = useState<number | null>(ratio.amount);
  const [forEach, setForEach] = useState<number | null>(ratio.forEach);
  const [basis, setBasis] = useState(ratio.isOwn ? ratio.basis : '');
  const [problem, setProblem] = useState<{ basis?: string; amount?: string; forEach?: string }>({});
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
      ...(amount === null ? { amount: words.noAmount } : {}),
      ...(forEach ? {} : { forEach: words.noPeople }),
    });
    if (amount === null || !forEach || basis.trim() === '') return;
    send({ amount, forEach, basis: basis.trim() });
  };
  return (
    <FormDialog
      title={words.title(ratio.item.name)}
      size={560}
      dirty={
        basis !== (ratio.isOwn ? ratio.basis : '') ||
        amount !== ratio.amount ||
        forEach !== ratio.forEach
      }
      busy={save.isPending}
      error={save.error}
      disabled={!maySave}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Grounds said={proposedText(ratio)} basis={ratio.proposed.basis} />
        {ratio.isOwn && (
          <Grounds said={words.own(ratioText(ratio, ratio))} basis={words.ownBasis(ratio.basis)} />
        )}
        {!maySave && (
          <Text size="sm" c="var(--ink-soft)">
            {words.provinceOnly}
          </Text>
        )}
        <Group grow align="flex-start">
          <CountInput
            data-autofocus
            label={words.forEach}
            rightSection={words.person}
            disabled={!maySave}
            error={problem.forEach}
            value={forEach}
            onChange={setForEach}
          />
          <CountInput
            zero
            label={words.amount}
            rightSection={unitOf(ratio)}
            rightSectionWidth={44}
            disabled={!maySave}
            error={problem.amount}
            value={amount}
            onChange={setAmount}
          />
        </Group>
        <OwnBasis
          words={words}
          maxLength={200}
          maySave={maySave}
          value={basis}
          onChange={setBasis}
          error={problem.basis}
          onReset={ratio.isOwn ? () => send(null) : null}
        />
      </Stack>
    </FormDialog>
  );
}

function proposedText(ratio: RatioRow): string {
  const text = ratioText(ratio, ratio.proposed);
  return ratio.proposed.isSourced ? words.sourced(text) : words.proposed(text);
}

/** Figures, and below them what they rest on. */
function Grounds({ said, basis }: { said: string; basis: string }) {
  return (
    <Text size="sm">
      {said}
      <br />
      <Text span c="var(--ink-soft)">
        {basis}
      </Text>
    </Text>
  );
}
