import { afterAll, beforeAll, expect, test } from 'vitest';
import { draft, namesAt, transferBody } from '../../support/papers';
import { seatFor } from '../../support/seat';
import { requestHtml } from '../../support/sheetHtml';
import { centre, type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

test('telephones among the words of a paper are whole for who works at its ends, masked for whoever only reads, and so printed', async () => {
  const names = await namesAt(store);
  const { document } = await draft(
    store,
    transferBody({
      ...{ to: centre, purpose: '找丁一 13912345678 接货', note: '门卫 0713-8312345' },
      lines: [
        {
          ...{ item: names.item('A04'), given: null, choice: null, answers: null },
          ...{ asked: { count: 5, unit: '床', factor: 1 }, note: '先打 13712345678' },
        },
      ],
    }),
  );
  const wordsOf = (body: object) =>
    JSON.stringify(body)
      .match(/1[0-9*]{10}|071[0-9*-]{6,}/g)
      ?.sort();
  const whole = ['0713-8312345', '13712345678', '13912345678'];
  const masked = ['071****2345', '137****5678', '139****5678'];
  const read = async (login: string) =>
    wordsOf((await store.do(login, 'documents.read', { document })).body);
  expect(await read('keeper')).toEqual(whole);
  expect(await read('viewer')).toEqual(masked);
  const seated = async (login: string, warehouse: string) => {
    const seat = seatFor(store, login, [{ role: 'keeper', warehouse }]);
    const answer = await seat.ask('documents.read', { document });
    return wordsOf((answer as { value: { body: object } }).value.body);
  };
  expect(await seated('there', centre)).toEqual(whole);
  expect(await seated('elsewhere', '42110001')).toEqual(masked);
  const sheet = (login: string) => requestHtml(store, { form: 'document', document }, login);
  expect(sheet('viewer')).not.toContain('13912345678');
  expect(sheet('keeper')).toContain('13912345678');
});
