import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRuntime, prepareRuntime } from '../../scripts/runtime.mjs';
import { launch } from '../e2e/support/launch';
import { Stage, secondsSince } from './stage';
import { type DayResult, playWorkingDay } from './workingDay';

export interface DemoOptions {
  /** Where pictures, sheets and result.json go. */
  out: string;
  /** Leaves the store, and says where. */
  keep?: boolean;
  say?: (line: string) => void;
}

/**
 * Plays the main job in the real window on a demonstration store of its own. Answers what
 * result.json says, too; throws what went wrong once that is written.
 */
export async function playDemo({ out, keep = false, say = () => {} }: DemoOptions) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-demo-'));
  const started = Date.now();
  const runtime = describeRuntime(await prepareRuntime());
  const running = await launch({ dataFolder, args: ['--pdf', out] });
  const stage = new Stage(running, out, say);
  const day: DayResult = { documents: [], sheets: [], proof: null };
  let failure: unknown;
  try {
    await playWorkingDay(stage, day);
  } catch (error) {
    failure = error;
  }
  const result = {
    ok: failure === undefined,
    about:
      '物资、数量、来源、受援县和30万元一笔据2016年7月、2020年7月湖北洪涝救灾记录（seeds/floods.json）；日期、批号、效期、货位、签名、救援队领用和两县分配数为虚构。',
    store: (await stage.ask('store.read', {}).catch(() => null))?.store ?? null,
    runtime,
    started: new Date(started).toISOString(),
    seconds: secondsSince(started),
    window: await running.page.evaluate(() => `${innerWidth}×${innerHeight}`).catch(() => null),
    ...day,
    journeys: stage.journeys,
    steps: stage.steps,
  };
  writeFileSync(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  await running.close();
  if (keep) say(`The store was kept in ${dataFolder}`);
  else rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  if (failure !== undefined) throw failure;
  return result;
}
