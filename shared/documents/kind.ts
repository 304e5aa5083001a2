import type { z } from 'zod';
import type { Expiry, Money } from '../fields';
import type { Pick, Purpose, Wanted } from '../stock/allocate';
import type { Place, PlaceKind } from '../stock/places';
import type { PersonRole } from './persons';

/** The kinds of document of domain.md. Those without a declaration in `kinds.ts` come later. */
export type KindName = 'receipt' | 'dispatch' | 'reversal';

/** Something that a body points at by its uid; labels and snapshots are gathered from these. */
export interface Reference {
  type: 'item' | 'party' | 'bin' | 'team' | 'operation' | 'earmark' | 'lot' | 'posting';
  uid: string;
}

/** What is still missing or wrong before a document may be submitted, and where. */
export interface Problem {
  /** The line it concerns, from 1; null for the head. */
  line: number | null;
  field: string;
  problem: ProblemCode;
}
export type ProblemCode =
  | 'missing'
  | 'halfFilled'
  | 'nameMissing'
  | 'samePerson'
  | 'tooMany'
  | 'tooMuch'
  | 'unknownPack'
  | 'packMismatch'
  | 'serialNeedsOne'
  | 'expiryBeforeProduction'
  | 'producedInFuture'
  | 'beforeBusinessDate'
  | 'notOpeningDate'
  | 'wrongTarget'
  | 'choiceMismatch'
  | 'moreThanAsked'
  | 'duplicate';

/** What the rules must know of an item that a line names. */
export interface ItemFacts {
  uid: string;
  unit: string;
  packs: readonly { unit: string; factor: number }[];
  serialised: boolean;
}

/** A lot that a posting brings into being; its uid is minted by the writer. */
export interface NewLot {
  item: string;
  batchNumber: string | null;
  productionDate: string | null;
  expiry: Expiry;
  owner: string;
  earmark: string | null;
  serialNumber: string | null;
  /** 1/10000 yuan per smallest unit, for showing; null when unknown. */
  unitPrice: number | null;
}

/**
 * One movement that a posting rule asks for. `amount` is given when goods enter with their value
 * (null: unknown), and left out when value follows what leaves (domain.md, rule 2).
 */
export interface PlannedMovement {
  /** The document line it serves, from 1. */
  line: number;
  lot: { existing: string } | { new: NewLot };
  from: Place;
  to: Place;
  quantity: number;
  amount?: number | null;
  /** The amount that the movement being reversed carried. */
  reversedAmount?: number | null;
}

/** A pick kept with the document from submission on: what the paper tells the keeper to take. */
export interface LinePick extends Pick {
  line: number;
}

/** A movement as posted, for the rule that turns it round. */
export interface PostedMovement {
  line: number;
  lot: string;
  from: Place;
  to: Place;
  quantity: number;
  amount: number | null;
}

/** What the check before submission is handed. */
export interface ProblemFacts {
  items: Map<string, ItemFacts>;
  businessDate: string;
  /** 启用日期 of the warehouse. */
  openingDate: string | null;
}

/** The sum of a document's lines. */
export interface Totals extends Money {
  quantity: number;
  lines: number;
}

/** What a posting rule is handed: gathered before, so that the rule itself is pure. */
export interface PostingFacts<Body> {
  body: Body;
  warehouse: string;
  picks: readonly LinePick[];
  /** The movements of the posting that `body` names, for a reversal; else empty. */
  reversed: readonly PostedMovement[];
}

/**
 * What a kind of document is: its series, its fields, and what moves. Everything else (numbering,
 * life, storage, lists, chain, audit, printing) is the same for all kinds and is derived from this.
 */
export interface DocumentKind<Body = unknown> {
  kind: KindName;
  /** The prefix of its numbers, `RK`. */
  prefix: string;
  body: z.ZodType<Body>;
  /** Which people stand on its sheet, and whether the document may be submitted without them. */
  persons: Partial<Record<PersonRole, 'required' | 'optional'>>;
  /** Which kinds of place its movements may join. The writer refuses any other. */
  joins: readonly (readonly [PlaceKind, PlaceKind])[];
  /** Everything that the body points at. */
  references(body: Body): Reference[];
  /** What keeps it from being submitted, apart from missing persons. */
  problems(body: Body, facts: ProblemFacts): Problem[];
  /** For kinds that take goods by allocation: what is wanted and for what. Else null. */
  wants(
    body: Body,
    facts: { society: string; on: string },
  ): { lines: Wanted[]; purpose: Purpose } | null;
  /** What its lines add up to before anything has moved. */
  totals(body: Body): Totals;
  /** The posting rule: which units of which lot go from which place to which. */
  movements(facts: PostingFacts<Body>): PlannedMovement[];
}
