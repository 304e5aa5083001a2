import type { z } from 'zod';
import type { Condition, Expiry, Money } from '../fields';
import type { RequisitionState } from '../requisitions/steps';
import type { Role } from '../roles';
import type { Purpose, Wanted } from '../stock/allocate';
import type { Place, PlaceKind } from '../stock/places';
import type { PersonRole } from './persons';

/** The kinds of document of domain.md, in the order of its table. */
export type KindName =
  | 'receipt'
  | 'directDelivery'
  | 'dispatch'
  | 'useReport'
  | 'return'
  | 'returnToSource'
  | 'transfer'
  | 'stocktake'
  | 'disposal'
  | 'kitting'
  | 'unkitting'
  | 'relocation'
  | 'lotCorrection'
  | 'reversal';

/** Something that a body points at by its uid; labels and snapshots are gathered from these. */
export interface Reference {
  type:
    | 'item'
    | 'party'
    | 'bin'
    | 'team'
    | 'operation'
    | 'earmark'
    | 'lot'
    | 'bill'
    | 'category'
    | 'posting'
    | 'warehouse'
    | 'arrival'
    | 'requisition'
    /** An item that a 需求单 asks for, where a substitute of it is given. */
    | 'asked';
  /** Of a warehouse: its code. */
  uid: string;
}

/** What is still missing or wrong before a document may be submitted, and where. */
export interface Problem {
  /** The line it concerns, from 1; null for the head. */
  line: number | null;
  field: string;
  problem: ProblemCode;
  /** The number of the other paper that it comes from, if it comes from one. */
  paper?: string;
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
  /** An item that expires is said to keep for ever: a day, or that nobody knows. */
  | 'doesExpire'
  | 'producedInFuture'
  | 'beforeBusinessDate'
  | 'notOpeningDate'
  | 'wrongTarget'
  | 'choiceMismatch'
  | 'moreThanAsked'
  | 'duplicate'
  /** More than can be taken from where the line says. */
  | 'moreThanThere'
  /** The check character of an identity number doesn't fit the others. */
  | 'mistypedIdentity'
  /** It can be no telephone: a digit is missing, or one too many. */
  | 'mistypedTelephone'
  /** The lot is of another item. */
  | 'lotMismatch'
  /** The item was not matched with that one, or is no more. */
  | 'notMatched'
  /** Others' goods, and no order of their owner is named. */
  | 'othersGoods'
  /** Goods go back to who gave them, and to nobody else. */
  | 'notItsSource'
  /** Good and in life: set it aside with a reason first. */
  | 'stillUsable'
  /** From a place to the same place. */
  | 'samePlace'
  | 'sameWarehouse'
  | 'nothingChanged'
  /** A value is given to goods that have one. */
  | 'hasPrice'
  /** It had expired when it was given out, and nothing explains it. */
  | 'usedExpired'
  /** A reason must be given for what this line says. */
  | 'needsReason'
  /** A change of owner or restriction rests on a written order. */
  | 'needsBasis'
  /** The lines are not those of the bill of materials. */
  | 'notTheBill'
  /** It has no bill of materials: nobody knows what is in it. */
  | 'noBill'
  /** Kits that are held, or wait for their test, are opened: that releases no part. */
  | 'stillHeld'
  /** More of a part than went into the kits. */
  | 'moreThanWentIn'
  /** The kits have a value, and nothing says what this part is worth of it. */
  | 'valueLost'
  /** The 需求单 is not approved, or was closed. */
  | 'notApproved'
  /** The 需求单 doesn't ask for the item. */
  | 'notAsked'
  /** The 需求单 does not take it instead of what it asks for. */
  | 'noSubstitute'
  /** Nothing at all is said in this line. */
  | 'nothingSaid'
  /** Only what people were given can come back from them. */
  | 'onlyFromTeam'
  /** The roster adds up to something else than the line. */
  | 'rosterMismatch'
  /** A difference has to be counted a second time. */
  | 'needsRecount'
  /** Something was posted after the count with an earlier date, or reversed: count again. */
  | 'countedBefore'
  /** Another count of the same goods was posted after the count: count again. */
  | 'countedSince'
  /** The count was made after the date of the paper. */
  | 'datedBeforeCount'
  /** The count was not saved yet. */
  | 'notStamped';

/** What the rules must know of an item that a line names. */
export interface ItemFacts {
  uid: string;
  unit: string;
  packs: readonly { unit: string; factor: number }[];
  serialised: boolean;
  /** Whether its lots expire. */
  expires: boolean;
  /** Kits are filled with what expires last. */
  picksLast: boolean;
  /** 参考单价, 1/10000 yuan per smallest unit; null when nobody has said one. */
  referencePrice: number | null;
}

/** What the rules must know of a lot that a body or a pick names. */
export interface LotFacts {
  uid: string;
  item: string;
  /** What its item, a provisional one, turned out to be in the catalogue. */
  matched?: string | null;
  batchNumber: string | null;
  productionDate: string | null;
  expiry: Expiry;
  owner: string;
  earmark: string | null;
  serialNumber: string | null;
  /** 1/10000 yuan per smallest unit; null when the lot has no price. */
  unitPrice: number | null;
  receivedOn: string;
  /** Who gave or sold it, or the lot that it puts right, by the papers; empty for what was found or opened. */
  sources?: readonly string[];
}

/** 组套清单: what one kit is made of. */
export interface BillFacts {
  item: string;
  lines: readonly { item: string; quantity: number }[];
}

/** What went into the kits of a lot, and what of it has come out of kits that were opened. */
export interface KitParts {
  kits: number;
  /** Given to another owner or purpose since: the parts can't go back to lots of the former. */
  handedOn: boolean;
  parts: readonly KitPart[];
}
export interface KitPart {
  lot: string;
  item: string;
  /** What went in, and what it was worth; null when the lot has no price. */
  quantity: number;
  amount: number | null;
  /** What has come out of opened kits, by papers that stand. */
  out: number;
  outAmount: number;
}

/** A line of a count as the ledger sees it. */
export interface CountFacts {
  line: number;
  /** What the book said at the sequence at which the line was last counted. */
  book: number;
  /** What came and went since, by papers in their order. */
  movedSince: number;
  /**
   * Whether something was posted since with a business date before the day of the count, or took
   * back what was posted before it.
   */
  backdated: boolean;
  /** The last standing count of the same goods that was posted since; asked until this one is. */
  countedSince?: CountedSince;
}

/** Another count, by its number, and whether it found the book wrong. */
export interface CountedSince {
  paper: string;
  corrected: boolean;
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
  /** The lot that this one puts right. */
  corrects?: string;
  /** When it came here, where that is not the day of the posting: a corrected lot keeps its age. */
  receivedOn?: string;
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

/** What a paper takes from where, kept with it from submission on. */
export interface LinePick {
  line: number;
  lot: string;
  /** A bin, a team's custody, or a recipient of whom it is recovered. */
  from: Place;
  quantity: number;
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

/** What every rule is handed of the warehouse that writes the paper. */
export interface HereFacts {
  warehouse: string;
  /** The society whose own goods lie there. */
  society: string;
}

/** The 需求单 that a paper names, as far as the paper must fit it. */
export interface RequisitionFacts {
  state: RequisitionState;
  lines: readonly {
    /** What counts as the item asked for: itself, and what was matched with it. */
    items: readonly string[];
    /** What may be given instead; nothing where the line takes no substitutes. */
    substitutes: readonly string[];
  }[];
}

/** What the check before submission is handed. */
export interface ProblemFacts extends HereFacts {
  items: Map<string, ItemFacts>;
  lots: Map<string, LotFacts>;
  bills: Map<string, BillFacts>;
  /** By the lot of the kits. */
  kitParts: Map<string, KitParts>;
  counts: readonly CountFacts[];
  /** Null where the body names none. */
  requisition: RequisitionFacts | null;
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
export interface PostingFacts<Body> extends HereFacts {
  document: string;
  businessDate: string;
  body: Body;
  /** The items of the body. */
  items: Map<string, ItemFacts>;
  picks: readonly LinePick[];
  /** What each pick will carry in 分, in their order; null where the lot has no price. */
  values: readonly (number | null)[];
  /** The lots of the body and of the picks. */
  lots: Map<string, LotFacts>;
  kitParts: Map<string, KitParts>;
  counts: readonly CountFacts[];
  /** The movements of the posting that `body` names, for a reversal; else empty. */
  reversed: readonly PostedMovement[];
}

/** A counted line, for the question what the book said then. */
export interface CountedLine {
  line: number;
  item: string;
  /** Null: goods that are in no book, told apart by their batch. */
  lot: string | null;
  batchNumber: string;
  bin: string;
  condition: Condition;
  /** The place in the chain at which it was counted, and the day. */
  sequence: number;
  on: string;
}

/** The moment at which a draft is saved: the head of the chain, and the day. */
export interface SavedAt {
  sequence: number;
  on: string;
}

/**
 * What a kind of document is: its series, its fields, and what moves. Everything else (numbering,
 * life, storage, lists, chain, audit, printing) is the same for all kinds and is derived from this.
 * `declareKind` fills in what most kinds leave out.
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
  /** Who approves it; never its maker. */
  approvers: readonly Role[];
  /** Whether somebody else has to approve it. */
  needsApproval(body: Body): boolean;
  /** 先发后补: whether it may be posted before it is approved while its operation is in force. */
  postsFirst: boolean;
  /** Whether its goods are followed to where they are signed for. */
  delivers: boolean;
  /** Everything that the body points at. */
  references(body: Body): Reference[];
  /** What keeps it from being submitted, apart from missing persons. */
  problems(body: Body, facts: ProblemFacts): Problem[];
  /** For kinds that take goods by allocation: what is wanted and for what. Else null. */
  wants(
    body: Body,
    facts: HereFacts & { on: string; items: Map<string, ItemFacts> },
  ): { lines: Wanted[]; purpose: Purpose } | null;
  /** For kinds whose lines name what they take: exactly that. Else nothing. */
  takes(body: Body, here: HereFacts): LinePick[];
  /** How many people its 发放花名册 names, as `roster:1` and on. */
  roster(body: Body): number;
  /** Its counted lines: of a stocktake. */
  counted(body: Body): CountedLine[];
  /** How a draft is kept: `before` is what was kept until now. */
  saved(body: Body, before: Body | null, now: SavedAt): Body;
  /** What its lines add up to before anything has moved. */
  totals(body: Body): Totals;
  /** The posting rule: which units of which lot go from which place to which. */
  movements(facts: PostingFacts<Body>): PlannedMovement[];
}
