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
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { tripWords } from '../messages/trips';
import { useCommand } from '../queries';

const words = tripWords.differences;

interface Props {
  row: DifferenceRow;
  onClose: () => void;
}

/** 答复 of what was short or damaged, or of a part of it: so it is, put right by a paper, or not so; with the reason. */
export function AnswerDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ row, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const command = useCommand('trips.answer');
  const [answer, setAnswer] = useState<DifferenceAnswer>('accepted');
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState('');
  const [quantity, setQuantity] = useState<number | null>(row.open);
  const [tried, setTried] = useState(false);
  const noPaper = answer === 'corrected' && paper.trim() === '';
  const noReason = reason.trim() === '';
  const noQuantity = quantity === null || quantity < 1 || quantity > row.open;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (focusFirst()) return;
    if (noPaper || noReason || noQuantity) return;
    const { difference } = row;
    const input = { difference, answer, quantity, reason: reason.trim(), paper: paper.trim() };
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
      {row.open > 1 && (
        <CountInput
          most={row.open}
          label={words.howMany(formatCount(row.open), row.unit)}
          error={tried && noQuantity && words.howManyWrong(formatCount(row.open))}
          value={quantity}
          onChange={setQuantity}
        />
      )}
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
