import { writeSync } from 'node:fs';
import { carryOutJob } from '../../../electron/background/background';
import { sql } from '../../../electron/database/sql';
import { newSession } from '../../../electron/program';
import type { CallName, Input, Output } from '../../../shared/api';
import { openForPosting } from '../openForPosting';

/** Takes in a file of a hundred items, and stands still when half of it is written. */
const [folder = ''] = process.argv.slice(-1);
const { program } = openForPosting(folder);
program.state.background = {
  run: (name, input) =>
    carryOutJob(name, input, {
      progress: (part) => {
        if (name !== 'imports.save' || part < 0.5) return;
        writeSync(1, 'half\n');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      },
      tell: () => {},
    }),
  close: () => {},
};
const { uid } = program.state.store!.db.read<{ uid: string }>(
  sql`SELECT uid FROM user WHERE login = 'admin'`,
);
const session = Object.assign(newSession(), { userUid: uid });

async function ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
  const answered = await program.answer(session, { call, input });
  if (answered.ok) return answered.value as Output<N>;
  throw new Error(JSON.stringify(answered));
}

const { rows: categories } = await ask('categories.list', {});
const lines = Array.from(
  { length: 100 },
  (_, n) => `Y${n},折叠床 ${n},规格,${categories[0]?.name},张`,
);
const text = ['物资编码,品名,规格型号,类别,最小单位', ...lines].join('\r\n');
const base64 = Buffer.from(`\ufeff${text}`).toString('base64');
const { file, proposed } = await ask('imports.open', {
  subject: 'items',
  fileName: 'a.csv',
  base64,
});
const { remembered: _, ...reading } = proposed;
await ask('imports.save', {
  subject: 'items',
  warehouse: null,
  file,
  fileName: 'a.csv',
  ...reading,
});
