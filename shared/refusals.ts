import type { CallName } from './api';
import type { CopyFailure, CopyPlace } from './backup/api';
import type { Allocation, Label } from './documents/api';
import type { KindName, Problem } from './documents/kind';
import type { AnswerFault } from './grading/answers';
import type { StandardFault } from './grading/standard';
import type { CountFault } from './handovers/countFault';
import type { ItemFault } from './items/itemFields';
import type { JournalStanding } from './ledger/api';
import type { LevelBody } from './operations/api';
import type { RequisitionFault } from './requisitions/draft';
import type { RequisitionStep } from './requisitions/steps';
import type { Role } from './roles';
import type { FormName } from './sheets/forms';
import type { PaperName } from './sheets/papers';
import type { StopState, TripState, TripStep } from './trips/states';
import type { TimeFault } from './trips/times';

/**
 * Why a file is not read: an `.xls`, one with a password, macros, links to other files, files inside
 * of it, a name that says something else, no text in any known encoding, a quote that is never
 * closed, more columns than a list has.
 */
export type UnfitFile =
  | 'oldExcel'
  | 'locked'
  | 'macros'
  | 'links'
  | 'nested'
  | 'name'
  | 'noText'
  | 'quotes'
  | 'columns';

/**
 * Every refusal that the program expects, by code, with the data that its sentence needs. A bug is
 * something else. `renderer/messages/refusals.ts` says each in Chinese; the compiler asks for it.
 */
export interface Refusals {
  /** The call or its input is not of the contract's form. */
  'input.malformed': { issues: { path: string; message: string }[] };
  'call.unknown': { call: string };
  'key.missing': { call: CallName };
  /** The same key came with another request. */
  'key.reused': Record<never, never>;
  'session.none': Record<never, never>;
  'session.wrongPassword': { triesLeft: number };
  'session.locked': { until: string };
  /** The warehouse by its code, and as people know it; null of a role that is asked for anywhere. */
  'role.missing': {
    roles: readonly Role[];
    warehouse: string | null;
    warehouseName: string | null;
  };
  'store.none': Record<never, never>;
  'store.exists': Record<never, never>;
  'store.clockRefused': Record<never, never>;
  'window.needed': Record<never, never>;
  notFound: { what: string; uid: string };
  /** This installation does not keep the warehouse, so it does not write its papers. */
  'warehouse.notKeptHere': { warehouse: string };
  'warehouse.notLive': { warehouse: string };
  'warehouse.hasPostings': { warehouse: string };
  'login.taken': { login: string };
  'name.taken': { name: string };
  /** The province's own record, or one that numbered papers name: what they say must not change. */
  'record.fixed': { name: string };
  /** All that stands against an item as it was to be saved. */
  'item.faults': { item: string; faults: ItemFault[] };
  /** A provisional item can't be declared the same as that one. */
  'item.cannotMatch': {
    item: string;
    into: string;
    reason: 'notProvisional' | 'notInCatalogue' | 'unit' | 'serialised' | 'correcting';
    /** Of the 批次更正单 that waits to be posted. */
    number: string | null;
  };
  'photo.type': Record<never, never>;
  'photo.tooMany': { most: number };
  /** 最低 ≤ 常备 ≤ 最高 does not hold. */
  'reserve.order': { item: string };
  /** The number is not one that the state gives: of a person or an organisation. */
  'party.identityNumber': { nature: 'organisation' | 'person' };
  /** Another party has the same number: `name`. */
  'party.twin': { name: string };
  /** The team still holds goods. */
  'team.holds': { team: string; items: number };
  /** A numbered paper on its way names the team. */
  'team.onPaper': { team: string; number: string };
  /** A name that says that a person's data was erased. */
  'name.reserved': { name: string };
  /** A kit list names an item twice. */
  'teamKit.twice': { item: string };
  /** It ends before it begins. */
  /** The two papers of 归队清点 are not of one team at one warehouse. */
  'checkIn.unlike': Record<never, never>;
  /** Together they say more of a lot than the team holds. */
  'checkIn.tooMuch': { item: string; held: number; said: number };
  'certificate.turned': { certificate: string };
  /** Somebody else changed the member meanwhile. */
  'member.stale': Record<never, never>;
  /** More names than people. */
  'teamRecord.people': { people: number; names: number };
  /** It is back already, or was struck out. */
  'deployment.over': { team: string };
  /** It is out for another operation (null: for none), and nobody has said that it is back. */
  'deployment.out': { team: string; operation: string | null; goneOn: string };
  /** It can't be back before it went. */
  'deployment.backEarly': { goneOn: string };
  'deploy.dueDate': { dueDate: string; today: string };
  /** Goods lie in the bin, or a paper on its way (`number`) takes from it or puts into it. */
  'bin.inUse': { bin: string; because: 'stock' | 'paper'; number: string | null };
  /** Goods were to go into what was put out of use (停用): by name. */
  'record.outOfUse': { things: { what: 'item' | 'party' | 'bin' | 'team'; name: string }[] };
  /** Goods were to go out for an operation that has ended. */
  'operation.ended': { operation: string; endedOn: string };
  lastAdministrator: Record<never, never>;
  /** Somebody else changed it meanwhile. */
  'document.stale': { revision: number };
  'document.step': { step: string; because: 'state' | 'maker' };
  'document.incomplete': { kind: KindName; problems: Problem[] };
  'stock.short': {
    shortages: (Allocation & { item: string; wanted: number; available: number })[];
    labels: Record<string, Label>;
  };
  /** It would have been below zero at a moment: which goods, when, and the document it would break. */
  'stock.negative': {
    item: string;
    batchNumber: string | null;
    place: string;
    missing: number;
    on: string;
    document: string | null;
  };
  /** Another approved paper (by its number) has spoken for goods that this one would take back. */
  'stock.spokenFor': {
    item: string;
    batchNumber: string | null;
    place: string;
    document: string | null;
    spokenFor: number;
  };
  'date.future': { businessDate: string; today: string };
  'date.beforeOpening': { businessDate: string; openingDate: string };
  /** A bin that the paper touches was counted later: what was counted stays. */
  'date.beforeCount': { bin: string; on: string; document: string; businessDate: string };
  'date.closed': { businessDate: string; closedThrough: string; warehouse: string };
  /** Numbered papers of the month that are neither posted nor cancelled, or not yet approved. */
  'closing.openPapers': { month: string; papers: { document: string; number: string }[] };
  'closing.notOver': { month: string; today: string };
  /** Months are closed one after the other. */
  'closing.notNext': { month: string; next: string };
  /** Only the last closed month can be reopened; `last` is null while none is closed. */
  'closing.notLast': { month: string; last: string | null };
  /** Reopening takes a second person by password (换人审核). */
  'closing.secondPerson': Record<never, never>;
  /** A warehouse is handed over by a keeper in whose session another keeper gives his password. */
  'handover.secondPerson': { warehouse: string };
  /** The count can't stand for a joint count of the whole warehouse. */
  /** The count does not name these keepers as those who counted. */
  'handover.notSigned': { number: string; names: string[] };
  'handover.count': { number: string | null; because: CountFault; days: number };
  /** A published standard never changes. */
  'standard.published': { title: string; version: number };
  'standard.faults': { faults: StandardFault[] };
  /** Another version of the program wrote some of its rows, or more than those. */
  'standard.unreadable': { title: string; version: number; rows: string[] };
  /** The text is no standard that this program reads. */
  'standard.unfit': Record<never, never>;
  /** No number is left for another version. */
  'standard.lastVersion': { title: string; version: number };
  /** It is a draft, not yet valid on the day, or no longer. */
  'standard.notInForce': { title: string; version: number; because: 'draft' | 'early' | 'late' };
  /** Somebody else changed the lorry meanwhile. */
  'trip.stale': { plate: string };
  /** As the lorry or its stop stands, it can't be said. */
  'trip.step': { plate: string; step: TripStep; state: TripState; stop: StopState | null };
  /** It is for who directs operations: the dispatcher of the province, or of all warehouses kept here. */
  'operation.direct': Record<never, never>;
  /** It holds for the whole province: for who directs its operations or administers all of the store. */
  'province.only': Record<never, never>;
  /** It is said to have been in time to come, before what it comes after, or years from its papers. */
  'trip.time': { because: TimeFault; at: string; notBefore: string | null };
  /** Why a paper does not go on a lorry, or keeps it from being loaded or leaving. */
  'trip.paper': {
    number: string;
    because:
      | 'twice'
      | 'elsewhere'
      | 'kind'
      | 'cancelled'
      | 'reversed'
      | 'delivered'
      | 'notSubmitted'
      | 'notApproved'
      | 'notPosted';
  };
  /** What a recipient says to be short or damaged, or an answer to it; `most` could still be said. */
  'trip.difference': {
    number: string;
    because:
      | 'transfer'
      | 'notSigned'
      | 'tooMuch'
      | 'answered'
      | 'moreThanOpen'
      | 'noPaper'
      | 'tooFew';
    most: number | null;
  };
  /** Somebody else changed the standard or the assessment meanwhile. */
  'grading.stale': { revision: number };
  /** A signed assessment never changes. */
  'assessment.signed': { warehouse: string; judgedOn: string };
  /** An assessment is answered by whoever began it. */
  'assessment.notYours': { by: string };
  'assessment.answer': { criterion: string; because: AnswerFault };
  /** Criteria are not answered at the target level. */
  'assessment.open': { criteria: { code: string; title: string }[] };
  /** Whoever assessed does not sign. */
  'assessment.secondPerson': Record<never, never>;
  /** The announcement is closed, has arrived, or is named by a receipt. */
  'arrival.fixed': { number: string };
  /** A bill of materials names the kit among its parts, or a part twice. */
  'bill.twice': { item: string };
  /** The list of a part, or of a part of it, has the kit itself in it. */
  'bill.loop': { item: string; part: string };
  /** That version of a bill of materials is there: versions never change. */
  'bill.fixed': { item: string; version: number };
  /** The lot does not lie in a bin of the warehouse. */
  'care.notThere': { lot: string; warehouse: string };
  /** The next service is not after this one. */
  'service.nextDue': { doneOn: string };
  'care.beforeReceipt': { item: string; batchNumber: string | null; receivedOn: string };
  /** What is missing of a record, by the name of its field. */
  /** A time of today that has not come yet. */
  'operation.future': { time: string };
  /** A body ends a level that it has not set. */
  'operation.noLevel': { body: LevelBody };
  /** The level of a city's society, and of which city is not said. */
  'operation.noSociety': Record<never, never>;
  /** A report of a place without a number. */
  'operation.noFigure': Record<never, never>;
  'operation.closed': { name: string; endedOn: string };
  'operation.open': { name: string };
  /** It was withdrawn (撤销), and stays as it was. */
  'operation.withdrawn': { name: string };
  /** So many papers, 需求单, plans and lorries name it, so it is ended and not withdrawn. */
  'operation.served': { name: string; serving: number };
  'operation.endsEarly': { startedOn: string };
  /** Goods went out for it after that day. */
  'operation.endsBeforePaper': { number: string; businessDate: string };
  /** One of that kind, place and time is open already. */
  'operation.twice': { name: string };
  /** Opened without a place and without a name: a slip of the hand. */
  'operation.saysNothing': Record<never, never>;
  /** It is closed for a reason only, since so much is still owed. */
  'operation.owes': { name: string; owed: number };
  'evidence.missing': { field: string };
  /** Of a day so long before the opening that no grading counts it: a slip of the year. */
  'evidence.longAgo': { doneOn: string; earliest: string };
  /** Somebody of that name is on the staff already. */
  'evidence.twice': { name: string };
  /** A record that is there, struck out, or has ended is left as it is. */
  'evidence.over': { because: 'entered' | 'struck' | 'ended' };
  /** Nothing of the record can be mended or come to an end. */
  'evidence.noEnd': Record<never, never>;
  /** Somebody else changed the requisition meanwhile. */
  'requisition.stale': { revision: number };
  'requisition.step': { step: RequisitionStep | 'answer'; because: 'state' | 'maker' };
  'requisition.faults': { faults: RequisitionFault[] };
  /** Somebody else changed the plan meanwhile. */
  'plan.stale': { revision: number };
  /** Not now: its state is another, whoever saved it doesn't approve it, or papers were made of it. */
  'plan.step': { because: 'state' | 'maker' | 'papers' | 'submitted' };
  /** The floor of reserve is released by who dispatches there, or leads the province. */
  'plan.release': { warehouses: string[] };
  /** Goods of an operation that has ended stay where they are. */
  'plan.ended': { number: string; operation: string; endedOn: string };
  /** An order to send is given of an approved plan alone, and to a warehouse that gives by it. */
  'plan.noOrder': { because: 'state' | 'warehouse' };
  /** Stock, ways or lorries are no longer what the plan was found for. */
  'plan.overtaken': Record<never, never>;
  /** Of these lines less is open by now than the plan would send. */
  'plan.answered': {
    lines: { number: string; line: number; item: string; planned: number; open: number }[];
  };
  /** Drafts of another plan, or written by hand, answer these lines already. */
  'plan.drafted': {
    lines: {
      number: string;
      line: number;
      item: string;
      planned: number;
      open: number;
      drafted: number;
    }[];
    papers: { document: string; kind: KindName; warehouse: string; plan: string | null }[];
  };
  /** A requisition that is not open has nothing to be planned. */
  'plan.notOpen': { number: string };
  /** Nobody told where the goods of a requisition go: neither a warehouse nearby nor a point. */
  'plan.nowhere': { number: string; place: string };
  /** It can't have ended before it was. */
  'evidence.endsEarly': { doneOn: string };
  /** Another reversal names the posting, posted or on its way. */
  'reversal.already': { number: string; posted: boolean };
  'reversal.ofReversal': Record<never, never>;
  /** It would be dated before what it takes back: the clock of the machine was set back. */
  'reversal.beforeOriginal': { businessDate: string; original: string };
  /** A count made since has corrected goods that it moved. */
  'reversal.counted': { number: string; item: string; place: string };
  /** A transfer was matched with the receipt, and that stands. */
  'reversal.matched': { number: string };
  /** Goods that were made of others can't go back with the value (分) with which they came. */
  'reversal.otherValue': { item: string; came: number; left: number };
  /** Something of the sending was received, settled or matched and stands. */
  'transfer.halfReceived': { number: string };
  /** More of a lot than is on the road, or than was stated. */
  'transfer.tooMuch': { item: string; batchNumber: string | null; most: number };
  /** What is short, damaged or refused is stated without a word. */
  'transfer.unexplained': { item: string; batchNumber: string | null };
  /** The receipt does not wait for a transfer, or not for this one. */
  'transfer.noMatch': { number: string | null };
  /** A match before the goods came, or a settling before the receiver stated what it answers. */
  'transfer.tooEarly': { act: 'match' | 'settle'; businessDate: string; notBefore: string };
  /** More of an item than the recipient was given and still has. */
  'recovery.tooMuch': { item: string; recipient: string; most: number };
  /** Without its lot more comes back than is left of what was ours to give, and tied to nothing. */
  'recovery.lotUnsaid': { item: string; recipient: string; most: number };
  'serial.present': { serialNumber: string; item: string };
  /** The database has lost what the journal knows, or another one is in its place: only reading goes. */
  'ledger.lostTail': JournalStanding;
  /** Nothing is lost, so there is nothing to go on without. */
  'ledger.nothingLost': Record<never, never>;
  'ledger.fileSame': Record<never, never>;
  /** The file was found changed once more than the one who accepts it has seen. */
  'ledger.fileChangedAgain': { lastSeenAt: string };
  /** It takes two: another person gives a password here (换人审核). */
  'person.second': Record<never, never>;
  /** The hidden window in which a sheet is laid out died, or did not come to an end. */
  'sheet.failed': { because: 'gone' | 'tooSlow' };
  /** More rows than a stock table is printed with. */
  'sheet.tooLong': { rows: number; limit: number };
  /** No folder was chosen for several PDF files since the program was opened. */
  'sheet.noFolder': Record<never, never>;
  /** A PDF could not be written into the folder. */
  'sheet.notWritten': { file: string; because: 'denied' | 'gone' | 'full' | 'failed' };
  /** What it says has no room on this paper; nothing of it is left out. */
  'sheet.noRoom': { paper: PaperName; page: number };
  /** The form isn't laid out for this paper. */
  'sheet.paper': { form: FormName; paper: PaperName };
  /** Its file is gone, or is no longer what was attached. */
  'attachment.damaged': { name: string; because: 'missing' | 'changed' };
  'attachment.type': Record<never, never>;
  /** What was attached to a posted document stays. */
  'attachment.fixed': Record<never, never>;
  /** There is no person there (any more) whose data could be erased. */
  'person.none': Record<never, never>;
  /** No telephone has so many digits. */
  'telephone.mistyped': Record<never, never>;
  'file.tooLarge': { limit: number };
  'file.notExcel': Record<never, never>;
  'file.tooManyRows': { limit: number };
  /** A file of a form that is not read, with the reason. */
  'file.unfit': { because: UnfitFile };
  /** The file that was opened is no longer held; it is chosen again. */
  'import.gone': Record<never, never>;
  /** Somebody stopped the reading. */
  'import.stopped': Record<never, never>;
  /** Somebody stopped the export; no file was written. */
  'export.stopped': Record<never, never>;
  /** The rows have errors, so none of them was taken in. */
  'import.errors': { errors: number };
  /** Somebody stopped the proof before its end. */
  'proof.stopped': Record<never, never>;
  /** Once there was a store here; now there is none that can be read. None is made in its place. */
  'store.lost': { because: 'missing' | 'damaged' };
  'backup.running': Record<never, never>;
  'backup.failed': { place: CopyPlace; because: CopyFailure };
  /** The copy is not what it was when it was made. */
  'backup.damaged': Record<never, never>;
  /** The copy was made by another installation. */
  'backup.otherNode': { node: string };
  'backup.newer': { version: string };
  /** Restoring takes two: the second one gives his password at this place. */
  'backup.twoNeeded': { administrator: boolean };
  /** What is to be the second place lies in the data folder itself, or can't be written. */
  'backup.badFolder': { folder: string; because: 'insideData' | 'gone' | 'readOnly' };
  /** 演练: no drill is under way, or one is and the call is for earnest alone. */
  'drill.none': Record<never, never>;
  'drill.underWay': Record<never, never>;
  /** Another took note of the event: the remark is his. */
  'drill.noted': { by: string };
  'drill.notHere': Record<never, never>;
  /** An operation, or a 需求单, that lies in the copy as it was in earnest, by name or number. */
  'drill.notOfIt': { name: string };
  /** Operations are in force, by name, and nobody said that the drill is to begin all the same. */
  'drill.inForce': { operations: string[] };
  /** Something was changed while the copy was made, or somebody still reads the file. */
  'drill.workWentOn': Record<never, never>;
  'drill.busy': Record<never, never>;
  /** Somebody stopped the beginning. */
  'drill.stopped': Record<never, never>;
  /** The last event was told already. */
  'drill.noNext': Record<never, never>;
  /** The copy is one that was drilled on: it can't be put back as a store in earnest. */
  'drill.copy': Record<never, never>;
  'store.full': Record<never, never>;
  'store.readOnly': Record<never, never>;
  /** The file was moved away, or its disk was unplugged, while it was open. */
  'store.gone': Record<never, never>;
  /** SQLite can't read its own pages, or the disk fails. */
  'store.damaged': Record<never, never>;
  /** Another program locks the file. */
  'store.busy': Record<never, never>;
  /** The file is being written anew after an erasure. */
  'store.sweeping': Record<never, never>;
  'store.noMemory': Record<never, never>;
}

export type RefusalCode = keyof Refusals;
export type Refusal = { [C in RefusalCode]: { code: C } & Refusals[C] }[RefusalCode];

/** Thrown anywhere in a use case; the door turns it into an answer. Nothing was changed. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** Refuses, in one word at the place where it is decided. */
export function refuse<C extends RefusalCode>(code: C, data: Refusals[C]): never {
  throw new Refused({ code, ...data } as unknown as Refusal);
}
