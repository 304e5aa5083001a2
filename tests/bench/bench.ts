import { join } from 'node:path';
import { measureHeld } from './held';
import { measureLaunch } from './launching';
import { measureLedger } from './ledger';
import type { Figure } from './measure';
import { measurePlanning } from './planning';
import { measurePosting } from './posting';
import { measureQueries } from './queries';
import { measureSheets } from './sheets';

/** Measures everything, the quiet things first; `only` narrows to the parts whose name it begins. */
export async function bench(only: string, say: (line: string) => void): Promise<Figure[]> {
  const kept = join(import.meta.dirname, '../../bench-out');
  const parts = {
    posting: () => measurePosting(),
    queries: measureQueries,
    ledger: () => measureLedger({ kept, say }),
    held: () => measureHeld({ kept, say }),
    planning: () => measurePlanning(say),
    launch: measureLaunch,
    sheets: measureSheets,
  };
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (!name.startsWith(only)) continue;
    say(`Measuring: ${name}`);
    figures.push(...(await measure()));
  }
  return figures;
}
