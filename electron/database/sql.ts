/** A piece of SQL with its parameters, made by the {@link sql} tag. */
export class Sql {
  constructor(
    readonly text: string,
    readonly values: readonly SqlValue[],
  ) {}
}

export type SqlValue = string | number | bigint | null;

/**
 * SQL with safe interpolation: a value becomes a parameter, a nested {@link Sql} is spliced in.
 *
 *     const only = warehouse ? sql`AND warehouse_id = ${warehouse}` : sql``;
 *     db.all(sql`SELECT code FROM bin WHERE active ${only}`);
 *
 * Integers travel as SQLite integers: better-sqlite3 binds a plain number as REAL, and 3/2 would
 * then be 1.5 in SQL.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'number' ? asInteger(part) : part);
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, values);
}

/** Conditions joined by AND; none at all is no condition. */
export function whereAll(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql`WHERE ${join(conditions, ' AND ')}`;
}

/**
 * A list for IN (…), as one parameter: the text is the same for two values and for two thousand, so
 * the statement is prepared once, and there is no most that it can hold.
 */
export function list(values: readonly (string | number)[]): Sql {
  return sql`SELECT value FROM json_each(${JSON.stringify(values)})`;
}

/**
 * Whether one of the columns contains the words, as they were typed or in their plain width: ㎡ is
 * found as it stands, and １２ finds 12.
 */
export function anyContains(columns: readonly Sql[], words: string): Sql {
  const patterns = [...new Set([words, words.normalize('NFKC')])].map(containing);
  const tests = columns.flatMap((column) =>
    patterns.map((pattern) => sql`${column} LIKE ${pattern} ESCAPE '\\'`),
  );
  return sql`(${join(tests, ' OR ')})`;
}

/** A LIKE pattern that finds `part` anywhere; use with `ESCAPE '\\'`. */
export function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.values),
  );
}

function asInteger(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number for SQL: ${value}`);
  return BigInt(value);
}
