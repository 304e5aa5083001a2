import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { common } from '../messages/common';

/** Text that narrows a list while it is typed; the list follows when typing rests. */
export function SearchField({
  value,
  placeholder,
  onSearch,
  w = 200,
}: {
  value: string;
  placeholder: string;
  onSearch: (search: string) => void;
  w?: number;
}) {
  const [typed, setTyped] = useState({ text: value, from: value });
  const tell = useDebouncedCallback(onSearch, 200);
  // The address was changed from elsewhere (Back, a link, 清除筛选): show what it says.
  if (typed.from !== value) setTyped({ text: value, from: value });
  const type = (text: string) => {
    setTyped({ text, from: value });
    tell(text);
  };
  return (
    <TextInput
      size="xs"
      w={w}
      type="search"
      aria-label={common.search}
      placeholder={placeholder}
      maxLength={60}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed.text !== '' && (
          <CloseButton size="xs" aria-label={common.clear} onClick={() => type('')} />
        )
      }
      value={typed.text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
