import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { conditionNames } from '../../shared/names';
import type { Place } from '../../shared/stock/places';
import { FenText } from '../components/MoneyText';
import { Quantity } from '../components/Quantity';
import { formatExpiry } from '../format/expiry';
import { dispatchWords, linesWords, readWords } from '../messages/documents';
import { placeKindNames } from '../messages/names';
import { storyWords } from '../messages/story';
import { transferWords } from '../messages/transfers';
import { statementText } from '../transfers/Statements';
import classes from './Document.module.css';
import { ReversePosting } from './ReversePosting';
import { useGrowing } from './useGrowing';

type Posting = DocumentView['postings'][number];

/** 库存流水: what one posting moved, from where to where, with its value and its place in the chain. */
export function PostingsPanel({
  posting,
  view,
  turned = false,
}: {
  posting: Posting;
  view: DocumentView;
  /** As a reversal will post it: every movement turned round, in red ink. */
  turned?: boolean;
}) {
  const red = turned || view.kind === 'reversal';
  const [reversing, setReversing] = useState(false);
  const act = transferWords.acts[posting.act];
  const made =
    posting.act === 'post'
      ? readWords.movements
      : `${readWords.movements}：${transferWords.actAt(act, posting.warehouse.name)}`;
  const title = turned ? readWords.toBeTurned : made;
  const words = linesWords.columns;
  const shown = useGrowing(posting.movements.length);
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.panelTitle}>
        {title}
        <span className={`${classes.soft} ${classes.hash}`} title={readWords.wholeHead}>
          #{posting.sequence} · {posting.hash}
        </span>
        {view.kind === 'transfer' && posting.mayReverse && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            className={classes.aside ?? ''}
            onClick={() => setReversing(true)}
          >
            {transferWords.reverseAct}
          </Button>
        )}
      </h2>
      <table className={classes.plain} style={red ? { color: 'var(--danger)' } : undefined}>
        <thead>
          <tr>
            <th>{linesWords.number}</th>
            <th>{words.item}</th>
            <th>{words.lot}</th>
            <th>{words.from}</th>
            <th>{words.to}</th>
            <th data-align="right">{words.quantity}</th>
            <th data-align="right">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {posting.movements.slice(0, shown).map((movement, index) => (
            <MovementRow key={index} movement={movement} view={view} turned={turned} />
          ))}
        </tbody>
      </table>
      {posting.statements.length > 0 && <Statements posting={posting} view={view} />}
      {reversing && (
        <ReversePosting posting={posting} view={view} onClose={() => setReversing(false)} />
      )}
    </section>
  );
}

/** What was said of goods that did not arrive, under what did. */
function Statements({ posting, view }: { posting: Posting; view: DocumentView }) {
  return (
    <ul className={classes.statements}>
      {posting.statements.map((statement) => {
        const of = view.road.find(({ lot }) => lot === statement.lot);
        return (
          <li key={`${statement.lot} ${statement.what}`}>
            {of?.itemName} {dispatchWords.lots.batch(of?.batchNumber ?? null)}{' '}
            {statementText(statement, of?.unit ?? '')}
          </li>
        );
      })}
    </ul>
  );
}

const MovementRow = memo(function MovementRow({
  movement: { line, item, lot, from, to, quantity, amount },
  view,
  turned,
}: {
  movement: DocumentView['postings'][number]['movements'][number];
  view: DocumentView;
  turned: boolean;
}) {
  const label = view.labels[item];
  return (
    <tr>
      <td>{line}</td>
      <td>
        {label?.name} <span className={classes.soft}>{label?.spec}</span>
      </td>
      <td>
        <Link
          to="/stock/lot/$lot"
          params={{ lot: lot.lot }}
          title={storyWords.title}
          style={{ textDecoration: 'underline' }}
        >
          {dispatchWords.lots.batch(lot.batchNumber)}
        </Link>{' '}
        · {formatExpiry(lot.expiry)}
        {lot.serialNumber && ` · ${lot.serialNumber}`}
        <div className={classes.soft}>{[lot.owner, lot.earmark].filter(Boolean).join(' · ')}</div>
      </td>
      <td>{placeText(turned ? to : from, view)}</td>
      <td>{placeText(turned ? from : to, view)}</td>
      <td data-align="right">
        <Quantity count={quantity} {...(label?.unit ? { unit: label.unit } : {})} />
      </td>
      <td data-align="right">
        <FenText fen={amount} />
      </td>
    </tr>
  );
});

function placeText(place: Place, { labels }: DocumentView): string {
  switch (place.kind) {
    case 'bin': {
      const state = place.condition === 'good' ? '' : ` ${conditionNames[place.condition]}`;
      return `${labels[place.bin]?.name ?? placeKindNames.bin}${state}`;
    }
    case 'custody':
      return readWords.custody(labels[place.team]?.name ?? '');
    case 'source':
    case 'recipient':
      return labels[place.party]?.name ?? placeKindNames[place.kind];
    default:
      return placeKindNames[place.kind];
  }
}
