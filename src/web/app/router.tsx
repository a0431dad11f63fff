/** A small router over the History API: real links, Back works, focus goes to the new page. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { addressOfPlace, placeAt, type Look, type Place } from './place.ts';

interface Router {
  readonly place: Place;
  /** Goes to a place. `replace` leaves no step for Back: for sliders. */
  readonly go: (place: Place, how?: 'push' | 'replace') => void;
}

const RouterContext = createContext<Router | undefined>(undefined);

const here = (): Place => placeAt(location.pathname, location.search);
const samePage = (a: Place, b: Place): boolean =>
  a.page === b.page && a.case === b.case && a.item === b.item;

export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const back = (): void => setPlace(here());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = useCallback((next: Place, how: 'push' | 'replace' = 'push') => {
    const before = here();
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', addressOfPlace(next));
    setPlace(next);
    if (samePage(before, next)) return;
    scrollTo(0, 0);
    // Once the new page is there, its heading is where reading goes on.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus());
  }, []);
  const router = useMemo(() => ({ place, go }), [place, go]);
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === undefined) throw new Error('useRouter outside of RouterProvider');
  return router;
}

export const usePlace = (): Place => useRouter().place;

/** Changes what the page shows, and stays on it. A value of undefined takes the key away. */
export function useLook(): (
  change: { readonly [K in keyof Look]?: Look[K] | undefined },
  how?: 'push' | 'replace',
) => void {
  const { go } = useRouter();
  return useCallback(
    (change, how = 'replace') => {
      const place = here();
      const entries = Object.entries({ ...place.look, ...change });
      const look = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Look;
      go({ ...place, look }, how);
    },
    [go],
  );
}

/** The same day and candidate on another page, or on one member's; what belongs to one page stays there. */
export function toPage(place: Place, page: string, item?: string): Place {
  const {
    words: _words,
    given: _given,
    since: _since,
    by: _by,
    step: _step,
    from: _from,
    with: _with,
    ...look
  } = place.look;
  return {
    page,
    ...(place.case === undefined ? {} : { case: place.case }),
    ...(item === undefined ? {} : { item }),
    look,
  };
}

type Anchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>;

/** A link to a place: opens in a new tab as any link does, else without loading the page anew. */
export function Link({ to, onClick, ...rest }: Anchor & { readonly to: Place }) {
  const { go } = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target !== undefined) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={addressOfPlace(to)} onClick={follow} />;
}
