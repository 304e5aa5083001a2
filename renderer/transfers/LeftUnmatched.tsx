import { Stack, Text } from '@mantine/core';
import { formatCount } from '../../shared/format/money';
import type { RoadLot } from '../../shared/transfers/acts';
import type { AwaitingRow } from '../../shared/transfers/api';
import { dispatchWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import { type Left, leftBy } from './proposePairs';

const words = transferWords.match;

/** What a match leaves: still on the road and to be received, or received and still without a paper. */
export function LeftUnmatched(props: {
  road: readonly RoadLot[];
  receipt: AwaitingRow;
  tied: Parameters<typeof leftBy>[2];
}) {
  const left = leftBy(props.road, props.receipt, props.tied);
  return (
    <Stack gap={4} role="status">
      <Text>{left.road.length > 0 ? words.leftOnRoad(listed(left.road)) : words.allOnRoad}</Text>
      <Text>
        {left.receipt.length > 0
          ? words.leftOfReceipt(props.receipt.number, listed(left.receipt))
          : words.allOfReceipt(props.receipt.number)}
      </Text>
    </Stack>
  );
}

function listed(lots: readonly Left[]): string {
  return lots
    .map(
      ({ itemName, batchNumber, unit, count }) =>
        `${itemName}（${dispatchWords.lots.batch(batchNumber)}）${formatCount(count)} ${unit}`,
    )
    .join('、');
}
