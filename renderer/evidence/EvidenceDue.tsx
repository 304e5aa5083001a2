import { Button, Text } from '@mantine/core';
import type { EvidenceDue as DueRow } from '../../shared/evidence/api';
import { type EvidenceKindName, evidenceKind } from '../../shared/evidence/kinds';
import { Panel } from '../components/Page';
import { Tag, type Tone } from '../components/Tag';
import { evidenceWords } from '../messages/evidence';
import classes from './Evidence.module.css';

const words = evidenceWords.due;
const tones: Record<DueRow['state'], Tone> = { overdue: 'red', due: 'orange', later: 'grey' };
/** As many as fit in two lines. */
const most = 6;

/** What is to be recorded: of all kinds what is due by now, of one kind also what comes later. */
export function EvidenceDue({
  rows,
  kind,
  onDo,
}: {
  rows: readonly DueRow[];
  kind: EvidenceKindName | undefined;
  /** Goes to what is to be done: the form of its kind, or the fault. Left out, nothing is offered. */
  onDo?: (row: DueRow) => void;
}) {
  const wanted = rows.filter((row) =>
    kind === undefined ? row.state !== 'later' : row.kind === kind,
  );
  const shown = wanted.slice(0, most);
  const bases = kind === undefined ? [] : basesOf(kind);
  return (
    <Panel>
      {wanted.length === 0 && kind === undefined && <Text c="var(--ink-soft)">{words.none}</Text>}
      <ul className={classes.dues} aria-label={words.title}>
        {shown.map((row) => (
          <li key={`${row.kind} ${row.what} ${row.record ?? ''}`}>
            <Tag tone={tones[row.state]}>{words.states[row.state]}</Tag>{' '}
            {onDo ? (
              <Button size="compact-sm" variant="subtle" onClick={() => onDo(row)}>
                {row.what}
              </Button>
            ) : (
              row.what
            )}{' '}
            <Text span size="sm" c="var(--ink-soft)">
              {row.last === null ? words.never : `${words.by(row.by)}，${words.last(row.last)}`}
            </Text>
          </li>
        ))}
        {wanted.length > most && <li>{words.more(wanted.length)}</li>}
      </ul>
      {bases.length > 0 && (
        <Text size="sm" c="var(--ink-soft)">
          {words.basis(bases.join('；'))}
        </Text>
      )}
    </Panel>
  );
}

/** What the intervals and limits of a kind rest on, each said once. */
function basesOf(name: EvidenceKindName): string[] {
  const { rules, bases = [] } = evidenceKind(name);
  return [...new Set([...rules.map(({ basis }) => basis), ...bases].map(({ text }) => text))];
}
