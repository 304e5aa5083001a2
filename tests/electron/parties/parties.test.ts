import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { seatFor } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
type Save = Input<'parties.save'>;
const company = (name: string, more: Partial<Save> = {}): Save => ({
  party: v4(),
  name,
  nature: 'organisation',
  roles: ['donor'],
  ...more,
});
const save = (input: Save, by = 'keeper') => store.do(by, 'parties.save', input);
const read = (party: string, by = 'keeper') => store.do(by, 'parties.read', { party });
const list = (input: Input<'parties.list'> = {}) => store.do('viewer', 'parties.list', input);
const found = async (input: Input<'parties.find'>) =>
  (await store.do('viewer', 'parties.find', { limit: 1000, ...input })).rows.map(
    ({ name }) => name,
  );

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

describe('what is known of a party', () => {
  const full = {
    code: 'JC01',
    identityNumber: '91350100M000100Y43',
    contact: '王小二',
    telephone: '13971234567',
    address: '武汉市江岸区胜利街12号',
    note: '每年捐赠饮用水',
  };

  it('is kept whole, and what is not told anew stays', async () => {
    const party = company('荆楚水务集团', full);
    await save(party);
    await save({ party: party.party, name: party.name, nature: 'organisation', roles: ['donor'] });
    expect(await read(party.party)).toMatchObject({ ...full, active: true, provincial: false });
    await save({ ...party, telephone: '', code: null });
    expect(await read(party.party)).toMatchObject({ telephone: '', code: null, contact: '王小二' });
    await save({ ...party, code: 'JC01', telephone: full.telephone });
  });

  it('is masked in the list for everybody, and on its form for those who may not write it', async () => {
    const { rows, totals } = await list({ search: 'jcsw' });
    expect(totals).toEqual({ parties: 1 });
    const masked = {
      contact: '王**',
      telephone: '139****4567',
      identityNumber: full.identityNumber,
    };
    expect(rows).toMatchObject([{ name: '荆楚水务集团', ...masked }]);
    const party = rows[0]?.uid ?? '';
    expect(await read(party, 'viewer')).toMatchObject({ ...masked, masked: true });
    for (const by of ['keeper', 'dispatcher', 'admin']) {
      expect(await read(party, by)).toMatchObject({ telephone: '13971234567', masked: false });
    }
  });

  it('hides all but the name of a person', async () => {
    const person = company('李大姐', {
      nature: 'person',
      roles: ['recipient'],
      identityNumber: '11010519491231002X',
      telephone: '13900001111',
      address: '黄梅县小池镇沿江路3号',
    });
    await save(person);
    const { rows } = await list({ search: '李大姐' });
    expect(rows[0]).toMatchObject({
      name: '李大姐',
      identityNumber: '110***********002X',
      telephone: '139****1111',
    });
    expect(rows[0]?.address).not.toContain('沿江路');
  });

  it('is nowhere in the audit where it is personal, but that it changed is', async () => {
    const person = company('赵某人', { nature: 'person', roles: ['donor'] });
    await save(person);
    await save({ ...person, telephone: '13812340000', note: '赵某人的外甥' });
    const { rows } = await store.do('admin', 'audit.list', { filter: { subject: person.party } });
    expect(rows[0]).toMatchObject({
      before: { personalDataChanged: false },
      after: { personalDataChanged: true },
    });
    const { db } = store.program.state.store!;
    const kept = db.all<{ detail: string }>(sql`SELECT detail FROM audit`);
    for (const secret of ['赵某人', '13812340000', '13971234567', '王小二', '11010519491231002X']) {
      expect(kept.filter(({ detail }) => detail.includes(secret))).toEqual([]);
    }
  });

  it('takes a number of the state only when its last sign checks the others', async () => {
    const wrong = company('错码公司', { identityNumber: '91350100M000100Y44' });
    expect(
      await store.refused('keeper', 'parties.save', wrong, 'party.identityNumber'),
    ).toMatchObject({ nature: 'organisation' });
    const other = company('错号的人', { nature: 'person', identityNumber: '91350100M000100Y43' });
    await store.refused('keeper', 'parties.save', other, 'party.identityNumber');
    expect(await found({ search: '错' })).toEqual([]);
  });

  it('is that of one party alone: a name, a code and a number are there once', async () => {
    const same = company('荆楚水务', { identityNumber: full.identityNumber });
    expect(await store.refused('keeper', 'parties.save', same, 'party.twin')).toMatchObject({
      name: '荆楚水务集团',
    });
    const code = company('另一家', { code: 'JC01' });
    await store.refused('keeper', 'parties.save', code, 'name.taken');
    await store.refused('keeper', 'parties.save', company('荆楚水务集团'), 'name.taken');
  });

  it('is asked about when another has a like name', async () => {
    const like = async (input: Input<'parties.alike'>) =>
      (await store.do('viewer', 'parties.alike', input)).rows.map(({ name }) => name);
    expect(await like({ name: '荆楚水务集团有限公司' })).toEqual(['荆楚水务集团']);
    expect(await like({ name: '荆楚水物集团' })).toEqual(['荆楚水务集团']);
    expect(await like({ name: '荆楚电力' })).toEqual([]);
    const { rows } = await list({ search: '荆楚水务集团' });
    expect(await like({ name: '荆楚水务集团', except: rows[0]?.uid ?? '' })).toEqual([]);
  });
});

describe('a party out of use', () => {
  it('is offered for nothing new, and is found among all', async () => {
    const party = company('停办的商行');
    await save(party);
    await save({ ...party, active: false });
    expect(await found({ search: '停办' })).toEqual([]);
    expect(await found({ search: '停办', show: 'all' })).toEqual(['停办的商行']);
    expect((await list({ search: '停办' })).rows).toEqual([]);
    expect((await list({ search: '停办', show: 'all' })).rows).toMatchObject([{ active: false }]);
    await save({ ...party, active: true });
    expect(await found({ search: '停办' })).toEqual(['停办的商行']);
  });

  it('is never the society whose goods a warehouse keeps', async () => {
    const { name, nature, roles } = await read(names.society);
    const society = { party: names.society, name, nature, roles };
    const away = { ...society, active: false };
    await store.refused('admin', 'parties.save', away, 'record.fixed');
    const noOwner = { ...society, roles: roles.filter((role) => role !== 'owner') };
    await store.refused('admin', 'parties.save', noOwner, 'record.fixed');
  });
});

describe('what a party is called', () => {
  it('is settled by papers, what else is known of it is not', async () => {
    const party = company('爱心企业');
    await save(party);
    await posted(
      store,
      receiptBody({
        source: party.party,
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
      }),
    );
    expect(await read(party.party)).toMatchObject({ fixed: true });
    await store.refused('keeper', 'parties.save', { ...party, name: '别的' }, 'record.fixed');
    const fewer = { ...party, roles: ['supplier' as const] };
    await store.refused('keeper', 'parties.save', fewer, 'record.fixed');
    await save({ ...party, telephone: '027-82808888', roles: ['donor', 'supplier'] });
    expect(await read(party.party)).toMatchObject({
      telephone: '027-82808888',
      roles: ['donor', 'supplier'],
    });
    expect(await read(party.party, 'admin')).toMatchObject({ fixed: false });
    await save({ ...party, name: '爱心企业集团', roles: ['donor', 'supplier'] }, 'admin');
  });

  it('is the province’s where it comes from there: told here, renamed by an administrator', async () => {
    const party = names.party('中国红十字会总会');
    const { name, nature, roles, code } = await read(party);
    const own = { party, name, nature, roles };
    await save({ ...own, telephone: '010-12345678' });
    await store.refused('keeper', 'parties.save', { ...own, name: '总会' }, 'record.fixed');
    await store.refused('admin', 'parties.save', { ...own, code: 'X' }, 'record.fixed');
    await save({ ...own, name: '中国红十字会总会（北京）' }, 'admin');
    expect(await read(party)).toMatchObject({ code, provincial: true, telephone: '010-12345678' });
    await save(own, 'admin');
  });

  it('is given back to nobody once a person was erased, with all that was known', async () => {
    const person = company('孙某某', {
      nature: 'person',
      identityNumber: '440524188001010014',
      telephone: '13700001234',
      address: '荆州市',
      note: '孙某某',
    });
    await save(person);
    await store.do('admin', 'people.erase', {
      whose: { kind: 'party', party: person.party },
      everywhere: true,
      reason: '本人申请',
    });
    const left = store.program.state.store!.db.read(sql`
      SELECT name, initials, readings, identity_number AS number, contact, telephone, address, note
      FROM party WHERE uid = ${person.party}`);
    expect(left).toEqual({
      name: '（已删除）',
      ...{
        initials: '',
        readings: '',
        number: '',
        contact: '',
        telephone: '',
        address: '',
        note: '',
      },
    });
    await store.refused('admin', 'parties.save', person, 'record.fixed');
    expect((await list({ show: 'all', search: '已删除' })).rows).toEqual([]);
  });
});

describe('the list', () => {
  it('goes on page by page without losing or repeating anybody', async () => {
    const whole = await list({ show: 'all', limit: 1000 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ show: 'all', limit: 7, cursor });
      seen.push(...page.rows.map(({ uid }) => uid));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole.rows.map(({ uid }) => uid));
    expect(whole.totals.parties).toBe(seen.length);
  });

  it('finds by part, code and pinyin', async () => {
    expect((await list({ role: 'donor', search: 'JC01' })).rows[0]?.name).toBe('荆楚水务集团');
    expect((await list({ role: 'supplier', search: 'JC01' })).rows).toEqual([]);
    expect((await list({ search: 'jingchu' })).rows[0]?.name).toBe('荆楚水务集团');
  });

  it('is kept by whoever writes at one warehouse too: parties belong to all', async () => {
    const seat = seatFor(store, 'one.keeper', [{ role: 'keeper', warehouse: wuhan }]);
    expect(await seat.ask('parties.save', company('街口商店'))).toMatchObject({ ok: true });
  });
});

describe('what is guarded of a party', () => {
  it('of the province is whether it is in use and its number, except for an administrator', async () => {
    const party = await read(names.party('中国红十字会总会'));
    const { uid, name, nature, roles } = party;
    const as = { party: uid, name, nature, roles };
    const refused = (more: Partial<Save>) =>
      store.refused('keeper', 'parties.save', { ...as, ...more }, 'record.fixed');
    await refused({ active: false });
    await refused({ identityNumber: '91350100M000100Y43' });
    await save({ ...as, active: false }, 'admin');
    await refused({ active: true });
    await save({ ...as, active: true, telephone: '027-82800001' }, 'admin');
    await save({ ...as, telephone: '027-82800002' });
  });

  it('is never called as those are whose data was erased', async () => {
    await store.refused('keeper', 'parties.save', company('（已删除）'), 'name.reserved');
  });

  it('stays out of the audit when a person is written as a body and back', async () => {
    const as = { ...company('张三丰'), address: '某街1号' };
    for (const nature of ['person', 'organisation', 'person'] as const)
      await save({ ...as, nature });
    const kept = store.program.state.store!.db.all<{ detail: string }>(
      sql`SELECT detail FROM audit WHERE subject = ${as.party}`,
    );
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toMatch(/张三丰|某街/);
  });

  it('is found by no search once its data was erased', async () => {
    const { party } = await save(company('李四光', { nature: 'person' }));
    const whose = { kind: 'party' as const, party };
    await store.do('admin', 'people.erase', { whose, everywhere: true, reason: '本人要求' });
    const asked = { search: '已删除', warehouse: wuhan, screens: [] };
    expect(JSON.stringify(await store.do('viewer', 'search.find', asked))).not.toContain(party);
  });
});
