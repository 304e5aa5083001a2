import { createContext, useContext } from 'react';
import type { Allocation, DocumentView, Label, LotLabel } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import type { Persons } from '../../shared/documents/persons';

/** What a draft's problems look like when they cross the door. */
export type ProblemAt = DocumentView['problems'][number];

/** What the fields of a paper need, whether it is being written or only read. */
export interface Paper<B extends Body = Body> {
  warehouse: { code: string; name: string };
  businessDate: string;
  body: B;
  persons: Persons;
  /** As the store keeps it; null until it was saved once. */
  view: DocumentView | null;
  /** False: everything is text. */
  editable: boolean;
  problems: readonly ProblemAt[];
  /** How often somebody has tried to submit; before the first time nothing is called missing. */
  tries: number;
  /** What the lines would take, or have been promised. */
  allocations: readonly Allocation[];
  /** The name of something that the body points at. */
  labelOf: (uid: string | null) => Label | null;
  /** A lot that a line names; null until the store has told it. */
  lotOf: (uid: string | null) => LotLabel | null;
  /** Keeps the name of something just chosen, until the store tells it. */
  remember: (uid: string, label: Partial<Label> & { name: string }) => void;
  /**
   * Of a draft that is written together with another one: its uid, and where the other says what is
   * to be submitted with it, null where that is nothing.
   */
  goesWith?: {
    document: string;
    submitWith: (beside: (() => Promise<Revision | null>) | null) => void;
  };
  /** Changes a part of it. (A method, so that a paper of one kind is also a paper.) */
  change(part: PaperChange<B>): void;
}

/** A paper as it stands before a step. */
export interface Revision {
  document: string;
  revision: number;
}

/** The part of a paper that a field changes. */
export interface PaperChange<B extends Body = Body> {
  businessDate?: string;
  body?: Partial<B>;
  persons?: Persons;
}

const PaperContext = createContext<Paper | null>(null);
export const PaperProvider = PaperContext.Provider;

/** The paper that a field stands on. */
export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (paper === null) throw new Error('this field stands on no paper');
  return paper;
}

/** The name of something on the paper, or null when nothing is chosen. */
export function nameOn<B extends Body>(paper: Paper<B>, uid: string | null): string | null {
  return paper.labelOf(uid)?.name ?? null;
}
