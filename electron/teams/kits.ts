import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { KitVersion } from '../../shared/teams/api';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readItem } from '../kits/itemColumns';
import { readTeamId } from './saveTeam';
import { readWritableTeam } from './writesTeam';

/** 装备清单 of a team with all its versions, the newest first. */
export function listKits(
  { db }: QueryContext,
  { team }: Parsed<'teams.kits'>,
): Output<'teams.kits'> {
  return { versions: kitVersions(db, readTeamId(db, team)) };
}

type Line = KitVersion['lines'][number];

function kitVersions(db: ReadableDb, teamId: number): KitVersion[] {
  const rows = db.all<Line['item'] & Omit<Line, 'item'> & { version: number }>(sql`
    SELECT version, item.uid, item.code, item.name, item.unit, quantity, nature
    FROM team_kit_line JOIN item ON item.id = item_id
    WHERE team_id = ${teamId} ORDER BY version DESC, line`);
  const versions: KitVersion[] = [];
  for (const { version, quantity, nature, ...item } of rows) {
    const last = versions.at(-1);
    const line = { item, quantity, nature };
    if (last?.version === version) last.lines.push(line);
    else versions.push({ version, lines: [line] });
  }
  return versions;
}

/**
 * Adds the next version of a kit list; earlier ones stay. The list that is in force already stays
 * the newest, so saving it twice makes one version.
 */
export function saveKit(
  context: CommandContext,
  { team, lines }: Parsed<'teams.saveKit'>,
): Output<'teams.saveKit'> {
  const { db } = context;
  const teamId = readWritableTeam(context, team);
  const items = lines.map(({ item }) => readItem(db, item));
  const twice = items.find(({ id }, at) => items.findIndex((each) => each.id === id) < at);
  if (twice) refuse('teamKit.twice', { item: twice.name });
  const [newest] = kitVersions(db, teamId);
  const inForce = newest?.lines.map(({ item, quantity, nature }) => ({
    item: item.uid,
    quantity,
    nature,
  }));
  const asText = (list: typeof lines | undefined) =>
    JSON.stringify(list?.map(({ item, quantity, nature }) => [item, quantity, nature]));
  if (newest && asText(inForce) === asText(lines)) return { team, version: newest.version };
  const version = (newest?.version ?? 0) + 1;
  lines.forEach(({ quantity, nature }, at) => {
    db.run(sql`
      INSERT INTO team_kit_line (team_id, version, line, item_id, quantity, nature)
      VALUES (${teamId}, ${version}, ${at + 1}, ${items[at]?.id ?? null}, ${quantity}, ${nature})`);
  });
  return { team, version };
}
