import type { Output, Parsed } from '../../shared/api';
import { type CodeTarget, readCode } from '../../shared/search/codes';
import { type QueryContext, readWarehouse } from '../context';
import type { Found } from './found';
import { printedAt } from './printedAt';
import { assessmentByUid } from './searchAssessments';
import { binByUid, searchBins } from './searchBins';
import { documentByNumber, searchDocuments } from './searchDocuments';
import { itemByUid, searchItems } from './searchItems';
import { lotByUid, searchLots } from './searchLots';
import {
  operationByUid,
  searchOperations,
  searchParties,
  searchScreens,
  searchTeams,
  searchWarehouses,
} from './searchNames';
import { planByNumber, searchPlans } from './searchPlans';
import { requisitionByNumber, searchRequisitions } from './searchRequisitions';
import { searchTrips, tripByUid } from './searchTrips';

/**
 * Everything that the words lead to, each sort in a group of its own. Groups with the thing itself
 * come first (its code, barcode, number or whole name), the others in the order in which people look
 * for them. `meant` is the one thing that the words can only mean, for who scans.
 */
export function findAnything(
  { db, store, now }: QueryContext,
  input: Parsed<'search.find'>,
): Output<'search.find'> {
  const words = input.search.trim();
  if (words === '') return { groups: [], meant: null };
  const { id: at } = readWarehouse(db, input.warehouse);
  const code = readCode(words);
  const coded = code === null ? [] : byCode({ db, store, now }, code, at);
  if (coded.length > 0) {
    return { groups: [coded.map(({ hit }) => hit)], meant: coded[0]?.hit ?? null };
  }
  const parties = searchParties(db, words);
  const teams = searchTeams(db, words);
  const others = [...parties, ...teams].filter(({ rank }) => rank < 4);
  const found: Found[][] = [
    searchItems(db, words, at),
    searchBins(db, words, at),
    searchLots(db, words, at),
    searchDocuments(
      db,
      words,
      input.warehouse,
      others.map(({ hit }) => hit.uid),
    ),
    searchTrips(db, words),
    searchRequisitions(db, now, words, input.warehouse),
    searchPlans(db, words),
    parties,
    teams,
    searchScreens(input.screens, words),
    searchOperations(db, words),
    searchWarehouses(db, words),
  ].filter((group) => group.length > 0);
  const certain = found.flat().filter(({ isIt }) => isIt);
  return {
    groups: found
      .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
      .map((group) => group.map(({ hit }) => hit)),
    meant: certain.length === 1 ? (certain[0]?.hit ?? null) : null,
  };
}

function isFirst(group: readonly Found[]): boolean {
  return group.some(({ rank, isIt }) => isIt || rank === 0);
}

function byCode(
  { db, store, now }: Pick<QueryContext, 'db' | 'store' | 'now'>,
  code: CodeTarget,
  at: number,
): Found[] {
  switch (code.kind) {
    case 'document':
      return documentByNumber(db, code.number, code.head && printedAt(db, store, code.head));
    case 'requisition':
      return requisitionByNumber(
        db,
        now,
        code.number,
        code.head && printedAt(db, store, code.head),
      );
    case 'plan':
      return planByNumber(db, code.number, code.head && printedAt(db, store, code.head));
    case 'assessment':
      return assessmentByUid(db, code.uid, code.head && printedAt(db, store, code.head));
    case 'trip':
      return tripByUid(db, code.uid, code.head && printedAt(db, store, code.head));
    case 'operation':
      return operationByUid(db, code.uid, code.head && printedAt(db, store, code.head));
    case 'lot':
      return lotByUid(db, code.uid, at);
    case 'bin':
      return binByUid(db, code.uid);
    case 'item':
      return itemByUid(db, code.uid, at);
  }
}
