import type { DispatchBody } from '../../shared/documents/dispatch';
import type { IssueLine } from '../../shared/documents/issue';
import type { LotStockRow } from '../../shared/stock/api';
import { referenceData } from '../referenceData';
import { seedUid } from '../seedUid';
import { addDays } from './calendar';
import type { DispatchPaper } from './schema';
import { demonstrationUid, itemOf, partyUid } from './things';

/** What lies at the warehouse of an item's lots of one owner, for a line that names its lots. */
export type ReadLots = (item: string, owner: string) => Promise<readonly LotStockRow[]>;

/** The body of a dispatch of the demonstration. */
export async function dispatchBodyOf(
  paper: DispatchPaper,
  on: string,
  readLots: ReadLots,
): Promise<DispatchBody> {
  const isTeam = referenceData.teams.some(({ code }) => code === paper.to);
  const lines: IssueLine[] = [];
  for (const line of paper.lines) lines.push(await lineOf(line, readLots));
  return {
    kind: 'dispatch',
    dispatchType: paper.type,
    to: isTeam
      ? { kind: 'team', team: seedUid('team', paper.to) }
      : { kind: 'party', party: partyUid(paper.to) },
    operation:
      paper.operation === undefined ? null : demonstrationUid('operation', paper.operation),
    requisition:
      paper.requisition === undefined ? null : demonstrationUid('requisition', paper.requisition),
    earmark: paper.earmark === undefined ? null : seedUid('earmark', paper.earmark),
    ownerOrder: paper.order
      ? { owner: partyUid(paper.order.owner), number: paper.order.number }
      : null,
    basisNumber: '',
    purpose: paper.purpose,
    dueDate: paper.dueInDays === undefined ? null : addDays(on, paper.dueInDays),
    vehicle: '',
    note: paper.note,
    lines,
  };
}

async function lineOf(
  { item: code, quantity, choose }: DispatchPaper['lines'][number],
  readLots: ReadLots,
): Promise<IssueLine> {
  const item = itemOf(code);
  const uid = seedUid('item', code);
  return {
    item: uid,
    asked: { count: quantity, unit: item.unit, factor: 1 },
    given: null,
    choice:
      choose === undefined
        ? null
        : { reason: choose.reason, picks: take(await readLots(uid, choose.owner), quantity) },
    answers: null,
    note: '',
  };
}

/** The first lots that make up the quantity. */
function take(lots: readonly LotStockRow[], quantity: number) {
  const picks: NonNullable<IssueLine['choice']>['picks'] = [];
  let missing = quantity;
  for (const { lot, bin, condition, quantity: here } of lots) {
    if (missing === 0 || bin === null || condition !== 'good') continue;
    const taken = Math.min(missing, here);
    picks.push({ lot, bin: bin.uid, condition, quantity: taken });
    missing -= taken;
  }
  return picks;
}
