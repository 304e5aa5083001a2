import type { Holding } from '../../shared/custody/api';
import type { ReturnBody } from '../../shared/documents/return';
import { steps } from '../../shared/documents/steps';
import { hasRole } from '../../shared/roles';
import { useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { returnOf } from '../custody/beginPaper';
import { useBegin } from '../documents/useBegin';
import { useCall } from '../queries';
import type { Team } from './team';

/**
 * Where 归队清点 of a team can be begun: a holding of each warehouse that issued to it and at which
 * whoever asks writes. It is written at the 归还台, where nothing has come back yet.
 */
export function useCheckIn(team: Team) {
  const { data } = useCall('custody.list', { filter: { team: team.uid } });
  const { grants } = useSession();
  const { warehouses } = useWarehouse();
  const begin = useBegin();
  const rows = data?.rows ?? [];
  const firsts = new Map(rows.map((row) => [row.warehouse.code, row]));
  const mayWrite = ({ warehouse: { code } }: Holding) =>
    hasRole(grants, steps.save.roles, code) &&
    (warehouses.find((each) => each.code === code)?.keptHere ?? false);
  return {
    from: [...firsts.values()].filter(mayWrite),
    begin: (of: Holding) => {
      const { body, ...begun } = returnOf(of, rows);
      begin({ ...begun, body: { ...(body as ReturnBody), lines: [] }, desk: 'return' });
    },
  };
}
