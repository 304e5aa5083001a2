import { Alert, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OwedRow } from '../../shared/operations/storyApi';
import { goodsText, owedName } from '../../shared/operations/timelineText';
import { useToday } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import notice from '../components/Notice.module.css';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';
import type { OperationView } from './OperationPage';
import classes from './Operations.module.css';

const words = operationWords.close;
const { problems } = operationWords;

interface Props {
  operation: OperationView;
  owed: readonly OwedRow[];
  onClose: () => void;
}

/** 终止响应: the last day, concluding words, and a reason where something is still owed. */
export function CloseDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ operation, owed, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const close = useCommand('operations.close');
  const today = useToday();
  const [endedOn, setEndedOn] = useState<string | null>(today);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ day?: string; reason?: string }>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    const why = reason.replace(/\s+/g, ' ').trim();
    const unsaid = owed.length > 0 && why === '';
    setWrong({
      ...(endedOn === null ? { day: problems.day } : {}),
      ...(unsaid ? { reason: problems.reason } : {}),
    });
    if (endedOn === null || unsaid) return;
    close.mutate(
      { input: { operation: operation.uid, endedOn, text: text.trim(), reason: why || null } },
      {
        onSuccess: () => {
          tell(words.done);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size={640}
      dirty={text !== '' || reason !== ''}
      busy={close.isPending}
      error={close.error}
      confirm={words.confirm}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <DateInput label={words.endedOn} value={endedOn} error={wrong.day} onChange={setEndedOn} />
        {owed.length > 0 && (
          <Alert classNames={notice} title={words.owed(owed.length)}>
            {/** biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too */}
            <ul className={`${classes.list} ${classes.all}`} tabIndex={0}>
              {owed.map((row) => (
                <li key={[row.what, row.document, row.number, row.who].join(' ')}>
                  <span>
                    {owedName(row)}：{row.who} {goodsText(row.goods)}
                    {row.plan && `　${operationWords.owed.ofPlan(row.plan.number)}`}
                  </span>
                  <span className={row.isOverdue ? classes.overdue : classes.soft}>{row.due}</span>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Textarea
          data-autofocus
          label={words.text}
          description={words.textHint}
          maxLength={1000}
          minRows={3}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {owed.length > 0 && (
          <Textarea
            label={words.reason}
            required
            maxLength={200}
            autosize
            error={wrong.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
