import type { EvidenceFigures } from '../../shared/evidence/figures';
import { asOfDay, figuresOf } from '../../shared/evidence/kinds';
import { unusablePieces } from '../../shared/evidence/kinds/equipmentCheck';
import type { Facts } from '../../shared/grading/facts';
import type { QueryContext, Warehouse } from '../context';
import { keptEvidence, piecesOf } from '../evidence/storedEvidence';

/** The measures of each sort that come from 仓库记录. */
type FromRecords = keyof EvidenceFigures & keyof Facts['records'];
type FromShares = keyof EvidenceFigures & keyof Facts['shares'];

export interface Evidence {
  records: Pick<Facts['records'], FromRecords>;
  shares: Pick<Facts['shares'], FromShares>;
  /** What 仓库概况 says too, or could not know. */
  posts: Pick<EvidenceFigures, 'staff' | 'fullTimeStaff' | 'postedRules'>;
  /** 设备 that is out of use. */
  unusable: ReadonlySet<string>;
}

/** What 仓库记录 say of a warehouse as of a day. */
export function gatherEvidence(
  { db }: QueryContext,
  { id, openingDate }: Warehouse,
  day: string,
): Evidence {
  const kept = keptEvidence(db, id);
  const all = { kept, pieces: piecesOf(db, id), since: openingDate ?? day };
  const { staff, fullTimeStaff, postedRules, ...figures } = figuresOf(all, day);
  return {
    posts: { staff, fullTimeStaff, postedRules },
    records: {
      dispatchHours: figures.dispatchHours,
      fireDrillsLast12Months: figures.fireDrillsLast12Months,
      fireTrainingsLast12Months: figures.fireTrainingsLast12Months,
      transferDrillsLast12Months: figures.transferDrillsLast12Months,
      fireCheckAgeDays: figures.fireCheckAgeDays,
      fireFaultsOpen: figures.fireFaultsOpen,
    },
    shares: {
      climateDaysLogged: figures.climateDaysLogged,
      climateDaysAutomatic: figures.climateDaysAutomatic,
      dutyDaysCovered: figures.dutyDaysCovered,
      dutyDaysOnSite: figures.dutyDaysOnSite,
      equipmentInCheck: figures.equipmentInCheck,
      certificatesValid: figures.certificatesValid,
    },
    unusable: unusablePieces(
      asOfDay(kept, day).flatMap(({ body, ...each }) =>
        body.kind === 'equipmentCheck' ? [{ ...each, body }] : [],
      ),
    ),
  };
}
