import { dayOf, daysBetween } from '../../shared/day';
import type { EvidenceRow } from '../../shared/evidence/api';
import { evidenceKind } from '../../shared/evidence/kinds';
import { formatInstant } from '../../shared/format/instant';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { evidenceWords } from '../messages/evidence';
import classes from './Evidence.module.css';

const words = evidenceWords.columns;
const { states } = evidenceWords;

/** Entered more than a day after it was: told, since a log that is filled in later proves less. */
export function enteredLate({ doneOn, at }: EvidenceRow): string | null {
  const day = dayOf(new Date(at));
  return daysBetween(doneOn, day) > 1 ? day : null;
}

export function evidenceColumns(
  today: string,
  everyKind: boolean,
): readonly TableColumn<EvidenceRow>[] {
  return [
    {
      id: 'doneOn',
      header: words.doneOn,
      cell: ({ doneOn }) => doneOn,
      sortBy: ({ doneOn }) => doneOn,
      width: 96,
      fixed: true,
    },
    {
      id: 'kind',
      header: words.kind,
      cell: ({ body }) => evidenceKind(body.kind).title,
      sortBy: ({ body }) => body.kind,
      width: 84,
      hidden: !everyKind,
    },
    {
      id: 'line',
      header: words.line,
      cell: ({ line, struck }) => (struck ? <span className={classes.struck}>{line}</span> : line),
      sortBy: ({ line }) => line,
      width: 260,
      grow: 4,
      fixed: true,
    },
    {
      id: 'people',
      header: words.people,
      cell: ({ people }) =>
        people.map(({ name, telephone }) => [name, telephone].filter(Boolean).join(' ')).join('、'),
      sortBy: ({ people }) => people[0]?.name ?? null,
      width: 150,
      grow: 1,
    },
    {
      id: 'state',
      header: words.state,
      cell: (row) => <EvidenceState row={row} today={today} />,
      width: 190,
      grow: 1,
    },
    {
      id: 'by',
      header: words.by,
      cell: ({ by }) => by.name,
      sortBy: ({ by }) => by.name,
      width: 84,
    },
    {
      id: 'at',
      header: words.at,
      cell: ({ at }) => formatInstant(at),
      sortBy: ({ at }) => at,
      width: 136,
      hidden: true,
    },
  ];
}

/** Struck out, ended, to be mended, outside of its limits, entered later. */
export function EvidenceState({ row, today }: { row: EvidenceRow; today: string }) {
  const { body, struck, ended, faults, mendBy, marks } = row;
  if (struck) return <Tag tone="outlined">{states.struck}</Tag>;
  const late = enteredLate(row);
  const photos = row.photos.filter(({ erased }) => !erased).length;
  return (
    <>
      {ended && (
        <Tag tone="green">
          {evidenceKind(body.kind).ending?.done} {ended.on}
        </Tag>
      )}
      {!ended && faults.length > 0 && mendBy !== null && (
        <Tag tone={mendBy < today ? 'red' : 'orange'}>
          {mendBy < today ? states.late(mendBy) : states.mendBy(mendBy)}
        </Tag>
      )}
      {marks.map((mark) => (
        <Tag key={mark} tone="orange">
          {mark}
        </Tag>
      ))}
      {photos > 0 && <Tag tone="grey">{evidenceWords.photos.count(photos)}</Tag>}
      {late !== null && <Tag tone="grey">{states.later(late)}</Tag>}
    </>
  );
}
