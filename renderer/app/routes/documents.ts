import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { documentFilter } from '../../../shared/documents/api';
import { kindName } from '../../../shared/documents/kinds';
import { businessDate, uid, warehouseCode } from '../../../shared/fields';
import { searchOf } from '../search';
import { root } from './root';

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: searchOf(
    documentFilter.omit({ kinds: true }).extend({ kind: kindName.optional() }),
  ),
  component: lazyRouteComponent(() => import('../../documents/DocumentsPage'), 'DocumentsPage'),
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
  component: lazyRouteComponent(() => import('../../documents/NewDocumentPage'), 'NewDocumentPage'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$uid',
  component: lazyRouteComponent(() => import('../../documents/DocumentPage'), 'DocumentPage'),
});

const quick = createRoute({
  getParentRoute: () => root,
  path: '/quick',
  component: lazyRouteComponent(() => import('../../quick/QuickPage'), 'QuickPage'),
});

const deskStart = createRoute({
  getParentRoute: () => root,
  path: '/desks/$desk',
  component: lazyRouteComponent(() => import('../../desks/DeskStartPage'), 'DeskStartPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desks/$desk/$uid',
  component: lazyRouteComponent(() => import('../../desks/DeskPage'), 'DeskPage'),
});

/** Papers, and the desks at which they are written. */
export const documentsRoutes = [documents, newDocument, document, quick, deskStart, desk] as const;
