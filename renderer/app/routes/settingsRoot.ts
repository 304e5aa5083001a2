import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root';

/** What stands around every screen of 设置. */
export const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../settings/SettingsPage'), 'SettingsPage'),
});
