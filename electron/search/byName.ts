import { anyContains, containing, type Sql, sql } from '../database/sql';

/** The columns of a thing that has a name and readings. */
export interface NameColumns {
  name: Sql;
  initials: Sql;
  readings: Sql;
  code?: Sql;
  /** What else it is found by. */
  others?: readonly Sql[];
}

/** The names in a table that has no more than they. */
export function namesIn(table: Sql): NameColumns {
  return {
    name: sql`${table}.name`,
    initials: sql`${table}.initials`,
    readings: sql`${table}.readings`,
  };
}

/**
 * Whether a thing is found by the words: as a part of its name, code, initials or what else it goes
 * by, or of one of its readings: `zhangpeng`, `zhang peng` and `ZP` find 帐篷.
 */
export function isNamed(columns: NameColumns, words: string): Sql {
  const { name, initials, readings, code, others = [] } = columns;
  const plain = anyContains([name, initials, ...(code ? [code] : []), ...others], words);
  const typed = asRead(words);
  return typed === '' ? plain : sql`(${plain} OR ${reads(readings, '', typed, '')})`;
}

/**
 * How well a thing fits the words, the best first: its code, initials or name itself; another way to
 * read it; how one of them begins; a part of them; a part of a reading.
 */
export function nameRank(columns: NameColumns, words: string): Sql {
  const { name, initials, readings, code = sql`''` } = columns;
  const upper = words.normalize('NFKC').toUpperCase();
  const begins = (text: string) => containing(text).slice(1);
  const typed = asRead(words);
  const read = (end: string) =>
    typed === '' ? sql`0` : reads(sql`(';' || ${readings} || ';')`, ';', typed, end);
  return sql`CASE
    WHEN ${initials} = ${upper} OR ${code} = ${upper} OR ${name} = ${words} THEN 0
    WHEN ${read(';')} THEN 1
    WHEN ${initials} LIKE ${begins(upper)} ESCAPE '\\' OR ${code} LIKE ${begins(upper)} ESCAPE '\\'
      OR ${name} LIKE ${begins(words)} ESCAPE '\\' OR ${read('')} THEN 2
    WHEN ${anyContains([name, initials, code], words)} THEN 3
    ELSE 4 END`;
}

/** Whether a text of readings has this one in it: in full it is small, by initials in capitals. */
function reads(text: Sql, before: string, typed: string, after: string): Sql {
  const [small, capital] = [typed.toLowerCase(), typed.toUpperCase()].map(
    (each) => sql`instr(${text}, ${before + each + after}) > 0`,
  ) as [Sql, Sql];
  return /[a-z]/i.test(typed) ? sql`(${small} OR ${capital})` : small;
}

/** As readings are written: letters and digits, in plain width, v for ü. Chinese is no reading. */
export function asRead(words: string): string {
  const plain = words.normalize('NFKC').replace(/ü/giu, 'v');
  return /\p{Script=Han}/u.test(plain) ? '' : plain.replace(/[^\p{L}\p{N}]/gu, '');
}
