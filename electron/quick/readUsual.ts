import type { Output, Parsed } from '../../shared/api';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { itemsByUid } from '../items/findItems';
import { notErased } from '../parties/partyRows';
import { stockRows } from '../stock/stockRows';

/** By so many of the latest dispatches it is judged what is usual. */
const mostPapers = 300;
/** As many as one looks over at once. */
const mostItems = 9;
const mostDestinations = 9;

/**
 * To whom a warehouse gives, and which items most often. The teams of the province stand first, always
 * at the same place, since they come for goods at any warehouse and are looked for there at night; after them whoever
 * was served last, then the other teams. Of items what can be given comes first: what was given most often, then what
 * there is most of; what was given and is gone takes only the places that are left.
 */
export function readUsual(
  { db, today }: QueryContext,
  { warehouse: code }: Parsed<'quick.usual'>,
): Output<'quick.usual'> {
  const { id } = readWarehouse(db, code);
  const latest = latestOf(id);
  const given = db.all<{ uid: string }>(sql`
    SELECT item.uid FROM ${latest} AS paper, json_each(paper.body, '$.lines') AS line
    JOIN item ON item.uid = line.value ->> 'item'
    WHERE ${inUse}
    GROUP BY item.id ORDER BY count(*) DESC, max(paper.id) DESC`);
  const inStock = db.all<{ uid: string }>(sql`
    SELECT item.uid FROM (${stockRows({ warehouse: code, where: 'shelf' }, today)})
    JOIN item ON item.id = itemId
    WHERE ${inUse}
    GROUP BY item.id HAVING sum(available) > 0
    ORDER BY sum(available) DESC, item.id`);
  const here = new Set(inStock.map(({ uid }) => uid));
  const givable = given.filter(({ uid }) => here.has(uid));
  return {
    to: firstOf(mostDestinations, teamsOfProvince(db), served(db, latest), otherTeams(db, id)),
    items: itemsByUid(
      db,
      { warehouse: code, today },
      firstOf(mostItems, givable, inStock, given).map(({ uid }) => uid),
    ),
  };
}

const inUse = sql`item.active = 1 AND item.matched_item_id IS NULL`;

/** The latest dispatches of a warehouse that were posted. */
function latestOf(warehouse: number): Sql {
  return sql`(
    SELECT id, body FROM document
    WHERE warehouse_id = ${warehouse} AND kind = 'dispatch' AND posting <> 'none'
    ORDER BY business_date DESC, id DESC LIMIT ${mostPapers})`;
}

type Destination = Output<'quick.usual'>['to'][number];

function served(db: ReadableDb, latest: Sql): Destination[] {
  return db.all<Destination>(sql`
    SELECT kind, uid, name FROM (
      SELECT 'team' AS kind, team.uid, team.name, max(paper.id) AS last
      FROM ${latest} AS paper JOIN team ON team.uid = paper.body ->> '$.to.team'
      WHERE team.active = 1 GROUP BY team.id
      UNION ALL
      SELECT 'party', party.uid, party.name, max(paper.id)
      FROM ${latest} AS paper JOIN party ON party.uid = paper.body ->> '$.to.party'
      WHERE party.active = 1 AND ${notErased} GROUP BY party.id)
    ORDER BY last DESC LIMIT ${mostDestinations}`);
}

function teamsOfProvince(db: ReadableDb): Destination[] {
  return db.all<Destination>(sql`
    SELECT 'team' AS kind, uid, name FROM team WHERE active = 1 AND tier = 'province'
    ORDER BY code LIMIT ${mostDestinations}`);
}

/** The other teams, those of which this warehouse keeps the kit first. */
function otherTeams(db: ReadableDb, warehouse: number): Destination[] {
  return db.all<Destination>(sql`
    SELECT 'team' AS kind, uid, name FROM team WHERE active = 1 AND tier <> 'province'
    ORDER BY warehouse_id IS NOT ${warehouse}, code LIMIT ${mostDestinations}`);
}

/** The first so many of some lists, each once. */
function firstOf<T extends { uid: string }>(most: number, ...lists: T[][]): T[] {
  const each = new Map(lists.flat().map((one) => [one.uid, one]));
  return [...each.values()].slice(0, most);
}
