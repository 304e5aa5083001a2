import { z } from 'zod';
import type { ExportList } from './declare';
import * as gradings from './gradingLists';
import * as operations from './operationLists';
import * as others from './otherLists';
import * as papers from './paperLists';
import * as plans from './planLists';
import * as readiness from './readinessLists';
import * as records from './recordLists';
import * as stocks from './stockLists';
import * as lorries from './tripLists';
import * as ways from './wayUpLists';

export const listName = z.enum([
  ...['stockItems', 'stockLots', 'pastItems', 'pastLots', 'compare', 'stockCard'],
  ...['documents', 'custody', 'toRecover', 'onTheRoad', 'awaiting', 'arrivals'],
  ...['requisitions', 'plans', 'planLines', 'trips', 'toLoad', 'deliveryDifferences'],
  ...['ways', 'roads', 'fleets', 'drillReports'],
  ...[
    'differences',
    'accuracy',
    'care',
    'evidence',
    'kits',
    'province',
    'audit',
    'closings',
    'handovers',
  ],
  ...['matrix', 'lotStory', 'giftStory', 'imports'],
  ...['items', 'categories', 'reserves', 'warehouses', 'bins', 'parties'],
  ...['teams', 'operations', 'users'],
  ...['readiness', 'readinessLines', 'teamRecords', 'service', 'certificates', 'teamMembers'],
  ...['operationTimeline', 'operationWent', 'operationGiven', 'operationOwed'],
  ...['assessments', 'assessment', 'comparedAssessments', 'standards', 'standard'],
  ...['wayUp', 'shoppingList', 'provinceGrading'],
] as const);
export type ListName = z.infer<typeof listName>;

/** Every list and report that can be had as a file. One without a declaration does not compile. */
export const exportLists: Readonly<Record<ListName, ExportList>> = {
  stockItems: stocks.stockItems,
  stockLots: stocks.stockLots,
  pastItems: stocks.pastItems,
  pastLots: stocks.pastLots,
  compare: stocks.compare,
  stockCard: stocks.stockCard,
  documents: papers.documents,
  custody: papers.custody,
  toRecover: papers.toRecover,
  onTheRoad: papers.onTheRoad,
  awaiting: papers.awaiting,
  arrivals: papers.arrivals,
  requisitions: papers.requisitions,
  plans: plans.plans,
  planLines: plans.planLines,
  ways: plans.ways,
  roads: plans.roads,
  fleets: plans.fleets,
  trips: lorries.trips,
  toLoad: lorries.toLoad,
  deliveryDifferences: lorries.deliveryDifferences,
  differences: papers.differences,
  accuracy: papers.accuracy,
  care: others.care,
  evidence: others.evidence,
  kits: others.kits,
  province: others.province,
  audit: others.audit,
  closings: others.closings,
  handovers: others.handovers,
  matrix: others.matrix,
  lotStory: others.lotStory,
  giftStory: others.giftStory,
  imports: others.imports,
  items: records.items,
  categories: records.categories,
  reserves: records.reserves,
  warehouses: records.warehouses,
  bins: records.bins,
  parties: records.parties,
  readiness: readiness.readiness,
  readinessLines: readiness.readinessLines,
  teamRecords: readiness.teamRecords,
  service: readiness.service,
  certificates: readiness.certificates,
  teamMembers: readiness.teamMembers,
  teams: records.teams,
  operations: records.operations,
  users: records.users,
  drillReports: operations.drillReports,
  operationTimeline: operations.operationTimeline,
  operationWent: operations.operationWent,
  operationGiven: operations.operationGiven,
  operationOwed: operations.operationOwed,
  assessments: gradings.assessments,
  assessment: gradings.assessment,
  comparedAssessments: gradings.comparedAssessments,
  standards: gradings.standards,
  standard: gradings.standard,
  wayUp: ways.wayUp,
  shoppingList: ways.shoppingList,
  provinceGrading: ways.provinceGrading,
};
