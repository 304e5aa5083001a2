import { expect, test } from 'vitest';
import { onceEach } from '../../../renderer/settings/onceEach';
import { wuhan } from '../../support/testStore';

test('a grant that is there twice is shown once; other places or days make another grant', () => {
  const always = { from: null, to: null };
  const here = { role: 'keeper', warehouse: wuhan, ...always } as const;
  const everywhere = { role: 'keeper', warehouse: null, ...always } as const;
  const approver = { role: 'approver', warehouse: wuhan, ...always } as const;
  const deputy = { ...approver, from: '2026-11-01', to: '2026-11-07' };
  const given = [here, everywhere, { ...here }, approver, deputy];
  expect(onceEach(given)).toEqual([here, everywhere, approver, deputy]);
});
