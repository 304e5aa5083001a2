import type { ReceiptLine } from '../../../shared/documents/receipt';
import { type Desk, inventedNote } from '../desk';
import { centre } from '../floodPapers';
import { demonstrationUid, partyUid, societyOf, userAt } from '../things';
import { binAt, lineOf, receiptOf } from './goods';
import { city, type Scene } from './scene';

/** What becomes of goods on the shelves: cared for, set aside, put right, sent back, scrapped. */
export const shelf: Scene[] = [
  { on: -16, play: (desk) => careFor(desk, centre) },
  { on: -15, play: (desk) => careFor(desk, city) },
  { on: -13, play: sendBack },
  { on: -12, play: (desk) => setAside(desk, 'good') },
  { on: -11, play: correct },
  { on: -7, play: (desk) => setAside(desk, 'pending') },
  { on: -3, play: scrap },
  { on: -2, play: deliverDirectly },
];

/** 养护: what has been due the longest is stacked anew and tested; the rest stays due. */
async function careFor({ ask, on }: Desk, at: string) {
  const { rows } = await ask('ck', 'care.due', { warehouse: at });
  for (const kind of ['restack', 'qualityTest'] as const) {
    const lots = rows
      .filter(({ due }) => due.some((each) => each.kind === kind))
      .slice(0, 2)
      .map(({ lot }) => lot);
    if (lots.length === 0) continue;
    await ask(userAt('keeper', at), 'care.record', {
      warehouse: at,
      lots,
      deed: kind === 'restack' ? { kind } : { kind, passed: true },
      doneOn: on,
      note: kind === 'restack' ? '倒垛、垫高（演示）' : '抽样外观与填充物检查合格（演示）',
    });
  }
}

/** 退货: oil that leaks, to who gave it. */
async function sendBack(desk: Desk) {
  const oil = await desk.lot(city, 'B04', { atLeast: 8 });
  await desk.write({
    key: 's-back',
    at: city,
    body: {
      kind: 'returnToSource',
      to: partyUid('YS12'),
      ownerOrder: null,
      basisNumber: '',
      reason: '包装渗漏，捐赠方同意调换',
      note: inventedNote,
      lines: [lineOf(oil, 8)],
    },
  });
}

/** 移位: raincoats in wet boxes to 待检区, and what was found dry back to where it lay. */
async function setAside(desk: Desk, condition: 'good' | 'pending') {
  const isAway = condition === 'good';
  const coats = await desk.lot(city, 'A17', { atLeast: 20, condition });
  await desk.write({
    key: isAway ? 's-aside' : 's-released',
    at: city,
    body: {
      kind: 'relocation',
      reason: isAway ? '外箱受潮，移待检区查验' : '查验合格，移回原区',
      note: inventedNote,
      lines: [
        {
          ...lineOf(coats, 20),
          toBin: binAt(city, isAway ? 'Z-01-01' : 'C-03-04'),
          toCondition: isAway ? 'pending' : 'good',
        },
      ],
    },
  });
}

/** 批次更正: a batch number that was typed wrong. */
async function correct(desk: Desk) {
  const kits = await desk.lot(city, 'C06');
  const { batchNumber, productionDate, expiry, ownerUid, earmarkUid } = kits;
  await desk.write({
    key: 's-corrected',
    at: city,
    body: {
      kind: 'lotCorrection',
      basisNumber: '',
      reason: '批号漏录末位字母',
      note: inventedNote,
      lines: [
        {
          ...lineOf(kits, kits.quantity),
          amount: null,
          right: {
            item: null,
            batchNumber: `${batchNumber ?? ''}A`,
            productionDate,
            expiry,
            owner: ownerUid,
            earmark: earmarkUid,
            serialNumber: '',
          },
        },
      ],
    },
  });
}

/** 报废: disinfectant that has expired. */
async function scrap(desk: Desk) {
  const old = await desk.lot(centre, 'C05');
  await desk.write({
    key: 's-scrapped',
    at: centre,
    body: {
      kind: 'disposal',
      disposalReason: 'expired',
      ownerOrder: null,
      basisNumber: '演示报废批复1号',
      opinion: '已过保质期，鉴定小组5人一致同意报废（演示）',
      method: '交有资质单位集中销毁',
      salvage: '无残值',
      note: inventedNote,
      lines: [lineOf(old, old.quantity)],
    },
  });
}

/** 直达: water from the giver straight to where the slide was. */
async function deliverDirectly(desk: Desk) {
  const gift = receiptOf(desk, { at: centre, type: 'giftGeneral', from: 'YS12' }, { B01: 960 });
  await desk.write({
    key: 's-direct',
    at: centre,
    body: {
      kind: 'directDelivery',
      source: partyUid('YS12'),
      owner: partyUid(societyOf(centre)),
      earmark: null,
      recipient: partyUid('RC422800'),
      operation: demonstrationUid('operation', 'slide-now'),
      requisition: demonstrationUid('requisition', 'x-enshi'),
      place: '恩施州安置点（演示）',
      basisNumber: '',
      ticketNumber: gift.ticketNumber,
      certificateNumber: gift.certificateNumber,
      note: inventedNote,
      lines: gift.lines.map(unshelved),
    },
  });
}

function unshelved({ bin: _bin, condition: _condition, ...goods }: ReceiptLine) {
  return goods;
}
