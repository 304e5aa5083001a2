import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import { tripStepNames } from '../../shared/names';
import type { PaperOnTrip, TripStop } from '../../shared/trips/api';
import type { SaidOfTrip, TripStep } from '../../shared/trips/states';
import { StateTag } from '../components/StateTag';
import classes from '../documents/Document.module.css';
import { tripWords } from '../messages/trips';
import own from './Trips.module.css';
import { PaperTag, StopTag } from './tripTags';

const words = tripWords.page;

/** A stop of a lorry: where and when, what it brings there, and what can be said of it. */
export function StopPanel({
  stop,
  steps,
  said,
  saidAt,
  onSay,
}: {
  stop: TripStop;
  steps: readonly TripStep[];
  /** The warehouse whose people say what becomes of it, while it is on the road; else null. */
  saidAt: string | null;
  /** What was said of the lorry. */
  said: readonly SaidOfTrip[];
  onSay: (step: 'arrive' | 'sign') => void;
}) {
  const { place, dueAt, arrivedAt, signedAt, people, note, papers, state } = stop;
  const title = `${tripWords.form.stop(stop.stop)} ${place}`;
  const signers = people.map(({ name, telephone }) => `${name} ${telephone}`.trim()).join('，');
  /** Who said so, in the window; whoever signed stands before. */
  const by = (step: SaidOfTrip['step']) => {
    const name = said.find((each) => each.step === step && each.stop === stop.stop)?.by?.name;
    return name === undefined ? '' : words.by(name);
  };
  const times = [
    ...(dueAt ? [words.due(formatInstant(dueAt))] : []),
    ...(arrivedAt ? [`${words.came(formatInstant(arrivedAt))}${by('arrived')}`] : []),
    ...(signedAt ? [`${words.signed(formatInstant(signedAt), signers)}${by('signed')}`] : []),
  ];
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.panelTitle}>
        {title} <StopTag stop={stop} />
        <span className={classes.aside} style={{ display: 'inline-flex', gap: 8 }}>
          {(['arrive', 'sign'] as const)
            .filter((step) => steps.includes(step))
            .map((step) => (
              <Button
                key={step}
                size="compact-sm"
                variant={step === (state === 'waiting' ? 'arrive' : 'sign') ? 'filled' : 'default'}
                onClick={() => onSay(step)}
              >
                {tripStepNames[step]}
              </Button>
            ))}
        </span>
      </h2>
      {times.length > 0 && <p className={own.said}>{times.join(' · ')}</p>}
      {note !== '' && <p className={own.said}>{note}</p>}
      {saidAt !== null && steps.length === 0 && (state === 'waiting' || state === 'arrived') && (
        <p className={own.said}>
          {words.saidAt(saidAt)}
          {papers.some(({ toReceive }) => toReceive) && words.receivedThere}
        </p>
      )}
      {state === 'nothing' && <p className={own.said}>{words.nothing}</p>}
      <table className={classes.plain}>
        <thead>
          <tr>
            <th>{words.paper}</th>
            <th>{words.to}</th>
            <th>{words.paperState}</th>
            <th>{words.onTrip}</th>
            <th>{tripWords.form.note}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.document}>
              <td style={{ width: 210 }}>
                <Link to="/documents/$uid" params={{ uid: paper.document }}>
                  {paper.number}
                </Link>
              </td>
              <td>{paper.to}</td>
              <td style={{ width: 110 }}>
                <StateTag axes={paper.axes} />
              </td>
              <td style={{ width: 100 }}>
                <PaperTag state={paper.state} />
              </td>
              <td>{remarksOf(paper).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What else is to be known of a paper on a lorry. */
function remarksOf({ toReceive, state, alsoOn }: PaperOnTrip): string[] {
  return [
    ...(alsoOn.length > 0 ? [words.alsoOn(alsoOn.join('、'))] : []),
    ...(toReceive && (state === 'arrived' || state === 'signed') ? [words.toReceive] : []),
  ];
}
