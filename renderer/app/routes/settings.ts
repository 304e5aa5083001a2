import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditFilter } from '../../../shared/audit/api';
import { searchOf } from '../search';
import { settings } from './settingsRoot';

const about = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../../settings/AboutPage'), 'AboutPage'),
});

const me = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(() => import('../../settings/MePage'), 'MePage'),
});

const users = createRoute({
  getParentRoute: () => settings,
  path: '/users',
  component: lazyRouteComponent(() => import('../../settings/UsersPage'), 'UsersPage'),
});

const goLive = createRoute({
  getParentRoute: () => settings,
  path: '/go-live',
  component: lazyRouteComponent(() => import('../../settings/GoLivePage'), 'GoLivePage'),
});

const closing = createRoute({
  getParentRoute: () => settings,
  path: '/closing',
  component: lazyRouteComponent(() => import('../../settings/ClosingPage'), 'ClosingPage'),
});

const handover = createRoute({
  getParentRoute: () => settings,
  path: '/handover',
  component: lazyRouteComponent(() => import('../../handovers/HandoverPage'), 'HandoverPage'),
});

const proof = createRoute({
  getParentRoute: () => settings,
  path: '/proof',
  component: lazyRouteComponent(() => import('../../settings/ProofPage'), 'ProofPage'),
});

const backup = createRoute({
  getParentRoute: () => settings,
  path: '/backup',
  component: lazyRouteComponent(() => import('../../settings/BackupPage'), 'BackupPage'),
});

const printing = createRoute({
  getParentRoute: () => settings,
  path: '/printing',
  component: lazyRouteComponent(() => import('../../settings/PrintingPage'), 'PrintingPage'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: searchOf(auditFilter),
  component: lazyRouteComponent(() => import('../../settings/AuditPage'), 'AuditPage'),
});

/** 设置: people, the books in order, copies, printing. */
export const settingsRoutes = [
  about,
  me,
  users,
  goLive,
  closing,
  handover,
  proof,
  backup,
  printing,
  audit,
] as const;
