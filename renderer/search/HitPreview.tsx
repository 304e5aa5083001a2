import { Button, Text } from '@mantine/core';
import type { Hit } from '../../shared/search/api';
import { searchWords as words } from '../messages/search';
import { HitText, nameOf } from './HitText';
import { ItemWhere } from './ItemWhere';
import classes from './Search.module.css';
import type { Act } from './useActs';

/** What is pointed at, at a glance, and what can be done with it. */
export function HitPreview({
  hit,
  open,
  second,
  onAct,
}: {
  hit: Hit;
  open: Act;
  second: Act | null;
  onAct: (act: Act) => void;
}) {
  const item = hit.kind === 'item' || hit.kind === 'lot' ? hit.item : null;
  return (
    <section className={classes.preview} aria-label={nameOf(hit)}>
      <div className={classes.facts}>
        <HitText hit={hit} />
      </div>
      {'printed' in hit && hit.printed && (
        <Text size="sm" role="status" c={hit.printed.agrees ? 'var(--good)' : 'var(--danger)'}>
          {words.printed[hit.printed.agrees ? 'agrees' : 'differs'](hit.printed.sequence)}
        </Text>
      )}
      {item && <ItemWhere item={item} />}
      <div className={classes.acts}>
        <Button size="xs" variant="light" tabIndex={-1} onClick={() => onAct(open)}>
          {open.label} {words.keys.open}
        </Button>
        {second && (
          <Button size="xs" variant="default" tabIndex={-1} onClick={() => onAct(second)}>
            {second.label} {words.keys.second}
          </Button>
        )}
      </div>
    </section>
  );
}
