import { Button, Menu } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import { tripStepNames } from '../../shared/names';
import type { TripStop } from '../../shared/trips/api';
import { useKeys } from '../app/keys';
import { MoreMenu } from '../components/MoreMenu';
import { Page } from '../components/Page';
import { PrintSheets } from '../components/PrintSheets';
import { ReasonDialog } from '../components/ReasonDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import classes from '../documents/Document.module.css';
import { stepWords } from '../messages/documents';
import { tripWords } from '../messages/trips';
import { EraseButton } from '../parties/ErasePerson';
import { useCall, useCommand } from '../queries';
import { DifferencesTable } from './DifferencesTable';
import { SayDialog } from './SayDialog';
import { SignDialog } from './SignDialog';
import { StopPanel } from './StopPanel';
import { TripFacts } from './TripFacts';
import { TripForm } from './TripForm';
import { TripTag } from './tripTags';

const words = tripWords.page;
type Trip = Output<'trips.read'>;

/** One lorry: who drives it, where it is, what it brings to each stop, and what can be said of it. */
export function TripPage() {
  const { uid } = useParams({ from: '/trips/$uid' });
  const { data, error } = useCall('trips.read', { trip: uid });
  return data ? <OneTrip trip={data} key={uid} /> : <RefusalAlert error={error} />;
}

type Saying = { step: 'load' | 'leave' } | { step: 'arrive' | 'sign'; stop: TripStop };

function OneTrip({ trip }: { trip: Trip }) {
  const { plate, stops, stopSteps, differences, warehouse, cancelled } = trip;
  const [saying, say] = useState<Saying | null>(null);
  const close = () => say(null);
  return (
    <Page
      scrolls
      title={
        <>
          {words.title(plate)} <TripTag trip={trip} />
        </>
      }
      beside={words.made(trip.madeBy, formatInstant(trip.madeAt))}
      actions={<Actions trip={trip} onSay={(step) => say({ step })} />}
    >
      {cancelled && (
        <p className={classes.soft}>
          {words.cancelled(
            `${formatInstant(cancelled.at)} ${trip.said.find(({ step }) => step === 'cancelled')?.by?.name ?? ''}`.trim(),
            cancelled.reason,
          )}
        </p>
      )}
      <TripFacts trip={trip} />
      {stops.map((stop, index) => (
        <StopPanel
          key={stop.stop}
          stop={stop}
          steps={stopSteps[index] ?? []}
          said={trip.said}
          saidAt={trip.state === 'onRoad' ? warehouse.name : null}
          onSay={(step) => say({ step, stop })}
        />
      ))}
      {differences.length > 0 && (
        <section className={classes.panel} aria-label={tripWords.differences.title}>
          <h2 className={classes.panelTitle}>
            {tripWords.differences.title}
            <Link to="/trips" search={{ view: 'differences' }} className={classes.aside}>
              {tripWords.differences.all}
            </Link>
          </h2>
          <DifferencesTable rows={differences} warehouse={warehouse.code} />
        </section>
      )}
      {saying?.step === 'sign' && <SignDialog trip={trip} stop={saying.stop} onClose={close} />}
      {saying !== null && saying.step !== 'sign' && (
        <SayDialog trip={trip} what={saying as never} onClose={close} />
      )}
    </Page>
  );
}

/** What can be said of the lorry as a whole; the next step by F8. */
function Actions({ trip, onSay }: { trip: Trip; onSay: (step: 'load' | 'leave') => void }) {
  const { steps, warehouse, revision, people, stops } = trip;
  const [open, setOpen] = useState<'save' | 'cancel' | null>(null);
  const cancel = useCommand('trips.cancel');
  const close = () => setOpen(null);
  const next = (['load', 'leave'] as const).find((step) => steps.includes(step));
  const label = next && tripStepNames[next];
  useKeys(next && label ? [{ key: 'F8', label, run: () => onSay(next) }] : []);
  const named = [people, ...stops.map((stop) => stop.people)].flat();
  return (
    <>
      <EraseNamed trip={trip} names={named.map(({ name }) => name)} />
      <PrintSheets
        label={words.print}
        sheets={[{ label: words.print, sheet: { form: 'trip', trip: trip.trip } }]}
      />
      {steps.includes('save') && (
        <Button variant="default" onClick={() => setOpen('save')}>
          {tripStepNames.save}
        </Button>
      )}
      {next && (
        <Button data-next-step onClick={() => onSay(next)}>
          {label} F8
        </Button>
      )}
      {steps.includes('cancel') && (
        <MoreMenu label={stepWords.more}>
          <Menu.Item color="red" onClick={() => setOpen('cancel')}>
            {tripStepNames.cancel}
          </Menu.Item>
        </MoreMenu>
      )}
      {open === 'save' && (
        <TripForm
          warehouse={warehouse.code}
          papers={stops.flatMap(({ papers }) => papers.map(({ document }) => document))}
          trip={trip}
          onClose={close}
          onSaved={close}
        />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={tripWords.steps.cancel.title}
          confirm={tripStepNames.cancel}
          danger
          busy={cancel.isPending}
          error={cancel.error}
          onClose={close}
          onConfirm={(reason) =>
            cancel.mutate(
              { input: { trip: trip.trip, revision, reason } },
              {
                onSuccess: () => {
                  tell(tripWords.steps.cancel.done);
                  close();
                },
              },
            )
          }
        >
          {tripWords.steps.cancel.explain}
        </ReasonDialog>
      )}
    </>
  );
}

/** Offered where anybody is named, or words were written in which somebody may be. */
function EraseNamed({ trip, names }: { trip: Trip; names: readonly string[] }) {
  const written = [
    ...[trip.note, trip.cancelled?.reason, ...trip.stops.map(({ note }) => note)],
    ...trip.differences.flatMap(({ note, answers }) => [
      note,
      ...answers.map(({ reason }) => reason),
    ]),
  ];
  if (names.length === 0 && !written.some(Boolean)) return null;
  const name = names.length > 0 ? names.join('、') : trip.plate;
  return <EraseButton whose={{ kind: 'trip', trip: trip.trip }} name={name} />;
}
