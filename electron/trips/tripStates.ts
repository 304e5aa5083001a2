import { type Sql, sql } from '../database/sql';

/**
 * How lorries, their stops and their papers stand. Nothing of it is kept: it is told from what was
 * said of the lorry and from the papers' own axes, so that a paper that goes on by its own button, or
 * is taken back, takes its lorry with it. The words are those of shared/trips/states.ts. `which` are
 * the lorries, as a condition on `trip_id`; all of them where it is left out.
 */
const all = sql`1`;

/** Whether a paper is on another lorry as well: it has come when the last of them has. */
const isShared = sql`EXISTS (
  SELECT 1 FROM trip_paper AS other JOIN trip ON trip.id = other.trip_id
  WHERE other.document_id = trip_paper.document_id AND other.trip_id <> trip_paper.trip_id
    AND trip.cancelled_at IS NULL)`;

/** Each paper on each lorry: `tripId`, `stop`, `documentId`, `state`. */
export const paperStates = (which: Sql = all) => sql`
  SELECT trip_paper.trip_id AS tripId, trip_paper.stop, trip_paper.document_id AS documentId, CASE
    WHEN document.cancelled = 1 OR document.posting = 'reversed' THEN 'gone'
    WHEN document.posting = 'none' THEN 'notPosted'
    WHEN document.delivery = 'signed' OR trip_stop.signed_at IS NOT NULL THEN 'signed'
    WHEN trip_stop.arrived_at IS NOT NULL OR (document.delivery = 'arrived' AND NOT ${isShared})
      THEN 'arrived'
    ELSE 'issued' END AS state
  FROM (SELECT * FROM trip_paper WHERE ${which}) AS trip_paper
  JOIN trip_stop ON trip_stop.trip_id = trip_paper.trip_id AND trip_stop.stop = trip_paper.stop
  JOIN document ON document.id = trip_paper.document_id`;

/** Each stop of each lorry: `tripId`, `stop`, `dueAt`, `state`. */
export const stopStates = (which: Sql = all) => sql`
  SELECT trip_stop.trip_id AS tripId, trip_stop.stop, trip_stop.due_at AS dueAt, CASE
    WHEN trip_stop.signed_at IS NOT NULL
      OR (sum(paper.state <> 'gone') > 0 AND sum(paper.state NOT IN ('gone', 'signed')) = 0)
      THEN 'signed'
    WHEN coalesce(sum(paper.state <> 'gone'), 0) = 0 THEN 'nothing'
    WHEN trip_stop.arrived_at IS NOT NULL OR sum(paper.state IN ('notPosted', 'issued')) = 0
      THEN 'arrived'
    ELSE 'waiting' END AS state
  FROM (SELECT * FROM trip_stop WHERE ${which}) AS trip_stop
  LEFT JOIN (${paperStates(which)}) AS paper
    ON paper.tripId = trip_stop.trip_id AND paper.stop = trip_stop.stop
  GROUP BY trip_stop.trip_id, trip_stop.stop`;

/** Each lorry: `tripId`, `state`, and `lateFrom`, the instant from which on it is late, if any. */
export const tripStates = (which: Sql = all) => sql`
  SELECT tripId, state, CASE
    WHEN state IN ('planned', 'loaded') THEN min(coalesce(leavesAt, nextDue), coalesce(nextDue, leavesAt))
    WHEN state = 'onRoad' THEN nextDue END AS lateFrom, nextDue
  FROM (
    SELECT trip.id AS tripId, trip.leaves_at AS leavesAt,
      min(CASE stopped.state WHEN 'waiting' THEN stopped.dueAt END) AS nextDue, CASE
        WHEN trip.cancelled_at IS NOT NULL THEN 'cancelled'
        WHEN sum(stopped.state IN ('waiting', 'arrived')) = 0
          AND (trip.left_at IS NOT NULL OR sum(stopped.state = 'signed') > 0) THEN 'done'
        WHEN trip.left_at IS NOT NULL OR sum(stopped.state IN ('arrived', 'signed')) > 0
          THEN 'onRoad'
        WHEN trip.loaded_at IS NOT NULL THEN 'loaded'
        ELSE 'planned' END AS state
    FROM trip JOIN (${stopStates(which)}) AS stopped ON stopped.tripId = trip.id
    GROUP BY trip.id)`;
