import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { type Names, namesAt } from '../../support/papers';
import {
  approvedRequisition,
  requisitionDraft,
  requisitionLine,
  savedRequisition,
  submittedRequisition,
} from '../../support/requisitions';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const read = (requisition: string, login = 'dispatcher') =>
  store.do(login, 'requisitions.read', { requisition });

describe('a requisition', () => {
  test('is a draft without a number, mints it when submitted, and the proof finds no hole', async () => {
    const saved = await savedRequisition(store, requisitionDraft(names));
    expect(saved).toMatchObject({ number: null, revision: 1, state: 'draft' });
    const { requisition, revision } = saved;
    const waiting = await store.do('keeper', 'requisitions.submit', { requisition, revision });
    expect(waiting).toMatchObject({ number: 'XQ-42010001-20261123-0001', state: 'waiting' });
    const second = await submittedRequisition(store, requisitionDraft(names));
    expect(second.number).toBe('XQ-42010001-20261123-0002');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('keeps all that it says', async () => {
    const draft = requisitionDraft(names, {
      near: wuhan,
      point: { longitudeE6: 115_940_000, latitudeE6: 30_070_000 },
      note: '走老路\n桥断了',
      lines: [requisitionLine(names, 'A04', 300, true), requisitionLine(names, 'A06', 20)],
    });
    const { requisition } = await savedRequisition(store, draft);
    expect(await read(requisition)).toMatchObject({
      to: { kind: 'team', uid: names.team('relief') },
      place: draft.place,
      near: { code: wuhan },
      point: draft.point,
      contact: '丁一',
      telephone: '13912345678',
      note: '走老路\n桥断了',
      standing: 'draft',
      late: false,
      lines: [
        { line: 1, quantity: 300, takesSubstitutes: true, asked: 300, open: 300 },
        { line: 2, quantity: 20, takesSubstitutes: false, asked: 20, open: 20 },
      ],
      papers: [],
      steps: ['save', 'discard', 'submit'],
      answerable: false,
    });
  });

  test('may be half written as a draft, and is not submitted so', async () => {
    const draft = requisitionDraft(names, {
      to: null,
      place: '',
      wantedBy: '2026-11-21T04:00:00.000Z',
      contact: '',
      lines: [
        requisitionLine(names, 'A04', null),
        requisitionLine(names, 'A06', 1),
        requisitionLine(names, 'A04', 5),
      ],
    });
    const { requisition, revision } = await savedRequisition(store, draft);
    const input = { requisition, revision };
    const { faults } = await store.refused(
      'dispatcher',
      'requisitions.submit',
      input,
      'requisition.faults',
    );
    expect(faults.map(({ line, field, fault }) => `${line} ${field} ${fault}`)).toEqual([
      'null to missing',
      'null wantedBy past',
      'null contact nameless',
      '1 quantity missing',
      '3 item twice',
    ]);
    const empty = requisitionDraft(names, { place: ' ', lines: [] });
    const saved = await store.do('dispatcher', 'requisitions.save', { ...input, draft: empty });
    const refused = await store.refused(
      'dispatcher',
      'requisitions.submit',
      { requisition, revision: saved.revision },
      'requisition.faults',
    );
    expect(refused.faults.map(({ field }) => field)).toEqual(['place', 'lines']);
    expect((await read(requisition)).number).toBe(null);
  });

  test('is not submitted with a telephone that can’t be dialled, as one was kept before', async () => {
    const draft = requisitionDraft(names, { telephone: '139712345' });
    const { requisition, revision } = await savedRequisition(store, draft);
    const input = { requisition, revision };
    const { faults } = await store.refused(
      'dispatcher',
      'requisitions.submit',
      input,
      'requisition.faults',
    );
    expect(faults).toEqual([{ line: null, field: 'telephone', fault: 'mistyped' }]);
    expect((await read(requisition)).telephone).toBe('139712345');
  });

  test('is approved by another person than wrote or submitted it, also by his password here', async () => {
    const { requisition, revision } = await submittedRequisition(store, requisitionDraft(names));
    const input = { requisition, revision };
    await store.refused('dispatcher', 'requisitions.approve', input, 'role.missing');
    await store.do('approver', 'requisitions.approve', input);
    expect(await read(requisition, 'approver')).toMatchObject({
      state: 'approved',
      standing: 'open',
      history: [{ step: 'submit', by: { name: '测试dispatcher' } }, { step: 'approve' }],
      answerable: false,
    });
    expect(await read(requisition)).toMatchObject({ steps: ['close'], answerable: true });
  });

  test('is sent back with a reason, changed with its number, and not moved to another warehouse', async () => {
    const draft = requisitionDraft(names);
    const { requisition, revision, number } = await submittedRequisition(store, draft);
    const back = { requisition, revision, reason: '数量请核实' };
    const declined = await store.do('approver', 'requisitions.decline', back);
    const input = { requisition, revision: declined.revision, draft };
    const moved = { ...input, draft: { ...draft, warehouse: centre } };
    await store.refused('keeper', 'requisitions.save', moved, 'requisition.step');
    const again = await store.do('keeper', 'requisitions.save', input);
    expect(again).toMatchObject({ number, state: 'draft' });
    const sent = await store.do('dispatcher', 'requisitions.submit', {
      requisition,
      revision: again.revision,
    });
    expect(sent.number).toBe(number);
    expect(
      (await read(requisition)).history.map(({ step, reason }) => `${step} ${reason}`),
    ).toEqual(['submit null', 'decline 数量请核实', 'save null', 'submit null']);
  });

  test('that another window changed is not overwritten', async () => {
    const draft = requisitionDraft(names);
    const { requisition } = await savedRequisition(store, draft);
    const first = { requisition, revision: 1, draft: { ...draft, place: '甲' } };
    await store.do('dispatcher', 'requisitions.save', first);
    const other = { ...first, draft: { ...draft, place: '乙' } };
    await store.refused('keeper', 'requisitions.save', other, 'requisition.stale');
    const submit = { requisition, revision: 1 };
    await store.refused('keeper', 'requisitions.submit', submit, 'requisition.stale');
    expect((await read(requisition)).place).toBe('甲');
  });

  test('is withdrawn while it waits, cancelled once numbered, and thrown away before', async () => {
    const { requisition, revision } = await submittedRequisition(store, requisitionDraft(names));
    const drawn = await store.do('keeper', 'requisitions.withdraw', { requisition, revision });
    const now = { requisition, revision: drawn.revision };
    await store.refused('keeper', 'requisitions.discard', now, 'requisition.step');
    await store.do('keeper', 'requisitions.cancel', { ...now, reason: '重复' });
    expect(await read(requisition)).toMatchObject({ standing: 'cancelled', steps: [] });
    const fresh = await savedRequisition(store, requisitionDraft(names));
    const { requisition: thrown } = fresh;
    await store.do('keeper', 'requisitions.discard', { requisition: thrown, revision: 1 });
    await store.refused('viewer', 'requisitions.read', { requisition: thrown }, 'notFound');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('is closed with a reason and opened again', async () => {
    const { requisition, revision } = await approvedRequisition(store, requisitionDraft(names));
    const closed = await store.do('keeper', 'requisitions.close', {
      requisition,
      revision,
      reason: '已由县里解决',
    });
    expect(await read(requisition)).toMatchObject({ standing: 'closed', steps: ['reopen'] });
    await store.do('dispatcher', 'requisitions.reopen', {
      requisition,
      revision: closed.revision,
      reason: '误关闭',
    });
    expect(await read(requisition)).toMatchObject({ standing: 'open' });
  });

  test('shows its telephone to who works there, and its middle to nobody who only reads', async () => {
    const { requisition } = await savedRequisition(store, requisitionDraft(names));
    expect(await read(requisition, 'viewer')).toMatchObject({
      telephone: '139****5678',
      masked: true,
      steps: [],
    });
  });

  test('with a number says what it said when it was submitted, until it is a draft again', async () => {
    const { requisition } = await approvedRequisition(store, requisitionDraft(names));
    const { db } = store.program.state.store!;
    const id = sql`(SELECT id FROM requisition WHERE uid = ${requisition})`;
    const of = sql`WHERE requisition_id = ${id}`;
    const refused = (change: ReturnType<typeof sql>, because: string) =>
      expect(() => db.run(change)).toThrow(because);
    refused(sql`UPDATE requisition_step SET reason = 'x' ${of}`, 'never changed');
    refused(sql`DELETE FROM requisition_step ${of}`, 'never deleted');
    refused(sql`UPDATE requisition_line SET quantity = 9 ${of}`, 'as a draft only');
    refused(sql`DELETE FROM requisition_line ${of}`, 'as a draft only');
    refused(
      sql`INSERT INTO requisition_line (requisition_id, line, item_id, takes_substitutes, note)
        VALUES (${id}, 2, 1, 0, '')`,
      'as a draft only',
    );
    refused(sql`UPDATE requisition SET place = 'x' WHERE id = ${id}`, 'as a draft only');
    refused(sql`UPDATE requisition SET number = 'x' WHERE id = ${id}`, 'number');
    refused(sql`DELETE FROM requisition WHERE id = ${id}`, 'never deleted');
    expect(await read(requisition)).toMatchObject({ lines: [{ asked: 300 }] });
  });

  test('is wanted by an instant, however the instant is written', async () => {
    const { requisition } = await approvedRequisition(
      store,
      requisitionDraft(names, { wantedBy: '2026-11-23T23:00:00Z' }),
    );
    expect((await read(requisition)).wantedBy).toBe('2026-11-23T23:00:00.000Z');
  });

  test('of a thing that is not known is refused', async () => {
    const draft = requisitionDraft(names, { to: { kind: 'team', team: v4() } });
    const input = { requisition: v4(), revision: 0, draft };
    await store.refused('keeper', 'requisitions.save', input, 'notFound');
    await store.refused('viewer', 'requisitions.save', input, 'role.missing');
  });
});
