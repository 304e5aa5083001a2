import { ActionIcon, Button, Select, Table, TextInput } from '@mantine/core';
import { IconPrinter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type Person, rosterPart } from '../../../shared/documents/persons';
import type { RosterRow, UseReportBody } from '../../../shared/documents/useReport';
import { formatCount } from '../../../shared/format/money';
import { CountInput } from '../../components/QuantityInput';
import { SheetPreview } from '../../components/SheetPreview';
import { custodyWords as words } from '../../messages/custody';
import { peopleWords } from '../../messages/documents';
import { problemShort } from '../../messages/problems';
import type { Paper } from '../paper';
import { withoutRow, withRow } from './roster';

const nobody: Person = { name: '', telephone: '', identityNumber: '' };
const columns = ['name', 'identityNumber', 'telephone'] as const;

/** 发放花名册: who got how much of which line. Their names are people of the paper, and can be erased. */
export function RosterTable({ paper }: { paper: Paper<UseReportBody> }) {
  const { body, editable, change, view } = paper;
  const [printing, setPrinting] = useState(false);
  if (!editable && body.roster.length === 0) return null;
  return (
    <section aria-label={words.roster.title}>
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
            <Row key={`${index + 1}`} paper={paper} row={row} number={index + 1} />
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
          onClick={() => change({ body: { roster: withRow(body.roster) } })}
        >
          {words.roster.add}
        </Button>
      )}
    </section>
  );
}

function Row(props: { paper: Paper<UseReportBody>; row: RosterRow; number: number }) {
  const { paper, row, number } = props;
  const { body, persons, editable, change, labelOf, problems, tries } = paper;
  const role = rosterPart(number);
  const person = persons[role] ?? nobody;
  const put = (part: Partial<RosterRow>) =>
    change({
      body: { roster: body.roster.map((each) => (each === row ? { ...each, ...part } : each)) },
    });
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
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      {columns.map((column) => (
        <Table.Td key={column}>
          <TextInput
            size="xs"
            aria-label={label(peopleWords[column])}
            maxLength={column === 'name' ? 60 : 30}
            error={column === 'name' && nameless ? problemShort(nameless) : false}
            value={person[column]}
            onChange={(event) =>
              change({
                persons: { ...persons, [role]: { ...person, [column]: event.currentTarget.value } },
              })
            }
          />
        </Table.Td>
      ))}
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
      <Table.Td>
        <CountInput
          size="xs"
          aria-label={label(words.columns.quantity)}
          error={uncounted !== undefined}
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
          onClick={() => change(withoutRow({ roster: body.roster, persons }, number))}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
