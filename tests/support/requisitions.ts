import { v4 } from 'uuid';
import type { Input, Output } from '../../shared/api';
import type { Hands, Names } from './papers';
import { wuhan } from './testStore';

type Draft = Input<'requisitions.save'>['draft'];

/** A requisition of the relief team for quilts, unless said. */
export function requisitionDraft(names: Names, draft: Partial<Draft> = {}): Draft {
  return {
    warehouse: wuhan,
    operation: null,
    to: { kind: 'team', team: names.team('relief') },
    place: '黄梅县小池镇安置点',
    near: null,
    point: null,
    priority: 'high',
    wantedBy: '2026-11-24T04:00:00.000Z',
    contact: '丁一',
    telephone: '13912345678',
    reason: '转移安置',
    note: '',
    lines: [requisitionLine(names, 'A04', 300)],
    ...draft,
  };
}

/** A line that takes no substitutes, unless said. */
export function requisitionLine(
  names: Names,
  code: string,
  quantity: number | null,
  takesSubstitutes = false,
): Draft['lines'][number] {
  return { item: names.item(code), quantity, takesSubstitutes, note: '' };
}

type Changed = Output<'requisitions.save'>;

export function savedRequisition(store: Hands, draft: Draft): Promise<Changed> {
  return store.do('dispatcher', 'requisitions.save', { requisition: v4(), revision: 0, draft });
}

export async function submittedRequisition(store: Hands, draft: Draft): Promise<Changed> {
  const { requisition, revision } = await savedRequisition(store, draft);
  return store.do('dispatcher', 'requisitions.submit', { requisition, revision });
}

export async function approvedRequisition(store: Hands, draft: Draft): Promise<Changed> {
  const { requisition, revision } = await submittedRequisition(store, draft);
  return store.do('approver', 'requisitions.approve', { requisition, revision });
}
