import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { uid } from '../../../shared/fields';
import { searchOf } from '../search';
import { root } from './root';

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: searchOf(z.object({ scope: z.enum(['here', 'all']).optional() })),
  component: lazyRouteComponent(() => import('../../dashboard/DashboardPage'), 'DashboardPage'),
});

const province = createRoute({
  getParentRoute: () => root,
  path: '/province',
  component: lazyRouteComponent(() => import('../../province/ProvincePage'), 'ProvincePage'),
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
  component: lazyRouteComponent(() => import('../../province/MatrixPage'), 'MatrixPage'),
});

/** What the day starts with: 工作台 and the view of the province. */
export const startRoutes = [dashboard, province, matrix] as const;
