import type { PostingFacts, ProblemFacts } from '../../shared/documents/kind';

/** What rules are handed where a test says nothing else. */
export function problemFacts(facts: Partial<ProblemFacts> = {}): ProblemFacts {
  return {
    warehouse: '42010001',
    society: '00000000-0000-4000-8000-0000000000aa',
    items: new Map(),
    lots: new Map(),
    bills: new Map(),
    kitParts: new Map(),
    counts: [],
    requisition: null,
    businessDate: '2026-11-23',
    openingDate: '2026-01-01',
    ...facts,
  };
}

export function postingFacts<Body>(
  facts: Partial<PostingFacts<Body>> & Pick<PostingFacts<Body>, 'body'>,
): PostingFacts<Body> {
  return {
    warehouse: '42010001',
    society: '00000000-0000-4000-8000-0000000000aa',
    document: '00000000-0000-4000-8000-0000000000bb',
    businessDate: '2026-11-23',
    items: new Map(),
    picks: [],
    values: [],
    lots: new Map(),
    kitParts: new Map(),
    counts: [],
    reversed: [],
    ...facts,
  };
}
