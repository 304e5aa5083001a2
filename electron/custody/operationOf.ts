import type { Holding } from '../../shared/custody/api';

/** The columns of the operation that an issuing paper names. */
export interface NamesOperation {
  operationUid: string | null;
  operationName: string | null;
}

/** 应急响应 of the paper that issued; null where it names none. */
export function operationOf({ operationUid, operationName }: NamesOperation): Holding['operation'] {
  return operationUid === null || operationName === null
    ? null
    : { uid: operationUid, name: operationName };
}
