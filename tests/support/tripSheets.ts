import type { Sheet } from '../../electron/printing/sheet';
import type { Axes } from '../../shared/documents/axes';
import { dispatchSheet, printedTogether } from './sheets';

/** 随车清单 made by hand: two stops with `rows` papers each, and with names as long as they may be. */
interface Shape {
  rows?: number;
  long?: boolean;
}

const words = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

type Trip = Sheet<'trip'>['trip'];

const axes: Axes = {
  approval: 'given',
  posting: 'posted',
  delivery: 'issued',
  cancelled: false,
};

export function tripSheet({ rows = 2, long = false }: Shape = {}): Sheet<'trip'> {
  const { view } = dispatchSheet();
  const stop = (number: number): Trip['stops'][number] => ({
    ...{ stop: number, dueAt: '2026-11-23T08:00:00.000Z', arrivedAt: null, signedAt: null },
    place: long ? words('送达地点', 80) : '黄梅县小池镇',
    ...{ people: [], note: '', state: 'waiting', isLate: false },
    papers: Array.from({ length: rows }, (_, index) => ({
      document: view.uid,
      ...{ kind: 'dispatch', number: `CK-42010001-20261123-${String(index + 1).padStart(4, '0')}` },
      ...{ to: '黄冈市红十字会', axes, state: 'issued', alsoOn: long ? ['鄂A·T0002'] : [] },
      toReceive: false,
    })),
  });
  return {
    ...printedTogether,
    form: 'trip',
    papers: { [view.uid]: view },
    measures: {},
    trip: {
      ...{ trip: '018f4a2e-1111-7222-8333-444455556677', revision: 1, operation: null },
      warehouse: {
        code: '42010001',
        name: long ? words('仓库名称', 60) : '武汉市备灾救灾物资仓库',
      },
      plate: long ? words('鄂A12345', 20) : '鄂A·T1234',
      sealNumber: long ? words('F-0417', 40) : 'F-0417',
      waybillNumber: long ? words('YD-0723', 40) : 'YD-0723',
      people: [{ name: long ? words('姓名', 60) : '周师傅', telephone: '139****4567' }],
      note: long ? words('备注的文字', 200) : '',
      ...{ leavesAt: '2026-11-23T01:00:00.000Z', loadedAt: null, leftAt: null, cancelled: null },
      ...{ state: 'planned', isLate: false, stops: [stop(1), stop(2)] },
      ...{ madeBy: '周静', madeAt: '2026-11-23T00:30:00.000Z' },
      ...{ differences: [], said: [], earliest: null, steps: [], stopSteps: [[], []] },
    },
  };
}
