import { Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { compare } from '../../shared/planning/compare';
import { gapText } from '../../shared/planning/planText';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './useEditing';

/** The plan and the simple one side by side. */
export function CompareTable({ solved }: { solved: Solved }) {
  const { problem, plan } = solved;
  const rows = useMemo(() => compare(problem, plan), [problem, plan]);
  return (
    <Panel title={words.compare} aside={<Text c="var(--ink-soft)">{gapText(solved)}</Text>}>
      <Table aria-label={words.compare} maw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.compareColumns.what}</Table.Th>
            <Table.Th ta="right">{words.compareColumns.plan}</Table.Th>
            <Table.Th ta="right">{words.compareColumns.simple}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.what}>
              <Table.Td>{row.what}</Table.Td>
              <Table.Td ta="right">{row.plan}</Table.Td>
              <Table.Td ta="right">{row.simple}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
