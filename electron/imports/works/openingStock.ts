import type { ReceiptBody, ReceiptLine } from '../../../shared/documents/receipt';
import { plain } from '../../../shared/format/typed';
import { lineKey } from '../../../shared/imports/lineKey';
import { openingStock as subject } from '../../../shared/imports/subjects/openingStock';
import { refuse } from '../../../shared/refusals';
import type { ReadableDb } from '../../database/database';
import { sql } from '../../database/sql';
import { saveDraft } from '../../documents/saveDraft';
import { hashUid } from '../../hashUid';
import { declareWork } from '../work';
import { type GoodsThings, goodsExample, goodsLists, readGoodsThings } from './goodsThings';
import { readGoodsRow } from './readGoodsRow';

interface OpeningRow {
  line: ReceiptLine;
  owner: string;
  earmark: string | null;
}

interface Things extends GoodsThings {
  /** The paper that this file makes at this warehouse; the same file makes the same. */
  document: string;
  /** Whether it has been made. */
  isMade: boolean;
}

/** 期初库存 becomes one draft of a 入库单 of the type 期初. */
export const openingStock = declareWork(subject, {
  things: (place): Things => {
    const { context, warehouse, file } = place;
    if (warehouse !== null && warehouse.openingDate === null) {
      refuse('warehouse.notLive', { warehouse: warehouse.name });
    }
    const { document, isMade } = paperOf(context.db, `${warehouse?.code}/${file}`);
    return {
      ...readGoodsThings(place, warehouse?.openingDate ?? context.today),
      document,
      isMade,
    };
  },
  lists: (things: Things) => goodsLists(things),
  example: (things: Things) => goodsExample(things),
  read: ({ owner, earmark, ...goods }, things: Things, wrong): OpeningRow | null => {
    const line = readGoodsRow(goods, things, wrong);
    const named = (key: 'owner' | 'earmark', name: string | null) => {
      const rows = key === 'owner' ? things.owners : things.earmarks;
      const found = rows.find((each) => plain(each.name) === name);
      if (name !== null && found === undefined) wrong(key, 'unknownValue');
      return found?.uid ?? null;
    };
    const owns = named('owner', owner) ?? things.warehouse.societyUid;
    const bound = named('earmark', earmark);
    return line && { line, owner: owns, earmark: bound };
  },
  key: ({ line }) => lineKey(line),
  keyColumn: 'code',
  beside: (first, row, wrong) => {
    if (row.owner !== first.owner) wrong('owner', 'otherPaper');
    if (row.earmark !== first.earmark) wrong('earmark', 'otherPaper');
  },
  standing: (_row, { isMade }) => (isMade ? 'same' : 'added'),
  make: (rows, things) => ({ draft: draftOf(rows, things), lines: null }),
  save: (command, rows, things) => {
    const { document, businessDate, body } = draftOf(rows, things);
    const warehouse = things.warehouse.code;
    saveDraft(command, { document, revision: 0, warehouse, businessDate, persons: {}, body });
  },
});

/** The paper that a file makes: always the same one, until that is cancelled; then the next. */
function paperOf(db: ReadableDb, name: string): Pick<Things, 'document' | 'isMade'> {
  for (let time = 1; ; time += 1) {
    const again = time === 1 ? '' : `/${time}`;
    const document = hashUid(`beizaiku/openingStock/${name}${again}`);
    const made = db.find<{ cancelled: 0 | 1 }>(
      sql`SELECT cancelled FROM document WHERE uid = ${document}`,
    );
    if (made?.cancelled !== 1) return { document, isMade: made !== undefined };
  }
}

function draftOf(rows: readonly OpeningRow[], { warehouse, document, on }: Things) {
  const [first] = rows;
  const body: ReceiptBody = {
    kind: 'receipt',
    receiptType: 'opening',
    source: warehouse.societyUid,
    owner: first?.owner ?? null,
    earmark: first?.earmark ?? null,
    arrival: null,
    basisNumber: '',
    inspectionNumber: '',
    ticketNumber: '',
    certificateNumber: '',
    note: `期初库存，由 Excel 导入 ${rows.length} 行`,
    lines: rows.map(({ line }) => line),
  };
  return { document, businessDate: on, body };
}
