import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { postReceipts } from '../support/copies';
import { testStore } from '../support/testStore';
import { canMount, fill, smallDisk } from './smallDisk';

test.skipIf(!canMount).each([0, 65_536, 327_680])(
  'D12: a stick with room for %d bytes: said so, nothing half is left on it, and what was copied before stays good',
  async (left) => {
    const store = testStore();
    const disk = smallDisk(8192)!;
    try {
      await store.do('keeper', 'backup.chooseSecond', { folder: disk.path });
      await postReceipts(store, 1);
      expect(await store.do('keeper', 'backup.make', {})).toMatchObject({ second: 'made' });
      fill(disk, left);
      const onStick = readdirSync(disk.path);
      store.clock.now = new Date(store.clock.now.getTime() + 3_600_000);
      await postReceipts(store, 3);
      expect(await store.do('keeper', 'backup.make', {})).toMatchObject({ second: 'failed' });
      expect(readdirSync(disk.path)).toEqual(onStick);
      const { rows } = await store.do('keeper', 'backup.list', { check: true });
      expect(rows.map(({ place, ordinal, state }) => [place, ordinal, state])).toEqual(
        expect.arrayContaining([
          ['local', 1, 'sound'],
          ['local', 2, 'sound'],
          ['second', 1, 'sound'],
        ]),
      );
      expect(rows).toHaveLength(3);
    } finally {
      disk.remove();
      store.close();
    }
  },
);
