// Which view the panel shows, as an address after the `#`, so that the browser's own back and reload work.
import { type Signal, signal } from '@preact/signals';
import { type ListFilter, readFilter, writeFilter } from '@/utils/model/archive-list';

export type Route =
  /** `filter`: which of its posts are listed. */
  | { view: 'archive'; filter?: ListFilter }
  /** `passage`: a stretch of the text to scroll to and mark, `highlight`: one to scroll to; not part of the address. */
  | { view: 'post'; id: number; passage?: string; highlight?: number }
  | { view: 'map' }
  | { view: 'lookup' }
  | { view: 'page' }
  /** `id`: the highlight that is open to be written on. */
  | { view: 'highlights'; id?: number }
  | { view: 'sources' }
  | { view: 'source'; id: number };

/** The route of a hash; the archive for anything unknown. */
export function parseRoute(hash: string): Route {
  const [, view, id, search] = /^#\/(\w+)(?:\/(\d+))?(?:\?(.*))?$/.exec(hash) ?? [];
  if ((view === 'post' || view === 'source') && id !== undefined) return { view, id: Number(id) };
  if (view === 'highlights') return id === undefined ? { view } : { view, id: Number(id) };
  if (view === 'map' || view === 'lookup' || view === 'page' || view === 'sources') return { view };
  const filter = view === 'archive' && search ? readFilter(search) : {};
  return writeFilter(filter) === '' ? { view: 'archive' } : { view: 'archive', filter };
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  const search = route.view === 'archive' && route.filter ? writeFilter(route.filter) : '';
  if (search !== '') return `#/archive?${search}`;
  return 'id' in route && route.id !== undefined ? `#/${route.view}/${route.id}` : `#/${route.view}`;
}

export interface Router {
  route: Signal<Route>;
  go(route: Route): void;
  /** The same view, shown otherwise: no step of the way back. */
  replace(route: Route): void;
  /** To where the reader came from within the panel, or to the archive. */
  back(): void;
}

/** A router over a window's address. One a screen, for as long as the screen lives. */
export function createRouter(window: Window): Router {
  const route = signal<Route>(parseRoute(window.location.hash));
  let depth = 0;
  /** The browser goes back in its own time. Where the reader went meanwhile comes after that, and is not taken back by it. */
  let leaving: { next: Route | null } | null = null;
  const push = (next: Route) => {
    const hash = hashOf(next);
    if (hash !== window.location.hash) {
      window.history.pushState(null, '', hash);
      depth += 1;
    }
    route.value = next;
  };
  window.addEventListener('popstate', () => {
    depth = Math.max(0, depth - 1);
    const next = leaving?.next;
    leaving = null;
    if (next) push(next);
    else route.value = parseRoute(window.location.hash);
  });
  return {
    route,
    go(next) {
      if (!leaving) return push(next);
      leaving.next = next;
      route.value = next;
    },
    replace(next) {
      if (leaving) return this.go(next);
      window.history.replaceState(null, '', hashOf(next));
      route.value = next;
    },
    back() {
      if (leaving) return;
      if (depth === 0) return push({ view: 'archive' });
      leaving = { next: null };
      window.history.back();
    },
  };
}
