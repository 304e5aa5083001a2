import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { uid, warehouseCode } from '../../../shared/fields';
import { timelineShow } from '../../../shared/operations/storyApi';
import { requisitionFilter } from '../../../shared/requisitions/api';
import { searchOf } from '../search';
import { root } from './root';

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('../../operations/OperationsPage'), 'OperationsPage'),
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
  component: lazyRouteComponent(() => import('../../operations/OperationPage'), 'OperationPage'),
});

const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  validateSearch: searchOf(z.object({ operation: uid.optional() })),
  component: lazyRouteComponent(() => import('../../needs/NeedsPage'), 'NeedsPage'),
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
    () => import('../../requisitions/RequisitionsPage'),
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
  component: lazyRouteComponent(
    () => import('../../requisitions/RequisitionPage'),
    'RequisitionPage',
  ),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/planning',
  validateSearch: searchOf(
    z.object({
      approvable: z.literal(true).optional(),
      state: z.literal('declined').optional(),
      mine: z.literal(true).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../../planning/PlansPage'), 'PlansPage'),
});

const travel = createRoute({
  getParentRoute: () => root,
  path: '/planning/travel',
  validateSearch: searchOf(
    z.object({ view: z.enum(['lorries', 'roads']).optional(), from: warehouseCode.optional() }),
  ),
  component: lazyRouteComponent(() => import('../../travel/TravelPage'), 'TravelPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/planning/$uid',
  component: lazyRouteComponent(() => import('../../planning/PlanPage'), 'PlanPage'),
});

const drills = createRoute({
  getParentRoute: () => root,
  path: '/drills',
  component: lazyRouteComponent(() => import('../../drills/DrillsPage'), 'DrillsPage'),
});

const drill = createRoute({
  getParentRoute: () => root,
  path: '/drills/$uid',
  component: lazyRouteComponent(() => import('../../drills/DrillReportPage'), 'DrillReportPage'),
});

/** From the alarm to the lorry: operations, needs, 需求单, plans, drills. */
export const operationsRoutes = [
  operations,
  operation,
  needs,
  requisitions,
  requisition,
  plans,
  travel,
  plan,
  drills,
  drill,
] as const;
