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

type Row = Holding | Recoverable;

/** 归还单 of all that a team holds of the warehouse of this holding. */
export function returnOf(of: Holding, rows: readonly Holding[]): Beginning {
  const { team } = of;
  const own = ofTeam(of, rows);
  const held = heldByLot(own);
  const operation = sharedOperation(own);
  const body = blankReturn({
    from: { kind: 'team', team: team.uid },
    operation: operation?.uid ?? null,
    lines: held.map((each) => returnLineFor(each)),
  });
  return { warehouse: of.warehouse, body, labels: labelsOf(team, held, operation) };
}

/** 核销单 of all that a team holds of the warehouse of this holding. */
export function reportOf(of: Holding, rows: readonly Holding[]): Beginning {
  const { team } = of;
  const own = ofTeam(of, rows);
  const held = heldByLot(own);
  const operation = sharedOperation(own);
  const body = blankUseReport({
    team: team.uid,
    operation: operation?.uid ?? null,
    lines: held.map((each) => reportLineFor(each, null)),
  });
  return { warehouse: of.warehouse, body, labels: labelsOf(team, held, operation) };
}

/** 归还单 of what a recipient was given by this warehouse and has not brought back. */
export function recoveryOf(of: Recoverable, rows: readonly Recoverable[]): Beginning {
  const { recipient, warehouse } = of;
  const own = rows.filter(
    (row) => row.recipient.uid === recipient.uid && row.warehouse.code === warehouse.code,
  );
  const held = heldByLot(own);
  const operation = sharedOperation(own);
  const body = blankReturn({
    from: { kind: 'party', party: recipient.uid },
    operation: operation?.uid ?? null,
    lines: held.map((each) => returnLineFor(each)),
  });
  return { warehouse, body, labels: labelsOf(recipient, held, operation) };
}

function ofTeam({ team, warehouse }: Holding, rows: readonly Holding[]): Holding[] {
  return rows.filter((row) => row.team.uid === team.uid && row.warehouse.code === warehouse.code);
}

/** 应急响应 under which all of it was issued; null where it was issued under several, or under none. */
function sharedOperation(rows: readonly Row[]): Row['operation'] {
  const [first, ...others] = rows.map(({ operation }) => operation);
  return first && others.every((each) => each?.uid === first.uid) ? first : null;
}

function labelsOf(
  holder: { uid: string; name: string },
  held: readonly Held[],
  operation: Row['operation'],
) {
  return {
    [holder.uid]: named(holder.name),
    ...(operation ? { [operation.uid]: named(operation.name) } : {}),
    ...Object.fromEntries(
      held.map(({ item: { uid, name, code, spec, unit } }) => [uid, { name, code, spec, unit }]),
    ),
  };
}
