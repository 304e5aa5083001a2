import { useRef, useState } from 'react';
import type { ReturnBody, ReturnLine } from '../../../shared/documents/return';
import { useScan } from '../../app/scanner';
import type { HeldChoice } from '../../documents/forms/HeldSelect';
import { heldScan } from '../../documents/forms/heldScan';
import { holder } from '../../documents/forms/ReturnForm';
import { type BackAs, moreBack, returnLineFor } from '../../documents/forms/returnStart';
import { useProposedBin } from '../../documents/forms/useProposedBin';
import { heldRefusal } from '../../documents/forms/useScanHeld';
import type { Paper } from '../../documents/paper';
import { scanMeaning } from '../../documents/scannedItem';
import { deskWords } from '../../messages/desks';
import type { Told } from '../Said';
import { useLines } from '../useLines';
import { type HeldRow, saidOf } from './heldRows';
import { holdersOf } from './holders';
import type { UsedUp } from './UsedUpPart';
import { usedOf } from './usedOf';

const words = deskWords.back;

/** What a scan at the 归还台 does: who brings it, one more of what he brings, where it is put. */
export function useReturning(
  paper: Paper<ReturnBody>,
  rows: readonly HeldRow[],
  used: UsedUp | null,
) {
  const { body, warehouse, remember } = paper;
  const { now, edit } = useLines(body.lines, (lines) => paper.change({ body: { lines } }));
  const [as, setAs] = useState<BackAs>('good');
  const [active, setActive] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  /** What the last scans added, so that each can be undone. */
  const [undoable, setUndoable] = useState<readonly { lot: string; as: BackAs; by: number }[]>([]);
  const [scans, setScans] = useState(0);
  const latest = useRef({ rows, as, active, used });
  latest.current = { rows, as, active, used };
  const binOf = useProposedBin(paper);

  const refuse = (text: string) => {
    setTold({ text, tone: 'refused' });
    return 'refused' as const;
  };
  const lineOf = (lot: string) => now().find((line) => line.lot === lot);
  /** What is said of a lot on both papers: what came back or is missing, and what was used up. */
  const saidInAll = (lot: string) => {
    const line = lineOf(lot);
    return (line ? saidOf(line) : 0) + usedOf(latest.current.used, lot);
  };
  /** Changes what is said of a held lot; what says nothing any more is no line. */
  const change = (held: HeldRow, changed: (line: ReturnLine) => ReturnLine) => {
    remember(held.item.uid, held.item);
    const isNew = lineOf(held.lot) === undefined;
    edit((lines) => {
      const blank = returnLineFor({ ...held, outstanding: 0 });
      const all = isNew ? [...lines, blank] : lines;
      return all
        .map((line) => (line.lot === held.lot ? changed(line) : line))
        .filter((line) => saidOf(line) > 0 || line.note !== '' || line.lot !== held.lot);
    });
    if (!isNew) return;
    void binOf(held.item.uid).then((bin) =>
      edit((lines) =>
        lines.map((line) => (line.lot === held.lot && line.bin === null ? { ...line, bin } : line)),
      ),
    );
  };

  const begin = async (code: string) => {
    const [first, ...others] = await holdersOf(code, warehouse.code);
    if (first === undefined) return refuse(words.nobody);
    if (others.length > 0) return refuse(words.severalHolders);
    const who = first.kind === 'team' ? first.of.team : first.of.recipient;
    remember(who.uid, who);
    paper.change({ body: { from: holder({ kind: first.kind, uid: who.uid }) } });
    setActive(first.of.lot);
    setTold({ text: who.name, tone: 'good' });
    return 'taken' as const;
  };
  useScan(async (code) => {
    if (body.from === null) return begin(code);
    const meaning = await scanMeaning(code, warehouse.code);
    const at = latest.current;
    if (meaning?.kind === 'bin') {
      if (at.active === null) return refuse(words.chooseRow);
      remember(meaning.uid, { name: meaning.code });
      const { active: lot } = at;
      edit((lines) =>
        lines.map((line) => (line.lot === lot ? { ...line, bin: meaning.uid } : line)),
      );
      setTold({ text: `${words.bin} ${meaning.code}`, tone: 'good' });
      return 'taken';
    }
    const said = saidInAll;
    const scan = heldScan(at.rows, { code, meaning, said });
    if (scan.kind === 'notHeld' && meaning === null) return refuse(deskWords.unknown(code));
    if (scan.kind !== 'more') return refuse(heldRefusal(scan));
    const { lot, item } = scan.held;
    const held = at.rows.find((row) => row.lot === lot);
    if (held === undefined) return 'refused';
    change(held, (line) => moreBack(line, scan.by, at.as));
    setUndoable((before) => [...before.slice(-49), { lot, as: at.as, by: scan.by }]);
    setActive(lot);
    setScans((before) => before + 1);
    const left = held.outstanding - said(lot);
    setTold({
      text: words.counted(item.name, words.as[at.as], String(scan.by)),
      figure: left === 0 ? words.whole : words.remaining(String(left), String(held.outstanding)),
      tone: 'good',
    });
    return 'taken';
  });

  /** Chosen by hand: a piece that is held is counted; of an unknown lot each is a line of its own. */
  const take = (choice: HeldChoice) => {
    const held = rows.find(({ lot }) => lot === choice.lot);
    if (held !== undefined) {
      const line = lineOf(held.lot);
      const isPiece = held.serialNumber !== null && (line === undefined || saidOf(line) === 0);
      if (isPiece) change(held, (now) => moreBack(now, 1, as));
      setActive(held.lot);
      setScans((before) => before + 1);
      return;
    }
    const { item } = choice;
    remember(item.uid, item);
    const line = moreBack(returnLineFor({ ...choice, outstanding: 0 }), 1, as);
    edit((lines) => [...lines, line]);
    void binOf(item.uid).then((bin) =>
      edit((lines) =>
        lines.map((each) =>
          each.lot === null && each.item === item.uid && each.bin === null
            ? { ...each, bin }
            : each,
        ),
      ),
    );
  };
  const changeLine = (line: ReturnLine, becomes: ReturnLine | null) =>
    edit((lines) =>
      lines.flatMap((each) => (each !== line ? [each] : becomes === null ? [] : [becomes])),
    );
  const undo = () => {
    const last = undoable.at(-1);
    const held = rows.find(({ lot }) => lot === last?.lot);
    if (last === undefined || held === undefined) return;
    change(held, (line) => ({ ...line, [last.as]: Math.max(0, line[last.as] - last.by) }));
    setUndoable(undoable.slice(0, -1));
    setActive(last.lot);
    setScans((before) => before + 1);
    setTold({ text: deskWords.undone, tone: 'plain' });
  };
  const restMissing = () => {
    const held = rows.find(({ lot }) => lot === active);
    if (held === undefined) {
      refuse(words.chooseRow);
      return;
    }
    if (body.from?.kind !== 'team') {
      refuse(words.onlyTeams);
      return;
    }
    const left = held.outstanding - saidInAll(held.lot);
    if (left > 0) change(held, (before) => ({ ...before, missing: before.missing + left }));
    setTold({
      text: words.missed(held.item.name, String(left)),
      figure: words.whole,
      tone: 'plain',
    });
    setScans((before) => before + 1);
  };
  const restUsed = () => {
    const held = rows.find(({ lot }) => lot === active);
    if (held === undefined || used === null) {
      refuse(words.chooseRow);
      return;
    }
    const left = held.outstanding - saidInAll(held.lot);
    if (left > 0) {
      const quantity = usedOf(used, held.lot) + left;
      used.set({ item: held.item.uid, lot: held.lot }, { quantity });
    }
    setTold({
      text: words.used.said(held.item.name, String(left)),
      figure: words.whole,
      tone: 'plain',
    });
    setScans((before) => before + 1);
  };
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(({ lot }) => lot === active);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) setActive(next.lot);
  };
  return {
    as,
    setAs,
    active,
    setActive,
    told,
    scans,
    canUndo: undoable.length > 0,
    undo,
    restMissing,
    restUsed,
    step,
    change,
    take,
    changeLine,
  };
}
