import { describe, expect, test } from 'vitest';
import { proposedNeeds } from '../../../seeds/needs';
import { referenceData } from '../../../seeds/referenceData';
import { seedUid } from '../../../seeds/seedUid';
import {
  computeNeeds,
  type Given,
  type NeedsAsked,
  type Ratio,
  stillToAsk,
} from '../../../shared/needs/compute';
import { waterMlPerDay } from '../../../shared/needs/water';

/** The proposed ratios with the items of the starting data. */
const ratios: Ratio[] = proposedNeeds.map(({ item: uid, ...rule }) => {
  const item = referenceData.items.find(({ code }) => seedUid('item', code) === uid);
  if (!item) throw new Error(`no item of ${rule.code}`);
  const { need, waterMl, energyKcal } = item;
  return { ...rule, item: { uid, need, waterMl, energyKcal } };
});

const flood: NeedsAsked = {
  ...{ people: 310, days: 7, season: 'warm', hazard: 'flood', byPacks: true },
};
const needed = (asked: Partial<NeedsAsked> = {}) =>
  Object.fromEntries(
    computeNeeds(ratios, { ...flood, ...asked }, []).map((line) => [line.ratio.code, line.needed]),
  );

describe('what 310 people need', () => {
  test('for a week of a summer flood, by family packs', () => {
    expect(needed()).toEqual({
      packWarm: 78, // 310 / 4 = 77.5, one round of 14 days
      tentWarm: 104, // 310 / 3 = 103.3
      coverWarm: 310,
      bed: 310,
      rainwear: 310,
      water: 11_837, // 310 × 3,000 mL × 7 / 550 mL = 11,836.4
      food: 132, // 310 × 2,100 kcal × 7 / 34,600 kcal = 131.7
    });
  });

  test('for three weeks a pack is needed twice, and what is given once is not', () => {
    const weeks = needed({ days: 21 });
    expect(weeks.packWarm).toBe(155); // 310 × 2 rounds / 4
    expect(weeks.tentWarm).toBe(104);
  });

  test('without packs what is in one is listed for itself', () => {
    const single = needed({ byPacks: false, days: 31 });
    expect(single.packWarm).toBeUndefined();
    expect(single.net).toBe(155); // 310 / 2
    expect(single.torch).toBe(78); // 310 / 4
    expect(single.hygiene).toBe(155); // 30 days are over on the 31st: 310 × 2 / 4
  });

  test('in winter fewer to a tent, quilts and blankets, coats; in an epidemic masks', () => {
    const winter = needed({ season: 'cold', hazard: 'snow' });
    // 310 / 2 to a winter tent; 1 quilt, 1 blanket and 1 coat each; no raincoats in snow.
    expect(winter).toMatchObject({
      ...{ packCold: 78, tentCold: 155, coverCold: 310, blanketCold: 310, coat: 310 },
    });
    expect(winter.rainwear).toBeUndefined();
    expect(winter.tentWarm).toBeUndefined();
    expect(needed({ hazard: 'epidemic' }).mask).toBe(4340); // 310 × 2 × 7
  });
});

const given = (item: string, sent: number, underWay = 0, more: Partial<Given> = {}): Given => ({
  ...{ item, sent, underWay, standsFor: [], parts: [] },
  ...more,
});

describe('what counts for something else', () => {
  const uid = (code: string) => seedUid('item', code);
  const lineOf = (code: string, all: readonly Given[], asked: Partial<NeedsAsked> = {}) =>
    computeNeeds(ratios, { ...flood, ...asked }, all).find(({ ratio }) => ratio.code === code);

  test('a substitute by the catalogue, as far as no line needs it for itself', () => {
    const cotton = given(uid('A11'), 30, 10, { standsFor: [uid('A10')] });
    // 104 tents needed: 60 of them sent, 30 winter tents sent and 10 on their way.
    expect(lineOf('tentWarm', [given(uid('A10'), 60), cotton])).toMatchObject({
      ...{ sent: 90, underWay: 10, instead: 40, missing: 4 },
    });
    // Of more than is missing only that much counts.
    expect(lineOf('tentWarm', [given(uid('A10'), 90), cotton])).toMatchObject({
      ...{ sent: 104, underWay: 0, instead: 14, missing: 0 },
    });
    // In winter 155 winter tents are needed for themselves, and none is left for others.
    const both = ratios.map((ratio) =>
      ratio.code === 'tentWarm' ? { ...ratio, season: 'any' as const } : ratio,
    );
    const cold = computeNeeds(both, { ...flood, season: 'cold' }, [cotton]);
    expect(cold.find(({ ratio }) => ratio.code === 'tentWarm')).toMatchObject({ instead: 0 });
    expect(cold.find(({ ratio }) => ratio.code === 'tentCold')).toMatchObject({ sent: 30 });
  });

  test('a kit counts for what is in it where packs are not asked for', () => {
    const net = ratios.find(({ code }) => code === 'net')?.item.uid ?? '';
    const packs = given(uid('A01'), 60, 10, { parts: [{ item: net, each: 2 }] });
    // 155 nets needed; 2 in each of 60 packs there and of 10 on their way.
    expect(lineOf('net', [packs, given(net, 5)], { byPacks: false })).toMatchObject({
      ...{ sent: 125, underWay: 20, missing: 10 },
    });
    expect(lineOf('packWarm', [packs])).toMatchObject({ sent: 60, underWay: 10, missing: 8 });
  });
});

describe('what is missing', () => {
  const tent = seedUid('item', 'A10');
  const missing = (sent: number, underWay: number) =>
    computeNeeds(ratios, flood, [given(tent, sent, underWay)]).find(
      ({ ratio }) => ratio.code === 'tentWarm',
    )?.missing;

  test('is what is needed less what was sent and what is on its way, never below nothing', () => {
    expect(missing(0, 0)).toBe(104);
    expect(missing(40, 24)).toBe(40); // 104 − 40 − 24
    expect(missing(90, 30)).toBe(0);
  });

  test('what was given counts once where two ratios ask for the same item', () => {
    const [one] = ratios.filter(({ code }) => code === 'tentWarm');
    const twice = [one!, { ...one!, code: 'tentCold' as const }];
    const lines = computeNeeds(twice, flood, [given(tent, 150, 20)]);
    // 104 of the 150 sent cover the first; 46 sent and 20 on their way are left for the second.
    expect(lines.map((line) => line.missing)).toEqual([0, 38]);
  });

  test('is not computed where nobody knows what a unit holds', () => {
    const unknown = ratios
      .filter(({ code }) => code === 'water')
      .map((ratio) => ({ ...ratio, item: { ...ratio.item, waterMl: null } }));
    expect(computeNeeds(unknown, flood, [])).toMatchObject([{ needed: null, missing: null }]);
  });
});

test('what was asked for already is not asked for again, and a draft promises nothing', () => {
  const bed = ratios.find(({ code }) => code === 'bed');
  const given = [
    {
      ...{ item: bed?.item.uid ?? '', sent: 100, underWay: 0, asked: 150, drafted: 60 },
      ...{ standsFor: [], parts: [] },
    },
  ];
  const line = computeNeeds(ratios, flood, given).find(({ ratio }) => ratio.code === 'bed');
  expect(line).toMatchObject({ needed: 310, missing: 210, asked: 150, drafted: 60 });
  expect(line && stillToAsk(line)).toBe(60);
  expect(stillToAsk({ missing: 20, asked: 150 })).toBe(0);
});

test('bottles are asked for to drink, as the province is told beside its people', () => {
  expect(ratios.find(({ code }) => code === 'water')?.amount).toBe(waterMlPerDay.drinking);
  expect(waterMlPerDay.drinking).toBeLessThan(waterMlPerDay.allUses);
});
