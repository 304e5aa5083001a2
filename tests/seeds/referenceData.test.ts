import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { findProblems } from '../../seeds/findProblems';
import { referenceData } from '../../seeds/referenceData';
import { type Basis, findBasis } from '../../shared/basis';

const { warehouses, items, teams, parties, earmarks, units, categories, standards, floods } =
  referenceData;
const standard = standards[0]!;
const cities = warehouses.filter((each) => each.tier === 'city');
const item = (code: string) => items.find((each) => each.code === code)!;

/** Every object of the files that carries a basis, with the file it stands in. */
const rows: [string, object & { basis: Basis }][] = [
  ...warehouses.map((each) => [`warehouse ${each.code}`, each] as const),
  ...referenceData.zones.map((each) => [`zone ${each.code}`, each] as const),
  ...units.map((each) => [`unit ${each.name}`, each] as const),
  ...categories.map((each) => [`category ${each.code}`, each] as const),
  ...items.map((each) => [`item ${each.code}`, each] as const),
  ...referenceData.bills.map((each) => [`bill ${each.kit}`, each] as const),
  ...referenceData.bills.flatMap((each) =>
    each.lines.map((line) => [`${each.kit} ${line.item}`, line]),
  ),
  ...teams.map((each) => [`team ${each.code}`, each] as const),
  ...teams.flatMap((each) => each.kit.lines.map((line) => [`${each.code} ${line.item}`, line])),
  ...parties.map((each) => [`party ${each.code}`, each] as const),
  ...earmarks.map((each) => [`earmark ${each.code}`, each] as const),
  ...referenceData.reserves.map((each) => [`reserve ${each.level} ${each.item}`, each] as const),
  [standard.code, standard],
  ...standard.dimensions.map((each) => [each.code, each] as const),
  ...standard.criteria.map((each) => [`criterion ${each.code}`, each] as const),
  ...floods.map((each) => [`flood ${each.month}`, each] as const),
  ...floods.flatMap((each) => each.records.map((record) => [record.code, record] as const)),
  ...referenceData.demoUsers.map((each) => [`user ${each.login}`, each] as const),
] as [string, object & { basis: Basis }][];

describe('warehouses', () => {
  test('are the centre of the province and 17 city warehouses', () => {
    expect(cities).toHaveLength(17);
    expect(warehouses.filter((each) => each.tier === 'province')).toMatchObject([
      { code: '42000001', name: '中国红十字会湖北备灾救灾中心', targetLevel: 1 },
    ]);
  });

  test('serve the 57,752,557 people of the census, and the centre serves them all', () => {
    expect(cities.reduce((sum, each) => sum + each.population, 0)).toBe(57_752_557);
    expect(warehouses[0]!.population).toBe(57_752_557);
  });

  test('have codes of eight digits that begin with the administrative code', () => {
    for (const each of warehouses) {
      expect(each.code).toMatch(/^\d{8}$/);
      expect(each.code.slice(0, 6)).toBe(each.adminCode);
    }
    expect(new Set(warehouses.map((each) => each.code)).size).toBe(18);
  });

  test('aim at level 4 in the three cities and the district under the province, else at 3', () => {
    const names = cities.filter((each) => each.targetLevel === 4).map((each) => each.shortName);
    expect(names).toEqual(['仙桃市库', '潜江市库', '天门市库', '神农架库']);
    expect(cities.filter((each) => each.targetLevel === 3)).toHaveLength(13);
  });

  test('lie inside Hubei', () => {
    for (const each of warehouses) {
      expect(each.longitude).toBeGreaterThan(108.3);
      expect(each.longitude).toBeLessThan(116.2);
      expect(each.latitude).toBeGreaterThan(29);
      expect(each.latitude).toBeLessThan(33.4);
    }
  });
});

describe('the layout of a new warehouse', () => {
  test.each([
    ['province', 110, 130],
    ['city', 40, 60],
    ['county', 15, 30],
  ] as const)('of the %s has between %i and %i bins, each once', (tier, fewest, most) => {
    const bins = referenceData.layouts[tier].flatMap((zone) => zone.bins);
    expect(bins.length).toBeGreaterThanOrEqual(fewest);
    expect(bins.length).toBeLessThanOrEqual(most);
    expect(new Set(bins).size).toBe(bins.length);
    for (const bin of bins) expect(bin).toMatch(/^[A-Z]-\d{2}-\d{2}$/);
  });

  test('counts racks and places from one, in walking order', () => {
    const zone = referenceData.layouts.city.find((each) => each.code === 'A')!;
    expect(zone.bins.slice(0, 5)).toEqual(['A-01-01', 'A-01-02', 'A-01-03', 'A-01-04', 'A-02-01']);
  });
});

describe('items', () => {
  test('come in packs of a whole number of units, more than one', () => {
    for (const { unit, packs } of items)
      for (const pack of packs) {
        expect(Number.isInteger(pack.factor)).toBe(true);
        expect(pack.factor).toBeGreaterThan(1);
        expect(pack.unit).not.toBe(unit);
      }
  });

  test('stand in for each other by our proposal, one for one, where they serve as many', () => {
    const pairs = items.flatMap((each) =>
      each.substitutes.map((other) => ({ each, other: item(other.item), note: other.note })),
    );
    expect(pairs.map(({ each, other }) => `${each.name} ${other.name}`)).toEqual(
      expect.arrayContaining([
        ...['赈济家庭包 冬季家庭包', '冬季家庭包 赈济家庭包', '单帐篷 棉帐篷', '棉帐篷 单帐篷'],
        ...['棉被 毛毯', '毛毯 棉被', 'KN95口罩 N95医用防护口罩'],
      ]),
    );
    for (const { each, other, note } of pairs) {
      expect(other.code).not.toBe(each.code);
      expect([each.name, other.peopleServed]).toEqual([each.name, each.peopleServed]);
      expect(note).toMatch(/^建议值：/);
      expect(findBasis(each.basis, 'substitutes')).toMatchObject({ kind: 'proposed' });
    }
    // What is not medical never stands in for what is.
    expect(item('C02').substitutes).toEqual([]);
  });

  test('count in the smallest unit that is handed out', () => {
    expect(item('B01')).toMatchObject({ unit: '瓶', packs: [{ unit: '箱', factor: 24 }] });
    expect(item('B02')).toMatchObject({ unit: '桶', packs: [{ unit: '箱', factor: 24 }] });
    expect(item('C01')).toMatchObject({ unit: '只', packs: [{ unit: '盒', factor: 50 }] });
    expect(item('D15')).toMatchObject({ unit: '千克', packs: [{ unit: '袋', factor: 25 }] });
    expect(item('A10')).toMatchObject({ unit: '顶', packs: [], parcelsPerUnit: 2 });
  });

  test('keep N95 and KN95 apart by name, initials and standard', () => {
    expect(item('C02')).toMatchObject({ initials: 'N95KZ', spec: 'GB 19083，医用' });
    expect(item('C03')).toMatchObject({ initials: 'KN95KZ', spec: 'GB 2626，非医用' });
  });

  test('say for how many people they serve what the definition of 可保障人数 says', () => {
    const served = (need: string) =>
      Object.fromEntries(
        items.filter((each) => each.need === need).map((each) => [each.code, each.peopleServed]),
      );
    expect(served('kit')).toEqual({ A01: 4, A02: 3, A03: 4 });
    expect(served('shelter')).toEqual({ A10: Math.floor(11.84 / 3.5), A11: 3 });
    expect(served('bedding')).toEqual({ A04: 1 });
    expect(served('mat')).toEqual({ A12: 1, A14: 1 });
    expect(served('water')).toEqual({ B01: null, D02: 225_000 / 15 });
  });

  test('cost in the reference of a family pack what four records agree on', () => {
    expect(item('A01').referencePriceFen).toBe(Math.round(5_680_500 / 19_206) * 100);
  });
});

describe('pinyin initials', () => {
  const named: [string, string][] = [
    ...[...items, ...categories, ...units, ...earmarks].map(
      (each) => [each.name, each.initials] as [string, string],
    ),
    ...[...warehouses, ...teams, ...parties].map(
      (each) => [each.shortName, each.initials] as [string, string],
    ),
  ];
  /** Where people say a name shorter than it is written. */
  const exceptions: Record<string, string> = { N95医用防护口罩: 'N95KZ' };

  test('of every name are those of pinyin-pro, or a listed exception', () => {
    const wrong = named.filter(([name, initials]) => {
      const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
      return initials !== (exceptions[name] ?? letters.toUpperCase().replace(/[^A-Z0-9]/g, ''));
    });
    expect(wrong).toEqual([]);
  });

  test('read heteronyms as the thing is called', () => {
    expect(item('A10').initials).toBe('DZP');
    expect(item('A12').initials).toBe('ZDC');
    expect(warehouses[0]!.initials).toBe('SZXK');
  });
});

describe('the bill of a family pack', () => {
  test('is a proposal of the 10 kinds and 17 pieces that one record counts', () => {
    const [bill] = referenceData.bills;
    expect(bill).toMatchObject({ kit: 'A01', version: 1 });
    expect(bill!.lines).toHaveLength(10);
    expect(bill!.lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(17);
    expect(findBasis(bill!.basis, 'lines')!.kind).toBe('proposed');
  });

  test('says of each part whether the record names it; how many of it is a proposal', () => {
    const { lines } = referenceData.bills[0]!;
    expect(lines.filter(({ basis }) => findBasis(basis, 'item')!.kind === 'recorded')).toHaveLength(
      8,
    );
    for (const { basis } of lines) expect(findBasis(basis, 'quantity')!.kind).toBe('proposed');
  });
});

describe('teams', () => {
  test('of the province are four, one of each class, with a kit', () => {
    const province = teams.filter((each) => each.tier === 'province');
    expect(province.map((each) => each.class)).toEqual([
      'water',
      'relief',
      'psychosocial',
      'medical-transfer',
    ]);
    for (const each of province) expect(each.kit.lines.length).toBeGreaterThan(5);
  });

  test('are found by the initials that people type', () => {
    expect(teams.filter((each) => each.initials.startsWith('ZJ'))).toMatchObject([
      { name: '湖北省红十字赈济救援队' },
    ]);
  });

  test('borrow what comes back and use up the rest, and every line names an item', () => {
    for (const line of teams.flatMap((each) => each.kit.lines)) {
      expect(item(line.item)).toBeDefined();
      if (item(line.item).serialised) expect(line.nature).toBe('loan');
    }
  });
});

describe('the standard', () => {
  test('says that it is not official', () => {
    expect(standard.title).toBe('参考标准（非总会正式文件）');
    expect(standard.passMark).toBe(80);
  });

  test('has 29 criteria with weights of 100, and five vetoes', () => {
    expect(standard.criteria).toHaveLength(29);
    expect(standard.criteria.reduce((sum, each) => sum + each.weight, 0)).toBe(100);
    const vetoes = standard.criteria.filter((each) => each.veto).map((each) => each.code);
    expect(vetoes).toEqual(['L1', 'L2', 'I1', 'M1', 'M4']);
  });

  test('never asks more of a lower level than of a higher one', () => {
    for (const criterion of standard.criteria) {
      if (criterion.kind === 'reserve' || criterion.kind === 'people')
        expect(falls(criterion.thresholds)).toBe(true);
      if (criterion.kind === 'share')
        for (const each of criterion.tests) expect(falls(each.thresholds)).toBe(true);
    }
  });

  test('wants as standing stock what the reserves of the level keep', () => {
    const wanted = { L3: 'A01', L4: 'A04', L5: 'A10', L6: 'A12' };
    for (const [code, stocked] of Object.entries(wanted)) {
      const criterion = standard.criteria.find((each) => each.code === code)!;
      if (criterion.kind !== 'reserve') throw new Error(`${code} is not measured from stock`);
      for (const level of [1, 2, 3, 4] as const)
        expect(
          referenceData.reserves.find((each) => each.level === level && each.item === stocked),
        ).toMatchObject({ standing: criterion.thresholds[level] });
    }
  });

  const falls = (of: Record<'1' | '2' | '3' | '4', number>) =>
    of['1'] >= of['2'] && of['2'] >= of['3'] && of['3'] >= of['4'];
});

describe('floods', () => {
  test('of July 2016 gave nine cities packs, tents and quilts, and Macau sent 1000 packs', () => {
    const [own, , macau] = floods.find((each) => each.month === '2016-07')!.records;
    expect(own!.items.map((each) => each.quantity)).toEqual([3000, 1050, 8000]);
    expect(own!.receivers).toHaveLength(9);
    expect(macau).toMatchObject({ giver: 'MORC', sentFrom: '42000001', valueFen: 30_000_000 });
  });

  test('of July 2020 brought tents, boxes, towel quilts, quilts and clothes', () => {
    const [headquarters] = floods.find((each) => each.month === '2020-07')!.records;
    expect(headquarters!.items.map((each) => each.quantity)).toEqual([
      600, 3800, 10_000, 5200, 2000,
    ]);
  });

  test('say why, where the word of the record is not part of the name in the catalogue', () => {
    for (const line of floods.flatMap((each) => each.records).flatMap((each) => each.items))
      if (!item(line.item).name.includes(line.recordedAs)) expect(line.mapping).not.toBeNull();
  });
});

describe('demonstration users', () => {
  test('hold every role between them, and the administrator has no stock rights', () => {
    const grants = referenceData.demoUsers.flatMap((each) => each.grants);
    expect(new Set(grants.map((each) => each.role)).size).toBe(7);
    const admin = referenceData.demoUsers.find((each) => each.login === 'admin')!;
    expect(admin.grants).toEqual([{ role: 'administrator', warehouse: null }]);
  });
});

describe('the basis of every figure', () => {
  test('is said in its row', () => {
    const bare = rows.flatMap(([name, row]) =>
      Object.entries(row)
        .filter(([field]) => field !== 'basis')
        .filter(([field, value]) => holdsFigure(value) && !findBasis(row.basis, field))
        .map(([field]) => `${name}: ${field}`),
    );
    expect(bare).toEqual([]);
  });

  test('is about fields that the row has', () => {
    for (const [name, row] of rows)
      for (const field of row.basis.flatMap((each) => each.of))
        expect(field === '*' || field in row, `${name}: ${field}`).toBe(true);
  });

  test('quotes documents by title and number, never by an address', () => {
    for (const [name, row] of rows)
      for (const { text } of row.basis) {
        expect(text, name).not.toMatch(/https?:|www\.|\[S\d/i);
        expect(text, name).toMatch(/\p{Script=Han}/u);
      }
  });

  /** Whether there is a number in it, however deep, that its own basis does not speak for. */
  function holdsFigure(value: unknown): boolean {
    if (typeof value === 'number') return true;
    if (typeof value !== 'object' || value === null || 'basis' in value) return false;
    return Object.values(value).some(holdsFigure);
  }
});

describe('files that disagree', () => {
  test('do not, as they are', () => {
    expect(findProblems(referenceData)).toEqual([]);
  });

  test('are named: a kit line without an item, a code there twice, weights that do not add up', () => {
    const broken = structuredClone(referenceData);
    broken.teams[0]!.kit.lines[0]!.item = 'D99';
    broken.warehouses.push(broken.warehouses[1]!);
    broken.standards[0]!.criteria[0]!.weight += 1;
    expect(findProblems(broken)).toEqual([
      'warehouses: 42010001 is there twice',
      'team 420000GS: D99 is not in items',
      'standard reference-2026: weights 101',
    ]);
  });

  test('are named: a unit, a category, a party and a zone that are nowhere', () => {
    const broken = structuredClone(referenceData);
    broken.items[0]!.unit = '筐';
    broken.items[0]!.category = '99';
    broken.categories[0]!.zone = 'Q';
    broken.warehouses[1]!.society = 'RC999999';
    expect(findProblems(broken)).toEqual([
      'category 01: Q is not in zones',
      'warehouse 42010001: RC999999 is not in parties',
      'item A01: 99 is not in categories',
      'item A01: 筐 is not in units',
    ]);
  });
});
