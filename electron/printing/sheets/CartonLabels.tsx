import { baseQuantity } from '../../../shared/documents/entered';
import { formatCount } from '../../../shared/format/money';
import { refuse } from '../../../shared/refusals';
import { codeText } from '../../../shared/search/codes';
import { mostLabels } from '../../../shared/sheets/ofDocument';
import { cartonsOf, packFor } from '../../../shared/sheets/packing';
import type { Measures } from '../gatherFacts';
import type { ContentsOf, Sheet } from '../sheet';
import { expiryText, goodsOf, nameOf } from './documentParts';
import type { SheetProps } from './form';
import { LabelPage } from './LabelPage';
import { lotCells, takenBy } from './takenRows';

type View = Sheet<'cartonLabels'>['view'];
type Contents = Pick<ContentsOf<'cartonLabels'>, 'view' | 'measures'>;

/** 箱签: one for each carton of a line, with what is in it and the how manieth of how many it is. */
export function CartonLabels({ sheet, pages }: SheetProps<Sheet<'cartonLabels'>>) {
  const { view } = sheet;
  const cartons = cartonsIn(sheet);
  const { number } = view;
  const target = number === null ? null : ({ kind: 'document', number } as const);
  // Twenty-two signs are too many for the smallest label, which has the number in letters.
  const bars = target && sheet.paper !== 'label60' ? codeText(target) : null;
  return pages.map(({ from }) => {
    const carton = cartons[from];
    if (carton === undefined) return null;
    return (
      <LabelPage
        key={from}
        sheet={sheet}
        name={carton.name}
        spec={carton.spec}
        corner={`${carton.position}/${carton.count}`}
        rows={[
          {
            label: '本箱',
            value: `${formatCount(carton.quantity)} ${carton.unit}（第 ${carton.position} 箱，共 ${carton.count} 箱）`,
          },
          { label: '批号', value: carton.batch },
          { label: '失效', value: carton.expiry },
          { label: view.kind === 'receipt' ? '仓库' : '去向', value: goesTo(view), lines: 2 },
          ...(bars ? [] : [{ label: '单号', value: number ?? '', lines: 2 }]),
        ]}
        target={target}
        bars={bars}
      />
    );
  });
}

/** How many labels a document has. Refuses more than one print takes, and a paper without goods. */
export function cartonCount(sheet: Sheet<'cartonLabels'>): number {
  const count = cartonsIn(sheet).length;
  if (count > mostLabels) refuse('sheet.tooLong', { rows: count, limit: mostLabels });
  return count;
}

function goesTo(view: View): string {
  const { body } = view;
  if (body.kind === 'receipt') return view.warehouse.name;
  if (body.kind === 'transfer') return nameOf(view, body.to);
  return nameOf(view, body.to?.kind === 'team' ? body.to.team : (body.to?.party ?? null));
}

/** Each carton of each lot of each line. */
function cartonsIn({ view, measures }: Contents) {
  return loadsOf(view).flatMap(({ item, quantity, counted, ...lot }) => {
    const { packs = [] } = (measures as Measures)[item] ?? {};
    const cartons = cartonsOf(quantity, packFor(quantity, counted, packs));
    return cartons.map((inIt, index) => ({
      ...goodsOf(view, item),
      ...lot,
      quantity: inIt,
      position: index + 1,
      count: cartons.length,
    }));
  });
}

/** What comes, or goes, of each lot. */
function loadsOf(view: View) {
  const { body } = view;
  if (body.kind === 'receipt') {
    return body.lines.flatMap(({ item, entered, batchNumber, serialNumber, expiry }) =>
      entered === null
        ? []
        : [
            {
              item,
              quantity: baseQuantity(entered),
              counted: entered,
              batch: [batchNumber, serialNumber].filter(Boolean).join(' '),
              expiry: expiryText(expiry),
            },
          ],
    );
  }
  return body.lines.flatMap(({ item, asked }, index) =>
    takenBy(view, index + 1).map(({ lot, quantity }) => ({
      item,
      quantity,
      counted: asked,
      ...lotCells(lot),
    })),
  );
}
