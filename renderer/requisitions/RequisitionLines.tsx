import { ActionIcon, Button, Checkbox, Table, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { RequisitionFault } from '../../shared/requisitions/draft';
import { takesRows } from '../app/pastedRows';
import { ItemSelect } from '../components/ItemSelect';
import { PastedText } from '../components/pasted';
import { CountInput } from '../components/QuantityInput';
import type { Cell } from '../documents/nextCell';
import classes from '../documents/Paper.module.css';
import { pasteRows } from '../documents/pasteRows';
import { useAfterDraw } from '../documents/useAfterDraw';
import { requisitionFaultText, requisitionWords } from '../messages/requisitions';
import { blankLine, pastedFields, pasteOver, type TypedLine, taken } from './typedLines';

const words = requisitionWords.lines;

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
  // Fields that read what was pasted do so at once, each on top of the one before.
  const latest = useRef(lines);
  latest.current = lines;
  const write = (next: readonly TypedLine[]) => {
    latest.current = next;
    onChange(next);
  };
  const set = (index: number, part: Partial<TypedLine>) =>
    write(latest.current.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const take = (key: string, field: string) =>
    write(latest.current.map((line) => (line.key === key ? taken(line, field) : line)));
  const box = useRef<HTMLDivElement>(null);
  const goTo = useAfterDraw<{ field: string }>(({ field }) =>
    box.current?.querySelector<HTMLElement>(`[aria-label="${field}"]`)?.focus(),
  );
  const goOn = (index: number) => {
    if (index === lines.length - 1) write([...lines, blankLine()]);
    goTo({ field: words.nth(index + 2, words.item) });
  };
  const paste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    if (cell === null) return;
    pasteRows<TypedLine>(event, cell, pastedFields, (action) => {
      if (action.type === 'paste') write(pasteOver(latest.current, action.key, action.texts));
    });
  };
  const keyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (event.key !== 'Delete' || !event.ctrlKey || cell === null || lines.length === 1) return;
    event.preventDefault();
    write(latest.current.filter(({ key }) => key !== cell.rowKey));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is pasted and one key of the inputs in it
    <div ref={box} {...takesRows} onPasteCapture={paste} onKeyDown={keyDown}>
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
          {lines.map(({ key, item, quantity, takesSubstitutes, note, pasted }, index) => {
            const line = index + 1;
            const over = (field: string) => {
              const text = pasted?.[field];
              return text === undefined ? null : { text, done: () => take(key, field) };
            };
            const fault = faults.find((each) => each.line === line);
            return (
              <Table.Tr key={key} data-row={key}>
                <Table.Td>{line}</Table.Td>
                <Table.Td data-field="item">
                  <PastedText value={over('item')}>
                    <ItemSelect
                      size="xs"
                      aria-label={words.nth(line, words.item)}
                      chosen={item?.name ?? null}
                      error={fault?.field === 'item'}
                      onChoose={(chosen) => set(index, { item: chosen })}
                      onEntered={() => goTo({ field: words.nth(line, words.quantity) })}
                    />
                  </PastedText>
                  {fault && <div className={classes.problem}>{requisitionFaultText(fault)}</div>}
                </Table.Td>
                <Table.Td data-field="quantity">
                  <PastedText value={over('quantity')}>
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
                  </PastedText>
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
                <Table.Td data-field="note">
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
                    onClick={() => write(lines.filter((_line, at) => at !== index))}
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
        onClick={() => write([...lines, blankLine()])}
      >
        {words.add}
      </Button>
    </div>
  );
}

/** The line and the field that a place on the screen lies in. */
function cellOf(place: EventTarget): Cell | null {
  if (!(place instanceof Element)) return null;
  const rowKey = place.closest<HTMLElement>('[data-row]')?.dataset.row;
  const field = place.closest<HTMLElement>('[data-field]')?.dataset.field;
  return rowKey === undefined || field === undefined ? null : { rowKey, field };
}
