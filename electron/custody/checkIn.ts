import type { Output, Parsed } from '../../shared/api';
import { heldTotals } from '../../shared/custody/checkIn';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { readStoredDocument } from '../documents/documentRow';
import { submitDocument } from '../documents/submitDocument';

/**
 * 归队清点: submits what a team brings back and what it used up in one go. Where one of the two is
 * refused, neither is submitted and both stay the drafts that they were.
 */
export function checkIn(
  context: CommandContext,
  { back, used }: Parsed<'custody.checkIn'>,
): Output<'custody.checkIn'> {
  refuseUnlike(context, back.document, used.document);
  return { back: submitDocument(context, back), used: submitDocument(context, used) };
}

/** Both are of one team at one warehouse, and together say no more of a lot than the team holds. */
function refuseUnlike({ db }: CommandContext, backUid: string, usedUid: string) {
  const back = readStoredDocument(db, backUid);
  const used = readStoredDocument(db, usedUid);
  const team =
    back.body.kind === 'return' && back.body.from?.kind === 'team' ? back.body.from : null;
  if (
    team === null ||
    back.body.kind !== 'return' ||
    used.body.kind !== 'useReport' ||
    used.body.team !== team.team ||
    used.warehouse !== back.warehouse
  ) {
    refuse('checkIn.unlike', {});
  }
  for (const { lot, quantity } of heldTotals(back.body.lines, used.body.lines)) {
    const row: { item: string; held: number } | undefined = db.find(sql`
      SELECT item.name AS item, coalesce((
        SELECT stock.quantity FROM team
        JOIN place ON place.team_id = team.id AND place.kind = 'custody'
        JOIN warehouse ON warehouse.id = place.warehouse_id AND warehouse.code = ${back.warehouse}
        JOIN stock ON stock.place_id = place.id AND stock.lot_id = lot.id
        WHERE team.uid = ${team.team}), 0) AS held
      FROM lot JOIN item ON item.id = lot.item_id WHERE lot.uid = ${lot}`);
    if (row && row.held < quantity) refuse('checkIn.tooMuch', { ...row, said: quantity });
  }
}
