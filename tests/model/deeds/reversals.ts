import type { Dice, Hand, Outcome } from '../hand';
import type { Act, Paper } from '../shelves';

/** Takes back some act of some paper that stands, not the last one of it only. */
export async function reverse(hand: Hand, [a, b, c]: Dice): Promise<Outcome> {
  const { papers, twins } = hand.shelves;
  if (c % 9 === 0) return reverseReversal(hand, twins[a % Math.max(1, twins.length)]);
  const paper = papers[a % Math.max(1, papers.length)];
  const standing = paper?.acts.filter(({ reversed }) => !reversed) ?? [];
  const act = standing[b % Math.max(1, standing.length)];
  if (paper === undefined || act === undefined) return 'nothing';
  // A reversal is dated today, whatever day it was begun.
  hand.on = hand.today;
  return hand.post({
    body: { kind: 'reversal', posting: act.posting, reason: '写错' },
    allowed: !isBuiltOn(hand, paper, act) && !hand.books.isCorrected(act),
    moves: hand.shelves.turned(act.moves),
    warehouse: act.warehouse,
    reverses: act,
  });
}

/** No reversal can be taken back. */
async function reverseReversal(hand: Hand, twin: Act | undefined): Promise<Outcome> {
  if (twin === undefined) return 'nothing';
  const { posting, warehouse, moves } = twin;
  const body = { kind: 'reversal' as const, posting, reason: '写错' };
  return hand.post({ body, allowed: false, moves: hand.shelves.turned(moves), warehouse });
}

/** Whether a sending was received of, or a receipt matched: what was made of it stands. */
function isBuiltOn(hand: Hand, paper: Paper, act: Act): boolean {
  const acts = hand.shelves.papers.flatMap((each) => each.acts);
  return (
    (act === paper.acts[0] && paper.acts.slice(1).some(({ reversed }) => !reversed)) ||
    acts.some(({ matches, reversed }) => !reversed && matches === paper.document)
  );
}
