import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { Frame } from './frame/Frame.tsx';
import { BrokenView } from './frame/BrokenView.tsx';
import { NodeView } from './views/NodeView.tsx';
import { UnknownView } from './frame/UnknownView.tsx';
import {
  parseDeskAddress,
  parseGraphAddress,
  parseNodeAddress,
  parseOverviewAddress,
  parseSearchAddress,
  type RootAddress,
} from './addresses.ts';
import { parseSearch, printSearch } from './searchString.ts';

const root = createRootRoute({
  component: Frame,
  validateSearch: (search: Record<string, unknown>): RootAddress => (search['lang'] === 'en' ? { lang: 'en' } : {}),
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: parseOverviewAddress,
  component: lazyRouteComponent(() => import('./views/overview/OverviewView.tsx'), 'OverviewView'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: parseSearchAddress,
  component: lazyRouteComponent(() => import('./views/search/SearchView.tsx'), 'SearchView'),
});

const node = createRoute({
  getParentRoute: () => root,
  path: '/node/$id',
  validateSearch: parseNodeAddress,
  // Small, and part of the first script: the view itself is asked for one step sooner.
  component: NodeView,
});

const graph = createRoute({
  getParentRoute: () => root,
  path: '/graph',
  validateSearch: parseGraphAddress,
  component: lazyRouteComponent(() => import('./views/graph/GraphView.tsx'), 'GraphView'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: parseDeskAddress,
  component: lazyRouteComponent(() => import('./views/desk/DeskView.tsx'), 'DeskView'),
});

const routeTree = root.addChildren([overview, search, node, graph, desk]);

/** Creates the router: one address a view, its whole state in it. */
export function createExplorerRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch: printSearch,
    scrollRestoration: true,
    defaultErrorComponent: BrokenView,
    defaultNotFoundComponent: () => <UnknownView isAddress />,
    defaultPendingMs: 300,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createExplorerRouter>;
  }
}
