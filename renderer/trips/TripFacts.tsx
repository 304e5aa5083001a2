import { SimpleGrid, Text } from '@mantine/core';
import { formatInstant } from '../../shared/format/instant';
import type { TripRow } from '../../shared/trips/api';
import { Panel } from '../components/Page';
import { common } from '../messages/common';
import { tripWords } from '../messages/trips';

const words = tripWords.columns;

/** What is known of the lorry itself; first whom to call. */
export function TripFacts({ trip }: { trip: TripRow }) {
  const { people, sealNumber, waybillNumber, warehouse, operation, note } = trip;
  const moment = (at: string | null) => (at === null ? common.dash : formatInstant(at));
  const facts = [
    [
      tripWords.form.people,
      people.map(({ name, telephone }) => `${name} ${telephone}`.trim()).join('，') ||
        tripWords.noDriver,
    ],
    [words.warehouse, warehouse.name],
    [words.waybill, waybillNumber || common.dash],
    [words.seal, sealNumber || common.dash],
    [words.leaves, moment(trip.leavesAt)],
    [tripWords.page.loaded, moment(trip.loadedAt)],
    [words.left, moment(trip.leftAt)],
    [tripWords.toLoad.columns.operation, operation?.name ?? common.dash],
    ...(note === '' ? [] : [[tripWords.form.note, note] as const]),
  ] as const;
  return (
    <Panel>
      <SimpleGrid cols={4} spacing="md" verticalSpacing={6}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <Text size="xs" c="var(--ink-soft)">
              {label}
            </Text>
            <Text>{value}</Text>
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
