import type { Parsed } from '../../shared/api';
import { exportLists } from '../../shared/exports/lists';
import { formatInstant } from '../../shared/format/instant';
import type { BackgroundJob } from '../background/jobs';
import type { QueryContext } from '../context';
import { openReadOnly } from '../database/database';
import { describeAsked } from './describe';
import { mostExported, readList } from './readList';
import { writeList } from './writeList';

/** A list that is to be had as a file, and who has it, when, of which store. */
export interface ExportOrder {
  storeFile: string;
  asked: Parsed<'exports.save'>;
  by: Omit<QueryContext, 'db'>;
}

/**
 * Reads a list as of one moment and writes it as a file, with who made it, when, and of what. A
 * background job; how far it is, is told as the part of the most rows that a file may have.
 */
export const exportList: BackgroundJob<
  ExportOrder,
  { bytes: Uint8Array; rows: number; named: readonly string[] }
> = async ({ storeFile, asked, by }, { progress }) => {
  const db = openReadOnly(storeFile);
  try {
    db.hold();
    const list = readList({ ...by, db }, asked);
    progress(list.rows.length / mostExported);
    const head = [
      ['范围', describeAsked(db, asked.list, asked.asked)],
      ...list.about,
      ['时点', formatInstant(by.now.toISOString())],
      ['制表', `${by.actor.name}（${by.store.node.name}）`],
    ] as const;
    const { title } = exportLists[asked.list];
    const notice = by.store.isDrill ? '演练数据，不是正式的账' : null;
    const bytes = await writeList({ format: asked.format, title, notice, head, ...list });
    return { bytes, rows: list.rows.length, named: list.named };
  } finally {
    db.close();
  }
};
