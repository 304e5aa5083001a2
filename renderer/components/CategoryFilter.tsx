import { Select } from '@mantine/core';
import { itemsWords } from '../messages/items';
import { useCall } from '../queries';

const words = itemsWords.filter;

/** 品类 as a filter; undefined is all of them. */
export function CategoryFilter({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (category: string | undefined) => void;
}) {
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  return (
    <Select
      size="xs"
      w={120}
      aria-label={words.category}
      value={value ?? ''}
      data={[
        { value: '', label: words.anyCategory },
        ...categories.map(({ uid, name }) => ({ value: uid, label: name })),
      ]}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(category) => onChange(category || undefined)}
    />
  );
}
