import { ActionIcon, Button, Checkbox, Table, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { RequisitionDraft, RequisitionFault } from '../../shared/requisitions/draft';
import { newUid } from '../api';
import { ItemSelect } from '../components/ItemSelect';
import { CountInput } from '../components/QuantityInput';
import classes from '../documents/Paper.module.css';
import { useAfterDraw } from '../documents/useAfterDraw';
import { requisitionFaultText, requisitionWords } from '../messages/requisitions';

const words = requisitionWords.lines;

/** A line as it is typed; one without an item is not saved. */
export interface TypedLine extends Omit<RequisitionDraft['lines'][number], 'item'> {
  key: string;
  item: { uid: string; name: string; unit: string } | null;
}

export function blankLine(): TypedLine {
  return { key: newUid(), item: null, quantity: null, takesSubstitutes: true, note: '' };
}

/** What is asked for, in the smallest unit. Enter walks the fields and makes the next line. */
export function RequisitionLines({
  lines,
  faults,
  onChange,
}: {
  lines: readonly TypedLine[];
  faults: readonly RequisitionFault[];
  onChange: (lines: readonly TypedLine[]) => void;
}) {
  const set = (index: number, part: Partial<TypedLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const box = useRef<HTMLDivElement>(null);
  const goTo = useAfterDraw<{ field: string }>(({ field }) =>
    box.current?.querySelector<HTMLElement>(`[aria-label="${field}"]`)?.focus(),
  );
  const goOn = (index: number) => {
    if (index === lines.length - 1) onChange([...lines, blankLine()]);
    goTo({ field: words.nth(index + 2, words.item) });
  };
  return (
    <div ref={box}>
      <Table aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>#</Table.Th>
            <Table.Th>{words.item}</Table.Th>
            <Table.Th w={150} ta="right">
              {words.quantity}
            </Table.Th>
            <Table.Th w={50} />
            <Table.Th w={110}>{words.takesSubstitutes}</Table.Th>
            <Table.Th>{words.note}</Table.Th>
            <Table.Th w={40} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ key, item, quantity, takesSubstitutes, note }, index) => {
            const line = index + 1;
            const fault = faults.find((each) => each.line === line);
            return (
              <Table.Tr key={key}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>
                  <ItemSelect
                    size="xs"
                    aria-label={words.nth(line, words.item)}
                    chosen={item?.name ?? null}
                    error={fault?.field === 'item'}
                    onChoose={(chosen) => set(index, { item: chosen })}
                    onEntered={() => goTo({ field: words.nth(line, words.quantity) })}
                  />
                  {fault && <div className={classes.problem}>{requisitionFaultText(fault)}</div>}
                </Table.Td>
                <Table.Td>
                  <CountInput
                    size="xs"
                    aria-label={words.nth(line, words.quantity)}
                    value={quantity}
                    error={fault?.field === 'quantity'}
                    onChange={(count) => set(index, { quantity: count })}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      event.preventDefault();
                      goOn(index);
                    }}
                  />
                </Table.Td>
                <Table.Td>{item?.unit}</Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={words.nth(line, words.takesSubstitutes)}
                    checked={takesSubstitutes}
                    onChange={(event) =>
                      set(index, { takesSubstitutes: event.currentTarget.checked })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    aria-label={words.nth(line, words.note)}
                    maxLength={200}
                    value={note}
                    onChange={(event) => set(index, { note: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    aria-label={words.remove(line)}
                    disabled={lines.length === 1}
                    onClick={() => onChange(lines.filter((_line, at) => at !== index))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...lines, blankLine()])}
      >
        {words.add}
      </Button>
    </div>
  );
}
