import type { ReadableDb } from '../database/database';
import type { Sql } from '../database/sql';

/**
 * A reader that asks the store no third time what was asked of it twice: each page of a list says
 * its totals anew, which are the same until something is saved. What is asked once, as the rows of a
 * page are, is not kept.
 */
export function readingOnce(db: ReadableDb): ReadableDb {
  const asked = new Map<string, Map<string, { answer: unknown } | null>>();
  const once = <T>(how: string, query: Sql, ask: () => T): T => {
    const statement = `${how} ${query.text}`;
    const answers = asked.get(statement) ?? new Map<string, { answer: unknown } | null>();
    asked.set(statement, answers);
    const values = query.values.map((value) => `${typeof value} ${value}`).join('\n');
    const kept = answers.get(values);
    if (kept) return kept.answer as T;
    const answer = ask();
    answers.set(values, kept === undefined ? null : { answer });
    return answer;
  };
  return {
    all: <Row>(query: Sql) => once('all', query, () => db.all<Row>(query)),
    find: <Row>(query: Sql) => once('find', query, () => db.find<Row>(query)),
    read: <Row>(query: Sql) => once('read', query, () => db.read<Row>(query)),
  };
}
