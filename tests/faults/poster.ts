import { v4 } from 'uuid';
import { expect } from 'vitest';
import { sql } from '../../electron/database/sql';
import type { Input } from '../../shared/api';
import type { Finding } from '../../shared/ledger/findings';
import type { Child } from '../support/child';
import { type OpenForPosting, openForPosting } from '../support/openForPosting';
import { namesAt, receiptBody, receiptLine, signed } from '../support/papers';
import { testStore, wuhan } from '../support/testStore';

type FindingCode = Finding['code'];
type Paper = Omit<Input<'documents.save'>, 'document' | 'revision'>;

/** What the child that posts (support/children/postForEver.ts) is told. */
export interface PosterOrders {
  paper: Paper;
  /** Settings that take the place of the program's own: a control run weakens them. */
  pragmas?: string[];
  /** How many papers before it closes the program; else until it is killed. */
  rounds?: number;
  /** Of the writes of a bad disk, every which one fails; every one unless said. */
  stride?: number;
  /** Set off when the program submits the last of them, or closes. */
  trap?: { at: 'submit' | 'close'; what: string };
}

const lines = 2;

/** A store that was made and closed, and a paper that can be posted into it again and again. */
export async function storeToPostInto(): Promise<{ folder: string; paper: Paper }> {
  const store = testStore();
  const names = await namesAt(store);
  const paper: Paper = {
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons: signed('receipt'),
    body: receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: ['A04', 'A05'].map((code) =>
        receiptLine({ item: names.item(code), bin: names.bin('A-01-01') }),
      ),
    }),
  };
  store.program.close();
  return { folder: store.folder, paper };
}

/** Posts a paper on its whole way; answers its number. Throws what the program refuses. */
export async function postOne({ ask }: OpenForPosting, paper: Paper): Promise<string> {
  const document = v4();
  await ask('keeper', 'documents.save', { document, revision: 0, ...paper });
  await ask('keeper', 'documents.submit', { document, revision: 1 });
  await ask('approver', 'documents.approve', { document, revision: 2 });
  const { number } = await ask('keeper', 'documents.post', { document, revision: 3 });
  return number ?? '';
}

/** The numbers that a child was told were posted; its last line may be half a line. */
export function acknowledgedBy(child: Child): string[] {
  return linesOf(child, 'ack ');
}

function linesOf(child: Child, word: string): string[] {
  return child
    .said()
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith(word))
    .map((line) => line.slice(word.length));
}

/**
 * Opens what a fault has left and looks whether it is what it must be: no half posting, and a proof
 * that finds nothing but what is `expected`. Answers which of the acknowledged papers are lost, and
 * how many are posted.
 */
export async function examine(
  folder: string,
  acknowledged: Iterable<string>,
  expected: readonly FindingCode[] = [],
) {
  const { program, ask } = openForPosting(folder);
  try {
    const posted = program.state.store!.db.all<{ number: string; moved: number }>(sql`
      SELECT number, (SELECT count(*) FROM movement WHERE posting_id = posting.id) AS moved
      FROM document JOIN posting ON posting.document_id = document.id`);
    expect(posted.filter(({ moved }) => moved !== lines)).toEqual([]);
    const { findings } = await ask('viewer', 'ledger.prove', {});
    expect(findings.filter(({ code }) => !expected.includes(code))).toEqual([]);
    const there = new Set(posted.map(({ number }) => number));
    return {
      posted: posted.length,
      findings: findings.map(({ code }) => code),
      lost: [...acknowledged].filter((number) => !there.has(number)),
    };
  } finally {
    program.close();
  }
}

/**
 * Asks once more, with the same key, for the last posting that a killed child had begun. It comes
 * about once: answered now if it was not then, and never twice.
 */
export async function retryLast(folder: string, child: Child) {
  const last = linesOf(child, 'try ').at(-1);
  if (last === undefined) return;
  const { input, key }: { input: { document: string; revision: number }; key: string } =
    JSON.parse(last);
  const { program, ask } = openForPosting(folder);
  try {
    const { number } = await ask('keeper', 'documents.post', input, key);
    const { postings } = await ask('viewer', 'documents.read', { document: input.document });
    expect([number, postings.length]).toEqual([expect.any(String), 1]);
  } finally {
    program.close();
  }
}
