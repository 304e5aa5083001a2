import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Shows something at an address, so that its links and its filters have somewhere to be. */
export function routed(content: () => ReactNode, path = '/', search: Record<string, unknown> = {}) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (raw: Record<string, unknown>) => raw,
    component: content,
  });
  const query = new URLSearchParams(
    Object.entries(search).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`${path}?${query}`] }),
  });
  return <RouterProvider router={router as never} />;
}

/** The button that says this, wherever on the page it is. */
export function button(text: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
}
