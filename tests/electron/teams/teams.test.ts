import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input, Output } from '../../../shared/api';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { codeOf, type Seat, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
const relief = () => names.team('relief');
const teamOf = async (uid: string) =>
  (await store.do('viewer', 'teams.list', { show: 'all' })).rows.find((team) => team.uid === uid);
const asInput = async (uid: string): Promise<Input<'teams.save'>> => {
  const {
    code,
    name,
    class: teamClass,
    tier,
    deployable,
    warehouse,
    active,
  } = (await teamOf(uid))!;
  return { team: uid, code, name, class: teamClass, tier, deployable, warehouse, active };
};

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    }),
  );
});
afterAll(() => store.close());

describe('a team', () => {
  const fresh = {
    team: v4(),
    code: 'XG-01',
    name: '孝感市救护转运队',
    class: 'medical-transfer' as const,
    tier: 'city' as const,
    deployable: 12,
    warehouse: null,
    active: true,
  };

  it('is added and found by its pinyin', async () => {
    await store.do('dispatcher', 'teams.save', fresh);
    const { team: _, ...told } = fresh;
    expect(await teamOf(fresh.team)).toMatchObject({ ...told, members: 0, kit: [] });
    expect((await teamOf(fresh.team))?.readings).toContain('xiaogan');
  });

  it('has a code and a name that are there once', async () => {
    const second = { ...fresh, team: v4() };
    const named = { ...second, code: 'XG-02' };
    await store.refused('dispatcher', 'teams.save', named, 'name.taken');
    const coded = { ...second, name: '孝感市二队' };
    expect(await store.refused('dispatcher', 'teams.save', coded, 'name.taken')).toMatchObject({
      name: 'XG-01',
    });
  });

  it('that is out of use is offered no more', async () => {
    await store.do('dispatcher', 'teams.save', { ...fresh, active: false });
    const { rows } = await store.do('viewer', 'teams.list', {});
    expect(rows.map(({ uid }) => uid)).not.toContain(fresh.team);
    expect(await teamOf(fresh.team)).toMatchObject({ active: false });
  });

  it('stays in use while it holds goods, and keeps the name that papers give it', async () => {
    await posted(
      store,
      dispatchBody({
        to: { kind: 'team', team: relief() },
        dispatchType: 'teamSupplies',
        lines: [dispatchLine({ item: names.item('A04') })],
      }),
    );
    const team = await asInput(relief());
    const away = { ...team, active: false };
    expect(await store.refused('admin', 'teams.save', away, 'team.holds')).toMatchObject({
      items: 1,
    });
    const renamed = { ...team, name: '湖北红十字赈济队' };
    await store.refused('dispatcher', 'teams.save', renamed, 'record.fixed');
    await store.do('dispatcher', 'teams.save', { ...team, deployable: 33 });
    await store.do('admin', 'teams.save', { ...renamed, deployable: 33 });
    expect(await teamOf(relief())).toMatchObject({ name: '湖北红十字赈济队', deployable: 33 });
  });
});

describe('the members of a team', () => {
  const member = v4();
  const li = {
    member,
    name: '李队长',
    duty: '队长',
    telephone: '13912345678',
    active: true,
    skills: ['净水设备操作', '驾驶'],
    away: null,
    certificates: [
      {
        name: '应急救护员证',
        number: 'HB2024001234',
        issuedOn: '2024-05-01',
        expiresOn: '2027-04-30',
      },
    ],
  };
  const members = (by: string) => store.do(by, 'teams.members', { team: relief() });

  it('are told whole to those who keep them, masked to others', async () => {
    await store.do('dispatcher', 'teams.saveMember', { team: relief(), ...li });
    expect(await members('dispatcher')).toEqual({ masked: false, rows: [{ ...li, revision: 1 }] });
    expect(await members('viewer')).toEqual({
      masked: true,
      rows: [
        {
          ...li,
          revision: 1,
          telephone: '139****5678',
          certificates: [{ ...li.certificates[0], number: 'HB2*****1234' }],
        },
      ],
    });
    expect((await teamOf(relief()))?.members).toBe(1);
  });

  it('are in one team', async () => {
    const elsewhere = { team: names.team('water'), ...li };
    await store.refused('dispatcher', 'teams.saveMember', elsewhere, 'notFound');
    await store.refused('dispatcher', 'teams.saveMember', { ...elsewhere, team: v4() }, 'notFound');
  });

  it('are changed by who has seen them as they are: what another added stays', async () => {
    const team = names.team('water');
    const zhao = { ...li, team, member: v4(), name: '赵队员' };
    await store.do('dispatcher', 'teams.saveMember', { ...zhao, certificates: [] });
    await store.do('admin', 'teams.saveMember', { ...zhao, revision: 1 });
    const late = { ...zhao, revision: 1, telephone: '13800000000', certificates: [] };
    await store.refused('dispatcher', 'teams.saveMember', late, 'member.stale');
    const { rows } = await store.do('dispatcher', 'teams.members', { team });
    expect(rows).toMatchObject([{ revision: 2, certificates: li.certificates }]);
  });

  it('leave without being forgotten', async () => {
    const asRead = { team: relief(), ...li, revision: 1 };
    await store.do('dispatcher', 'teams.saveMember', { ...asRead, active: false });
    expect((await members('viewer')).rows).toMatchObject([{ name: '李队长', active: false }]);
    expect((await teamOf(relief()))?.members).toBe(0);
  });

  it('are named nowhere in the audit', async () => {
    const kept = store.program.state.store!.db.all<{ detail: string }>(sql`
      SELECT detail FROM audit WHERE call = 'teams.saveMember'`);
    expect(kept.length).toBeGreaterThan(1);
    for (const { detail } of kept) expect(detail).not.toMatch(/李队长|13912345678|HB2024001234/);
  });

  it('are forgotten when they ask for it, once', async () => {
    const input = {
      whose: { kind: 'member' as const, member },
      everywhere: true,
      reason: '本人申请',
    };
    expect(await store.do('admin', 'people.erase', input)).toMatchObject({ erased: 1, open: 0 });
    expect((await members('dispatcher')).rows).toEqual([]);
    await store.refused('admin', 'people.erase', input, 'person.none');
    await store.refused('admin', 'teams.saveMember', { team: relief(), ...li }, 'record.fixed');
  });
});

describe('the kit list of a team', () => {
  const kits = async () =>
    (await store.do('viewer', 'teams.kits', { team: relief() })).versions.map(
      ({ version, lines }) => [version, lines.length],
    );
  const saved = (lines: Input<'teams.saveKit'>['lines'], by = 'dispatcher') =>
    store.do(by, 'teams.saveKit', { team: relief(), lines });
  const quilts = (quantity: number) => ({
    item: names.item('A04'),
    quantity,
    nature: 'consumable' as const,
  });

  it('gets a new version, and the earlier ones stay', async () => {
    const before = await kits();
    const [last] = before;
    expect((await saved([quilts(20)])).version).toBe((last?.[0] ?? 0) + 1);
    expect(await kits()).toEqual([[(last?.[0] ?? 0) + 1, 1], ...before]);
    expect((await teamOf(relief()))?.kit).toMatchObject([{ quantity: 20, held: 10 }]);
  });

  it('is no new version where nothing is other', async () => {
    const before = await kits();
    await saved([quilts(20)]);
    expect(await kits()).toEqual(before);
    await saved([quilts(25)]);
    await saved([quilts(20)]);
    expect(await kits()).toHaveLength(before.length + 2);
  });

  it('names an item once, and only one that there is', async () => {
    const input = { team: relief(), lines: [quilts(1), { ...quilts(2), nature: 'loan' }] };
    expect(await store.refused('dispatcher', 'teams.saveKit', input, 'teamKit.twice')).toEqual({
      code: 'teamKit.twice',
      item: '棉被',
    });
    const unknown = { team: relief(), lines: [{ ...quilts(1), item: v4() }] };
    await store.refused('dispatcher', 'teams.saveKit', unknown, 'notFound');
    await store.refused(
      'dispatcher',
      'teams.saveKit',
      { team: relief(), lines: [] },
      'input.malformed',
    );
  });
});

it('stays in use while a numbered paper on its way names it', async () => {
  const team = names.team('water');
  const lines = [receiptLine({ item: names.item('A05'), bin: names.bin('A-01-01') })];
  const source = names.party('中国红十字会总会');
  await posted(store, receiptBody({ source, owner: names.society, lines }));
  const { number } = await submitted(
    store,
    dispatchBody({
      to: { kind: 'team', team },
      lines: [
        dispatchLine({ item: names.item('A05'), asked: { count: 1, unit: '床', factor: 1 } }),
      ],
      dueDate: '2026-12-30',
    }),
  );
  const idle = { ...(await asInput(team)), active: false };
  const refusal = await store.refused('dispatcher', 'teams.save', idle, 'team.onPaper');
  expect(refusal.number).toBe(number);
});

describe('whose team it is', () => {
  const city = '42110001';
  let own: Seat;
  let province: Seat;
  beforeAll(() => {
    own = seatFor(store, 'city', [{ role: 'dispatcher', warehouse: city }]);
    province = seatFor(store, 'province', [{ role: 'dispatcher', warehouse: centre }]);
  });
  const record = (team: string): Input<'teamRecords.enter'> => ({
    ...{ team, record: v4(), kind: 'training', doneOn: '2026-11-01', subject: '搭帐篷' },
    ...{ hours: 80, people: 3, note: '', persons: [] },
  });
  const li = (team: string): Input<'teams.saveMember'> => ({
    ...{ team, member: v4(), name: '李一', duty: '', telephone: '13912345678' },
    ...{ active: true, skills: [], away: null, certificates: [] },
  });
  const kit = (team: string): Input<'teams.saveKit'> => ({
    team,
    lines: [{ item: names.item('A04'), quantity: 1, nature: 'loan' }],
  });

  it('one of the province is changed by who leads it, and its telephones are shown to nobody else', async () => {
    const team = names.team('water');
    const asIs = await asInput(team);
    const member = li(team);
    const taken = { ...asIs, tier: 'city' as const, warehouse: city };
    const asked = async ({ ask }: Seat) =>
      [
        await ask('teams.save', { ...asIs, deployable: 9 }),
        await ask('teams.save', taken),
        await ask('teams.saveKit', kit(team)),
        await ask('teams.saveMember', member),
        await ask('teamRecords.enter', record(team)),
      ].map(codeOf);
    expect(await asked(own)).toEqual(Array(5).fill('province.only'));
    const { deployable } = await asInput(team);
    expect(deployable).toBe(asIs.deployable);
    await store.do('dispatcher', 'teams.saveMember', member);
    const seen = async ({ ask }: Seat) => {
      const answer = await ask('teams.members', { team });
      const list = await ask('teams.list', {});
      if (!answer.ok || !list.ok) throw new Error('not read');
      const { masked } = answer.value as Output<'teams.members'>;
      const { rows } = list.value as Output<'teams.list'>;
      return { masked, writable: rows.find(({ uid }) => uid === team)?.writable };
    };
    expect(await seen(own)).toEqual({ masked: true, writable: false });
    expect(await seen(province)).toEqual({ masked: false, writable: true });
    expect(codeOf(await province.ask('teams.saveKit', kit(team)))).toBe('ok');
  });

  it('one of a city is changed by those with a role at its warehouse, and not made a provincial one', async () => {
    const other = seatFor(store, 'other', [{ role: 'dispatcher', warehouse: wuhan }]);
    const fresh = {
      ...{ team: v4(), code: 'HG-1', name: '黄冈救援队', class: 'relief', tier: 'city' },
      ...{ deployable: 10, warehouse: city, active: true },
    } satisfies Input<'teams.save'>;
    expect(codeOf(await other.ask('teams.save', fresh))).toBe('role.missing');
    expect(codeOf(await own.ask('teams.save', { ...fresh, warehouse: null }))).toBe(
      'province.only',
    );
    expect(codeOf(await own.ask('teams.save', fresh))).toBe('ok');
    expect(codeOf(await own.ask('teams.saveKit', kit(fresh.team)))).toBe('ok');
    for (const code of [
      codeOf(await other.ask('teams.saveKit', kit(fresh.team))),
      codeOf(await other.ask('teams.saveMember', li(fresh.team))),
      codeOf(await other.ask('teamRecords.enter', record(fresh.team))),
      codeOf(await other.ask('teams.save', { ...fresh, warehouse: wuhan })),
    ]) {
      expect(code).toBe('role.missing');
    }
  });
});
