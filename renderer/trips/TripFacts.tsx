import { SimpleGrid, Text } from '@mantine/core';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import type { SaidOfTrip } from '../../shared/trips/states';
import { Panel } from '../components/Page';
import { common } from '../messages/common';
import { tripWords } from '../messages/trips';

const words = tripWords.columns;

/** What is known of the lorry itself; first whom to call. */
export function TripFacts({ trip }: { trip: Output<'trips.read'> }) {
  const { people, sealNumber, waybillNumber, warehouse, operation, note } = trip;
  const moment = (at: string | null) => (at === null ? common.dash : formatInstant(at));
  /** When it was, and who said so. */
  const saidOf = (step: SaidOfTrip['step']) => {
    const said = trip.said.find((each) => each.step === step);
    return said ? `${moment(said.at)} ${said.by?.name ?? ''}`.trim() : common.dash;
  };
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
    [tripWords.page.loaded, saidOf('loaded')],
    [words.left, saidOf('left')],
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
