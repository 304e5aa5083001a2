import { Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { tripWords } from '../messages/trips';
import { useCommand } from '../queries';
import {
  type DifferenceDraft,
  DifferenceLines,
  differenceDrafts,
  isUnexplained,
  statedOf,
} from './DifferenceLines';

const words = tripWords.differences;

interface Props {
  view: DocumentView;
  onClose: () => void;
}

/** 登记签收差异 of a dispatch that was signed for: what the recipient found afterwards. */
export function StateDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ view, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const state = useCommand('trips.state');
  const [rows, setRows] = useState<readonly DifferenceDraft[]>(() => differenceDrafts(view));
  const [tried, setTried] = useState(false);
  const stated = statedOf(rows).map(({ document: _, ...difference }) => difference);
  const problem = rows.some(isUnexplained)
    ? words.unexplained
    : stated.length === 0
      ? words.nothing
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    setTried(true);
    if (problem !== null) return;
    state.mutate(
      { input: { document: view.uid, differences: stated } },
      {
        onSuccess: () => {
          tell(words.stated);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.stateTitle}
      size={800}
      dirty={stated.length > 0}
      busy={state.isPending}
      error={state.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--ink-soft)">{words.stateExplain}</Text>
      <DifferenceLines rows={rows} named={false} tried={tried} onChange={setRows} />
      {tried && problem !== null && (
        <Text role="alert" c="var(--danger)">
          {problem}
        </Text>
      )}
    </FormDialog>
  );
}
