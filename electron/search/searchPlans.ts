import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { anyContains, type Sql, sql } from '../database/sql';
import { type PlanColumns, planRows } from '../planning/storedPlan';
import { type Found, mostHits } from './found';
import { numberPatterns } from './numberPatterns';

type PlanHit = Extract<Hit, { kind: 'plan' }>;

/** 调运方案 by their number, the whole or a part of it, or by their name; the newest first. */
export function searchPlans(db: ReadableDb, words: string): Found<PlanHit>[] {
  const named = numberPatterns(words)
    .map((pattern) => sql`number LIKE ${pattern}`)
    .reduce((all, each) => sql`${all} OR ${each}`, anyContains([sql`name`], words));
  return find(db, named).map((hit) => ({ hit, rank: hit.name === words ? 0 : 3, isIt: false }));
}

/** The plan of a number; with what a printed sheet says of the books it came from. */
export function planByNumber(
  db: ReadableDb,
  number: string,
  printed?: PlanHit['printed'],
): Found<PlanHit>[] {
  return find(db, sql`number = ${number}`).map((hit) => ({
    hit: printed ? { ...hit, printed } : hit,
    rank: 0,
    isIt: true,
  }));
}

function find(db: ReadableDb, where: Sql): PlanHit[] {
  return db
    .all<PlanColumns>(sql`
      SELECT * FROM (${planRows}) WHERE ${where} ORDER BY id DESC LIMIT ${mostHits}`)
    .map(({ plan, number, name, state }) => ({ kind: 'plan', uid: plan, number, name, state }));
}
