import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { StockSelect } from '../../../renderer/components/StockSelect';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { focus, press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const gift = (line: Partial<ReturnType<typeof receiptLine>>) =>
    receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), ...line });
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        gift({ batchNumber: 'GOOD', bin: names.bin('A-01-02') }),
        gift({ batchNumber: 'WET', condition: 'damaged' }),
        gift({ batchNumber: 'OLD', expiry: { kind: 'date', date: '2026-01-31' } }),
      ],
    }),
  );
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const choices = () => [...document.querySelectorAll('[role="option"]')];
const search = async (text: string) => {
  await focus(screen.field());
  await type(screen.field(), text);
};

test('stock is found by batch and bin, told with its place and what is free, and taken by Enter', async () => {
  const onChoose = vi.fn();
  screen = await showTo(
    store,
    'keeper',
    <StockSelect aria-label="库存" warehouse={wuhan} chosen={null} onChoose={onChoose} />,
  );
  await search('A-01-02');
  await until(() => choices().length === 1);
  expect(choices()[0]?.textContent).toMatch(/棉被.*GOOD.*武汉市红十字会.*A-01-02.*可取 10 床/);
  await search('wet');
  await until(() => choices()[0]?.textContent?.includes('WET') ?? false);
  expect(choices()[0]?.textContent).toContain('损坏');
  await press(screen.field(), 'Enter');
  expect(onChoose.mock.calls[0]?.[0]).toMatchObject({
    batchNumber: 'WET',
    condition: 'damaged',
    bin: { code: 'A-01-01' },
  });
});

test('for a disposal only the expired, held and damaged is offered', async () => {
  screen = await showTo(
    store,
    'keeper',
    <StockSelect
      aria-label="库存"
      warehouse={wuhan}
      only={{ scrappable: true }}
      chosen={null}
      onChoose={() => undefined}
    />,
  );
  await search('棉被');
  await until(() => choices().length > 0);
  expect(choices().map((each) => each.textContent?.match(/GOOD|WET|OLD/)?.[0])).toEqual([
    'OLD',
    'WET',
  ]);
});
