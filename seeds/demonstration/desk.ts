import type { CallName, Input, Output } from '../../shared/api';
import { type Body, kindOf } from '../../shared/documents/kinds';
import type { Persons } from '../../shared/documents/persons';
import type { LotStockRow } from '../../shared/stock/api';
import { seedUid } from '../seedUid';
import { pickNumber } from './figures';
import type { AskNext } from './playPaper';
import { demonstrationUid, userAt } from './things';

/** Stands on every paper of a scene. */
export const inventedNote = '演示数据：人名、数量、日期和事由为虚构。';

/** A lot on a shelf. */
export type Shelved = LotStockRow & { bin: NonNullable<LotStockRow['bin']> };

/** What a scene has at hand: the calls of the program on its day, and what many scenes do. */
export interface Desk {
  on: string;
  today: string;
  ask<N extends CallName>(
    login: string,
    call: N,
    input: Input<N>,
    second?: string,
  ): Promise<Output<N>>;
  /** Takes a paper to its posting, approved by another where it must be; or leaves it a draft. */
  write(paper: Written): Promise<string>;
  /** The paper as it stands, for an act on it. */
  now(key: string): Promise<{ document: string; revision: number }>;
  /** The first lot of an item at a warehouse of which so much lies in one bin, in a condition. */
  lot(at: string, item: string, wanted?: WantedLot): Promise<Shelved>;
}

interface WantedLot {
  atLeast?: number;
  condition?: 'good' | 'pending' | 'held' | 'damaged';
  /** Part of its batch number. */
  batch?: string;
}

export interface Written {
  key: string;
  at: string;
  body: Body;
  /** Those that are not anybody. */
  persons?: Persons;
  until?: 'draft' | 'posted';
}

/** The desk of a day of the demonstration. */
export function deskOf(
  asked: AskNext,
  { on, today, people }: { on: string; today: string; people: readonly string[] },
): Desk {
  const ask: Desk['ask'] = (login, call, input, second) =>
    asked(login, call, input, second) as never;
  return {
    on,
    today,
    ask,
    async write({ key, at, body, persons = {}, until = 'posted' }) {
      const keeper = userAt('keeper', at);
      const isIssue = body.kind === 'dispatch' || body.kind === 'transfer';
      const maker = isIssue ? userAt('dispatcher', at) : keeper;
      const document = demonstrationUid('paper', key);
      const saved = await ask(maker, 'documents.save', {
        document,
        revision: 0,
        warehouse: at,
        businessDate: on,
        persons: until === 'draft' ? persons : { ...anybody(body, key, people), ...persons },
        body,
      });
      if (until === 'draft') return document;
      const { revision, axes } = await ask(maker, 'documents.submit', {
        document,
        revision: saved.revision,
      });
      const approved =
        axes.approval === 'given'
          ? { revision }
          : await ask(userAt('approver', at), 'documents.approve', { document, revision });
      await ask(keeper, 'documents.post', { document, revision: approved.revision });
      return document;
    },
    async now(key) {
      const document = demonstrationUid('paper', key);
      const { revision } = await ask('ck', 'documents.read', { document });
      return { document, revision };
    },
    async lot(at, code, { atLeast = 1, condition = 'good', batch = '' } = {}) {
      const filter = {
        warehouse: at,
        item: seedUid('item', code),
        where: 'shelf' as const,
        condition,
        search: batch,
      };
      const { rows } = await ask('ck', 'stock.lots', { filter });
      const found = rows.find((row) => row.bin !== null && row.quantity - row.spokenFor >= atLeast);
      if (!found?.bin) throw new Error(`no ${atLeast} ${condition} of ${code} at ${at} on ${on}`);
      return { ...found, bin: found.bin };
    },
  };
}

/** An invented person in every part that a paper has a place for, nobody in two of them. */
function anybody(body: Body, key: string, people: readonly string[]): Persons {
  const first = pickNumber(key, people.length);
  return Object.fromEntries(
    Object.keys(kindOf(body).persons).map((role, index) => [
      role,
      someone(people[(first + index) % people.length] ?? ''),
    ]),
  );
}

export function someone(name: string, identityNumber = '') {
  return { name, telephone: '', identityNumber };
}
