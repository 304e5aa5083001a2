import { dayOf } from '../day';
import type { DispatchBody } from '../documents/dispatch';
import type { IssueLine } from '../documents/issue';
import type { TransferBody } from '../documents/transfer';
import { withoutTelephones } from '../people/mask';
import type { RequisitionDraft } from './draft';

/** A chosen line: so many of an item for what was asked, which may be another that it stands in for. */
export interface AnsweringLine {
  asked: string;
  item: string;
  unit: string;
  quantity: number;
}

/** What the paper takes over from the 需求单. */
type Asked = Pick<RequisitionDraft, 'to' | 'operation' | 'wantedBy' | 'reason'> & {
  requisition: string;
};

/**
 * The body of a paper that answers a 需求单: a transfer to a warehouse, a dispatch to a team or a
 * party. It is a draft: what the requisition doesn't know (who carries it, on which order) is typed.
 * A paper is sealed with its words and shown to everybody, so telephones among them stay on the requisition.
 */
export function answeringBody(
  asked: Asked,
  lines: readonly AnsweringLine[],
  today: string,
): DispatchBody | TransferBody {
  const { to, operation, requisition, reason, wantedBy } = asked;
  const alike = {
    operation,
    requisition,
    earmark: null,
    ownerOrder: null,
    basisNumber: '',
    purpose: withoutTelephones(reason),
    vehicle: '',
    note: '',
    lines: lines.map(lineOf),
  };
  if (to?.kind === 'warehouse') {
    const wantedOn = wantedBy === null ? null : dayOf(new Date(wantedBy));
    return {
      kind: 'transfer',
      ...alike,
      to: to.warehouse,
      // A paper can't be wanted before it is written; the requisition says that it is late.
      wantedOn: wantedOn !== null && wantedOn < today ? today : wantedOn,
    };
  }
  return { kind: 'dispatch', ...alike, dispatchType: typeOf(asked), to, dueDate: null };
}

function typeOf({ to, operation }: Asked): DispatchBody['dispatchType'] {
  if (operation !== null) return 'disasterRelief';
  return to?.kind === 'team' ? 'teamSupplies' : 'humanitarian';
}

function lineOf({ asked, item, unit, quantity }: AnsweringLine): IssueLine {
  return {
    item,
    asked: { count: quantity, unit, factor: 1 },
    given: null,
    choice: null,
    answers: item === asked ? null : asked,
    note: '',
  };
}
