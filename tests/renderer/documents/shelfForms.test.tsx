import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DisposalForm } from '../../../renderer/documents/forms/DisposalForm';
import { LotCorrectionForm } from '../../../renderer/documents/forms/LotCorrectionForm';
import { RelocationForm } from '../../../renderer/documents/forms/RelocationForm';
import {
  startDisposal,
  startLotCorrection,
  startRelocation,
} from '../../../renderer/documents/forms/stockStart';
import { type Paper, PaperProvider } from '../../../renderer/documents/paper';
import { useLabels } from '../../../renderer/documents/useLabels';
import type { DisposalBody } from '../../../shared/documents/disposal';
import type { LotCorrectionBody } from '../../../shared/documents/lotCorrection';
import type { RelocationBody } from '../../../shared/documents/relocation';
import { type Names, namesAt } from '../../support/papers';
import { correctionLine, shelve } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { focus, press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

type Shown = DisposalBody | LotCorrectionBody | RelocationBody;
let body: Shown;

/** A form as it stands on a paper that is being written; the last body is in `body`. */
function Written<B extends Shown>(props: {
  start: B;
  Form: (props: { paper: Paper<B> }) => React.ReactNode;
}) {
  const [now, setNow] = useState(props.start);
  const { labelOf, remember } = useLabels();
  body = now;
  const paper: Paper<B> = {
    warehouse: { code: wuhan, name: '武汉市备灾救灾物资仓库' },
    businessDate: '2026-11-23',
    body: now,
    persons: {},
    view: null,
    editable: true,
    problems: [],
    tries: 0,
    allocations: [],
    labelOf,
    lotOf: () => null,
    remember,
    change: ({ body: part }) => setNow((before) => ({ ...before, ...part })),
  };
  return (
    <PaperProvider value={paper as never}>
      <props.Form paper={paper} />
    </PaperProvider>
  );
}

const cell = (label: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
const options = () => [...document.querySelectorAll('[role="option"]')];
const pick = async (text: string) => {
  await focus(cell('新行 物资'));
  await type(cell('新行 物资'), text);
  await until(() => options().length > 0);
  await press(cell('新行 物资'), 'Enter');
};

test('a disposal takes a damaged lot onto its line, and says how much of it can be had', async () => {
  const { lot } = await shelve(store, names, { condition: 'damaged', batchNumber: 'WET' });
  await shelve(store, names, { batchNumber: 'GOOD' });
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Written start={startDisposal().body} Form={DisposalForm} />),
  );
  await pick('棉被');
  expect(body.lines).toMatchObject([{ lot, condition: 'damaged', quantity: null }]);
  await until(() => document.body.textContent?.includes('可取 30 床') ?? false);
  await type(cell('第 1 行 数量'), '12');
  expect(body.lines).toMatchObject([{ lot, quantity: 12 }]);
});

test('a disposal offers no good stock, says what comes first and leads there', async () => {
  await shelve(store, names, { batchNumber: 'GOOD' });
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Written start={startDisposal().body} Form={DisposalForm} />),
  );
  await until(() => document.querySelector('a') !== null);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/documents/new/relocation');
  await focus(cell('新行 物资'));
  await type(cell('新行 物资'), '棉被');
  await until(() => document.body.textContent?.includes('没有找到可以报废的') ?? false);
});

test('a move of good stock into a zone for what is not is told at once, and put right there', async () => {
  const stock = await shelve(store, names);
  const line = { ...stock, toBin: names.bin('Y-01-01'), toCondition: 'good' as const };
  screen = await showTo(
    store,
    'keeper',
    <Written start={{ ...startRelocation().body, lines: [line] }} Form={RelocationForm} />,
  );
  const told = () => document.querySelector('[role="alert"]')?.textContent ?? '';
  expect(told()).toBe('');
  await focus(cell('第 1 行 移入货位'));
  await type(cell('第 1 行 移入货位'), 'Y0101');
  await until(() => options().length > 0);
  await press(cell('第 1 行 移入货位'), 'Enter');
  await until(() => told().includes('Y-01-01 在不合格品区，移入后状态仍为完好'));
  await act(async () => button('改为损坏')?.click());
  expect(body.lines).toMatchObject([{ toCondition: 'damaged' }]);
  expect(told()).toBe('');
});

test('a correction begins with what the lot says, to be written over', async () => {
  const { lot } = await shelve(store, names, {
    batchNumber: 'B1',
    expiry: { kind: 'date', date: '2028-06-30' },
  });
  screen = await showTo(
    store,
    'keeper',
    <Written start={startLotCorrection().body} Form={LotCorrectionForm} />,
  );
  await pick('b1');
  expect(cell('第 1 行 物权单位').value).toBe('武汉市红十字会');
  await type(cell('第 1 行 失效日期'), '2906');
  await type(cell('第 1 行 批号'), 'B-1');
  expect(body.lines).toMatchObject([
    {
      lot,
      right: {
        batchNumber: 'B-1',
        expiry: { kind: 'date', date: '2029-06-30' },
        owner: names.society,
      },
    },
  ]);
});

test('a correction that brings a line over to a catalogue item says to which', async () => {
  const stock = await shelve(store, names, { batchNumber: 'B1' });
  const line = correctionLine(stock, names.society, { item: names.item('A10') });
  const start = { ...startLotCorrection().body, lines: [line] };
  const headed = () => document.body.textContent?.includes('转为物资') ?? false;
  screen = await showTo(store, 'keeper', <Written start={start} Form={LotCorrectionForm} />);
  expect(headed()).toBe(true);
  screen.unmount();
  const stays = { ...start, lines: [correctionLine(stock, names.society, {})] };
  screen = await showTo(store, 'keeper', <Written start={stays} Form={LotCorrectionForm} />);
  expect(headed()).toBe(false);
});
