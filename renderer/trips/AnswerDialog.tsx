import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatCount } from '../../shared/format/money';
import { differenceAnswerNames, differenceNames } from '../../shared/names';
import {
  type DifferenceAnswer,
  type DifferenceRow,
  differenceAnswer,
} from '../../shared/trips/differences';
import { FormDialog } from '../components/FormDialog';
import { tell } from '../components/tell';
import { tripWords } from '../messages/trips';
import { useCommand } from '../queries';

const words = tripWords.differences;

/** 答复 of what was short or damaged: so it is, put right by a paper, or not so; with the reason. */
export function AnswerDialog({ row, onClose }: { row: DifferenceRow; onClose: () => void }) {
  const command = useCommand('trips.answer');
  const [answer, setAnswer] = useState<DifferenceAnswer>('accepted');
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState('');
  const [tried, setTried] = useState(false);
  const noPaper = answer === 'corrected' && paper.trim() === '';
  const noReason = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noPaper || noReason) return;
    const { difference } = row;
    const input = { difference, answer, reason: reason.trim(), paper: paper.trim() };
    command.mutate(
      { input },
      {
        onSuccess: () => {
          tell(words.answered);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.answerTitle}
      size={600}
      dirty={reason !== '' || paper !== ''}
      busy={command.isPending}
      error={command.error}
      confirm={words.answer}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>
        {row.number} {row.item} {differenceNames[row.what]} {formatCount(row.quantity)} {row.unit}：
        {row.note}
      </Text>
      <Text size="sm" c="var(--ink-soft)">
        {words.answerExplain}
      </Text>
      <SegmentedControl
        aria-label={words.answer}
        value={answer}
        data={differenceAnswer.options.map((value) => ({
          value,
          label: differenceAnswerNames[value],
        }))}
        onChange={(value) => setAnswer(value as DifferenceAnswer)}
      />
      {answer === 'corrected' && (
        <TextInput
          required
          label={words.paper}
          maxLength={40}
          error={tried && noPaper && words.paperNeeded}
          value={paper}
          onChange={(event) => setPaper(event.currentTarget.value)}
        />
      )}
      <TextInput
        required
        data-autofocus
        label={words.reason}
        maxLength={200}
        error={tried && noReason && words.reasonNeeded}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
