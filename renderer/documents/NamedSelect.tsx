import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useInvalidInput } from '../components/InvalidInputs';
import { usePasted } from '../components/pasted';
import { inputWords } from '../messages/inputs';

interface Props<Value extends string>
  extends Omit<SelectProps, 'value' | 'data' | 'onChange' | 'allowDeselect'> {
  value: Value | null;
  data: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** After somebody has chosen from the list. */
  onPicked?: () => void;
}

/** One of a few names in a cell. A pasted text that is none of them stays to be seen, and is told. */
export function NamedSelect<Value extends string>(props: Props<Value>) {
  const { value, data, onChange, onPicked, ...others } = props;
  const [unread, setUnread] = useState<string | null>(null);
  const pasted = usePasted((text) => {
    const named = data.find(({ label }) => label === text);
    setUnread(named ? null : text);
    if (!named) return;
    onChange(named.value);
    pasted?.done();
  });
  const problem = inputWords.select.notPicked;
  const name = others['aria-label'] ?? '';
  const element = useInvalidInput(
    unread === null ? null : { name, text: unread, problem, typing: false },
    () => undefined,
  );
  return (
    <Select
      {...others}
      wrapperProps={{ ref: element }}
      {...(unread === null ? {} : { placeholder: unread, error: problem })}
      allowDeselect={false}
      value={unread === null ? value : null}
      data={data}
      onChange={(picked) => {
        const choice = data.find((each) => each.value === picked);
        if (!choice) return;
        setUnread(null);
        onChange(choice.value);
        pasted?.done();
        onPicked?.();
      }}
    />
  );
}
