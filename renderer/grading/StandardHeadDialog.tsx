import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { standardBody } from '../../shared/grading/standard';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { standardFaultText } from '../messages/grading';
import { standardFormWords as words } from '../messages/gradingStandards';
import { BasisFields } from './BasisFields';
import { faultsOf } from './faultsAt';
import { useSaveStandard } from './useSaveStandard';
import { wrongFields } from './wrongFields';

interface Props {
  view: Output<'standards.read'>;
  onClose: () => void;
}

/** What a draft is called, since when it holds and from which score a level is reached. */
export function StandardHeadDialog(props: Props) {
  return (
    <InvalidInputs>
      <HeadForm {...props} />
    </InvalidInputs>
  );
}

function HeadForm({ view, onClose }: Props) {
  const { body, faults } = view;
  const { focusFirst } = useInvalidInputs();
  const { save, busy, error } = useSaveStandard(view);
  const [draft, setDraft] = useState(body);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<typeof body>) => setDraft({ ...draft, ...part });
  const [dates] = faultsOf(faults, 'dates');
  return (
    <FormDialog
      title={words.head}
      dirty={draft !== body}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongFields(standardBody, draft);
        setWrong(found);
        if (Object.keys(found).length === 0 && !focusFirst()) save(draft, onClose);
      }}
    >
      <TextInput
        label={words.title}
        required
        maxLength={60}
        value={draft.title}
        error={wrong.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DateInput
          label={words.effectiveFrom}
          required
          value={draft.effectiveFrom || null}
          error={wrong.effectiveFrom}
          onChange={(day) => change({ effectiveFrom: day ?? '' })}
        />
        <DateInput
          label={words.effectiveTo}
          ahead
          value={draft.effectiveTo}
          error={dates && standardFaultText(dates)}
          onChange={(effectiveTo) => change({ effectiveTo })}
        />
      </Group>
      <CountInput
        label={words.passMark}
        required
        value={draft.passMark}
        error={wrong.passMark && words.passMarkHint}
        onChange={(passMark) => change({ passMark: passMark ?? 0 })}
      />
      <Checkbox
        label={words.official}
        checked={draft.official}
        onChange={(event) => change({ official: event.currentTarget.checked })}
      />
      <Textarea
        label={words.about}
        autosize
        minRows={2}
        maxLength={500}
        value={draft.about}
        error={wrong.about}
        onChange={(event) => change({ about: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <BasisFields
        basis={draft.basis}
        error={wrong['basis.0.text']}
        onChange={(basis) => change({ basis })}
      />
    </FormDialog>
  );
}
