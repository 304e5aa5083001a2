import type { Holding, Recoverable } from '../../shared/custody/api';
import { type Held, heldByLot } from '../../shared/custody/held';
import type { Label } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { named } from '../documents/forms/form';
import { blankReturn, returnLineFor } from '../documents/forms/returnStart';
import { blankUseReport, reportLineFor } from '../documents/forms/useReportStart';

interface Beginning {
  warehouse: { code: string; name: string };
  body: Body;
  labels: Record<string, Label>;
}

/** 归还单 of all that a team holds of the warehouse of this holding. */
export function returnOf(of: Holding, rows: readonly Holding[]): Beginning {
  const { team } = of;
  const held = heldOf(of, rows);
  const body = blankReturn({
    from: { kind: 'team', team: team.uid },
    lines: held.map((each) => returnLineFor(each)),
  });
  return { warehouse: of.warehouse, body, labels: labelsOf(team, held) };
}

/** 核销单 of all that a team holds of the warehouse of this holding. */
export function reportOf(of: Holding, rows: readonly Holding[]): Beginning {
  const { team } = of;
  const held = heldOf(of, rows);
  const body = blankUseReport({
    team: team.uid,
    lines: held.map((each) => reportLineFor(each, null)),
  });
  return { warehouse: of.warehouse, body, labels: labelsOf(team, held) };
}

/** 归还单 of what a recipient was given by this warehouse and has not brought back. */
export function recoveryOf(of: Recoverable, rows: readonly Recoverable[]): Beginning {
  const { recipient, warehouse } = of;
  const held = heldByLot(
    rows.filter(
      (row) => row.recipient.uid === recipient.uid && row.warehouse.code === warehouse.code,
    ),
  );
  const body = blankReturn({
    from: { kind: 'party', party: recipient.uid },
    lines: held.map((each) => returnLineFor(each)),
  });
  return { warehouse, body, labels: labelsOf(recipient, held) };
}

function heldOf({ team, warehouse }: Holding, rows: readonly Holding[]): Held[] {
  return heldByLot(
    rows.filter((row) => row.team.uid === team.uid && row.warehouse.code === warehouse.code),
  );
}

function labelsOf(holder: { uid: string; name: string }, held: readonly Held[]) {
  return {
    [holder.uid]: named(holder.name),
    ...Object.fromEntries(
      held.map(({ item: { uid, name, code, spec, unit } }) => [uid, { name, code, spec, unit }]),
    ),
  };
}
