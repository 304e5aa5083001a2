import type { PlanLine } from '../../shared/planning/plan';
import type { Refusals } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { askedLines, draftLines, groupOf } from './drafts';
import type { StoredPlan } from './storedPlan';

type Drafted = Refusals['plan.drafted'];

/**
 * Drafts that answer lines of a plan already, of another plan or written by hand. A draft holds nothing,
 * so what it answers is still open; but when it is submitted as well, goods go twice. Lines of a
 * requisition that ask for the same are held against its drafts together.
 *
 * 700 quilts are open. Drafts of another plan send all 700, and so would those of this one.
 */
export function draftedBeside(
  db: ReadableDb,
  { body: { asked } }: StoredPlan,
  toMake: readonly PlanLine[],
  openOf: (demand: string) => number,
): Drafted | null {
  const requisitions = [...new Set(asked.map(({ requisition }) => requisition))];
  const drafts = draftLines(db, requisitions);
  const lines = askedLines(db, requisitions);
  const found = [...new Set(lines.map(groupOf))].flatMap((group) => {
    const alike = lines.filter((each) => groupOf(each) === group);
    const demands = asked.filter((each) =>
      alike.some(({ requisition, line }) => requisition === each.requisition && line === each.line),
    );
    const [first] = demands;
    const those = drafts.filter((each) => groupOf(each) === group);
    const keys = new Set(demands.map(({ demand }) => demand));
    const drafted = sum(those.map(({ quantity }) => quantity));
    const planned = sum(
      toMake.filter(({ demand }) => keys.has(demand)).map(({ quantity }) => quantity),
    );
    const open = sum(alike.map(({ requisition, line }) => openOf(`${requisition} ${line}`)));
    if (!first || drafted === 0 || planned === 0 || planned + drafted <= open) return [];
    const { number, line } = first;
    const item = alike.find((each) => each.line === line)?.item ?? '';
    return [{ those, line: { number, line, item, planned, open, drafted } }];
  });
  if (found.length === 0) return null;
  const papers = new Map(
    found
      .flatMap(({ those }) => those)
      .map(({ document, kind, warehouse, plan }) => [
        document,
        { document, kind, warehouse, plan },
      ]),
  );
  return { lines: found.map(({ line }) => line), papers: [...papers.values()] };
}

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);
