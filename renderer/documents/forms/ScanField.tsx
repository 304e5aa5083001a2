import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { takesScans } from '../../app/scanner';
import { stocktakeWords as words } from '../../messages/stocktakes';

/** Where a scanner types: each code and its Enter lead to a line; what is on none is said. */
export function ScanField({
  input,
  onCode,
}: {
  input: RefObject<HTMLInputElement | null>;
  /** Whether a line was found. */
  onCode: (code: string) => boolean;
}) {
  const [code, setCode] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  return (
    <TextInput
      {...takesScans}
      ref={input}
      size="xs"
      maw={420}
      mb={6}
      aria-label={words.scan}
      placeholder={words.scan}
      leftSection={<IconBarcode size={16} aria-hidden />}
      maxLength={120}
      value={code}
      error={unknown !== null && words.notFound(unknown)}
      onChange={(event) => setCode(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        const typed = code.trim();
        if (typed === '') return;
        setUnknown(onCode(typed) ? null : typed);
        setCode('');
      }}
    />
  );
}
