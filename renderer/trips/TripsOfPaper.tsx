import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { RefusalAlert } from '../components/RefusalAlert';
import classes from '../documents/Document.module.css';
import { tripWords } from '../messages/trips';
import { useCall } from '../queries';
import { DifferencesTable } from './DifferencesTable';
import { StateDialog } from './StateDialog';
import { TripForm } from './TripForm';
import own from './Trips.module.css';
import { nextStop } from './tripColumns';
import { TripTag } from './tripTags';

const words = tripWords.ofPaper;

/** On the page of a paper that can go on a lorry: its lorries, and what was short or damaged. */
export function TripsOfPaper({ view }: { view: DocumentView }) {
  const goes = (view.kind === 'dispatch' || view.kind === 'transfer') && view.number !== null;
  return goes ? <Trips view={view} /> : null;
}

function Trips({ view }: { view: DocumentView }) {
  const navigate = useNavigate();
  const { data, error } = useCall('trips.ofPaper', { document: view.uid });
  const [open, setOpen] = useState<'load' | 'state' | null>(null);
  const close = () => setOpen(null);
  if (data === undefined) return <RefusalAlert error={error} />;
  const { rows, differences, mayLoad, mayState } = data;
  if (rows.length + differences.length === 0 && !mayLoad && !mayState) return null;
  return (
    <section className={classes.panel} aria-label={words.title}>
      <h2 className={classes.panelTitle}>
        {words.title}
        <span className={classes.aside} style={{ display: 'inline-flex', gap: 8 }}>
          {mayState && (
            <Button size="compact-xs" variant="default" onClick={() => setOpen('state')}>
              {words.state}
            </Button>
          )}
          {mayLoad && (
            <Button size="compact-xs" variant="default" onClick={() => setOpen('load')}>
              {words.load}
            </Button>
          )}
        </span>
      </h2>
      {rows.length === 0 && <p className={own.said}>{words.none}</p>}
      {rows.length > 0 && (
        <table className={classes.plain}>
          <tbody>
            {rows.map((trip) => (
              <tr key={trip.trip}>
                <td style={{ width: 130 }}>
                  <Link to="/trips/$uid" params={{ uid: trip.trip }}>
                    {trip.plate}
                  </Link>
                </td>
                <td style={{ width: 140 }}>
                  <TripTag trip={trip} />
                </td>
                <td>{nextStop(trip)?.place}</td>
                <td style={{ width: 240 }}>
                  {trip.people.map(({ name, telephone }) => `${name} ${telephone}`).join('，')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differences.length > 0 && (
        <DifferencesTable rows={differences} warehouse={view.warehouse.code} />
      )}
      {open === 'load' && (
        <TripForm
          warehouse={view.warehouse.code}
          papers={[view.uid]}
          trip={null}
          onClose={close}
          onSaved={(uid) => void navigate({ to: '/trips/$uid', params: { uid } })}
        />
      )}
      {open === 'state' && <StateDialog view={view} onClose={close} />}
    </section>
  );
}
