/** How large a body may be, in bytes. */
import { ROUTES, type Route, type RouteName } from '../../api/index.ts';

const MB = 1024 * 1024;
const USUAL = 256 * 1024;
/** A file that is sent, and the form around it. */
export const MOST_UPLOAD = 20 * MB;

const LARGER: Partial<Readonly<Record<RouteName, number>>> = {
  'new-case': 2 * MB,
  decide: 4 * MB,
  // Ten million characters of an article take up to three bytes each.
  read: 32 * MB,
};

export function mostBytes(name: RouteName): number {
  const route: Route = ROUTES[name];
  return route.upload === true ? MOST_UPLOAD + USUAL : (LARGER[name] ?? USUAL);
}
