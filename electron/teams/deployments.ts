import type { Output, Parsed } from '../../shared/api';
import { isPast } from '../../shared/custody/limits';
import { refuse } from '../../shared/refusals';
import type { DeploymentRow, DeploymentStanding } from '../../shared/teams/deploymentsApi';
import { type CommandContext, type QueryContext, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql, whereAll } from '../database/sql';
import { refuseBarred } from '../operations/barred';
import { readStoredOperation } from '../operations/storedOperation';
import { keptAt } from './keptAt';
import { readTeamId } from './saveTeam';

/** 出动 of teams, the last one on top. */
export function listDeployments(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { team, operation, show }: Parsed<'deployments.list'>,
): Output<'deployments.list'> {
  const rows = db.all<Row>(sql`
    SELECT deployment.uid AS deployment, team.uid AS teamUid, team.code, team.name,
      operation.uid AS operationUid, operation.name AS operationName, gone_on AS goneOn,
      due_on AS dueOn, back_on AS backOn, struck_reason AS struck, user.uid AS byUid,
      user.name AS byName,
      (SELECT json_group_array(json_object('document', document.uid, 'number', number))
        FROM deployment_paper JOIN document ON document.id = document_id
        WHERE deployment_id = deployment.id AND cancelled = 0) AS papers,
      EXISTS (
        SELECT 1 FROM deployment_paper JOIN document ON document.id = document_id
        WHERE deployment_id = deployment.id AND posting <> 'none') AS hasMoved
    FROM deployment JOIN team ON team.id = team_id JOIN user ON user.id = made_by
    LEFT JOIN operation ON operation.id = operation_id
    ${whereAll([
      ...(team ? [sql`team_id = ${readTeamId(db, team)}`] : []),
      ...(operation ? [sql`operation_id = ${readStoredOperation(db, operation).id}`] : []),
      ...(show === 'out' ? [sql`back_on IS NULL AND struck_at IS NULL`] : []),
    ])}
    ORDER BY back_on IS NULL AND struck_at IS NULL DESC, gone_on DESC, deployment.id DESC`);
  return { rows: rows.map((row) => viewRow(row, today)) };
}

interface Row extends Pick<DeploymentRow, 'deployment' | 'goneOn' | 'dueOn' | 'backOn' | 'struck'> {
  teamUid: string;
  code: string;
  name: string;
  operationUid: string | null;
  operationName: string | null;
  byUid: string;
  byName: string;
  papers: string;
  hasMoved: 0 | 1;
}

function viewRow(row: Row, today: string): DeploymentRow {
  const { deployment, goneOn, dueOn, backOn, struck, operationUid, operationName } = row;
  const papers: DeploymentRow['papers'] = JSON.parse(row.papers);
  const standing = standingOf(row, papers.length);
  return {
    ...{ deployment, goneOn, dueOn, backOn, struck, standing, papers },
    team: { uid: row.teamUid, code: row.code, name: row.name },
    operation:
      operationUid === null || operationName === null
        ? null
        : { uid: operationUid, name: operationName },
    isOverdue: (standing === 'out' || standing === 'preparing') && isPast(dueOn, today),
    by: { uid: row.byUid, name: row.byName },
  };
}

function standingOf({ struck, backOn, hasMoved }: Row, papers: number): DeploymentStanding {
  if (struck !== null) return 'struck';
  if (backOn !== null) return 'back';
  return papers > 0 && hasMoved === 0 ? 'preparing' : 'out';
}

/**
 * The 出动 of a team for an operation that is under way, or a new one of today: pressed twice it goes out
 * once. Nothing goes out for an operation that has ended, nor for a second one before it is back.
 */
export function beginDeployment(
  { db, actor, now, today }: CommandContext,
  { deployment, team, operation, dueDate }: Parsed<'readiness.deploy'>,
): { id: number; uid: string } {
  const teamId = readTeamId(db, team);
  const served = operation === null ? null : readStoredOperation(db, operation);
  refuseBarred(db, { operations: operation === null ? [] : [operation] });
  const operationId = served?.id ?? null;
  const known = db.find<{ id: number; uid: string }>(sql`
    SELECT id, uid FROM deployment
    WHERE team_id = ${teamId} AND operation_id IS ${operationId}
      AND back_on IS NULL AND struck_at IS NULL`);
  if (known) return known;
  const elsewhere = listDeployments({ db, today }, { team, show: 'out' }).rows[0];
  if (elsewhere) {
    const { goneOn, operation: where } = elsewhere;
    const name = elsewhere.team.name;
    refuse('deployment.out', { team: name, operation: where?.name ?? null, goneOn });
  }
  const id = db.insert(sql`
    INSERT INTO deployment (uid, team_id, operation_id, gone_on, due_on, made_at, made_by)
    VALUES (${deployment}, ${teamId}, ${operationId}, ${today}, ${dueDate}, ${now.toISOString()},
      ${actor.id})`);
  return { id, uid: deployment };
}

/** 归队: the team is back. */
export function endDeployment(
  context: CommandContext,
  { deployment, backOn }: Parsed<'deployments.back'>,
): Output<'deployments.back'> {
  const { db, actor, now, today } = context;
  const { id, goneOn } = readOut(context, deployment);
  if (backOn > today) refuse('date.future', { businessDate: backOn, today });
  if (backOn < goneOn) refuse('deployment.backEarly', { goneOn });
  db.run(sql`
    UPDATE deployment SET back_on = ${backOn}, back_at = ${now.toISOString()}, back_by = ${actor.id}
    WHERE id = ${id}`);
  return { deployment };
}

/** It never went: it stays to be seen and counts for nothing. */
export function strikeDeployment(
  context: CommandContext,
  { deployment, reason }: Parsed<'deployments.strike'>,
): Output<'deployments.strike'> {
  const { db, actor, now } = context;
  const { id } = readOut(context, deployment);
  db.run(sql`
    UPDATE deployment SET struck_reason = ${reason}, struck_at = ${now.toISOString()},
      struck_by = ${actor.id}
    WHERE id = ${id}`);
  return { deployment };
}

/** One that is still out, for who writes at the warehouse that keeps the kit of its team. */
function readOut(context: CommandContext, uid: string): { id: number; goneOn: string } {
  const { db } = context;
  const found = findStored(db, uid) ?? refuse('notFound', { what: 'deployment', uid });
  writingAt(context, found.warehouse);
  if (found.isOver === 1) refuse('deployment.over', { team: found.name });
  return found;
}

function findStored(db: ReadableDb, uid: string) {
  return db.find<{ id: number; goneOn: string; name: string; warehouse: string; isOver: 0 | 1 }>(
    sql`
      SELECT deployment.id, gone_on AS goneOn, team.name, warehouse.code AS warehouse,
        back_on IS NOT NULL OR struck_at IS NOT NULL AS isOver
      FROM deployment JOIN team ON team.id = team_id JOIN warehouse ON warehouse.id = ${keptAt}
      WHERE deployment.uid = ${uid}`,
  );
}
