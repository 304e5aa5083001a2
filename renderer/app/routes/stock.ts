import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { evidenceFilter } from '../../../shared/evidence/api';
import { businessDate, warehouseCode } from '../../../shared/fields';
import { stockFilter } from '../../../shared/stock/api';
import { careKind } from '../../../shared/stock/careApi';
import { compareBy, compareFilter } from '../../../shared/stock/compareApi';
import { searchOf } from '../search';
import { root } from './root';

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: searchOf(stockFilter.extend({ by: z.enum(['item', 'lot']).optional() })),
  component: lazyRouteComponent(() => import('../../stock/StockPage'), 'StockPage'),
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
  component: lazyRouteComponent(() => import('../../stock/StockCardPage'), 'StockCardPage'),
});

const lotStory = createRoute({
  getParentRoute: () => root,
  path: '/stock/lot/$lot',
  component: lazyRouteComponent(() => import('../../story/LotStoryPage'), 'LotStoryPage'),
});

const giftStory = createRoute({
  getParentRoute: () => root,
  path: '/stock/gift/$document',
  component: lazyRouteComponent(() => import('../../story/GiftStoryPage'), 'GiftStoryPage'),
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
  component: lazyRouteComponent(() => import('../../stock/PastStockPage'), 'PastStockPage'),
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
  component: lazyRouteComponent(() => import('../../stock/ComparePage'), 'ComparePage'),
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
  component: lazyRouteComponent(() => import('../../care/CarePage'), 'CarePage'),
});

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: searchOf(evidenceFilter.extend({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../../evidence/EvidencePage'), 'EvidencePage'),
});

const kits = createRoute({
  getParentRoute: () => root,
  path: '/kits',
  validateSearch: searchOf(z.object({ warehouse: warehouseCode.optional() })),
  component: lazyRouteComponent(() => import('../../kits/KitsPage'), 'KitsPage'),
});

/** What lies here: stock, its cards and stories, its care, records of the warehouse, kits. */
export const stockRoutes = [
  stock,
  stockCard,
  lotStory,
  giftStory,
  pastStock,
  compare,
  care,
  evidence,
  kits,
] as const;
