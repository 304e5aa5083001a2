import { Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { type Criterion, criterion as criterionSchema } from '../../shared/grading/kinds';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { criterionKindNames, standardFormWords as words } from '../messages/gradingStandards';
import { BasisFields } from './BasisFields';
import { newCriterion, ofKind } from './criterionDraft';
import { KindFields } from './KindFields';
import { useSaveStandard } from './useSaveStandard';
import { wrongFields } from './wrongFields';

interface Props {
  view: Output<'standards.read'>;
  /** Null for a new one. */
  criterion: Criterion | null;
  onSaved: (code: string) => void;
  onClose: () => void;
}

/** One criterion of a draft: what all have, and what its kind asks besides. */
export function CriterionDialog(props: Props) {
  return (
    <InvalidInputs>
      <CriterionForm {...props} />
    </InvalidInputs>
  );
}

function CriterionForm({ view, criterion, onSaved, onClose }: Props) {
  const { dimensions, criteria } = view.body;
  const { focusFirst } = useInvalidInputs();
  const { save, busy, error } = useSaveStandard(view);
  const [before] = useState(() => criterion ?? newCriterion(dimensions[0]?.code ?? ''));
  const [draft, setDraft] = useState(before);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<Criterion>) => setDraft({ ...draft, ...part } as Criterion);
  return (
    <FormDialog
      title={criterion ? words.criterion(criterion.code) : words.newCriterion}
      size={820}
      dirty={draft !== before}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongFields(criterionSchema, draft);
        setWrong(found);
        if (Object.keys(found).length > 0 || focusFirst()) return;
        const next = criterion
          ? criteria.map((each) => (each === criterion ? draft : each))
          : [...criteria, draft];
        save({ criteria: next }, () => {
          onSaved(draft.code);
          onClose();
        });
      }}
    >
      <Group align="flex-start" gap={8} wrap="nowrap">
        <TextInput
          w={90}
          label={words.code}
          required
          title={words.codeHint}
          value={draft.code}
          error={wrong.code && words.codeHint}
          onChange={(event) => change({ code: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          style={{ flex: 1 }}
          label={words.criterionTitle}
          required
          maxLength={100}
          value={draft.title}
          error={wrong.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Select
          w={110}
          label={words.dimension}
          allowDeselect={false}
          value={draft.dimension}
          data={dimensions.map(({ code, name }) => ({ value: code, label: name }))}
          error={wrong.dimension}
          onChange={(dimension) => dimension && change({ dimension })}
        />
        <CountInput
          w={80}
          label={words.weight}
          required
          value={draft.weight}
          error={wrong.weight}
          onChange={(weight) => change({ weight: weight ?? 0 })}
        />
      </Group>
      <Group gap={16} align="flex-end">
        <Select
          w={140}
          label={words.kind}
          allowDeselect={false}
          value={draft.kind}
          data={Object.entries(criterionKindNames).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => kind && setDraft(ofKind(draft, kind as Criterion['kind']))}
        />
        <TextInput
          style={{ flex: 1 }}
          label={words.evidence}
          required
          maxLength={200}
          value={draft.evidence}
          error={wrong.evidence}
          onChange={(event) => change({ evidence: event.currentTarget.value })}
        />
        <Checkbox
          mb={8}
          label={words.veto}
          checked={draft.veto}
          onChange={(event) => change({ veto: event.currentTarget.checked })}
        />
      </Group>
      <KindFields draft={draft} items={view.items} wrong={wrong} onChange={setDraft} />
      <BasisFields
        basis={draft.basis}
        error={wrong['basis.0.text']}
        onChange={(basis) => change({ basis })}
      />
      {Object.keys(wrong).length > 0 && (
        <Text c="var(--danger)" size="sm" role="alert">
          {words.wrongAll}
        </Text>
      )}
    </FormDialog>
  );
}
