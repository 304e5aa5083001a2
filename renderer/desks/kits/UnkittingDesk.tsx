import { useRef, useState } from 'react';
import type { UnkittingBody } from '../../../shared/documents/unkitting';
import { useScan } from '../../app/scanner';
import { UnkittingForm } from '../../documents/forms/UnkittingForm';
import { putKits } from '../../documents/forms/UnkittingHead';
import type { Paper } from '../../documents/paper';
import { focusProblem } from '../../documents/paperFocus';
import { scanMeaning } from '../../documents/scannedItem';
import { stockMeant } from '../../documents/scannedStock';
import { deskWords } from '../../messages/desks';
import { scanWords } from '../../messages/scans';
import { Said, type Told } from '../Said';

const words = deskWords.kits;

/** 组套台 for opening kits: a scan of the kits puts them on the paper, of a part leads to its line. */
export function UnkittingDesk({ paper }: { paper: Paper<UnkittingBody> }) {
  const [told, setTold] = useState<Told | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { body, warehouse } = paper;
  const say = (text: string, tone: Told['tone']) => {
    setTold({ text, tone });
    return tone === 'refused' ? ('refused' as const) : ('taken' as const);
  };
  useScan(async (code) => {
    const meaning = await scanMeaning(code, warehouse.code);
    const part =
      meaning?.kind === 'goods'
        ? body.lines.findIndex(({ item }) => item === meaning.item.uid) + 1
        : 0;
    if (part > 0 && place.current) {
      focusProblem(place.current, { line: part, field: 'quantity' });
      return 'taken';
    }
    const kits = await stockMeant(code, meaning, { warehouse: warehouse.code, kits: true });
    const [stock, ...others] = kits;
    if (stock === undefined) return say(words.notKit, 'refused');
    if (others.length > 0) return say(scanWords.several, 'refused');
    putKits(paper, stock);
    return say(stock.item.name, 'good');
  });
  return (
    <>
      <Said told={told} />
      <div ref={place}>
        <UnkittingForm paper={paper} />
      </div>
    </>
  );
}
