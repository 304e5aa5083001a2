import { referenceData } from '../referenceData';
import { addDays, dateOf } from './calendar';
import { floodPapers } from './floodPapers';
import floods from './floods.json';
import history from './history.json';
import present from './present.json';
import routine from './routine.json';
import { routinePapers } from './routinePapers';
import { scenes } from './scenes';
import type { Scene } from './scenes/scene';
import {
  floodsFile,
  type OperationSeed,
  type Paper,
  paperSeed,
  papersFile,
  routineFile,
} from './schema';
import { teamPapers } from './teamPapers';
import unfinished from './unfinished.json';

/** 启用日期 of every warehouse: opening stock lies there, the floods come after it. */
export const openingDate = '2016-06-01';

/** The history ends in 2024; a machine whose clock says less is taken to be on this day. */
const earliestToday = '2025-01-01';

/** One thing that happens on a day. */
export type Happening = { on: string } & (
  | { what: 'paper'; paper: Paper }
  | { what: 'signing'; paper: Paper }
  | { what: 'opening'; operation: OperationSeed }
  | { what: 'ending'; operation: OperationSeed }
  | { what: 'scene'; scene: Scene }
);

/** All that happens up to the day before `today`, in order. */
export function planDemonstration(wanted: string): { today: string; happenings: Happening[] } {
  const today = wanted < earliestToday ? earliestToday : wanted;
  const files = [history, present, unfinished].map((file) => papersFile.parse(file));
  const papers = [
    ...files.flatMap((file) => file.papers),
    ...floodPapers(referenceData.floods, floodsFile.parse(floods).records),
    ...routinePapers(routineFile.parse(routine), today),
    ...teamPapers(today),
  ].map((paper) => paperSeed.parse(paper));
  const operations = files.flatMap((file) => file.operations);
  const ended = operations.flatMap(({ key, endedOn }) => (endedOn === null ? [] : [key]));
  const happenings: Happening[] = [
    ...operations.flatMap((each) => happeningsOf(each, today)),
    ...papers
      .filter((paper) => isSignedFor(paper, ended))
      .map((paper) => ({
        on: addDays(dateOf(paper.on, today), 2),
        what: 'signing' as const,
        paper,
      })),
    ...papers.map((paper) => ({ on: dateOf(paper.on, today), what: 'paper' as const, paper })),
    ...scenes(openingDate, today).map((scene) => ({
      on: dateOf(scene.on, today),
      what: 'scene' as const,
      scene,
    })),
  ];
  return { today, happenings: happenings.sort(inOrder) };
}

/** What left for people in an operation that is over is signed for; of one that goes on it is still waited for. */
function isSignedFor(paper: Paper, ended: readonly string[]): boolean {
  return (
    paper.kind === 'dispatch' &&
    paper.until === 'posted' &&
    paper.to.startsWith('RC') &&
    paper.operation !== undefined &&
    ended.includes(paper.operation)
  );
}

/** Day by day; what is closed on a day is closed after all else of it. */
function inOrder(a: Happening, b: Happening): number {
  return a.on.localeCompare(b.on) || Number(a.what === 'ending') - Number(b.what === 'ending');
}

/** An operation is opened on its first day, and closed on its last. */
function happeningsOf(operation: OperationSeed, today: string): Happening[] {
  const opening = { on: dateOf(operation.startedOn, today), what: 'opening' as const, operation };
  if (operation.endedOn === null) return [opening];
  return [opening, { on: dateOf(operation.endedOn, today), what: 'ending', operation }];
}
