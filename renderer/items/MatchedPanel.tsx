import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LotCorrectionLine } from '../../shared/documents/lotCorrection';
import { formatCount } from '../../shared/format/money';
import type { ItemView } from '../../shared/items/api';
import { useMay } from '../app/session';
import { useWritesAt } from '../app/useWritesAt';
import { useWarehouse } from '../app/warehouse';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { freeOf, isOnShelf, type PickedStock } from '../components/StockSelect';
import { correctionLineOf, startLotCorrection, stockLabels } from '../documents/forms/stockStart';
import { useBegin } from '../documents/useBegin';
import { matchWords as words } from '../messages/items';
import { useCall, useCommand } from '../queries';

/** A line that brings all that is free of a lot over. */
function goingOver(row: PickedStock, item: string): LotCorrectionLine {
  const line = correctionLineOf(row);
  return { ...line, quantity: freeOf(row), right: { ...line.right, item } };
}

/** What is left under the name of an item that was matched, and the paper that brings it over. */
export function MatchedPanel({ view }: { view: ItemView }) {
  const { matched } = view;
  const { warehouse } = useWarehouse();
  const filter = { item: view.uid, warehouse: warehouse.code, where: 'shelf' as const };
  const { data } = useCall('stock.lots', { filter, limit: 500 });
  const here = (data?.rows ?? []).filter(isOnShelf).filter((row) => freeOf(row) > 0);
  const mayWrite = useWritesAt(warehouse.code);
  const mayMatch = useMay('items.match');
  const match = useCommand('items.match');
  const begin = useBegin();
  if (matched === null) return null;
  const correct = () => {
    const { body } = startLotCorrection();
    const lines = here.map((row) => goingOver(row, matched.uid));
    const { code, name } = matched;
    const labels = Object.assign(
      { [matched.uid]: { code, name, spec: null, unit: view.unit } },
      ...here.map(stockLabels),
    );
    begin({ warehouse, body: { ...body, reason: words.reason(name), lines }, labels });
  };
  return (
    <Panel title={words.panel}>
      <Text>
        {words.isNow}{' '}
        <Link to="/settings/items/$uid" params={{ uid: matched.uid }}>
          {matched.code} {matched.name}
        </Link>
        。
        {here.length > 0 ? words.left(formatCount(here.length), warehouse.name) : words.nothingLeft}
      </Text>
      <RefusalAlert error={match.error} />
      <Group mt="xs">
        {here.length > 0 && mayWrite && <Button onClick={correct}>{words.correct}</Button>}
        {mayMatch && (
          <Button
            variant="default"
            loading={match.isPending}
            onClick={() => match.mutate({ input: { item: view.uid, into: null } })}
          >
            {words.undo}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
