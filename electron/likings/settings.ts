import type { Output, Parsed } from '../../shared/api';
import { settingsFrom } from '../../shared/likings/settings';
import type { CommandContext, QueryContext } from '../context';
import { sql } from '../database/sql';

/** What the asking person set for himself. */
export function readSettings({ db, actor }: QueryContext): Output<'me.settings'> {
  const rows = db.all<{ name: string; value: string }>(
    sql`SELECT name, value FROM user_setting WHERE user_id = ${actor.id}`,
  );
  return settingsFrom(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])));
}

/** Keeps what the asking person sets, for himself alone. */
export function saveSettings(
  context: CommandContext,
  input: Parsed<'me.saveSetting'>,
): Output<'me.saveSetting'> {
  const { db, actor, was } = context;
  const before = readSettings(context);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  was(Object.fromEntries(given.map(([name]) => [name, before[name as keyof typeof before]])));
  for (const [name, value] of given) {
    db.run(sql`
      INSERT INTO user_setting (user_id, name, value)
      VALUES (${actor.id}, ${name}, ${JSON.stringify(value)})
      ON CONFLICT DO UPDATE SET value = excluded.value`);
  }
  return { user: actor.uid };
}
