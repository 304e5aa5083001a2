import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { custodyFilter } from '../../../shared/custody/api';
import { businessDate, warehouseCode } from '../../../shared/fields';
import { teamRecordKind } from '../../../shared/teams/recordsApi';
import { roadShow } from '../../../shared/transfers/api';
import { tripFilter } from '../../../shared/trips/api';
import { searchOf } from '../search';
import { root } from './root';

const arrivals = createRoute({
  getParentRoute: () => root,
  path: '/arrivals',
  validateSearch: searchOf(
    z.object({
      warehouse: warehouseCode.optional(),
      show: z.enum(['open', 'all']).optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../../arrivals/ArrivalsPage'), 'ArrivalsPage'),
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
  component: lazyRouteComponent(() => import('../../transfers/OnTheRoadPage'), 'OnTheRoadPage'),
});

const trips = createRoute({
  getParentRoute: () => root,
  path: '/trips',
  validateSearch: searchOf(
    tripFilter.extend({ view: z.enum(['toLoad', 'differences']).optional() }),
  ),
  component: lazyRouteComponent(() => import('../../trips/TripsPage'), 'TripsPage'),
});

const trip = createRoute({
  getParentRoute: () => root,
  path: '/trips/$uid',
  component: lazyRouteComponent(() => import('../../trips/TripPage'), 'TripPage'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  validateSearch: searchOf(z.object({ view: z.literal('certificates').optional() })),
  component: lazyRouteComponent(() => import('../../teams/TeamsPage'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/teams/$uid',
  validateSearch: searchOf(
    z.object({
      tab: z.enum(['readiness', 'members', 'kit', 'holdings', 'record']).optional(),
      until: businessDate.optional(),
      kind: teamRecordKind.optional(),
    }),
  ),
  component: lazyRouteComponent(() => import('../../teams/TeamPage'), 'TeamPage'),
});

const custody = createRoute({
  getParentRoute: () => root,
  path: '/custody',
  validateSearch: searchOf(
    custodyFilter.omit({ item: true }).extend({ view: z.enum(['teams', 'people']).optional() }),
  ),
  component: lazyRouteComponent(() => import('../../custody/CustodyPage'), 'CustodyPage'),
});

/** Goods that move or lie with people: announced, on the road, on a lorry, with teams. */
export const goodsRoutes = [arrivals, transfers, trips, trip, teams, team, custody] as const;
