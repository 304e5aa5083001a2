import { describe, expect, it } from 'vitest';
import { cannotGo } from '../../../shared/teams/members';
import { lineStanding, type Pile, shares, worstGap } from '../../../shared/teams/readiness';

const at = { team: 'water', warehouse: 'centre' };
const pile = (more: Partial<Pile>): Pile => ({
  item: 'tent',
  where: { warehouse: 'centre', condition: 'good' },
  quantity: 1,
  available: 1,
  free: true,
  life: 'lasts',
  serviceOverdue: false,
  ...more,
});
const held = (more: Partial<Pile>) => pile({ where: { team: 'water' }, available: 0, ...more });
const standing = (quantity: number, piles: Pile[]) =>
  lineStanding({ item: 'tent', quantity }, piles, at);

describe('the standing of a line', () => {
  it('is as the example of the rule says', () => {
    const found = standing(4, [
      held({ quantity: 1 }),
      held({ quantity: 1, life: 'expiring' }),
      pile({ quantity: 2, available: 2 }),
      pile({ quantity: 2, available: 2, free: false }),
      pile({ quantity: 1, available: 0, where: { warehouse: 'centre', condition: 'damaged' } }),
    ]);
    expect(found).toMatchObject({ held: 2, heldFit: 1, available: 4, availableFit: 2, take: 2 });
    expect(found).toMatchObject({ missing: 1, tied: 2, expiring: 1, repair: 1, expired: 0 });
  });

  it('takes nothing where the team has all, and no more than it lacks', () => {
    expect(standing(2, [held({ quantity: 3 }), pile({ quantity: 9, available: 9 })])).toMatchObject(
      { take: 0, missing: 0 },
    );
    expect(standing(5, [held({ quantity: 3 }), pile({ quantity: 9, available: 9 })])).toMatchObject(
      { take: 2, missing: 0 },
    );
  });

  it('counts neither what has expired nor what is overdue for service, and names both', () => {
    const found = standing(3, [
      held({ quantity: 2, life: 'expired' }),
      held({ quantity: 1, serviceOverdue: true }),
      pile({ quantity: 4, available: 3, serviceOverdue: true }),
    ]);
    expect(found).toMatchObject({ heldFit: 0, availableFit: 0, missing: 3 });
    expect(found).toMatchObject({ expired: 2, serviceOverdue: 4 });
  });

  it('tells other warehouses apart, and leaves other teams and other items out', () => {
    const elsewhere = pile({
      where: { warehouse: 'huanggang', condition: 'good' },
      quantity: 7,
      available: 6,
    });
    const others = [held({ where: { team: 'relief' } }), pile({ item: 'pump' })];
    expect(standing(1, [elsewhere, ...others])).toMatchObject({
      elsewhere: 6,
      held: 0,
      available: 0,
      missing: 1,
    });
  });
});

describe('备勤率', () => {
  it('is 66 and 83 for two whole lines and a half', () => {
    expect(
      shares([
        { quantity: 2, missing: 0 },
        { quantity: 7, missing: 0 },
        { quantity: 10, missing: 5 },
      ]),
    ).toEqual({ lines: 66, quantity: 83 });
  });

  it('is 100 only when everything can go, and nothing without a list', () => {
    expect(shares([{ quantity: 1_000_000, missing: 1 }])).toEqual({ lines: 0, quantity: 99 });
    expect(shares([{ quantity: 3, missing: 0 }])).toEqual({ lines: 100, quantity: 100 });
    expect(shares([])).toBeNull();
  });

  it('names the line that lacks the largest share', () => {
    const lines = [
      { quantity: 100, missing: 50 },
      { quantity: 3, missing: 2 },
      { quantity: 6, missing: 4 },
    ];
    expect(worstGap(lines)).toBe(lines[1]);
    expect(worstGap([{ quantity: 1, missing: 0 }])).toBeNull();
  });
});

describe('a member', () => {
  const member = { active: true, away: null, certificates: [{ expiresOn: '2026-11-23' }] };
  const today = '2026-11-23';

  it('can go with a certificate through its last day', () => {
    expect(cannotGo(member, today)).toBeNull();
    expect(cannotGo(member, '2026-11-24')).toBe('uncertified');
    expect(cannotGo({ ...member, certificates: [] }, today)).toBe('uncertified');
    expect(cannotGo({ ...member, certificates: [{ expiresOn: null }] }, '2099-01-01')).toBeNull();
  });

  it('can go the day after he is back', () => {
    expect(cannotGo({ ...member, away: { until: today } }, today)).toBe('away');
    expect(cannotGo({ ...member, away: { until: '2026-11-22' } }, today)).toBeNull();
    expect(cannotGo({ ...member, away: { until: null } }, today)).toBe('away');
    expect(cannotGo({ ...member, active: false }, today)).toBe('left');
  });
});
