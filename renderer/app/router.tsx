import { createHashHistory, createRouter } from '@tanstack/react-router';
import { ScreenFailed } from '../components/ErrorBoundary';
import { documentsRoutes } from './routes/documents';
import { goodsRoutes } from './routes/goods';
import { gradingRoutes } from './routes/grading';
import { operationsRoutes } from './routes/operations';
import { root } from './routes/root';
import { settingsRoutes } from './routes/settings';
import { settingsOfBooksRoutes } from './routes/settingsOfBooks';
import { settings } from './routes/settingsRoot';
import { startRoutes } from './routes/start';
import { stockRoutes } from './routes/stock';

/**
 * Every screen and its address, by room. Filters stand in the address, so that Back brings them
 * back.
 */
const routeTree = root.addChildren([
  ...startRoutes,
  ...documentsRoutes,
  ...stockRoutes,
  ...operationsRoutes,
  ...goodsRoutes,
  ...gradingRoutes,
  settings.addChildren([...settingsRoutes, ...settingsOfBooksRoutes]),
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
