import type { LevelEntry, PlaceReport } from '../../shared/operations/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/** Every setting of a level, in the order in which they were said. */
export function readLevels(db: ReadableDb, operationId: number): LevelEntry[] {
  return db
    .all<
      Row<Pick<LevelEntry, 'body' | 'level' | 'documentNumber'>> & {
        societyCode: string | null;
        societyName: string | null;
      }
    >(sql`
      SELECT ${enteredColumns(sql`operation_level`)}, body, level,
        document_number AS documentNumber, warehouse.code AS societyCode,
        party.name AS societyName
      FROM operation_level ${enteredJoins}
      LEFT JOIN warehouse ON warehouse.id = society_warehouse_id
      LEFT JOIN party ON party.id = warehouse.society_id
      WHERE operation_id = ${operationId}
      ORDER BY operation_level.at, operation_level.id`)
    .map((row) => {
      const { societyCode: code, societyName: name, ...entry } = viewEntered(row);
      return { ...entry, society: code === null || name === null ? null : { code, name } };
    });
}

/** Every report of a place, in the order in which they were said. */
export function readReports(db: ReadableDb, operationId: number): PlaceReport[] {
  type Said = Pick<PlaceReport, 'place' | 'affected' | 'resettled' | 'evacuated' | 'source'>;
  return db
    .all<Row<Said & { nearCode: string | null; nearName: string | null }>>(sql`
      SELECT ${enteredColumns(sql`operation_place`)}, place, affected, resettled, evacuated, source,
        warehouse.code AS nearCode, warehouse.short_name AS nearName
      FROM operation_place ${enteredJoins}
      LEFT JOIN warehouse ON warehouse.id = near_warehouse_id
      WHERE operation_id = ${operationId} ORDER BY operation_place.at, operation_place.id`)
    .map((row) => {
      const { nearCode, nearName, ...report } = viewEntered(row);
      const near =
        nearCode === null || nearName === null ? null : { code: nearCode, shortName: nearName };
      return { ...report, near };
    });
}

/** What every entry says of when it was said, who entered it, and whether it was struck out. */
interface Entered {
  entry: string;
  saidOn: string;
  saidTime: string | null;
  enteredAt: string | null;
  byUid: string | null;
  byName: string | null;
  struckReason: string | null;
  struckAt: string | null;
  strikerUid: string | null;
  strikerName: string | null;
}
type Row<Said> = Entered & Said;

function enteredColumns(table: Sql): Sql {
  return sql`${table}.uid AS entry, said_on AS saidOn, said_time AS saidTime,
    entered_at AS enteredAt, recorder.uid AS byUid, recorder.name AS byName,
    struck_reason AS struckReason, struck_at AS struckAt, striker.uid AS strikerUid,
    striker.name AS strikerName`;
}

const enteredJoins = sql`
  LEFT JOIN user AS recorder ON recorder.id = by_user_id
  LEFT JOIN user AS striker ON striker.id = struck_by`;

function viewEntered<Said extends object>(row: Row<Said>) {
  const {
    saidOn,
    saidTime,
    byUid,
    byName,
    struckReason,
    struckAt,
    strikerUid,
    strikerName,
    ...said
  } = row;
  return {
    ...said,
    said: { on: saidOn, time: saidTime },
    by: byUid === null || byName === null ? null : { uid: byUid, name: byName },
    struck:
      struckAt === null
        ? null
        : {
            reason: struckReason ?? '',
            at: struckAt,
            by: { uid: strikerUid ?? '', name: strikerName ?? '' },
          },
  };
}
