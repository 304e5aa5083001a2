import { Button } from '@mantine/core';
import { type IssueLine, quantityGiven } from '../../shared/documents/issue';
import { formatCount } from '../../shared/format/money';
import type { ItemRow } from '../../shared/items/api';
import { useShortName } from '../components/useShortName';
import { dispatchWords } from '../messages/documents';
import { useCall } from '../queries';
import classes from './Lines.module.css';

const words = dispatchWords.short;

/** A line that can't be filled: how much there is, what can be done or given, and who else has some. */
export function ShortLine(props: {
  item: string;
  warehouse: string;
  /** All that the paper gives already: what it takes of a substitute can't go once more. */
  lines: readonly IssueLine[];
  unit: string;
  /** What can be given, and how much is missing. */
  filled: number;
  short: number;
  onReduce: () => void;
  onRemove: () => void;
  /** Gives a substitute for what is missing. */
  onSubstitute: (item: ItemRow) => void;
}) {
  const { item, filled, unit } = props;
  const shortName = useShortName();
  const { data } = useCall('stock.items', { filter: { item }, by: 'warehouse' });
  const elsewhere = (data?.rows ?? [])
    .filter(({ warehouse, available }) => warehouse?.code !== props.warehouse && available > 0)
    .sort((a, b) => b.available - a.available)
    .slice(0, 3)
    .map(({ warehouse, available }) =>
      words.at(shortName(warehouse?.code ?? ''), formatCount(available)),
    );
  const instead = useCall('items.find', { substitutesOf: item, warehouse: props.warehouse }).data;
  const substitutes = (instead?.rows ?? [])
    .map((substitute) => ({
      substitute,
      left: (substitute.stock?.available ?? 0) - givenOf(props.lines, substitute.uid),
    }))
    .filter(({ left }) => left > 0)
    .slice(0, 3);
  return (
    <span className={classes.short} role="alert">
      {filled > 0 ? words.some(formatCount(filled), formatCount(props.short), unit) : words.none}
      {filled > 0 ? (
        <Button size="compact-xs" variant="default" onClick={props.onReduce}>
          {words.reduce(formatCount(filled))}
        </Button>
      ) : (
        <Button size="compact-xs" variant="default" onClick={props.onRemove}>
          {words.removeLine}
        </Button>
      )}
      {substitutes.map(({ substitute, left }) => (
        <Button
          key={substitute.uid}
          size="compact-xs"
          color="orange"
          variant="outline"
          onClick={() => props.onSubstitute(substitute)}
        >
          {words.substitute(substitute.name, formatCount(left), substitute.unit)}
        </Button>
      ))}
      {data && (
        <span className={classes.soft}>
          {elsewhere.length > 0 ? words.elsewhere(elsewhere.join('、')) : words.nowhere}
        </span>
      )}
    </span>
  );
}

function givenOf(lines: readonly IssueLine[], item: string): number {
  return lines.reduce(
    (sum, line) => sum + (line.item === item ? (quantityGiven(line) ?? 0) : 0),
    0,
  );
}
