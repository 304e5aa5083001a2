import type { z } from 'zod';
import type { FloodSeed } from '../floodSchema';
import { addDays } from './calendar';
import { splitByShares } from './figures';
import type { floodsFile, PaperInput } from './schema';

type Invented = z.infer<typeof floodsFile>['records'][number];
type FloodRecord = FloodSeed['records'][number];

/** The provincial centre, where the recorded goods arrived and left from. */
export const centre = '42000001';

/**
 * The papers of the recorded floods. Items, quantities, givers and receiving cities are those of
 * the records; days and the split between cities are invented, and each paper says so.
 */
export function floodPapers(
  floods: readonly FloodSeed[],
  invented: readonly Invented[],
): PaperInput[] {
  return invented.flatMap((around) => {
    const flood = floods.find(({ records }) => records.some(({ code }) => code === around.code));
    const record = flood?.records.find(({ code }) => code === around.code);
    if (!flood || !record) throw new Error(`no record ${around.code}`);
    const stays = record.receivers.includes('RC420000');
    return [
      ...(record.nature === 'gift' ? [arrival(flood, record, around)] : []),
      ...(stays ? [] : departures(flood, record, around)),
    ];
  });
}

function arrival(flood: FloodSeed, record: FloodRecord, around: Invented): PaperInput {
  const type = around.type ?? 'giftGeneral';
  return {
    key: `${record.code}-in`,
    on: around.on,
    at: centre,
    kind: 'receipt',
    type,
    from: record.giver,
    ...(type === 'giftEarmarked' ? { earmark: flood.event } : {}),
    note: noteOn(flood, record),
    lines: record.items.map(({ item, quantity, amountFen }) => ({
      item,
      quantity,
      ...(amountFen === null ? { priceFen: null } : { amountFen }),
    })),
  };
}

/** One dispatch for each receiver; three lorries a day. */
function departures(flood: FloodSeed, record: FloodRecord, around: Invented): PaperInput[] {
  const shares = record.receivers.map((receiver) => around.shares[receiver] ?? 1);
  const parts = record.items.map(({ quantity }) => splitByShares(quantity, shares));
  const earmarked = around.type === 'giftEarmarked';
  return record.receivers.map((to, index) => ({
    key: `${record.code}-out-${to.toLowerCase()}`,
    on: addDays(around.on, (record.nature === 'gift' ? 1 : 0) + Math.floor(index / 3)),
    at: centre,
    kind: 'dispatch',
    type: earmarked ? 'earmarkedHandOver' : 'disasterRelief',
    to,
    operation: around.operation,
    ...(around.requisitions?.[to] ? { requisition: around.requisitions[to] } : {}),
    ...(earmarked ? { earmark: flood.event } : {}),
    purpose: `${flood.month.replace('-', '年')}月洪涝救灾`,
    note: noteOn(flood, record),
    lines: record.items.flatMap(({ item }, line) => {
      const quantity = parts[line]?.[index] ?? 0;
      return quantity === 0 ? [] : [{ item, quantity }];
    }),
  }));
}

function noteOn(flood: FloodSeed, record: FloodRecord): string {
  const mappings = record.items.flatMap(({ recordedAs, mapping }) =>
    mapping === null ? [] : [`记录原词“${recordedAs}”：${mapping}`],
  );
  return [
    `物资、总数、来源和受援单位据${flood.month}湖北洪涝救灾记录。`,
    ...mappings,
    '日期、各地分配数、批号、效期、签名为虚构（演示数据）。',
  ].join('\n');
}
