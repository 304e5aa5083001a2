import type { ListName } from '../../shared/exports/lists';
import { dayTyped } from '../../shared/format/typed';
import { levelNames } from '../../shared/names';
import type { ReadableDb } from '../database/database';
import { list as listOf, sql } from '../database/sql';
import { askedField } from './askedWords';

/** What a list was asked, as people say it: `品类：被服，查找：棉`. */
export function describeAsked(
  db: ReadableDb,
  list: ListName,
  asked: Readonly<Record<string, unknown>>,
): string {
  const { filter, ...others } = asked;
  const fields = { ...others, ...(typeof filter === 'object' ? filter : {}) };
  const said = Object.entries(fields).flatMap(([field, value]) => {
    const told = askedField(list, field);
    if (told === null || value === null || value === undefined || value === '') return [];
    if (value === false) return [];
    if (value === true) return [told.name];
    const values = (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === 'number'
        ? (levelNames[each] ?? String(each))
        : (told.words?.[String(each)] ?? wordOf(db, String(each))),
    );
    return [`${told.name}：${values.join('、')}`];
  });
  return said.length === 0 ? '全部' : said.join('，');
}

/** What a thing is called by its uid, a warehouse by its code; other words are as they are. */
function wordOf(db: ReadableDb, value: string): string {
  if (dayTyped(value) === value) return value;
  const values = listOf([value]);
  const named = db.find<{ name: string }>(sql`
    SELECT name FROM warehouse WHERE code IN (${values})
    UNION ALL SELECT name FROM category WHERE uid IN (${values})
    UNION ALL SELECT name FROM item WHERE uid IN (${values})
    UNION ALL SELECT coalesce(serial_number, nullif(batch_number, ''), received_on) FROM lot WHERE uid IN (${values})
    UNION ALL SELECT code FROM bin WHERE uid IN (${values})
    UNION ALL SELECT name FROM party WHERE uid IN (${values})
    UNION ALL SELECT name FROM team WHERE uid IN (${values})
    UNION ALL SELECT name FROM earmark WHERE uid IN (${values})
    UNION ALL SELECT name FROM operation WHERE uid IN (${values})
    UNION ALL SELECT name FROM user WHERE uid IN (${values})
    UNION ALL SELECT name || ' 第 ' || version || ' 版' FROM standard WHERE uid IN (${values})
    UNION ALL SELECT warehouse.name || ' ' || judged_on FROM assessment
      JOIN warehouse ON warehouse.id = warehouse_id WHERE assessment.uid IN (${values})
    UNION ALL SELECT coalesce(number, '草稿') FROM document WHERE uid IN (${values})
    LIMIT 1`);
  return named?.name ?? value;
}
