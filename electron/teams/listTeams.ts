import type { Output, Parsed } from '../../shared/api';
import { findsTeam } from '../../shared/teams/findsTeam';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { toGiveOut } from './toGiveOut';
import { writesTeam } from './writesTeam';

type TeamRow = Output<'teams.list'>['rows'][number];

/** The teams with their newest kit list and what is in their custody of each of its items, not to give it out. */
export function listTeams(
  context: QueryContext,
  { show, search }: Parsed<'teams.list'>,
): Output<'teams.list'> {
  const { db, today } = context;
  const teams = db.all<
    Omit<TeamRow, 'kit' | 'active' | 'writable'> & { id: number; active: 0 | 1 }
  >(sql`
    SELECT team.id, team.uid, team.code, team.name, class, team.tier, deployable, warehouse.code AS warehouse,
      active, initials, readings,
      (SELECT count(*) FROM team_member WHERE team_id = team.id AND active = 1) AS members
    FROM team LEFT JOIN warehouse ON warehouse.id = warehouse_id
    WHERE active = 1 OR ${show} = 'all'
    ORDER BY active DESC, team.tier = 'province' DESC, team.id`);
  const lines = db.all<KitRow>(sql`
    WITH given AS MATERIALIZED ${toGiveOut(db, today)}
    SELECT team_id AS teamId, item.id, item.uid, item.code, item.name, item.unit, quantity, nature,
      coalesce((
        SELECT sum(stock.quantity - coalesce(given.quantity, 0)) FROM place
        JOIN stock ON stock.place_id = place.id
        JOIN lot ON lot.id = stock.lot_id
        LEFT JOIN given ON given.placeId = place.id AND given.lotId = lot.id
        WHERE place.kind = 'custody' AND place.team_id = team_kit_line.team_id
          AND lot.item_id = item.id), 0) AS held
    FROM team_kit_line JOIN item ON item.id = team_kit_line.item_id
    WHERE version = (
      SELECT max(version) FROM team_kit_line AS newest
      WHERE newest.team_id = team_kit_line.team_id)
    ORDER BY team_id, line`);
  const rows = teams.map(({ id, active, ...team }) => ({
    ...team,
    active: active === 1,
    writable: writesTeam(context, team),
    kit: lines
      .filter(({ teamId }) => teamId === id)
      .map(({ uid, code, name, unit, quantity, nature, held }) => ({
        item: { uid, code, name, unit },
        quantity,
        nature,
        held,
      })),
  }));
  return { rows: rows.filter((team) => findsTeam(team, search)) };
}

interface KitRow {
  teamId: number;
  uid: string;
  code: string;
  name: string;
  unit: string;
  quantity: number;
  nature: 'loan' | 'consumable';
  held: number;
}
