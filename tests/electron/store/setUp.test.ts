import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newSession, openProgram } from '../../../electron/program';
import type { Seeds } from '../../../electron/store/seeds';
import { seeds } from '../../../seeds/seeds';
import { silentLog } from '../../support/silentLog';

describe('the first start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-first-'));
  const opened: { close(): void }[] = [];
  const open = (own: Seeds = seeds) => {
    const program = openProgram({
      dataFolder: folder,
      clock: () => new Date('2026-11-23T02:00:00Z'),
      log: silentLog,
      seeds: own,
    });
    opened.push(program);
    return program;
  };
  afterEach(() => {
    for (const program of opened.splice(0)) program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const setUp = (login: string) => ({
    call: 'store.setUp',
    input: {
      kind: 'real',
      warehouses: ['42010001'],
      administrator: { login, name: login, password: 'long-enough' },
      openingDate: null,
    },
  });

  it('lets one of two through that are asked for at the same time', async () => {
    const program = open();
    const answers = await Promise.all(
      ['anna', 'bert'].map((login) => program.answer(newSession(), setUp(login))),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ refusal: { code: 'store.exists' } });
    const credentials = { login: 'anna', password: 'long-enough' };
    const signedIn = { call: 'session.signIn', input: credentials };
    expect(await program.answer(newSession(), signedIn)).toMatchObject({ ok: true });
  });

  it('leaves no store behind when the demonstration stops half-way', async () => {
    const halfWay: Seeds = {
      ...seeds,
      demonstration: {
        ...seeds.demonstration,
        play: async (ask) => {
          await ask('admin', '2026-11-01T02:00:00Z', 'warehouses.list', {});
          throw new Error('the power went');
        },
      },
    };
    const program = open(halfWay);
    const demonstration = { kind: 'demonstration', warehouses: [], administrator: null };
    const answer = await program.answer(newSession(), {
      call: 'store.setUp',
      input: { ...demonstration, openingDate: null },
    });
    expect(answer).toMatchObject({ ok: false, bug: { call: 'store.setUp' } });
    expect(existsSync(join(folder, 'store.sqlite'))).toBe(false);
    expect(program.storeKind()).toBeNull();
    expect(await program.answer(newSession(), setUp('anna'))).toMatchObject({ ok: true });
  });
});
