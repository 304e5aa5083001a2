import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { newUid } from '../api';
import { ItemSelect } from '../components/ItemSelect';
import { CountInput } from '../components/QuantityInput';
import { useAfterDraw } from '../documents/useAfterDraw';
import { arrivalWords as words } from '../messages/arrivals';

/** A line as it is typed. */
export interface ArrivalLine {
  key: string;
  item: { uid: string; name: string; unit: string } | null;
  quantity: number | null;
}

export function blankLine(): ArrivalLine {
  return { key: newUid(), item: null, quantity: null };
}

/** What is announced, item by item, in the smallest unit. Enter walks the fields and makes the next line. */
export function ArrivalLines({
  lines,
  onChange,
}: {
  lines: readonly ArrivalLine[];
  onChange: (lines: readonly ArrivalLine[]) => void;
}) {
  const set = (index: number, part: Partial<ArrivalLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const box = useRef<HTMLDivElement>(null);
  const goTo = useAfterDraw<{ field: string }>(({ field }) =>
    box.current?.querySelector<HTMLElement>(`[aria-label="${field}"]`)?.focus(),
  );
  const goOn = (index: number) => {
    if (index === lines.length - 1) onChange([...lines, blankLine()]);
    goTo({ field: words.nthItem(index + 2) });
  };
  return (
    <Stack gap={6} ref={box}>
      {lines.map(({ key, item, quantity }, index) => (
        <Group key={key} gap={6} wrap="nowrap">
          <ItemSelect
            w={380}
            aria-label={words.nthItem(index + 1)}
            placeholder={words.line.item}
            chosen={item?.name ?? null}
            onChoose={(chosen) => set(index, { item: chosen })}
            onEntered={() => goTo({ field: words.nthQuantity(index + 1) })}
          />
          <CountInput
            w={140}
            aria-label={words.nthQuantity(index + 1)}
            placeholder={words.line.quantity}
            value={quantity}
            onChange={(count) => set(index, { quantity: count })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              goOn(index);
            }}
          />
          <span style={{ minWidth: 32, color: 'var(--ink-soft)' }}>{item?.unit}</span>
          <ActionIcon
            variant="subtle"
            aria-label={words.removeLine(index + 1)}
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter((_line, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...lines, blankLine()])}
        >
          {words.addLine}
        </Button>
      </Group>
    </Stack>
  );
}
