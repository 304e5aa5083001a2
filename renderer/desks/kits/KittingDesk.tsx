import { useState } from 'react';
import type { KittingBody } from '../../../shared/documents/kitting';
import { useScan } from '../../app/scanner';
import { KittingForm } from '../../documents/forms/KittingForm';
import { useBill } from '../../documents/forms/KittingHead';
import type { Paper } from '../../documents/paper';
import { plainCode, scanMeaning } from '../../documents/scannedItem';
import { deskWords } from '../../messages/desks';
import { useCall } from '../../queries';
import classes from '../Desk.module.css';
import { Said, type Told } from '../Said';

const words = deskWords.kits;

/** 组套台: kits by their bill, each lot of a part confirmed by a scan or chosen anew. */
export function KittingDesk({ paper }: { paper: Paper<KittingBody> }) {
  const { body, allocations, labelOf, warehouse } = paper;
  const [told, setTold] = useState<Told | null>(null);
  const [choosing, choose] = useState<number | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const bills = useCall('bills.list', { show: 'all' }).data?.rows ?? [];
  const chooseBill = useBill(paper);
  const picks = allocations.flatMap(({ line, picks: of }) => of.map((pick) => ({ line, ...pick })));
  const say = (text: string, tone: Told['tone']) => {
    setTold({ text, tone });
    return tone === 'refused' ? ('refused' as const) : ('taken' as const);
  };
  const nameOf = (line: number) => labelOf(body.lines[line - 1]?.item ?? null)?.name ?? '';
  const confirm = (pick: { line: number; lot: string }) => {
    setSeen((before) => new Set(before).add(pick.lot));
    return say(words.checked(nameOf(pick.line)), 'good');
  };

  useScan(async (code) => {
    const meaning = await scanMeaning(code, warehouse.code);
    if (meaning?.kind === 'bin') {
      paper.remember(meaning.uid, { name: meaning.code });
      paper.change({ body: { bin: meaning.uid } });
      return say(`${deskWords.back.bin} ${meaning.code}`, 'good');
    }
    const batch = plainCode(code);
    const ofBatch = picks.filter(({ batchNumber }) => plainCode(batchNumber) === batch);
    if (meaning === null) {
      const [pick] = ofBatch;
      return pick ? confirm(pick) : say(deskWords.unknown(code), 'refused');
    }
    const { item, lot } = meaning;
    const line = body.lines.findIndex((each) => each.item === item.uid) + 1;
    if (line === 0) {
      const bill = bills.find((each) => each.newest && each.item.uid === item.uid);
      if (!bill) return say(body.item === null ? words.kitHere : words.notPart, 'refused');
      await chooseBill(bill.bill);
      return say(item.name, 'good');
    }
    const own = picks.filter((pick) => pick.line === line);
    const meant = lot === null ? own : own.filter((pick) => pick.lot === lot);
    const [pick] = meant;
    if (pick && new Set(meant.map((each) => each.lot)).size === 1) return confirm(pick);
    if (pick) return say(words.scanLot(item.name), 'refused');
    if (body.kits === null) return say(words.kitHere, 'refused');
    choose(line);
    return say(words.otherLot(item.name), 'refused');
  });

  const lots = new Set(picks.map(({ lot }) => lot));
  const done = [...lots].filter((lot) => seen.has(lot)).length;
  return (
    <>
      <Said told={told} />
      {lots.size > 0 && (
        <div className={classes.figures}>
          <span role="status">{words.confirmed(done, lots.size)}</span>
        </div>
      )}
      <KittingForm paper={paper} picking={{ choosing, choose, confirmed: seen }} />
    </>
  );
}
