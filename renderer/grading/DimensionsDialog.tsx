import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { standardBody } from '../../shared/grading/standard';
import { FormDialog } from '../components/FormDialog';
import { standardFaultText } from '../messages/grading';
import { standardFormWords as words } from '../messages/gradingStandards';
import { newBasis } from './BasisFields';
import { faultsOf } from './faultsAt';
import classes from './Standard.module.css';
import { useSaveStandard } from './useSaveStandard';
import { wrongFields } from './wrongFields';

/** The dimensions of a draft: the corners of its radar picture. */
export function DimensionsDialog({
  view,
  onClose,
}: {
  view: Output<'standards.read'>;
  onClose: () => void;
}) {
  const { body, faults } = view;
  const { save, busy, error } = useSaveStandard(view);
  const [draft, setDraft] = useState(body.dimensions);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const change = (index: number, part: Partial<(typeof draft)[number]>) =>
    setDraft(draft.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <FormDialog
      title={words.dimensions}
      dirty={draft !== body.dimensions}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongFields(standardBody.shape.dimensions, draft);
        setWrong(found);
        if (Object.keys(found).length === 0) save({ dimensions: draft }, onClose);
      }}
    >
      <Text size="sm" c="var(--ink-soft)">
        {words.dimensionsHint}
      </Text>
      {faultsOf(faults, 'dimensionTwice').map((fault) => (
        <Text key={fault.of} size="sm" c="var(--danger)">
          {standardFaultText(fault)}
        </Text>
      ))}
      {draft.map(({ code, name }, index) => (
        <div key={index} className={classes.dimensionRow}>
          <TextInput
            aria-label={`${words.code} ${index + 1}`}
            value={code}
            error={wrong[`${index}.code`]}
            onChange={(event) => change(index, { code: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${words.title} ${index + 1}`}
            value={name}
            maxLength={20}
            error={wrong[`${index}.name`]}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            disabled={draft.length === 1}
            aria-label={words.removeDimension(name)}
            title={words.removeDimension(name)}
            onClick={() => setDraft(draft.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setDraft([...draft, { code: '', name: '', basis: newBasis }])}
      >
        {words.addDimension}
      </Button>
    </FormDialog>
  );
}
