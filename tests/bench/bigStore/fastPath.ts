import { askedFor, hearing, writeAudit } from '../../../electron/audit';
import { type Actor, type Random, readWarehouse, type Warehouse } from '../../../electron/context';
import { sql } from '../../../electron/database/sql';
import { labelsOf } from '../../../electron/documents/labels';
import { mintNumber } from '../../../electron/documents/mintNumber';
import { searchColumns } from '../../../electron/documents/saveDraft';
import { appendEntry, readHead } from '../../../electron/ledger/appendEntry';
import { writeNames } from '../../../electron/ledger/names';
import { placeKeys } from '../../../electron/ledger/places';
import { readContents } from '../../../electron/ledger/postingContent';
import { findActor } from '../../../electron/session/actor';
import type { OpenStore } from '../../../electron/store/openStoreFile';
import type { CallName } from '../../../shared/api';
import type { Label } from '../../../shared/documents/api';
import { untouched } from '../../../shared/documents/axes';
import type { LinePick, PlannedMovement, PostedMovement } from '../../../shared/documents/kind';
import { kindOf } from '../../../shared/documents/kinds';
import { allocate } from '../../../shared/stock/allocate';
import { firstDay } from './benchStore';
import { type Book, type Posted, picksOfReversal } from './book';
import type { Catalogue } from './catalogue';
import { type Paper, stepSeconds } from './plan';

/** A posting that was written and is not in the chain yet, with what the audit will say of it. */
interface Waiting {
  posted: Posted;
  at: Date;
  paper: Paper;
  number: string;
}

/**
 * Writes papers as the program does, without asking it: the rules of `shared/` on a stock that is
 * kept in memory, rows by prepared statements with every trigger on, the hashes of some hundred
 * postings at once. What it leaves out is what takes time and leaves no row: parsing, refusals, and
 * reading back what it just wrote. Keys of requests are not kept: the program forgets them after a week.
 */
export class FastPath {
  private readonly waiting: Waiting[] = [];
  private readonly lotKeys = new Map<string, number>();
  private readonly warehouses = new Map<string, Warehouse>();
  private readonly labels: Record<string, Label>;
  private readonly place: ReturnType<typeof placeKeys>;
  private readonly postings = new Map<string, Posted>();
  private readonly actors: Record<'keeper' | 'approver', Actor>;
  private sequence: number;

  constructor(
    private readonly store: OpenStore,
    private readonly random: Random,
    private readonly book: Book,
    catalogue: Catalogue,
  ) {
    const { db } = store;
    for (const { code } of catalogue.warehouses) this.warehouses.set(code, readWarehouse(db, code));
    const all = (type: 'item' | 'bin' | 'team' | 'earmark', uids: Iterable<string>) =>
      labelsOf(
        db,
        [...uids].map((uid) => ({ type, uid })),
      );
    this.labels = {
      ...all('item', catalogue.units.keys()),
      ...all('bin', catalogue.bins.keys()),
      ...all('team', catalogue.teams),
      ...all('earmark', catalogue.earmarks),
    };
    this.place = placeKeys(db);
    this.sequence = readHead(db, store.facts).sequence;
    const actor = (login: string) => {
      const { uid } = db.read<{ uid: string }>(sql`SELECT uid FROM user WHERE login = ${login}`);
      return findActor(db, uid, firstDay)!;
    };
    this.actors = { keeper: actor('keeper'), approver: actor('approver') };
  }

  /** Writes one paper, posted; its entry in the chain follows with {@link flush}. */
  write(paper: Paper): Posted {
    const { body, businessDate } = paper;
    const { db } = this.store;
    const warehouse = this.warehouses.get(paper.warehouse)!;
    const kind = kindOf(body);
    const reversed = body.kind === 'reversal' ? this.postings.get(body.posting)! : null;
    const picks = reversed ? picksOfReversal(reversed.movements) : this.picksOf(paper, warehouse);
    const number = mintNumber(this.context(paper.at), kind.prefix, warehouse, businessDate);
    const documentId = this.writeDocument(paper, warehouse, number);
    this.writePicks(documentId, picks);
    const movements = kind.movements({
      document: paper.document,
      businessDate,
      body,
      warehouse: warehouse.code,
      society: warehouse.societyUid,
      picks,
      // Receipts, dispatches and reversals ask for none of these.
      items: new Map(),
      values: [],
      lots: new Map(),
      kitParts: new Map(),
      counts: [],
      reversed: reversed?.movements ?? [],
    });
    this.sequence += 1;
    const at = moment(paper, 3);
    const uid = this.random.uid(at);
    const postingId = db.insert(sql`
      INSERT INTO posting (uid, document_id, act, warehouse_id, business_date, posted_at, posted_by,
        incarnation_id, sequence, reverses_posting_id, snapshot)
      VALUES (${uid}, ${documentId}, 'post', ${warehouse.id}, ${businessDate},
        ${at.toISOString()}, ${this.actors.keeper.id}, ${this.store.facts.incarnation.id},
        ${this.sequence}, ${reversed?.postingId ?? null},
        ${JSON.stringify(this.snapshotOf(paper, warehouse, movements))})`);
    const written = movements.map((movement, index) =>
      this.writeMovement({ documentId, postingId, businessDate, at }, index + 1, movement),
    );
    writeNames(this.context(at), postingId, documentId, kind.references(body));
    if (reversed) {
      db.run(sql`UPDATE document SET posting = 'reversed' WHERE id = ${reversed.documentId}`);
    }
    const posted: Posted = {
      uid,
      warehouse: warehouse.code,
      kind: body.kind,
      documentId,
      postingId,
      movements: written.reverse(),
    };
    this.postings.set(uid, posted);
    this.waiting.push({ posted, at, paper, number });
    return posted;
  }

  /** Hashes what was written since the last time, in order, and writes the audit of it. */
  flush() {
    const contentOf = readContents(
      this.store.db,
      this.waiting.map(({ posted }) => posted.postingId),
    );
    for (const { posted, at, paper, number } of this.waiting.splice(0)) {
      const { postingId } = posted;
      const entry = { kind: 'posting' as const, postingId, content: contentOf(postingId) };
      const head = appendEntry(this.context(at), entry);
      this.writeAudit(paper, number, { posting: posted.uid, ...head });
    }
    // Only what was written last is ever taken back.
    for (const uid of [...this.postings.keys()].slice(0, -200)) this.postings.delete(uid);
  }

  /** What the writers of the program are handed. */
  private context(now: Date) {
    return { db: this.store.db, store: this.store.facts, now, random: this.random };
  }

  private picksOf({ body, businessDate }: Paper, warehouse: Warehouse): LinePick[] {
    const wants = kindOf(body).wants(body, {
      warehouse: warehouse.code,
      society: warehouse.societyUid,
      on: businessDate,
      items: new Map(),
    });
    if (wants === null) return [];
    const items = new Set(wants.lines.map(({ item }) => item));
    const candidates = [...items].flatMap((item) => this.book.candidates(warehouse.code, item));
    return allocate(wants.lines, candidates, wants.purpose).flatMap(({ picks, short }, index) => {
      if (short > 0) throw new Error('the plan asks for too much');
      return picks.map(({ lot, bin, condition, quantity }) => ({
        line: index + 1,
        lot,
        from: { kind: 'bin' as const, bin, condition },
        quantity,
      }));
    });
  }

  private writeDocument(paper: Paper, warehouse: Warehouse, number: string): number {
    const { db, facts } = this.store;
    const { keeper, approver } = this.actors;
    const columns = searchColumns(paper.body);
    const id = db.insert(sql`
      INSERT INTO document (uid, node_id, kind, warehouse_id, number, business_date, party_id,
        team_id, operation_id, approval, posting, delivery, revision, body, made_by, made_at)
      VALUES (${paper.document}, ${facts.node.id}, ${paper.body.kind}, ${warehouse.id}, ${number},
        ${paper.businessDate}, ${columns.party}, ${columns.team}, ${columns.operation}, 'given',
        'posted', ${kindOf(paper.body).delivers ? 'issued' : 'none'}, 4, ${JSON.stringify(paper.body)}, ${keeper.id}, ${paper.at.toISOString()})`);
    for (const [role, person] of Object.entries(paper.persons)) {
      if (person === undefined) continue;
      db.run(sql`
        INSERT INTO document_person (document_id, role, name, telephone, identity_number)
        VALUES (${id}, ${role}, ${person.name}, ${person.telephone}, ${person.identityNumber})`);
    }
    for (const [step, after, by] of [
      ['submit', 1, keeper],
      ['approve', 2, approver],
      ['post', 3, keeper],
    ] as const) {
      db.run(sql`
        INSERT INTO document_step (document_id, step, at, by_user_id, reason)
        VALUES (${id}, ${step}, ${moment(paper, after).toISOString()}, ${by.id}, NULL)`);
    }
    return id;
  }

  private writePicks(documentId: number, picks: readonly LinePick[]) {
    let [line, part] = [0, 0];
    for (const pick of picks) {
      part = pick.line === line ? part + 1 : 1;
      line = pick.line;
      this.store.db.run(sql`
        INSERT INTO pick (document_id, line, part, lot_id, place_id, quantity)
        VALUES (${documentId}, ${line}, ${part}, ${this.lotKey(pick.lot)},
          ${this.place(pick.from)}, ${pick.quantity})`);
    }
  }

  private lotKey(uid: string): number {
    const key = this.lotKeys.get(uid);
    if (key === undefined) throw new Error(`no lot ${uid}`);
    return key;
  }

  /** Writes a movement, the lot that it brings, and answers it as it was posted. */
  private writeMovement(
    posting: { documentId: number; postingId: number; businessDate: string; at: Date },
    line: number,
    movement: PlannedMovement,
  ): PostedMovement {
    const lot =
      'new' in movement.lot
        ? this.writeLot(posting, movement.line, movement.lot.new)
        : movement.lot.existing;
    const { from, to, quantity } = movement;
    const amount = this.book.move(movement, lot);
    this.store.db.run(sql`
      INSERT INTO movement (posting_id, line, document_line, lot_id, from_place_id, to_place_id,
        quantity, amount)
      VALUES (${posting.postingId}, ${line}, ${movement.line}, ${this.lotKey(lot)},
        ${this.place(from)}, ${this.place(to)}, ${quantity}, ${amount})`);
    return { line: movement.line, lot, from, to, quantity, amount };
  }

  private writeLot(
    { documentId, businessDate, at }: { documentId: number; businessDate: string; at: Date },
    line: number,
    lot: Extract<PlannedMovement['lot'], { new: unknown }>['new'],
  ): string {
    const uid = this.random.uid(at);
    const { item, expiry, owner, earmark } = lot;
    const key = this.store.db.insert(sql`
      INSERT INTO lot (uid, item_id, batch_number, production_date, expiry_kind, expiry_date,
        owner_id, earmark_id, serial_number, unit_price, received_on, document_id, document_line)
      VALUES (${uid}, (SELECT id FROM item WHERE uid = ${item}), ${lot.batchNumber},
        ${lot.productionDate}, ${expiry.kind}, ${expiry.kind === 'date' ? expiry.date : null},
        (SELECT id FROM party WHERE uid = ${owner}), (SELECT id FROM earmark WHERE uid = ${earmark}),
        ${lot.serialNumber}, ${lot.unitPrice}, ${businessDate}, ${documentId}, ${line})`);
    this.lotKeys.set(uid, key);
    this.book.addLot(uid, { item, expiry, owner, earmark, receivedOn: businessDate });
    return uid;
  }

  private snapshotOf(
    { body }: Paper,
    { code, name }: Warehouse,
    movements: readonly PlannedMovement[],
  ) {
    const spoken = kindOf(body)
      .references(body)
      .filter(({ type }) => type !== 'party')
      .map(({ uid }) => uid);
    const moved = movements.flatMap(({ lot, from, to }) => {
      const known = 'existing' in lot ? this.book.factsOf(lot.existing) : null;
      return [
        ...[from, to].flatMap((place) => {
          if (place.kind === 'bin') return [place.bin];
          return place.kind === 'custody' ? [place.team] : [];
        }),
        ...(known ? [known.item, known.earmark ?? ''] : []),
      ];
    });
    const labels = [...spoken, ...moved].flatMap((uid) => {
      const label = this.labels[uid];
      return label ? [[uid, label] as const] : [];
    });
    const warehouse = { name, code, spec: null, unit: null };
    return { labels: { ...Object.fromEntries(labels), [code]: warehouse } };
  }

  private writeAudit(
    { document, warehouse, businessDate, persons, body, at }: Paper,
    number: string,
    posted: object,
  ) {
    const asked = { document, revision: 0, warehouse, businessDate, persons, body };
    const axes = { ...untouched };
    const calls: [CallName, Actor, object, object][] = [
      ['documents.save', this.actors.keeper, asked, { number: null, revision: 1, axes }],
      ['documents.submit', this.actors.keeper, { document, revision: 1 }, waiting(number)],
      ['documents.approve', this.actors.approver, { document, revision: 2 }, given(number)],
      ['documents.post', this.actors.keeper, { document, revision: 3 }, done(number, body, posted)],
    ];
    calls.forEach(([call, by, input, value], step) => {
      writeAudit(this.store.db, {
        at: moment({ at }, step),
        by,
        atPlaceOf: null,
        call,
        subject: document,
        detail: {
          asked: askedFor(input),
          value: { document, ...value },
          ...hearing().facts(call, by),
        },
      });
    });
  }
}

const waiting = (number: string) => ({
  number,
  revision: 2,
  axes: { ...untouched, approval: 'waiting' },
});
const given = (number: string) => ({
  number,
  revision: 3,
  axes: { ...untouched, approval: 'given' },
});
const done = (number: string, body: Paper['body'], posted: object) => ({
  number,
  revision: 4,
  axes: {
    ...untouched,
    approval: 'given',
    posting: 'posted',
    ...(kindOf(body).delivers ? { delivery: 'issued' } : {}),
  },
  ...posted,
});

/** The moment of a step: 0 saved, 1 submitted, 2 approved, 3 posted. */
function moment({ at }: Pick<Paper, 'at'>, step: number): Date {
  return new Date(at.getTime() + step * stepSeconds * 1000);
}
