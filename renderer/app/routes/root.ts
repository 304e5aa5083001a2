import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../NotFound';
import { Shell } from '../Shell';

/** What stands around every screen. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
});
