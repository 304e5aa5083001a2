import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import type { DispatchBody } from '../../shared/documents/dispatch';
import { type IssueLine, quantityGiven } from '../../shared/documents/issue';
import type { ItemRow } from '../../shared/items/api';
import { useSession } from '../app/session';
import { shortNow } from '../documents/followLines';
import { startDispatch } from '../documents/forms/dispatchStart';
import { newIssueLine } from '../documents/newIssueLine';
import { useCatalogue } from '../documents/useCatalogue';
import { useDraft } from '../documents/useDraft';
import { useLabels } from '../documents/useLabels';
import { useProposal } from '../documents/useProposal';

type Destination = Output<'quick.usual'>['to'][number];

/** A draft that was left and is gone on with. */
export interface Unfinished {
  view: DocumentView;
  to: Destination | null;
  items: readonly ItemRow[];
}

/**
 * The 出库单 that is written by answering questions: an ordinary draft, saved as it is answered, with
 * what the store says to it. An operation in force is taken by itself. One that was left goes on
 * as of today, and for an operation that is still in force.
 */
export function useQuickPaper(
  document: string,
  warehouse: string,
  inForce: readonly string[],
  usual: readonly ItemRow[],
  unfinished: Unfinished | null,
) {
  const { today } = useSession();
  const before = unfinished?.view;
  const [initial] = useState(() => {
    const body = (before?.body as DispatchBody | undefined) ?? startDispatch().body;
    const still = inForce.find((uid) => uid === body.operation);
    return {
      ...{ document, warehouse, businessDate: today },
      persons: before?.persons ?? {},
      body: { ...body, operation: still ?? inForce[0] ?? null },
    };
  });
  const { draft, change, saver, saveState } = useDraft(initial, before?.revision ?? 0);
  const proposal = useProposal(draft);
  const { labelOf, remember } = useLabels(before?.labels, proposal?.labels);
  const body = draft.body as DispatchBody;
  const inCatalogue = useCatalogue(warehouse, true);
  const known = useRef(
    new Map([...usual, ...(unfinished?.items ?? [])].map((item) => [item.uid, item])),
  );
  const lines = useRef(body.lines);
  lines.current = body.lines;

  // It was written on another day, or for an operation that has ended: so it is saved anew.
  const isOther =
    before !== undefined &&
    (before.businessDate !== initial.businessDate ||
      (before.body as DispatchBody).operation !== initial.body.operation);
  useEffect(() => {
    if (isOther) change({});
  }, [isOther, change]);

  const setLines = (next: readonly IssueLine[]) => {
    lines.current = [...next];
    change({ body: { lines: lines.current } });
  };
  return {
    body,
    saver,
    saveState,
    labelOf,
    collector: draft.persons.collector?.name ?? '',
    // With what is available now; one that was found beyond the catalogue keeps what was read with it.
    itemOf: useCallback((uid: string) => inCatalogue(uid) ?? known.current.get(uid), [inCatalogue]),
    /** How much of a line there is too little. */
    shortOf: (line: IssueLine): number => {
      const number = body.lines.indexOf(line) + 1;
      const found = proposal?.allocations.find((each) => each.line === number);
      return shortNow(found, quantityGiven(line) ?? 0);
    },
    setTo: ({ kind, uid, name }: Destination) => {
      remember(uid, { name });
      change({ body: { to: kind === 'team' ? { kind, team: uid } : { kind, party: uid } } });
    },
    setOperation: (uid: string) => change({ body: { operation: uid } }),
    setCollector: (name: string) => {
      const { collector: _, ...others } = draft.persons;
      const person = { name, telephone: '', identityNumber: '' };
      change({ persons: name === '' ? others : { ...others, collector: person } });
    },
    /** Puts an item on the paper, if it isn't there; one of which nothing was asked goes. */
    take: (item: ItemRow) => {
      known.current.set(item.uid, item);
      remember(item.uid, item);
      const kept = lines.current.filter(({ item: of, asked }) => asked !== null || of === item.uid);
      const isThere = kept.some(({ item: of }) => of === item.uid);
      setLines(isThere ? kept : [...kept, newIssueLine(item, null)]);
    },
    setLine: (item: string, part: (line: IssueLine) => Partial<IssueLine>) =>
      setLines(
        lines.current.map((line) => (line.item === item ? { ...line, ...part(line) } : line)),
      ),
    remove: (item: string) => setLines(lines.current.filter((line) => line.item !== item)),
    /** Takes away what nothing was asked of. */
    tidy: () => {
      if (lines.current.some(({ asked }) => asked === null)) {
        setLines(lines.current.filter(({ asked }) => asked !== null));
      }
    },
  };
}
export type QuickPaper = ReturnType<typeof useQuickPaper>;
