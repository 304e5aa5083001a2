import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Background } from '../background/background';
import { lateLog } from '../log';
import { openProgram, type Program } from '../program';
import { describeStartFailure } from '../startFailure';
import type { Seeds } from '../store/seeds';
import { newCaller } from './caller';
import { listCalls } from './listCalls';
import { makeDemonstrationStore, makeEmptyStore, refuseOccupied } from './makeNewStore';
import { readArguments, type Task, usage } from './readArguments';
import { runBatch } from './runBatch';
import { Stop } from './stop';

/** What a run has to do with the world; tests hand in their own. */
export interface Outside {
  seeds: Seeds;
  background?: Background;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream;
  out: (text: string) => void;
  err: (text: string) => void;
}

type StoreTask = Exclude<Task, { do: 'help' | 'list' }>;

/**
 * The program without a window. Answers the exit code: 0 when everything was ok, 1 when a call was
 * refused or failed or the folder can't be opened, 2 when it was asked wrongly.
 */
export async function runInvoke(args: readonly string[], outside: Outside): Promise<0 | 1 | 2> {
  const { out, err } = outside;
  try {
    const task = readArguments(args);
    if (task.do === 'help') out(usage);
    else if (task.do === 'list') out(`${JSON.stringify(listCalls(), null, 2)}\n`);
    else return (await runOnStore(task, outside)) ? 0 : 1;
    return 0;
  } catch (error) {
    if (error instanceof Stop) {
      err(`invoke: ${error.message}\n${error.code === 2 ? `\n${usage}` : ''}`);
      return error.code;
    }
    const { title, words } = describeStartFailure(error);
    err(`invoke: ${error instanceof Error ? error.message : error}\n${title}：${words}\n`);
    return 1;
  }
}

async function runOnStore(task: StoreTask, outside: Outside): Promise<boolean> {
  const dataFolder = resolve(task.data);
  const isNew = task.do === 'init' || task.do === 'demo';
  if (isNew) refuseOccupied(dataFolder);
  else if (!existsSync(dataFolder)) throw new Stop(`there is no folder ${dataFolder}`, 1);
  if (task.do === 'batch' && task.file !== '-' && !existsSync(task.file)) {
    throw new Stop(`there is no file ${task.file}`, 2);
  }
  if (task.do === 'init' && task.real && task.now) {
    throw new Stop('a real store has the clock of its machine: --now is for others', 1);
  }
  let handedIn: Date | null = isNew ? task.now : null;
  const program = openProgram({
    dataFolder,
    clock: () => handedIn ?? new Date(),
    log: lateLog(dataFolder),
    seeds: outside.seeds,
    ...(outside.background ? { background: outside.background } : {}),
  });
  try {
    const setClock = (now: Date | null) => {
      handedIn = now;
    };
    return await perform(task, program, setClock, outside);
  } finally {
    program.close();
  }
}

async function perform(
  task: StoreTask,
  program: Program,
  setClock: (now: Date | null) => void,
  { env, stdin, out }: Outside,
): Promise<boolean> {
  const password = env.BEIZAIKU_PASSWORD;
  const show = <A extends { ok: boolean }>(answer: A) => {
    out(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.ok;
  };
  if (task.do === 'init') return show(await makeEmptyStore(program, task, password));
  if (task.do === 'demo') {
    return show(await makeDemonstrationStore(program, task.now ?? new Date(), password));
  }
  const call = newCaller(program, setClock, password);
  if (task.do === 'call') return show(await call(task));
  const input = task.file === '-' ? stdin : createReadStream(task.file);
  return runBatch(createInterface({ input, crlfDelay: Infinity }), call, task, out);
}
