import { kinds } from '../documents/kinds';
import { uid as uidShape } from '../fields';

/** What a printed code (二维码) can lead to. */
export type CodeTarget =
  /**
   * A paper by its number, as it is written: `RK-42050001-20261123-0001`; and, from a sheet, the head
   * of the chain when it was printed: its entry and the first twelve digits of its hash.
   */
  | { kind: 'document'; number: string; head?: { sequence: number; hash: string } }
  | { kind: 'lot'; uid: string }
  | { kind: 'bin'; uid: string }
  | { kind: 'item'; uid: string };

/** The letter before the 32 digits of a uid. */
const letters = { lot: 'L', bin: 'B', item: 'W' } as const;

const prefixes = new Set(Object.values(kinds).map(({ prefix }) => prefix));

/**
 * The text that stands in the code of a thing: digits and capitals alone, so that neither a scanner
 * nor an input method can garble it.
 *
 *     codeText({ kind: 'document', number: 'RK-42050001-20261123-0001' }) // RK42050001202611230001
 *     // with a head: RK42010001202611230001H131X3F2A91BC04DE
 *     codeText({ kind: 'bin', uid: '018f…-…' })                           // B018F…, 33 signs
 */
export function codeText(target: CodeTarget): string {
  return target.kind === 'document'
    ? target.number.replaceAll('-', '') + headText(target.head)
    : letters[target.kind] + target.uid.replaceAll('-', '').toUpperCase();
}

function headText(head: { sequence: number; hash: string } | undefined): string {
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
  const parts = /^([A-Z]{2})(-?)(\d{8})\2(\d{8})\2(\d{4,9})(?:H(\d{1,12})X([0-9A-F]{12}))?$/.exec(
    plain,
  );
  if (parts === null) return null;
  const [, prefix = '', , warehouse, day, sequence, entry, hash] = parts;
  if (!prefixes.has(prefix)) return null;
  const number = [prefix, warehouse, day, sequence].join('-');
  if (entry === undefined || hash === undefined) return { kind: 'document', number };
  return { kind: 'document', number, head: { sequence: Number(entry), hash: hash.toLowerCase() } };
}

function readUid(plain: string): CodeTarget | null {
  const parts = /^([A-Z])([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/.exec(
    plain,
  );
  if (parts === null) return null;
  const [, letter, ...groups] = parts;
  const uid = groups.join('-').toLowerCase();
  const kind = (['lot', 'bin', 'item'] as const).find((each) => letters[each] === letter);
  return kind === undefined || !uidShape.safeParse(uid).success ? null : { kind, uid };
}
