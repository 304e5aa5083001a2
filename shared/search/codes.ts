import { kinds } from '../documents/kinds';
import { uid as uidShape } from '../fields';

interface ChainHead {
  sequence: number;
  hash: string;
}

/** What a printed code (二维码) can lead to. */
export type CodeTarget =
  /**
   * A paper by its number, as it is written: `RK-42050001-20261123-0001`; and, from a sheet, the head
   * of the chain when it was printed: its entry and the first twelve digits of its hash.
   */
  | { kind: 'document'; number: string; head?: ChainHead }
  /** A 需求单 by its number, with the head as on the sheet of a document. */
  | { kind: 'requisition'; number: string; head?: ChainHead }
  /** A 调运方案 by its number, from its own sheet or an order of it, with the head as on the sheet of a document. */
  | { kind: 'plan'; number: string; head?: ChainHead }
  /** An assessment (评定), with the head as on the sheet of a document. */
  | { kind: 'assessment'; uid: string; head?: ChainHead }
  /** A lorry (车次), with the head as on the sheet of a document. */
  | { kind: 'trip'; uid: string; head?: ChainHead }
  /** An 应急响应, with the head as on the sheet of a document. */
  | { kind: 'operation'; uid: string; head?: ChainHead }
  | { kind: 'lot'; uid: string }
  | { kind: 'bin'; uid: string }
  | { kind: 'item'; uid: string };

/** The letter before the 32 digits of a uid. */
const letters = {
  lot: 'L',
  bin: 'B',
  item: 'W',
  assessment: 'P',
  trip: 'C',
  operation: 'Y',
} as const;

/** What is printed on a sheet, whose code carries the head of the chain. */
const sheets: ReadonlySet<string> = new Set(['assessment', 'trip', 'operation']);

/** The prefix of 需求单, which are no papers of the ledger. */
export const requisitionPrefix = 'XQ';
/** The prefix of 调运方案. */
export const planPrefix = 'FA';

/** What a number is of, by its prefix. */
const numbered: ReadonlyMap<string, 'document' | 'requisition' | 'plan'> = new Map([
  ...Object.values(kinds).map(({ prefix }) => [prefix, 'document'] as const),
  [requisitionPrefix, 'requisition'],
  [planPrefix, 'plan'],
]);

/**
 * The text that stands in the code of a thing: digits and capitals alone, so that neither a scanner
 * nor an input method can garble it.
 *
 *     codeText({ kind: 'document', number: 'RK-42050001-20261123-0001' }) // RK42050001202611230001
 *     // with a head: RK42010001202611230001H131X3F2A91BC04DE
 *     codeText({ kind: 'bin', uid: '018f…-…' })                           // B018F…, 33 signs
 */
export function codeText(target: CodeTarget): string {
  if ('number' in target) {
    return target.number.replaceAll('-', '') + headText(target.head);
  }
  const text = letters[target.kind] + target.uid.replaceAll('-', '').toUpperCase();
  return 'head' in target ? text + headText(target.head) : text;
}

function headText(head: ChainHead | undefined): string {
  return head ? `H${head.sequence}X${head.hash.slice(0, 12).toUpperCase()}` : '';
}

/**
 * What a text of a code leads to; null where it is none, whatever else it may be. What was typed in
 * small letters or full width is read as well, and a number with its strokes.
 */
export function readCode(text: string): CodeTarget | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  return readNumber(plain) ?? readUid(plain);
}

function readNumber(plain: string): CodeTarget | null {
  const [text, head] = splitHead(plain);
  const parts = /^([A-Z]{2})(-?)(\d{8})\2(\d{8})\2(\d{4,9})$/.exec(text);
  if (parts === null) return null;
  const [, prefix = '', , warehouse, day, sequence] = parts;
  const kind = numbered.get(prefix);
  if (kind === undefined) return null;
  const number = [prefix, warehouse, day, sequence].join('-');
  return { kind, number, ...head };
}

/** A text without the head of the chain at its end, and that head where it has one. */
function splitHead(plain: string): [string, { head?: ChainHead }] {
  const parts = /^(.+)H(\d{1,12})X([0-9A-F]{12})$/.exec(plain);
  const [, text, sequence, hash] = parts ?? [];
  if (text === undefined || hash === undefined) return [plain, {}];
  return [text, { head: { sequence: Number(sequence), hash: hash.toLowerCase() } }];
}

function readUid(plain: string): CodeTarget | null {
  const [text, head] = splitHead(plain);
  const parts = /^([A-Z])([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/.exec(
    text,
  );
  if (parts === null) return null;
  const [, letter, ...groups] = parts;
  const uid = groups.join('-').toLowerCase();
  const kind = (['lot', 'bin', 'item', 'assessment', 'trip', 'operation'] as const).find(
    (each) => letters[each] === letter,
  );
  if (kind === undefined || !uidShape.safeParse(uid).success) return null;
  if (sheets.has(kind)) return { kind, uid, ...head } as CodeTarget;
  return text === plain ? { kind, uid } : null;
}
