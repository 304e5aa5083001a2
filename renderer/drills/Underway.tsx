import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { paces } from '../../shared/drills/clock';
import { formatInstant } from '../../shared/format/instant';
import { minutesText } from '../../shared/format/minutes';
import { useKeys } from '../app/keys';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { drillWords as words } from '../messages/drills';
import { useCommand } from '../queries';
import { DrillEvents } from './DrillEvents';
import classes from './Drills.module.css';
import { EndDrillDialog } from './EndDrillDialog';
import type { Drill } from './useDrill';

/** A drill as it goes: the clock of its script, which its leader sets, and what was told so far. */
export function Underway({ drill }: { drill: Drill }) {
  const { mayLead } = drill;
  const setClock = useCommand('drills.setClock');
  const [ending, end] = useState(false);
  const toNext = () => setClock.mutate({ input: { factor: null, toNext: true } });
  useKeys(
    mayLead ? [{ key: 'F8', label: words.toNext, run: toNext, disabled: drill.next === null }] : [],
  );
  return (
    <>
      <Panel title={words.clock}>
        <div className={classes.clock}>
          <span>{words.banner.time(formatInstant(drill.now), minutesText(drill.minutes))}</span>
          <span className={classes.soft}>
            {drill.next ? words.banner.next(minutesText(drill.next.minutes)) : words.banner.noNext}
          </span>
          <span className={classes.spring} />
          {mayLead && (
            <>
              <SegmentedControl
                aria-label={words.pace}
                value={String(drill.factor)}
                data={paces.map((factor) => ({
                  value: String(factor),
                  label: words.paceOf(factor),
                }))}
                onChange={(factor) => setClock.mutate({ input: { factor: Number(factor) } })}
              />
              <Button
                variant="default"
                disabled={drill.next === null}
                loading={setClock.isPending}
                onClick={toNext}
              >
                {words.toNext} F8
              </Button>
              <Button onClick={() => end(true)}>{words.banner.end}</Button>
            </>
          )}
        </div>
        <RefusalAlert error={setClock.error} />
      </Panel>
      <DrillEvents events={drill.events} />
      {ending && <EndDrillDialog drill={drill.drill} onClose={() => end(false)} />}
    </>
  );
}
