import { kittingBody, unkittingBody, unkittingLine } from '../../support/papers';
import { wuhan } from '../../support/testStore';
import type { Dice, Hand, Outcome } from '../hand';
import { choice, pick, portion, shelf } from '../picks';
import { bill } from '../prepare';

/** Packs kits of a quilt and two blankets. */
export async function kit(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const quilt = usable(hand, 'A04', a);
  const blanket = usable(hand, 'A06', b);
  if (quilt === null || blanket === null) return 'nothing';
  const names = hand.namesAt(wuhan);
  const kits = 1 + (b % 4);
  const name = hand.newLot();
  const head = { item: names.item('A01'), bill, kits };
  const body = kittingBody({ ...head, owner: names.society, bin: names.bin('B-01-01') }, [
    { item: names.item('A04'), each: 1, choice: choice(hand, quilt, kits) },
    { item: names.item('A06'), each: 2, choice: choice(hand, blanket, 2 * kits) },
  ]);
  const dates = [quilt, blanket].flatMap(({ lot }) => hand.lot(lot).expiresOn ?? []);
  return hand.post({
    body,
    moves: [
      { lot: quilt.lot, from: quilt.place, to: null, quantity: kits },
      { lot: blanket.lot, from: blanket.place, to: null, quantity: 2 * kits },
      { lot: name, from: null, to: shelf(wuhan, 'B-01-01', 'good'), quantity: kits },
    ],
    makes: {
      name,
      item: 'A01',
      expiresOn: dates.sort()[0] ?? null,
      owner: wuhan,
      parts: [
        { lot: quilt.lot, each: 1 },
        { lot: blanket.lot, each: 2 },
      ],
    },
  });
}

/** Opens kits that were packed here. */
export async function unkit(hand: Hand, [a, b]: Dice): Promise<Outcome> {
  const from = pick(hand, a, `bin ${wuhan}`, ({ lot }) => hand.lot(lot).parts !== undefined);
  if (from === null) return 'nothing';
  const names = hand.namesAt(wuhan);
  const quantity = portion(from.quantity, b);
  const { uid, parts = [] } = hand.lot(from.lot);
  const body = unkittingBody({
    item: names.item('A01'),
    lot: uid,
    bin: names.bin(from.bin),
    condition: from.condition,
    kits: quantity,
    lines: parts.map(({ lot, each }) =>
      unkittingLine({
        item: names.item(hand.lot(lot).item),
        lot: hand.lot(lot).uid,
        quantity: each * quantity,
        bin: names.bin('A-01-02'),
      }),
    ),
  });
  return hand.post({
    body,
    // A count may find more kits than were ever made: no more comes out of them than went in;
    // and to open held ones releases nothing.
    allowed:
      opened(hand, from.lot) + quantity <= packed(hand, from.lot) &&
      (from.condition === 'good' || from.condition === 'damaged'),
    moves: [
      { lot: from.lot, from: from.place, to: null, quantity },
      ...parts.map(({ lot, each }) => ({
        lot,
        from: null,
        to: shelf(wuhan, 'A-01-02', 'good'),
        quantity: each * quantity,
      })),
    ],
    opens: { kit: from.lot, quantity },
  });
}

/** Good stock of an item, in life. */
function usable(hand: Hand, item: string, dice: number) {
  return pick(
    hand,
    dice,
    `bin ${wuhan}`,
    ({ lot, condition }) =>
      hand.lot(lot).item === item &&
      hand.lot(lot).owner === wuhan &&
      hand.isInLife(lot) &&
      condition === 'good',
  );
}

function packed(hand: Hand, kits: string): number {
  const moves = hand.shelves.papers.flatMap(({ acts }) => acts.flatMap((act) => act.moves));
  return moves.find(({ lot, from }) => lot === kits && from === null)?.quantity ?? 0;
}

/** How many kits of a lot are opened by papers that stand. */
function opened(hand: Hand, kits: string): number {
  return hand.shelves.papers
    .flatMap(({ acts }) => acts)
    .filter(({ opens, reversed }) => !reversed && opens?.kit === kits)
    .reduce((sum, { opens }) => sum + (opens?.quantity ?? 0), 0);
}
