import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { uid, warehouseCode } from '../../../shared/fields';
import { subjectName } from '../../../shared/imports/subjects';
import { itemFilter } from '../../../shared/items/api';
import { partyRole } from '../../../shared/parties/api';
import { searchOf } from '../search';
import { settings } from './settingsRoot';

const items = createRoute({
  getParentRoute: () => settings,
  path: '/items',
  validateSearch: searchOf(itemFilter),
  component: lazyRouteComponent(() => import('../../items/ItemsPage'), 'ItemsPage'),
});

const item = createRoute({
  getParentRoute: () => settings,
  path: '/items/$uid',
  component: lazyRouteComponent(() => import('../../items/ItemPage'), 'ItemPage'),
});

const categories = createRoute({
  getParentRoute: () => settings,
  path: '/categories',
  component: lazyRouteComponent(() => import('../../items/CategoriesPage'), 'CategoriesPage'),
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
  component: lazyRouteComponent(() => import('../../items/ReservesPage'), 'ReservesPage'),
});

const warehouses = createRoute({
  getParentRoute: () => settings,
  path: '/warehouses',
  component: lazyRouteComponent(() => import('../../places/WarehousesPage'), 'WarehousesPage'),
});

const warehouse = createRoute({
  getParentRoute: () => settings,
  path: '/warehouses/$code',
  component: lazyRouteComponent(() => import('../../places/WarehousePage'), 'WarehousePage'),
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
  component: lazyRouteComponent(() => import('../../places/BinsPage'), 'BinsPage'),
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
  component: lazyRouteComponent(() => import('../../parties/PartiesPage'), 'PartiesPage'),
});

const party = createRoute({
  getParentRoute: () => settings,
  path: '/parties/$uid',
  component: lazyRouteComponent(() => import('../../parties/PartyPage'), 'PartyPage'),
});

const imports = createRoute({
  getParentRoute: () => settings,
  path: '/import',
  validateSearch: searchOf(z.object({ subject: subjectName.optional() })),
  component: lazyRouteComponent(() => import('../../imports/ImportPage'), 'ImportPage'),
});

const standards = createRoute({
  getParentRoute: () => settings,
  path: '/standards',
  component: lazyRouteComponent(() => import('../../grading/StandardsPage'), 'StandardsPage'),
});

const standard = createRoute({
  getParentRoute: () => settings,
  path: '/standards/$uid',
  component: lazyRouteComponent(() => import('../../grading/StandardPage'), 'StandardPage'),
});

const standardsCompared = createRoute({
  getParentRoute: () => settings,
  path: '/standards/compare',
  validateSearch: searchOf(z.object({ before: uid.optional(), after: uid.optional() })),
  component: lazyRouteComponent(
    () => import('../../grading/CompareStandardsPage'),
    'CompareStandardsPage',
  ),
});

/** 基础数据 under 设置: items, places, parties, standards, imports. */
export const settingsOfBooksRoutes = [
  items,
  item,
  categories,
  reserves,
  warehouses,
  warehouse,
  bins,
  parties,
  party,
  imports,
  standards,
  standard,
  standardsCompared,
] as const;
