import { Button, Group, Text } from '@mantine/core';
import { formatCount } from '../../shared/format/money';
import type { Missing } from '../../shared/planning/missing';
import type { PlanNames } from '../../shared/planning/names';
import { releasesOf } from '../../shared/planning/releases';
import { planningWords as words } from '../messages/planning';
import classes from './Planning.module.css';
import { useReleasable } from './useReleasable';

interface Props {
  missing: readonly Missing[];
  names: PlanNames;
  /** Releases the reserve of a warehouse and searches again; left out where nothing is changed. */
  onRelease?: ((warehouse: string) => void) | undefined;
  busy: boolean;
}

/** What a reserve would bring, warehouse by warehouse, and its release by one button where it is theirs to say. */
export function ReleaseList({ missing, names, onRelease, busy }: Props) {
  const mayRelease = useReleasable();
  const releases = releasesOf(missing);
  if (releases.length === 0) return null;
  return (
    <>
      {releases.map(({ warehouse, goods }) => (
        <Group key={warehouse} className={classes.release}>
          <Text span>
            {words.release(
              names.warehouse(warehouse),
              goods
                .map(
                  ({ item, quantity }) =>
                    `${names.item(item)} ${formatCount(quantity)} ${names.unit(item)}`,
                )
                .join('、'),
            )}
          </Text>
          {onRelease && !mayRelease(warehouse) && (
            <Text span c="var(--ink-soft)">
              {words.releaseByOthers}
            </Text>
          )}
          {onRelease && mayRelease(warehouse) && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={busy}
              aria-label={words.releaseAt(names.warehouse(warehouse))}
              onClick={() => onRelease(warehouse)}
            >
              {words.releaseNow}
            </Button>
          )}
        </Group>
      ))}
      <Text c="var(--ink-soft)" className={classes.release}>
        {words.releaseWhy}
      </Text>
    </>
  );
}
