import { expect, test } from 'vitest';
import { onceEach } from '../../../renderer/settings/onceEach';
import { wuhan } from '../../support/testStore';

test('a grant that is there twice is shown once; another place is another grant', () => {
  const here = { role: 'keeper', warehouse: wuhan } as const;
  const everywhere = { role: 'keeper', warehouse: null } as const;
  const approver = { role: 'approver', warehouse: wuhan } as const;
  expect(onceEach([here, everywhere, { ...here }, approver])).toEqual([here, everywhere, approver]);
});
