import { Button, TextInput } from '@mantine/core';

interface Props {
  words: { basis: string; basisHint: string; reset: string };
  maxLength: number;
  /** Whether this person may say another figure here. */
  maySave: boolean;
  value: string;
  onChange: (basis: string) => void;
  error: string | undefined;
  /** Back to what is proposed; null: it is what is proposed. */
  onReset: (() => void) | null;
}

/** Below figures that the province may set in place of a proposal: what its own rest on, and the way back. */
export function OwnBasis({ words, maxLength, maySave, value, onChange, error, onReset }: Props) {
  return (
    <>
      <TextInput
        label={words.basis}
        placeholder={words.basisHint}
        maxLength={maxLength}
        disabled={!maySave}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {maySave && onReset && (
        <div>
          <Button variant="default" size="xs" onClick={onReset}>
            {words.reset}
          </Button>
        </div>
      )}
    </>
  );
}
