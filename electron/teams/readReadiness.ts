import type { Output, Parsed } from '../../shared/api';
import { daysAfter } from '../../shared/day';
import { refuse } from '../../shared/refusals';
import { findsTeam } from '../../shared/teams/findsTeam';
import { cannotGo, certificateWarningDays, isInForce } from '../../shared/teams/members';
import { lineStanding, type Pile, shares, usualReturn } from '../../shared/teams/readiness';
import type { ReadinessLine, TeamReadiness } from '../../shared/teams/readinessApi';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { stockRowsAmong } from '../stock/stockRows';
import { listDeployments } from './deployments';
import { keptAt } from './keptAt';
import { readMembers } from './members';
import { kitItems, toGiveOut } from './toGiveOut';

/** 备勤 of every team that is in use, those of the province first. */
export function listReadiness(
  { db, today }: QueryContext,
  { search, until }: Parsed<'readiness.list'>,
): Output<'readiness.list'> {
  const teams = readTeams(db, sql`team.active = 1`).filter((team) => findsTeam(team, search));
  return { rows: readinessOf(db, teams, { today, until: until ?? usualReturn(today) }) };
}

/** 备勤 of one team, which must exist. */
export function readReadiness(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { team, until }: Parsed<'readiness.read'>,
): TeamReadiness {
  const teams = readTeams(db, sql`team.uid = ${team}`);
  const [row] = readinessOf(db, teams, { today, until: until ?? usualReturn(today) });
  return row ?? refuse('notFound', { what: 'team', uid: team });
}

type Team = TeamReadiness['team'] & {
  id: number;
  initials: string;
  readings: string;
  deployable: number | null;
  warehouseId: number;
  warehouseCode: string;
  warehouseName: string;
};

/** Teams with the warehouse that keeps their kit. */
function readTeams(db: ReadableDb, condition: Sql): Team[] {
  return db.all<Team>(sql`
    SELECT team.id, team.uid, team.code, team.name, team.class, team.initials, team.readings,
      team.deployable, warehouse.id AS warehouseId, warehouse.code AS warehouseCode,
      warehouse.name AS warehouseName
    FROM team JOIN warehouse ON warehouse.id = ${keptAt}
    WHERE ${condition} ORDER BY team.tier = 'province' DESC, team.id`);
}

function readinessOf(
  db: ReadableDb,
  teams: readonly Team[],
  days: { today: string; until: string },
): TeamReadiness[] {
  const piles = readPiles(db, days);
  const whereOut = listDeployments({ db, today: days.today }, { show: 'out' }).rows;
  return teams.map((team) => {
    const lines = readKit(db, team.id).map(({ itemId, ...line }): ReadinessLine => {
      const need = { item: line.item.uid, quantity: line.quantity };
      const at = { team: team.uid, warehouse: team.warehouseCode };
      return { ...line, ...lineStanding(need, piles.get(itemId) ?? [], at) };
    });
    const out = whereOut.find((row) => row.team.uid === team.uid) ?? null;
    const people = peopleOf(db, team, days.today);
    return {
      team: { uid: team.uid, code: team.code, name: team.name, class: team.class },
      warehouse: { code: team.warehouseCode, name: team.warehouseName },
      until: days.until,
      ...{ out, shares: out === null ? shares(lines) : null, lines },
      people: { ...people, canGo: out === null ? people.canGo : 0 },
    };
  });
}

/** The kit list that is in force. */
function readKit(
  db: ReadableDb,
  teamId: number,
): (Pick<ReadinessLine, 'item' | 'nature' | 'quantity'> & { itemId: number })[] {
  return db
    .all<
      ReadinessLine['item'] & Pick<ReadinessLine, 'nature' | 'quantity'> & { itemId: number }
    >(sql`
      SELECT item.id AS itemId, item.uid, item.code, item.name, item.spec, item.unit, quantity,
        nature
      FROM team_kit_line JOIN item ON item.id = item_id
      WHERE team_id = ${teamId} AND version = (
        SELECT max(version) FROM team_kit_line WHERE team_id = ${teamId})
      ORDER BY line`)
    .map(({ itemId, quantity, nature, ...item }) => ({ itemId, item, quantity, nature }));
}

/** What there is of everything that is on a kit list in force. */
const kitStock = sql`
  SELECT stock.* FROM (${kitItems}) AS listed
  CROSS JOIN lot ON lot.item_id = listed.item_id
  CROSS JOIN stock ON stock.lot_id = lot.id`;

/**
 * What lies where of everything that is on a kit list in force, as every list of stock reads it, by
 * item. Goods on the road are nobody's to take along, nor is what a team is to give out (`toGiveOut`).
 */
function readPiles(
  db: ReadableDb,
  { today, until }: { today: string; until: string },
): Map<number, Pile[]> {
  const rows = db.all<{
    itemId: number;
    item: string;
    team: string | null;
    warehouse: string;
    condition: 'good' | 'pending' | 'held' | 'damaged' | null;
    life: Pile['life'];
    overdue: 0 | 1;
    free: 0 | 1;
    quantity: number;
    available: number;
  }>(sql`
    SELECT line.itemId, line.itemUid AS item, team.uid AS team, line.warehouseCode AS warehouse,
      line.condition,
      CASE WHEN expiryDate < ${today} THEN 'expired' WHEN expiryDate < ${until} THEN 'expiring'
        ELSE 'lasts' END AS life,
      coalesce((
        SELECT next_due FROM lot_service WHERE lot_id = line.lotId
        ORDER BY done_on DESC, id DESC LIMIT 1) < ${today}, 0) AS overdue,
      line.earmarkUid IS NULL AND line.ownerUid = society.uid AS free,
      sum(line.quantity - coalesce(given.quantity, 0)) AS quantity, sum(line.available) AS available
    FROM (${stockRowsAmong(kitStock, today)}) AS line
    JOIN place ON place.id = line.placeId AND place.kind IN ('bin', 'custody')
    JOIN warehouse ON warehouse.id = line.warehouseId
    JOIN party AS society ON society.id = warehouse.society_id
    LEFT JOIN team ON team.id = place.team_id
    LEFT JOIN ${toGiveOut(db, today)} AS given
      ON given.placeId = line.placeId AND given.lotId = line.lotId
    GROUP BY 1, 3, 4, 5, 6, 7, 8`);
  const piles = new Map<number, Pile[]>();
  for (const { itemId, team, warehouse, condition, overdue, free, ...row } of rows) {
    const pile: Pile = {
      ...row,
      where: team === null ? { warehouse, condition: condition ?? 'good' } : { team },
      free: free === 1,
      serviceOverdue: overdue === 1,
    };
    const group = piles.get(itemId);
    if (group) group.push(pile);
    else piles.set(itemId, [pile]);
  }
  return piles;
}

/** Who of the team can go today. */
function peopleOf(
  db: ReadableDb,
  { id, deployable }: Team,
  today: string,
): TeamReadiness['people'] {
  const members = readMembers(db, id).filter(({ active }) => active);
  const why = members.map((member) => cannotGo(member, today));
  const soon = daysAfter(today, certificateWarningDays);
  const certificates = members.flatMap((member) => member.certificates);
  const ended = certificates.filter((each) => !isInForce(each, today));
  return {
    asked: deployable,
    members: members.length,
    canGo: why.filter((each) => each === null).length,
    away: why.filter((each) => each === 'away').length,
    uncertified: why.filter((each) => each === 'uncertified').length,
    expired: ended.length,
    expiring: certificates.filter((each) => !isInForce(each, soon)).length - ended.length,
  };
}
