import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Offset } from '../../shared/sheets/api';
import { ParsedInput } from '../components/ParsedInput';
import { parseMillimetres, writeMillimetres } from '../format/parseMillimetres';
import { printingWords as words } from '../messages/printing';

/** How far a print is to be moved, in mm with a sign. */
export function OffsetFields(props: {
  offset: Offset;
  onChange: (offset: Offset) => void;
  /** What stands beside: the page to measure by. */
  children: ReactNode;
}) {
  const { offset, onChange, children } = props;
  const field = (label: string, name: keyof Offset) => (
    <ParsedInput
      label={`${label}${words.unit}`}
      w={120}
      align="right"
      value={offset[name]}
      parse={parseMillimetres}
      write={writeMillimetres}
      onChange={(value) => onChange({ ...offset, [name]: value ?? 0 })}
    />
  );
  return (
    <div>
      <Group align="end">
        {field(words.right, 'right')}
        {field(words.down, 'down')}
        {children}
      </Group>
      <Text size="xs" c="var(--ink-soft)" mt={4}>
        {words.offsetExplain}
      </Text>
    </div>
  );
}
