import type { UseReportBody, UseReportLine } from '../../../shared/documents/useReport';
import type { Start } from './form';
import type { HeldChoice } from './HeldSelect';

/** A blank 核销单. */
export function startUseReport(): Start<UseReportBody> {
  return { body: blankUseReport({ team: null }), labels: {} };
}

export function blankUseReport(
  head: Pick<UseReportBody, 'team'> & Partial<UseReportBody>,
): UseReportBody {
  return {
    kind: 'useReport',
    recipient: null,
    operation: null,
    place: '',
    basisNumber: '',
    households: null,
    people: null,
    note: '',
    lines: [],
    roster: [],
    ...head,
  };
}

/** All of what is held was given out, until somebody says otherwise. A held lot is always known. */
export function reportLineFor(
  { item, lot, outstanding }: HeldChoice,
  before: UseReportLine | null,
): UseReportLine {
  if (lot === null) throw new Error('a team holds lots that are known');
  return { item: item.uid, lot, quantity: outstanding, note: before?.note ?? '' };
}
