import { Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { nearestFirst } from '../../shared/planning/nearestFirst';
import { networkOf } from '../../shared/planning/network';
import { gapText } from '../../shared/planning/planText';
import { type Sums, sumUp } from '../../shared/planning/sumUp';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './PlanEditor';

const tenth = (value: number, of: number) => (value / of).toFixed(1);

const rows: Readonly<Record<keyof typeof words.sums, (sums: Sums) => string>> = {
  met: ({ met, demands }) => `${met} / ${demands}`,
  sent: ({ sent, asked }) => `${formatCount(sent)} / ${formatCount(asked)}`,
  late: ({ late }) => formatCount(late),
  latest: ({ latest }) => tenth(latest, 60),
  lorries: ({ lorries }) => formatCount(lorries),
  minutes: ({ minutes }) => tenth(minutes, 60),
  distance: ({ distance }) => tenth(distance, 10),
  warehouses: ({ warehouses }) => formatCount(warehouses),
  expiring: ({ expiring }) => formatCount(expiring),
};

/** The plan and the simple one side by side. */
export function CompareTable({ solved }: { solved: Solved }) {
  const { problem, plan } = solved;
  const [ours, simple] = useMemo(
    () => [sumUp(problem, plan), sumUp(problem, nearestFirst(networkOf(problem)))] as const,
    [problem, plan],
  );
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
          {(Object.keys(rows) as (keyof typeof rows)[]).map((each) => (
            <Table.Tr key={each}>
              <Table.Td>{words.sums[each]}</Table.Td>
              <Table.Td ta="right">{rows[each](ours)}</Table.Td>
              <Table.Td ta="right">{rows[each](simple)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
