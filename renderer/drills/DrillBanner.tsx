import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { minutesText } from '../../shared/format/minutes';
import { drillWords } from '../messages/drills';
import classes from './Drills.module.css';
import { EndDrillDialog } from './EndDrillDialog';
import { useDrill } from './useDrill';

const words = drillWords.banner;

/** Over every screen of a drill: the time of its script, what nobody has taken note of, the end. */
export function DrillBanner() {
  const drill = useDrill();
  // The drill that is being ended: the next one begins with its dialog closed.
  const [ending, end] = useState<string | null>(null);
  if (drill === null) return null;
  const unread = drill.events.filter(({ noted }) => noted === null);
  return (
    <section className={classes.banner} aria-label={words.label} data-drill>
      <span className={classes.word}>{words.word}</span>
      <span>{drill.title}</span>
      <span>{words.time(formatInstant(drill.now), minutesText(drill.minutes))}</span>
      <span>{drill.next ? words.next(minutesText(drill.next.minutes)) : words.noNext}</span>
      <Link to="/drills">
        {unread[0] ? words.unread(unread.length, unread[0].title) : words.events}
      </Link>
      <span className={classes.spring} />
      {drill.mayLead && (
        <Button size="compact-sm" variant="default" onClick={() => end(drill.drill)}>
          {words.end}
        </Button>
      )}
      {ending === drill.drill && <EndDrillDialog drill={drill.drill} onClose={() => end(null)} />}
    </section>
  );
}
