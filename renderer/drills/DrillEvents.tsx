import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrillEventView } from '../../shared/drills/api';
import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { drillEventNames } from '../../shared/names';
import { EmptyState } from '../components/EmptyState';
import { Tag, type Tone } from '../components/Tag';
import { drillWords as words } from '../messages/drills';
import classes from './Drills.module.css';
import { NoteDialog } from './NoteDialog';

const tones: Record<DrillEventView['kind'], Tone> = {
  bulletin: 'grey',
  people: 'orange',
  request: 'blue',
  road: 'orange',
  warehouse: 'red',
  media: 'straw',
  gift: 'green',
};

/** What was told so far, the last on top; those that nobody has taken note of stand out. */
export function DrillEvents({ events }: { events: readonly DrillEventView[] }) {
  const [noting, note] = useState<DrillEventView | null>(null);
  if (events.length === 0) return <EmptyState title={words.noEvents} />;
  return (
    <>
      <ol className={classes.events} aria-label={words.events}>
        {events.map((event) => (
          <li key={event.code} className={classes.event} data-noted={event.noted !== null}>
            <div className={classes.head}>
              <Tag tone={tones[event.kind]}>{drillEventNames[event.kind]}</Tag>
              <h3>{event.title}</h3>
              <span className={classes.soft}>
                {words.minute(event.minutes)} · {formatInstant(event.at)} · {event.from}
              </span>
              <span className={classes.spring} />
              {event.noted === null ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={words.noteFor(event.title)}
                  onClick={() => note(event)}
                >
                  {words.note}
                </Button>
              ) : (
                <span className={classes.soft}>
                  {words.noted(event.noted.by, formatInstant(event.noted.at))}
                  {event.noted.note && `：${event.noted.note}`}
                </span>
              )}
            </div>
            <span>{event.text}</span>
            <Demands event={event} />
          </li>
        ))}
      </ol>
      {noting && <NoteDialog event={noting} onClose={() => note(null)} />}
    </>
  );
}

function Demands({ event: { demands } }: { event: DrillEventView }) {
  if (demands.length === 0) return null;
  return (
    <ul className={classes.demands}>
      {demands.map(({ place, item, quantity, unit }) => (
        <li key={`${place} ${item}`}>{words.demand(place, item, formatCount(quantity), unit)}</li>
      ))}
    </ul>
  );
}
