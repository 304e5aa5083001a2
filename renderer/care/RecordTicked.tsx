import { Button, Text } from '@mantine/core';
import { useKeys } from '../app/keys';

/** Records what is ticked in a list, by its button or F7, and says how much that is. */
export function RecordTicked({
  words,
  ticked,
  onRecord,
}: {
  words: { record: string; pickOne: string; chosen: (count: number) => string };
  /** How many rows are ticked. */
  ticked: number;
  onRecord: () => void;
}) {
  const disabled = ticked === 0;
  useKeys([{ key: 'F7', label: words.record, run: onRecord, disabled }]);
  return (
    <>
      <Button size="xs" disabled={disabled} onClick={onRecord}>
        {words.record} F7
      </Button>
      <Text c="var(--ink-soft)">{disabled ? words.pickOne : words.chosen(ticked)}</Text>
    </>
  );
}
