import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { z } from 'zod';
import { auditFilter } from '../../shared/audit/api';
import { custodyFilter } from '../../shared/custody/api';
import { documentFilter } from '../../shared/documents/api';
import { kindName } from '../../shared/documents/kinds';
import { evidenceFilter } from '../../shared/evidence/api';
import { businessDate, uid, warehouseCode } from '../../shared/fields';
import { assessmentFilter } from '../../shared/grading/assessmentsApi';
import { level } from '../../shared/grading/levels';
import { subjectName } from '../../shared/imports/subjects';
import { itemFilter } from '../../shared/items/api';
import { timelineShow } from '../../shared/operations/storyApi';
import { partyRole } from '../../shared/parties/api';
import { requisitionFilter } from '../../shared/requisitions/api';
import { stockFilter } from '../../shared/stock/api';
import { careKind } from '../../shared/stock/careApi';
import { compareBy, compareFilter } from '../../shared/stock/compareApi';
import { roadShow } from '../../shared/transfers/api';
import { tripFilter } from '../../shared/trips/api';
import { ScreenFailed } from '../components/ErrorBoundary';
import { NotFound } from './NotFound';
import { Shell } from './Shell';
import { searchOf } from './search';

/** Every screen and its address. Filters stand in the address, so that Back brings them back. */
const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
});

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: searchOf(z.object({ scope: z.enum(['here', 'all']).optional() })),
  component: lazyRouteComponent(() => import('../dashboard/DashboardPage'), 'DashboardPage'),
});

const province = createRoute({
  getParentRoute: () => root,
  path: '/province',
  component: lazyRouteComponent(() => import('../province/ProvincePage'), 'ProvincePage'),
});

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/province/matrix',
  validateSearch: searchOf(
    z.object({
      category: uid.optional(),
      search: z.string().max(60).optional(),
      onlyGaps: z.boolean().optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../province/MatrixPage'), 'MatrixPage'),
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: searchOf(
    documentFilter.omit({ kinds: true }).extend({ kind: kindName.optional() }),
  ),
  component: lazyRouteComponent(() => import('../documents/DocumentsPage'), 'DocumentsPage'),
});

const newDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/new/$kind',
  /** What the new paper starts with, when another screen asked for it. */
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      businessDate: businessDate.optional(),
      opening: z.boolean().optional(),
      /** The announcement that a receipt ticks off. */
      arrival: uid.optional(),
      /** 单据模板 that it is written from. */
      template: uid.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../documents/NewDocumentPage'), 'NewDocumentPage'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$uid',
  component: lazyRouteComponent(() => import('../documents/DocumentPage'), 'DocumentPage'),
});

const quick = createRoute({
  getParentRoute: () => root,
  path: '/quick',
  component: lazyRouteComponent(() => import('../quick/QuickPage'), 'QuickPage'),
});

const deskStart = createRoute({
  getParentRoute: () => root,
  path: '/desks/$desk',
  component: lazyRouteComponent(() => import('../desks/DeskStartPage'), 'DeskStartPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desks/$desk/$uid',
  component: lazyRouteComponent(() => import('../desks/DeskPage'), 'DeskPage'),
});

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: searchOf(stockFilter.extend({ by: z.enum(['item', 'lot']).optional() })),
  component: lazyRouteComponent(() => import('../stock/StockPage'), 'StockPage'),
});

const stockCard = createRoute({
  getParentRoute: () => root,
  path: '/stock/card/$item',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      from: businessDate.optional(),
      to: businessDate.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../stock/StockCardPage'), 'StockCardPage'),
});

const lotStory = createRoute({
  getParentRoute: () => root,
  path: '/stock/lot/$lot',
  component: lazyRouteComponent(() => import('../story/LotStoryPage'), 'LotStoryPage'),
});

const giftStory = createRoute({
  getParentRoute: () => root,
  path: '/stock/gift/$document',
  component: lazyRouteComponent(() => import('../story/GiftStoryPage'), 'GiftStoryPage'),
});

const pastStock = createRoute({
  getParentRoute: () => root,
  path: '/stock/past',
  validateSearch: searchOf(
    compareFilter.extend({
      date: businessDate.optional(),
      by: z.enum(['item', 'lot']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../stock/PastStockPage'), 'PastStockPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/stock/compare',
  validateSearch: searchOf(
    compareFilter.extend({
      from: businessDate.optional(),
      to: businessDate.optional(),
      by: compareBy.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../stock/ComparePage'), 'ComparePage'),
});

const care = createRoute({
  getParentRoute: () => root,
  path: '/stock/care',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      kind: careKind.optional(),
      view: z.literal('service').optional(),
      show: z.enum(['due', 'overdue']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../care/CarePage'), 'CarePage'),
});

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: searchOf(evidenceFilter.extend({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../evidence/EvidencePage'), 'EvidencePage'),
});

const drills = createRoute({
  getParentRoute: () => root,
  path: '/drills',
  component: lazyRouteComponent(() => import('../drills/DrillsPage'), 'DrillsPage'),
});

const drill = createRoute({
  getParentRoute: () => root,
  path: '/drills/$uid',
  component: lazyRouteComponent(() => import('../drills/DrillReportPage'), 'DrillReportPage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/planning',
  component: lazyRouteComponent(() => import('../planning/PlansPage'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/planning/$uid',
  component: lazyRouteComponent(() => import('../planning/PlanPage'), 'PlanPage'),
});

const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: searchOf(
    z.object({
      scope: z.literal('all').optional(),
      warehouse: warehouseCode.optional(),
      show: z.enum([...roadShow.options, 'toMatch']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../transfers/OnTheRoadPage'), 'OnTheRoadPage'),
});

const trips = createRoute({
  getParentRoute: () => root,
  path: '/trips',
  validateSearch: searchOf(
    tripFilter.extend({ view: z.enum(['toLoad', 'differences']).optional() }),
  ),
  component: lazyRouteComponent(() => import('../trips/TripsPage'), 'TripsPage'),
});

const trip = createRoute({
  getParentRoute: () => root,
  path: '/trips/$uid',
  component: lazyRouteComponent(() => import('../trips/TripPage'), 'TripPage'),
});

const arrivals = createRoute({
  getParentRoute: () => root,
  path: '/arrivals',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      show: z.enum(['open', 'all']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../arrivals/ArrivalsPage'), 'ArrivalsPage'),
});

const requisitions = createRoute({
  getParentRoute: () => root,
  path: '/requisitions',
  validateSearch: searchOf(
    requisitionFilter
      .omit({ unsettled: true })
      .extend({ show: z.enum(['unsettled', 'all']).optional() }),
  ),
  component: lazyRouteComponent(
    () => import('../requisitions/RequisitionsPage'),
    'RequisitionsPage',
  ),
});

const requisition = createRoute({
  getParentRoute: () => root,
  path: '/requisitions/$uid',
  validateSearch: searchOf(
    z.object({
      /** It may not be in the store yet. */
      fresh: z.boolean().optional(),
      /** 复制为新单: of which one. */
      like: uid.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../requisitions/RequisitionPage'), 'RequisitionPage'),
});

const kits = createRoute({
  getParentRoute: () => root,
  path: '/kits',
  validateSearch: searchOf(z.object({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../kits/KitsPage'), 'KitsPage'),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('../operations/OperationsPage'), 'OperationsPage'),
});

const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  validateSearch: searchOf(z.object({ operation: uid.optional() })),
  component: lazyRouteComponent(() => import('../needs/NeedsPage'), 'NeedsPage'),
});

const operation = createRoute({
  getParentRoute: () => root,
  path: '/operations/$uid',
  validateSearch: searchOf(
    z.object({
      view: z.enum(['timeline', 'went', 'given', 'owed']).optional(),
      show: timelineShow.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../operations/OperationPage'), 'OperationPage'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  validateSearch: searchOf(z.object({ view: z.literal('certificates').optional() })),
  component: lazyRouteComponent(() => import('../teams/TeamsPage'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/teams/$uid',
  validateSearch: searchOf(
    z.object({
      tab: z.enum(['readiness', 'members', 'kit', 'holdings', 'record']).optional(),
      until: businessDate.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../teams/TeamPage'), 'TeamPage'),
});

const custody = createRoute({
  getParentRoute: () => root,
  path: '/custody',
  validateSearch: searchOf(
    custodyFilter.omit({ item: true }).extend({ view: z.enum(['teams', 'people']).optional() }),
  ),
  component: lazyRouteComponent(() => import('../custody/CustodyPage'), 'CustodyPage'),
});

const grading = createRoute({
  getParentRoute: () => root,
  path: '/grading',
  validateSearch: searchOf(assessmentFilter),
  component: lazyRouteComponent(() => import('../grading/GradingPage'), 'GradingPage'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid',
  component: lazyRouteComponent(() => import('../grading/AssessmentPage'), 'AssessmentPage'),
});

const wayUp = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid/way-up',
  validateSearch: searchOf(z.object({ level: level.optional() })),
  component: lazyRouteComponent(() => import('../grading/WayUpPage'), 'WayUpPage'),
});

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/grading/$uid/what-if',
  validateSearch: searchOf(z.object({ level: level.optional() })),
  component: lazyRouteComponent(() => import('../grading/WhatIfPage'), 'WhatIfPage'),
});

const assessmentsCompared = createRoute({
  getParentRoute: () => root,
  path: '/grading/compare',
  validateSearch: searchOf(z.object({ before: uid.optional(), after: uid.optional() })),
  component: lazyRouteComponent(() => import('../grading/ComparePage'), 'ComparePage'),
});

const assessmentsOverTime = createRoute({
  getParentRoute: () => root,
  path: '/grading/over-time',
  validateSearch: searchOf(z.object({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../grading/OverTimePage'), 'OverTimePage'),
});

const provinceGrading = createRoute({
  getParentRoute: () => root,
  path: '/grading/province',
  component: lazyRouteComponent(
    () => import('../grading/ProvinceGradingPage'),
    'ProvinceGradingPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage'), 'SettingsPage'),
});

const items = createRoute({
  getParentRoute: () => settings,
  path: '/items',
  validateSearch: searchOf(itemFilter),
  component: lazyRouteComponent(() => import('../items/ItemsPage'), 'ItemsPage'),
});

const item = createRoute({
  getParentRoute: () => settings,
  path: '/items/$uid',
  component: lazyRouteComponent(() => import('../items/ItemPage'), 'ItemPage'),
});

const categories = createRoute({
  getParentRoute: () => settings,
  path: '/categories',
  component: lazyRouteComponent(() => import('../items/CategoriesPage'), 'CategoriesPage'),
});

const reserves = createRoute({
  getParentRoute: () => settings,
  path: '/reserves',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      category: uid.optional(),
      search: z.string().max(60).optional(),
      show: z.enum(['set', 'gap', 'below', 'changed']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../items/ReservesPage'), 'ReservesPage'),
});

const warehouses = createRoute({
  getParentRoute: () => settings,
  path: '/warehouses',
  component: lazyRouteComponent(() => import('../places/WarehousesPage'), 'WarehousesPage'),
});

const warehouse = createRoute({
  getParentRoute: () => settings,
  path: '/warehouses/$code',
  component: lazyRouteComponent(() => import('../places/WarehousePage'), 'WarehousePage'),
});

const bins = createRoute({
  getParentRoute: () => settings,
  path: '/bins',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      view: z.enum(['plan', 'table']).optional(),
      bin: uid.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../places/BinsPage'), 'BinsPage'),
});

const parties = createRoute({
  getParentRoute: () => settings,
  path: '/parties',
  validateSearch: searchOf(
    z.object({
      search: z.string().max(60).optional(),
      role: partyRole.optional(),
      show: z.enum(['active', 'all']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../parties/PartiesPage'), 'PartiesPage'),
});

const party = createRoute({
  getParentRoute: () => settings,
  path: '/parties/$uid',
  component: lazyRouteComponent(() => import('../parties/PartyPage'), 'PartyPage'),
});

const me = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(() => import('../settings/MePage'), 'MePage'),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: '/users',
  component: lazyRouteComponent(() => import('../settings/UsersPage'), 'UsersPage'),
});

const goLive = createRoute({
  getParentRoute: () => settings,
  path: '/go-live',
  component: lazyRouteComponent(() => import('../settings/GoLivePage'), 'GoLivePage'),
});

const imports = createRoute({
  getParentRoute: () => settings,
  path: '/import',
  validateSearch: searchOf(z.object({ subject: subjectName.optional() })),
  component: lazyRouteComponent(() => import('../imports/ImportPage'), 'ImportPage'),
});

const standards = createRoute({
  getParentRoute: () => settings,
  path: '/standards',
  component: lazyRouteComponent(() => import('../grading/StandardsPage'), 'StandardsPage'),
});

const standard = createRoute({
  getParentRoute: () => settings,
  path: '/standards/$uid',
  component: lazyRouteComponent(() => import('../grading/StandardPage'), 'StandardPage'),
});

const standardsCompared = createRoute({
  getParentRoute: () => settings,
  path: '/standards/compare',
  validateSearch: searchOf(z.object({ before: uid.optional(), after: uid.optional() })),
  component: lazyRouteComponent(
    () => import('../grading/CompareStandardsPage'),
    'CompareStandardsPage',
  ),
});

const closing = createRoute({
  getParentRoute: () => settings,
  path: '/closing',
  component: lazyRouteComponent(() => import('../settings/ClosingPage'), 'ClosingPage'),
});

const handover = createRoute({
  getParentRoute: () => settings,
  path: '/handover',
  component: lazyRouteComponent(() => import('../handovers/HandoverPage'), 'HandoverPage'),
});

const proof = createRoute({
  getParentRoute: () => settings,
  path: '/proof',
  component: lazyRouteComponent(() => import('../settings/ProofPage'), 'ProofPage'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: searchOf(auditFilter),
  component: lazyRouteComponent(() => import('../settings/AuditPage'), 'AuditPage'),
});

const backup = createRoute({
  getParentRoute: () => settings,
  path: '/backup',
  component: lazyRouteComponent(() => import('../settings/BackupPage'), 'BackupPage'),
});

const printing = createRoute({
  getParentRoute: () => settings,
  path: '/printing',
  component: lazyRouteComponent(() => import('../settings/PrintingPage'), 'PrintingPage'),
});

const about = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../settings/AboutPage'), 'AboutPage'),
});

const routeTree = root.addChildren([
  dashboard,
  province,
  matrix,
  documents,
  newDocument,
  document,
  quick,
  deskStart,
  desk,
  stock,
  stockCard,
  lotStory,
  giftStory,
  pastStock,
  compare,
  care,
  evidence,
  plans,
  plan,
  drills,
  drill,
  arrivals,
  requisitions,
  requisition,
  transfers,
  trips,
  trip,
  kits,
  operations,
  operation,
  needs,
  teams,
  team,
  custody,
  grading,
  assessment,
  wayUp,
  whatIf,
  assessmentsCompared,
  assessmentsOverTime,
  provinceGrading,
  settings.addChildren([
    about,
    items,
    item,
    categories,
    reserves,
    warehouses,
    warehouse,
    bins,
    parties,
    party,
    me,
    users,
    goLive,
    imports,
    standards,
    standard,
    standardsCompared,
    closing,
    handover,
    proof,
    backup,
    printing,
    audit,
  ]),
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => (
    <ScreenFailed error={error instanceof Error ? error : new Error(String(error))} reset={reset} />
  ),
  defaultPendingMs: 150,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
