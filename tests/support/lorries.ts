import { v4 } from 'uuid';
import type { Input } from '../../shared/api';
import { approved, dispatchBody, dispatchLine, type Names, namesAt, posted } from './papers';
import { giftOf, quilts } from './road';
import { type TestStore, testStore, wuhan } from './testStore';

/** A warehouse with quilts and people who wait for them. */
export interface Yard {
  store: TestStore;
  names: Names;
}

/** 100 quilts at Wuhan. */
export async function yard(): Promise<Yard> {
  const store = testStore({ opening: '2026-01-01' });
  const names = await namesAt(store);
  await posted(store, giftOf(names, 100, { price: { per: 'line', amount: 100_000 } }));
  return { store, names };
}

/** Quilts for 黄冈. */
export const quiltsFor = ({ names }: Pick<Yard, 'names'>, count: number) =>
  dispatchBody({
    to: { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [dispatchLine({ item: names.item('A04'), asked: quilts(count) })],
  });

/** An approved dispatch, by its uid, number and revision. */
export const waitingPaper = (where: Yard, count = 10) =>
  approved(where.store, quiltsFor(where, count));

export const leftPaper = (where: Yard, count = 10) => posted(where.store, quiltsFor(where, count));

type Lorry = Input<'trips.save'>;

/** A lorry with a stop for each list of papers. */
export const lorry = (stops: readonly (readonly string[])[], more: Partial<Lorry> = {}): Lorry => ({
  trip: v4(),
  revision: 0,
  warehouse: wuhan,
  plate: '鄂A·T1234',
  sealNumber: '',
  waybillNumber: 'YD-0723',
  persons: [{ name: '周师傅', telephone: '13971234567' }],
  leavesAt: '2026-11-23T01:00:00.000Z',
  note: '',
  stops: stops.map((papers, index) => ({
    place: ['黄梅县小池镇', '武穴市'][index] ?? `第 ${index + 1} 站`,
    dueAt: `2026-11-23T${String(index + 4).padStart(2, '0')}:00:00.000Z`,
    papers: [...papers],
  })),
  ...more,
});
