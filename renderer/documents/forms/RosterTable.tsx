import { ActionIcon, Button, Select, Table, TextInput } from '@mantine/core';
import { IconPrinter, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Person, rosterPart } from '../../../shared/documents/persons';
import type { RosterRow, UseReportBody } from '../../../shared/documents/useReport';
import { formatCount } from '../../../shared/format/money';
import { isMistypedIdentity } from '../../../shared/identityNumber';
import { CountInput } from '../../components/QuantityInput';
import { SheetPreview } from '../../components/SheetPreview';
import { TelephoneInput } from '../../components/TelephoneInput';
import { custodyWords as words } from '../../messages/custody';
import { peopleWords } from '../../messages/documents';
import { problemShort } from '../../messages/problems';
import type { Paper } from '../paper';
import { focusAfterPart } from '../paperFocus';
import { useAfterDraw } from '../useAfterDraw';
import { isChoosing } from '../useCellFocus';
import { withoutRow, withRow } from './roster';

const nobody: Person = { name: '', telephone: '', identityNumber: '' };
const columns = ['name', 'identityNumber', 'telephone'] as const;

/** 发放花名册: who got how much of which line. Their names are people of the paper, and can be erased. */
export function RosterTable({ paper }: { paper: Paper<UseReportBody> }) {
  const { body, editable, change, view } = paper;
  const [printing, setPrinting] = useState(false);
  const place = useRef<HTMLElement>(null);
  const focusRow = useAfterDraw(({ number }: { number: number }) => {
    const rows = place.current?.querySelectorAll<HTMLElement>('tbody tr');
    rows?.[number - 1]?.querySelector('input')?.focus();
  });
  const add = () => {
    change({ body: { roster: withRow(body.roster) } });
    focusRow({ number: body.roster.length + 1 });
  };
  const remove = (number: number) =>
    change(withoutRow({ roster: body.roster, persons: paper.persons }, number));
  /** Enter walks the cells and makes the next row; on a blank last row it says: no more. */
  const keyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChoosing(target)) return;
    if (event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!(target instanceof HTMLInputElement) || place.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    const row = target.closest('tr');
    const number = Number(row?.dataset.rosterRow);
    const isLast = number === body.roster.length;
    if (isLast && isBlank(body.roster[number - 1], paper.persons[rosterPart(number)])) {
      focusAfterPart(place.current);
      remove(number);
      return;
    }
    const inputs = [...(row?.querySelectorAll('input:not([type="hidden"])') ?? [])];
    const next = inputs[inputs.indexOf(target) + 1];
    if (next instanceof HTMLElement) next.focus();
    else if (isLast) add();
    else focusRow({ number: number + 1 });
  };
  if (!editable && body.roster.length === 0) return null;
  return (
    <section
      ref={place}
      data-part
      aria-label={words.roster.title}
      onKeyDownCapture={editable ? keyDown : undefined}
    >
      <Table withTableBorder verticalSpacing={2} fz="sm">
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>
          {words.roster.title}
          {editable && ` · ${words.roster.explain}`}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>{words.roster.number}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column}>{peopleWords[column]}</Table.Th>
            ))}
            <Table.Th w={90}>{words.paper.people}</Table.Th>
            <Table.Th w={190}>{words.roster.goods}</Table.Th>
            <Table.Th w={100}>{words.columns.quantity}</Table.Th>
            {editable && <Table.Th w={36} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {body.roster.map((row, index) => (
            // Rows have no name of their own: the paper numbers them.
            <Row
              key={`${index + 1}`}
              paper={paper}
              row={row}
              number={index + 1}
              onRemove={() => remove(index + 1)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {view?.number && (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          mr={6}
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          {words.roster.print}
        </Button>
      )}
      {printing && view && (
        <SheetPreview
          sheet={{ form: 'roster', document: view.uid }}
          onClose={() => setPrinting(false)}
        />
      )}
      {editable && (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          disabled={body.lines.length === 0}
          onClick={add}
        >
          {words.roster.add}
        </Button>
      )}
    </section>
  );
}

/** A row in which nothing is written yet. */
function isBlank(row: RosterRow | undefined, person: Person | undefined): boolean {
  const written = Object.values(person ?? nobody).some((text) => text !== '');
  return row !== undefined && !written && row.people === null && row.quantity === null;
}

interface RowProps {
  paper: Paper<UseReportBody>;
  row: RosterRow;
  number: number;
  onRemove: () => void;
}

function Row({ paper, row, number, onRemove }: RowProps) {
  const { body, persons, editable, change, labelOf, problems, tries } = paper;
  const role = rosterPart(number);
  const person = persons[role] ?? nobody;
  const put = (part: Partial<RosterRow>) =>
    change({
      body: { roster: body.roster.map((each) => (each === row ? { ...each, ...part } : each)) },
    });
  const write = (part: Partial<Person>) =>
    change({ persons: { ...persons, [role]: { ...person, ...part } } });
  const name = (line: number) => labelOf(body.lines[line - 1]?.item ?? null)?.name ?? '';
  const wrong = (field: string) =>
    problems.find((each) => each.field === field && (tries > 0 || each.problem !== 'missing'));
  if (!editable) {
    return (
      <Table.Tr>
        <Table.Td>{number}</Table.Td>
        {columns.map((column) => (
          <Table.Td key={column}>{person[column]}</Table.Td>
        ))}
        <Table.Td>{row.people}</Table.Td>
        <Table.Td>{name(row.line)}</Table.Td>
        <Table.Td>{row.quantity === null ? '' : formatCount(row.quantity)}</Table.Td>
      </Table.Tr>
    );
  }
  const label = (column: string) => words.roster.cell(number, column);
  const nameless = wrong(role);
  const uncounted = wrong(`rosterQuantity:${number}`);
  const fields = {
    name: role,
    identityNumber: `rosterIdentity:${number}`,
    telephone: `rosterTelephone:${number}`,
  };
  const errors = {
    name: nameless && problemShort(nameless),
    identityNumber:
      isMistypedIdentity(person.identityNumber) && problemShort({ problem: 'mistypedIdentity' }),
    telephone: false,
  };
  return (
    <Table.Tr data-roster-row={number}>
      <Table.Td>{number}</Table.Td>
      {columns.map((column) => {
        const cell = {
          size: 'xs' as const,
          'aria-label': label(peopleWords[column]),
          error: errors[column] || false,
        };
        return (
          <Table.Td key={column} data-told={fields[column]}>
            {column === 'telephone' ? (
              <TelephoneInput
                {...cell}
                value={person.telephone}
                onChange={(telephone) => write({ telephone })}
              />
            ) : (
              <TextInput
                {...cell}
                maxLength={column === 'name' ? 60 : 30}
                value={person[column]}
                onChange={(event) => write({ [column]: event.currentTarget.value })}
              />
            )}
          </Table.Td>
        );
      })}
      <Table.Td>
        <CountInput
          size="xs"
          aria-label={label(words.paper.people)}
          value={row.people}
          onChange={(people) => put({ people })}
        />
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={label(words.roster.goods)}
          allowDeselect={false}
          value={`${row.line}`}
          data={body.lines.map((_line, at) => ({
            value: `${at + 1}`,
            label: `${at + 1} ${name(at + 1)}`,
          }))}
          onChange={(line) => put({ line: Number(line) })}
        />
      </Table.Td>
      <Table.Td data-told={`rosterQuantity:${number}`}>
        <CountInput
          size="xs"
          aria-label={label(words.columns.quantity)}
          error={uncounted ? problemShort(uncounted) : false}
          value={row.quantity}
          onChange={(quantity) => put({ quantity })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words.roster.remove(number)}
          onClick={onRemove}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
