import { Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { tripStepNames } from '../../shared/names';
import type { TripStop } from '../../shared/trips/api';
import { stepBefore } from '../../shared/trips/times';
import { FormDialog } from '../components/FormDialog';
import { InstantInput } from '../components/InstantInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { tripWords } from '../messages/trips';
import { useCommand } from '../queries';
import { useSaidFault } from './useSaidFault';

const words = tripWords.steps;

interface Props {
  trip: Output<'trips.read'>;
  /** What is said: of the lorry, or that it is at a stop. */
  what: { step: 'load' | 'leave' } | { step: 'arrive'; stop: TripStop };
  onClose: () => void;
}

/** Says that a lorry is loaded, has left, or is at a stop: now, or at a time gone by. */
export function SayDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ trip, what, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const load = useCommand('trips.load');
  const leave = useCommand('trips.leave');
  const arrive = useCommand('trips.arrive');
  const [at, setAt] = useState<string | null>(null);
  const [sealNumber, setSeal] = useState(trip.sealNumber);
  const { step } = what;
  const stop = 'stop' in what ? what.stop : null;
  const place = stop?.place ?? '';
  const command = { load, leave, arrive }[step];
  const fault = useSaidFault(trip, at, stepBefore(step, trip));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || fault !== null) return;
    const said = { trip: trip.trip, revision: trip.revision, at };
    const whenDone = {
      onSuccess: () => {
        tell(step === 'arrive' ? words.arrive.done(place) : words[step].done(trip.plate));
        onClose();
      },
    };
    if (step === 'load') load.mutate({ input: { ...said, sealNumber } }, whenDone);
    else if (step === 'leave') leave.mutate({ input: said }, whenDone);
    else arrive.mutate({ input: { ...said, stop: stop?.stop ?? 0 } }, whenDone);
  };
  return (
    <FormDialog
      title={tripWords.page.title(trip.plate)}
      dirty={false}
      busy={command.isPending}
      error={command.error}
      confirm={tripStepNames[step]}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--ink-soft)">
        {step === 'arrive' ? words.arrive.explain(place) : words[step].explain}
      </Text>
      <InstantInput
        data-autofocus
        label={words.at}
        description={words.atHint}
        placeholder={words.now}
        error={fault}
        value={at}
        onChange={setAt}
      />
      {step === 'load' && (
        <TextInput
          label={tripWords.form.seal}
          maxLength={40}
          value={sealNumber}
          onChange={(event) => setSeal(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
