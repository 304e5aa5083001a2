import { TextInput } from '@mantine/core';
import { quickWords as words } from '../messages/quick';
import { Question } from './Question';

/** 谁来领: the name that is signed on the sheet. */
export function AskCollector({
  name,
  onChange,
  onDone,
}: {
  name: string;
  onChange: (name: string) => void;
  onDone: () => void;
}) {
  return (
    <Question title={words.steps.collector} hint={words.hints.collector}>
      <TextInput
        autoFocus
        size="xl"
        aria-label={words.steps.collector}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          event.preventDefault();
          onDone();
        }}
      />
    </Question>
  );
}
