import { useEffect, useMemo, useRef, useState } from 'react';
import type { StocktakeBody, StocktakeLine } from '../../../shared/documents/stocktake';
import { formatCount } from '../../../shared/format/money';
import type { DifferenceRow } from '../../../shared/stocktakes/api';
import { useScan } from '../../app/scanner';
import { countsOpen, linesOfCode, withCount } from '../../documents/forms/stocktakeCounts';
import { uncountedLine } from '../../documents/forms/stocktakeStart';
import type { Paper } from '../../documents/paper';
import { type ScannedItem, scanMeaning } from '../../documents/scannedItem';
import { deskWords } from '../../messages/desks';
import type { Told } from '../Said';
import { useLines } from '../useLines';
import { isInRound, lineHere, nextUncounted, walkOf } from './countWalk';

const words = deskWords.count;

/** Goods that were scanned in a bin of which no line of the sheet speaks there. */
export interface Found {
  item: ScannedItem['item'] | { uid: string; name: string; unit: string };
  lot: string | null;
  by: number;
  /** Lines of the sheet that speak of them in other bins. */
  elsewhere: readonly number[];
}

/** Where a count stands: which bin, which line of it, in which round; and what a scan does to it. */
export function useCounting(
  paper: Paper<StocktakeBody>,
  besideOf: (line: StocktakeLine) => DifferenceRow | null,
) {
  const { body, labelOf, lotOf, warehouse, remember } = paper;
  const { now, edit } = useLines(body.lines, (lines) => paper.change({ body: { lines } }));
  const [round, setRound] = useState(0);
  const [place, setPlace] = useState<{ bin: string | null; active: number | null }>({
    bin: null,
    active: null,
  });
  // A bin is named when it is drawn: of a sheet that was just made its code is not known yet.
  const [told, setTold] = useState<Told | { bin: string; isEmpty: boolean } | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  /** What the last scans changed, so that each can be undone: the line before, null for a new one. */
  const [undoable, setUndoable] = useState<readonly { at: number; before: StocktakeLine | null }[]>(
    [],
  );
  /** Counts what was scanned: the field begins anew with each. */
  const [scans, setScans] = useState(0);

  const codeOf = (bin: string) => labelOf(bin)?.name ?? '';
  const said = (): Told | null => {
    if (told === null || !('bin' in told)) return told;
    const text = words.atBin(codeOf(told.bin));
    return { text: told.isEmpty ? `${text}　${words.emptyBin}` : text, tone: 'plain' };
  };
  const walk = useMemo(
    () => walkOf(body.lines, { round, codeOf: (bin) => labelOf(bin)?.name ?? '', besideOf }),
    [body.lines, round, labelOf, besideOf],
  );
  // A scan may come before the next drawing: it sees where the one before has led.
  const at = useRef(place);
  const go = (bin: string | null, active: number | null) => {
    at.current = { bin, active };
    setPlace(at.current);
    setFound(null);
  };
  const goToBin = (bin: string) => {
    const stop = walk.find((each) => each.bin === bin);
    const lines = now();
    const first = stop?.lines.find((each) => (lines[each]?.counts.length ?? 0) <= round);
    go(bin, first ?? stop?.lines[0] ?? null);
    setTold({ bin, isEmpty: stop === undefined });
  };
  const goTo = (line: number) => go(now()[line]?.bin ?? null, line);

  const change = (line: number, changed: (before: StocktakeLine) => StocktakeLine) =>
    edit((lines) => lines.map((each, index) => (index === line ? changed(each) : each)));
  const isPiece = ({ lot }: StocktakeLine) => typeof lotOf(lot)?.serialNumber === 'string';
  const nameOf = (line: StocktakeLine) => labelOf(line.item)?.name ?? '';
  const unitOf = (line: StocktakeLine) => labelOf(line.item)?.unit ?? '';
  const say = (text: string, tone: Told['tone'] = 'refused') => {
    setTold({ text, tone });
    return tone === 'refused' ? ('refused' as const) : ('taken' as const);
  };

  /** So many more on a line, in this round. */
  const add = (index: number, by: number, meant: readonly number[]) => {
    const line = now()[index];
    if (line === undefined) return 'refused';
    go(line.bin, index);
    const counted = line.counts[round]?.quantity ?? 0;
    const isBegun = line.counts.length > round;
    if (isPiece(line) && isBegun && counted > 0) return say(words.alreadyPiece);
    if (!isInRound(line, round, besideOf(line))) return say(words.exact);
    if (!isBegun && countsOpen(line, besideOf(line)) <= round) return say(words.twice);
    change(index, (before) => withCount(before, round, counted + by));
    setUndoable((before) => [...before.slice(-49), { at: index, before: line }]);
    setScans((before) => before + 1);
    const lots = meant.filter((each) => now()[each]?.bin === line.bin).length;
    const text = words.counted(nameOf(line), formatCount(counted + by), unitOf(line));
    setTold({
      text: lots > 1 ? `${text}　${words.of(lots)}` : text,
      figure: words.more(formatCount(by)),
      tone: 'good',
    });
    return 'taken';
  };

  /** Goods on the shelf that are not on the sheet there: whether they are to be, somebody says. */
  const offer = (of: Found) => {
    const { bin } = at.current;
    if (bin === null) return say(words.scanBinFirst);
    setFound(of);
    return say(words.found.title(of.item.name, codeOf(bin)));
  };
  const takeFound = () => {
    const { bin } = at.current;
    if (found === null || bin === null) return;
    const { item, lot, by } = found;
    remember(item.uid, item);
    const line = uncountedLine({ item, lot, bin: { uid: bin }, condition: 'good' });
    const index = now().length;
    edit((lines) => [...lines, withCount(line, 0, by)]);
    setUndoable((before) => [...before.slice(-49), { at: index, before: null }]);
    setScans((before) => before + 1);
    go(bin, index);
    setTold({
      text: words.found.taken(item.name),
      figure: words.more(formatCount(by)),
      tone: 'good',
    });
  };

  useScan(async (code) => {
    const lines = now();
    const codesOf = ({ lot, item, bin, batchNumber }: StocktakeLine) => ({
      serialNumber: lotOf(lot)?.serialNumber ?? null,
      batchNumber: lot === null ? batchNumber : (lotOf(lot)?.batchNumber ?? null),
      item: labelOf(item)?.code ?? null,
      bin: codeOf(bin),
    });
    let meant = linesOfCode(lines, codesOf, code);
    const meaning = await scanMeaning(code, warehouse.code);
    if (meaning?.kind === 'bin') {
      remember(meaning.uid, { name: meaning.code });
      goToBin(meaning.uid);
      return 'taken';
    }
    if (meant.length === 0 && meaning?.kind === 'goods') {
      const { lot, item } = meaning;
      const fits = (line: StocktakeLine) => (lot ? line.lot === lot : line.item === item.uid);
      meant = lines.flatMap((line, index) => (fits(line) ? [index] : []));
    }
    const by = meaning?.one.factor ?? 1;
    const { bin, active } = at.current;
    const index = lineHere(lines, meant, { bin, active, round, isPiece });
    if (index !== null) return add(index, by, meant);
    const [other] = meant.flatMap((each) => lines[each] ?? []);
    const lots = new Set(meant.map((each) => lines[each]?.lot));
    if (other) {
      const label = labelOf(other.item);
      const item = { uid: other.item, name: label?.name ?? '', unit: label?.unit ?? '' };
      const lot = lots.size === 1 ? other.lot : null;
      return offer({ item, lot, by, elsewhere: meant });
    }
    if (meaning === null) return say(deskWords.unknown(code));
    return offer({ item: meaning.item, lot: meaning.lot, by, elsewhere: [] });
  });

  const undo = () => {
    const last = undoable.at(-1);
    if (last === undefined) {
      say(deskWords.nothingToUndo, 'plain');
      return;
    }
    const { before } = last;
    if (before === null) edit((lines) => lines.filter((_, index) => index !== last.at));
    else change(last.at, (now) => ({ ...now, counts: before.counts }));
    setUndoable(undoable.slice(0, -1));
    setScans((counted) => counted + 1);
    if (before === null) go(at.current.bin, null);
    else go(before.bin, last.at);
    say(deskWords.undone, 'plain');
  };

  const next = () => {
    const { bin, active } = at.current;
    const line = nextUncounted(walk, now(), { round, from: active, bin });
    if (line === null) say(words.allDone, 'plain');
    else goTo(line);
  };
  const step = (by: 1 | -1) => {
    const stop = walk[walk.findIndex((each) => each.bin === at.current.bin) + by];
    if (stop) goToBin(stop.bin);
  };

  // A refused submission leads to the first line that something is wrong with.
  const { tries, problems } = paper;
  useEffect(() => {
    const wrong = problems.find(({ line }) => line !== null)?.line;
    if (tries > 0 && wrong != null) goTo(wrong - 1);
  }, [tries]);
  // The walk begins at the first bin.
  useEffect(() => {
    if (at.current.bin === null) next();
  }, []);

  return {
    ...place,
    walk,
    round,
    setRound: (chosen: number) => {
      setRound(chosen);
      go(null, null);
    },
    told: said(),
    found,
    scans,
    canUndo: undoable.length > 0,
    goToBin,
    goTo,
    next,
    step,
    undo,
    takeFound,
    leaveFound: () => setFound(null),
    change,
  };
}
