import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReturnBody } from '../../../shared/documents/return';
import { useKeys } from '../../app/keys';
import { ReturnHead, ReturnPeople } from '../../documents/forms/ReturnForm';
import type { BackAs } from '../../documents/forms/returnStart';
import { useHeldRows } from '../../documents/forms/useHeld';
import type { Paper } from '../../documents/paper';
import { deskWords } from '../../messages/desks';
import classes from '../Desk.module.css';
import { Said } from '../Said';
import { HeldTable } from './HeldTable';
import { heldRows, saidOf } from './heldRows';
import { ReturnNow } from './ReturnNow';
import { Unscanned } from './Unscanned';
import { type UsedUp, UsedUpPart } from './UsedUpPart';
import { usedOf } from './usedOf';
import { useReturning } from './useReturning';

const words = deskWords.back;
const ways: readonly BackAs[] = ['good', 'pending', 'damaged'];

/** 归还台: what somebody holds, the overdue first, taken back scan by scan on one 归还单. */
export function ReturnDesk({ paper }: { paper: Paper<ReturnBody> }) {
  const { body } = paper;
  const holdings = useHeldRows(paper, body.from);
  const rows = useMemo(() => heldRows(holdings), [holdings]);
  const [used, setUsed] = useState<UsedUp | null>(null);
  const returning = useReturning(paper, rows, used);
  const { as, active } = returning;
  const isTeam = body.from?.kind === 'team';
  useKeys([
    ...ways.map((way, index) => ({
      key: `Alt+${index + 1}`,
      label: words.as[way],
      run: () => returning.setAs(way),
    })),
    {
      key: 'Alt+4',
      label: words.restMissing,
      run: returning.restMissing,
      disabled: active === null || !isTeam,
    },
    {
      key: 'Alt+5',
      label: words.used.rest,
      run: returning.restUsed,
      disabled: active === null || used === null,
    },
    { key: 'PageDown', label: words.down, run: () => returning.step(1) },
    { key: 'PageUp', label: words.up, run: () => returning.step(-1) },
    { key: 'Ctrl+Z', label: deskWords.undo, run: returning.undo, disabled: !returning.canUndo },
  ]);
  const held = rows.find(({ lot }) => lot === active);
  const saidBack = new Map(body.lines.map((line) => [line.lot, saidOf(line)]));
  // What is too much of one lot does not make up for what is missing of another.
  const left = rows.reduce(
    (sum, { lot, outstanding }) =>
      sum + Math.max(0, outstanding - (saidBack.get(lot) ?? 0) - usedOf(used, lot)),
    0,
  );
  return (
    <>
      <ReturnHead paper={paper} />
      {body.from === null ? (
        <p className={classes.soft}>{words.scanHolder}</p>
      ) : (
        <div className={classes.figures}>
          <span>
            {words.how}{' '}
            <SegmentedControl
              size="xs"
              aria-label={words.how}
              value={as}
              data={ways.map((value, index) => ({
                value,
                label: `${words.as[value]} Alt+${index + 1}`,
              }))}
              onChange={(value) => returning.setAs(value as BackAs)}
            />
          </span>
          <span>
            {left > 0 && words.left}
            <strong>{left === 0 && rows.length > 0 ? words.allBack : left}</strong>
          </span>
        </div>
      )}
      <Said told={returning.told} />
      {held && (
        <ReturnNow
          key={`${held.lot} ${returning.scans}`}
          paper={paper}
          held={held}
          line={body.lines.find(({ lot }) => lot === held.lot)}
          isTeam={isTeam}
          used={used}
          onLine={(change) => returning.change(held, change)}
          onRestMissing={returning.restMissing}
          onRestUsed={returning.restUsed}
        />
      )}
      {body.from !== null && (
        <Unscanned
          paper={paper}
          held={rows}
          onTake={returning.take}
          onLine={returning.changeLine}
        />
      )}
      {body.from !== null && (
        <HeldTable
          rows={rows}
          paper={paper}
          used={used}
          active={active}
          onChoose={returning.setActive}
        />
      )}
      {body.from?.kind === 'team' && paper.goesWith && (
        <UsedUpPart
          paper={{ ...paper, goesWith: paper.goesWith }}
          team={body.from.team}
          onUsed={setUsed}
        />
      )}
      <ReturnPeople paper={paper} />
    </>
  );
}
