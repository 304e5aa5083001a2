import type { ReactNode } from 'react';
import { formatCount } from '../../../shared/format/money';
import { codeText } from '../../../shared/search/codes';
import type { LabelForm } from '../../../shared/sheets/forms';
import { packFor } from '../../../shared/sheets/packing';
import {
  type BinLabelFacts,
  gatherBinLabels,
  gatherLotLabels,
  type LotLabelFacts,
} from '../gatherLabels';
import type { Sheet } from '../sheet';
import { expiryText } from './documentParts';
import type { Form } from './form';
import { barsOf, LabelPage } from './LabelPage';

/** 批次标签, 套件标签 and 装备标签: what a lot is, as it stands on its pallet, its box or itself. */
function lotForm<F extends Exclude<LabelForm, 'binLabels'>>(
  _form: F,
  Label: (props: { sheet: Sheet; lot: LotLabelFacts }) => ReactNode,
): Form<F> {
  const labelsOf = (sheet: Sheet<F>) => (sheet as unknown as { labels: LotLabelFacts[] }).labels;
  return {
    gather: (context, request) => ({ labels: gatherLotLabels(context, request as never) }) as never,
    fixedPages: (sheet) => labelsOf(sheet).length,
    named: (sheet) => labelsOf(sheet)[0]?.item.name ?? '',
    Sheet: ({ sheet, pages }) =>
      pages.map(({ from }) => {
        const lot = labelsOf(sheet)[from];
        return lot && <Label key={from} sheet={sheet as unknown as Sheet} lot={lot} />;
      }),
  };
}

/** How much came, and how it is packed: 480 瓶（20 箱×24）. */
function quantityText({ quantity, item, packs }: LotLabelFacts): string {
  const pack = packFor(quantity, null, packs);
  const whole = `${formatCount(quantity)} ${item.unit}`;
  if (pack === null) return whole;
  const rest = quantity % pack.factor;
  const count = formatCount(Math.floor(quantity / pack.factor));
  return `${whole}（${count} ${pack.unit}×${pack.factor}${rest > 0 ? `+${rest}` : ''}）`;
}

/** The bars of a lot are 33 signs long: only the largest label has room for them. */
const barsOfLot = (sheet: Sheet, lot: string) =>
  sheet.paper === 'label100' ? codeText({ kind: 'lot', uid: lot }) : null;

export const lotLabels = lotForm('lotLabels', ({ sheet, lot }) => (
  <LabelPage
    sheet={sheet}
    name={lot.item.name}
    spec={lot.item.spec}
    rows={[
      { label: '批号', value: lot.batchNumber ?? lot.serialNumber ?? '' },
      { label: '数量', value: quantityText(lot) },
      { label: '生产', value: lot.productionDate ?? '' },
      { label: '失效', value: expiryText(lot.expiry) },
      { label: '入库', value: lot.receivedOn },
      { label: '来源', value: lot.source ?? '' },
      { label: '定向', value: lot.earmark ?? '' },
      { label: '编码', value: lot.item.code },
      { label: '物权', value: lot.owner },
    ]}
    target={{ kind: 'lot', uid: lot.lot }}
    bars={barsOfLot(sheet, lot.lot)}
  />
));

export const kitLabels = lotForm('kitLabels', ({ sheet, lot }) => (
  <LabelPage
    sheet={sheet}
    name={lot.item.name}
    spec={lot.item.spec}
    rows={[
      { label: '批号', value: lot.batchNumber ?? '' },
      { label: '失效', value: expiryText(lot.expiry) },
      { label: '组装', value: lot.receivedOn },
      { label: '内装', value: lot.contents.join('、'), lines: 4 },
    ]}
    target={{ kind: 'lot', uid: lot.lot }}
    bars={barsOfLot(sheet, lot.lot)}
  />
));

export const equipmentLabels = lotForm('equipmentLabels', ({ sheet, lot }) => (
  <LabelPage
    sheet={sheet}
    name={lot.item.name}
    spec={lot.item.spec}
    rows={[
      { label: '编码', value: lot.item.code },
      { label: '序列号', value: lot.serialNumber ?? '' },
      { label: '入库', value: lot.receivedOn },
      { label: '物权', value: lot.owner },
      { label: '仓库', value: lot.warehouse },
    ]}
    target={{ kind: 'lot', uid: lot.lot }}
    bars={barsOf(lot.serialNumber)}
  />
));

export const binLabels: Form<'binLabels'> = {
  gather: (context, request) => ({ labels: gatherBinLabels(context, request) }),
  fixedPages: ({ labels }) => labels.length,
  named: ({ labels }) => labels[0]?.code ?? '',
  Sheet: ({ sheet, pages }) =>
    pages.map(({ from }) => {
      const bin = sheet.labels[from];
      return bin && <BinLabel key={from} sheet={sheet} bin={bin} />;
    }),
};

function BinLabel({ sheet, bin }: { sheet: Sheet<'binLabels'>; bin: BinLabelFacts }) {
  return (
    <div className="of-bin">
      <LabelPage
        sheet={sheet}
        name={bin.code}
        rows={[
          { label: '库区', value: bin.zone },
          { label: '仓库', value: bin.warehouse },
        ]}
        target={{ kind: 'bin', uid: bin.bin }}
        bars={barsOf(bin.code)}
      />
    </div>
  );
}
