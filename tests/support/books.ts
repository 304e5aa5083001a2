import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalFiles } from '../../electron/journal/journalFiles';
import { openProgram, type Program } from '../../electron/program';
import type { Output } from '../../shared/api';
import { namesAt, posted, receiptBody, receiptLine } from './papers';
import { type Seat, seatOf } from './seat';
import { silentLog } from './silentLog';
import type { TestStore } from './testStore';

/** A store that was opened from a folder, and somebody who reads it. */
export interface Books {
  program: Program;
  folder: string;
  reader: Seat;
  numbers(): string[];
  head(): Promise<Output<'ledger.head'>>;
  /** The codes of what the proof finds, each once. */
  proved(): Promise<string[]>;
  close(): void;
}

/** Posts a gift of quilts; answers the number. */
export async function gift(store: TestStore): Promise<string> {
  const names = await namesAt(store);
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })];
  const source = names.party('中国红十字会总会');
  const { number } = await posted(store, receiptBody({ source, owner: names.society, lines }));
  return number ?? '';
}

/** A folder as it lies on the disk at this moment, open or not, as after a power cut. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  cpSync(folder, copy, { recursive: true });
  for (const left of ['store.sqlite-shm', 'lock.sqlite', 'held-by.json']) {
    rmSync(join(copy, left), { force: true });
  }
  return copy;
}

/** Opens a folder as a start of the program does. */
export function openBooks(store: TestStore, folder: string, journalFiles?: JournalFiles): Books {
  const program = openProgram({
    dataFolder: folder,
    clock: () => store.clock.now,
    log: silentLog,
    seeds: store.program.state.seeds,
    ...(journalFiles ? { journalFiles } : {}),
  });
  const reader = seatOf({ ...store, program }, 'viewer');
  const value = async (call: 'ledger.head' | 'ledger.prove') => {
    const answer = await reader.ask(call, {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  };
  return {
    program,
    folder,
    reader,
    numbers: () =>
      program.state
        .store!.db.all<{ number: string }>({
          text: `SELECT number FROM posting JOIN document ON document.id = document_id`,
          values: [],
        })
        .map(({ number }) => number),
    head: async () => (await value('ledger.head')) as Output<'ledger.head'>,
    proved: async () => {
      const { findings } = (await value('ledger.prove')) as Output<'ledger.prove'>;
      return [...new Set(findings.map(({ code }) => code))];
    },
    close: () => {
      program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
