import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../electron/printing/desk';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import { codeText, readCode } from '../../../shared/search/codes';
import { leftPaper, lorry, waitingPaper, type Yard, yard } from '../../support/lorries';
import { tripSheet } from '../../support/tripSheets';

/** 随车清单 of a lorry of a real store: stop by stop, as the books have it. */

let here: Yard;
let given: Sheet[];

beforeEach(async () => {
  here = await yard();
  given = [];
  here.store.program.state.desk = {
    preview: async (sheet: Sheet) => {
      given.push(sheet);
      return { address: 'app://sheet/x', pages: 1, paper: { width: 210, height: 297 } };
    },
  } as unknown as Desk;
});
afterEach(() => here.store.close());

async function printed(trip: string, by = 'viewer'): Promise<Sheet<'trip'>> {
  await here.store.do(by, 'sheets.preview', { sheet: { form: 'trip', trip } });
  return given.at(-1) as Sheet<'trip'>;
}

const textOf = (sheet: Sheet) =>
  renderSheet(sheet, [{ from: 0, to: 99 }])
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('says per stop what it brings, the totals of the lorry, and telephones as who prints sees them', async () => {
  const [one, two] = [await leftPaper(here, 10), await leftPaper(here, 25)];
  const { trip } = await here.store.do('dispatcher', 'trips.save', {
    ...lorry([[one.document], [two.document]]),
    sealNumber: 'F-0417',
  });
  const text = textOf(await printed(trip));
  expect(text).toMatch(/第 1 站 黄梅县小池镇 应到 2026-11-23 12:00/);
  expect(text.indexOf(one.number!)).toBeLessThan(text.indexOf('第 2 站 武穴市'));
  expect(text.indexOf(two.number!)).toBeGreaterThan(text.indexOf('第 2 站 武穴市'));
  expect(text).toMatch(/合计 .*35/);
  expect(text).toMatch(/鄂A·T1234/);
  expect(text).toContain('139****4567');
  expect(text).not.toContain('13971234567');
  expect(textOf(await printed(trip, 'keeper'))).toContain('13971234567');
  expect(text.match(/签收人/g)).toHaveLength(2);
  expect(text).not.toMatch(/未过账|作废/);
});

test('is stamped while a paper of it is not posted, and once it is cancelled', async () => {
  const { document } = await waitingPaper(here);
  const { trip } = await here.store.do('dispatcher', 'trips.save', lorry([[document]]));
  expect(textOf(await printed(trip))).toContain('未过账');
  await here.store.do('dispatcher', 'trips.cancel', { trip, revision: 1, reason: '车坏了' });
  expect(textOf(await printed(trip))).toContain('作废');
});

test('marks what several lorries bring, and leads back by its code', async () => {
  const { document } = await leftPaper(here, 40);
  const { trip } = await here.store.do('dispatcher', 'trips.save', lorry([[document]]));
  await here.store.do('dispatcher', 'trips.save', lorry([[document]], { plate: '鄂B00002' }));
  const sheet = await printed(trip);
  expect(textOf(sheet)).toMatch(/（分车）/);
  const code = codeText({ kind: 'trip', uid: trip, head: sheet.head });
  expect(renderSheet(sheet, [{ from: 0, to: 9 }])).toContain(`alt="${code}"`);
  expect(readCode(code)).toMatchObject({ kind: 'trip', uid: trip });
  const { meant } = await here.store.do('viewer', 'search.find', {
    ...{ search: code, warehouse: '42010001' },
  });
  expect(meant).toMatchObject({ kind: 'trip', uid: trip, printed: { agrees: true } });
});

test('is found by plate and by waybill, and never by who drives', async () => {
  const { document } = await leftPaper(here);
  const { trip } = await here.store.do('dispatcher', 'trips.save', lorry([[document]]));
  const find = async (search: string) => {
    const { groups } = await here.store.do('viewer', 'search.find', {
      ...{ search, warehouse: '42010001' },
    });
    return groups.flat().filter((hit) => hit.kind === 'trip');
  };
  expect(await find('T1234')).toMatchObject([{ uid: trip, name: '鄂A·T1234', state: 'planned' }]);
  expect(await find('YD-0723')).toHaveLength(1);
  expect(await find('周师傅')).toHaveLength(0);
});

test('names that look like HTML are printed as they were typed', () => {
  const sheet = tripSheet();
  const plate = '<b>鄂A</b>';
  expect(renderSheet({ ...sheet, trip: { ...sheet.trip, plate } }, [{ from: 0, to: 9 }])).toContain(
    '&lt;b&gt;鄂A&lt;/b&gt;',
  );
});
