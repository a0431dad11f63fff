/** The addresses of the table as patterns: one place that knows how `{name}` is matched. */
import { PATHS, type Method, type RouteName } from '../../api/index.ts';
import { ok, refuse, type Result } from '../../basics/index.ts';

interface Address {
  readonly route: RouteName;
  readonly method: Method;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function compiled(route: RouteName): Address {
  const [method, path] = PATHS[route];
  const names: string[] = [];
  const pattern = path
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return escaped(part);
      names.push(name);
      // A format is what comes after the last dot; nothing else may be empty or hold a slash.
      return name === 'format' ? '([^/.]+)' : '([^/]+)';
    })
    .join('');
  return { route, method, pattern: new RegExp(`^${pattern}$`), names };
}

const ADDRESSES: readonly Address[] = (Object.keys(PATHS) as RouteName[]).map(compiled);

/** The methods that a path takes, in the table's order; none where there is no such path. */
export const methodsAt = (path: string): readonly Method[] =>
  ADDRESSES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);

/** The route of a method and a path. */
export const routeAt = (method: string, path: string): RouteName | undefined =>
  ADDRESSES.find((one) => one.method === method && one.pattern.test(path))?.route;

/** The parameters in a path of that route, unescaped once. */
export function paramsIn(
  route: RouteName,
  path: string,
): Result<Readonly<Record<string, string>> | undefined> {
  const address = ADDRESSES.find((one) => one.route === route);
  const found = address?.pattern.exec(path);
  if (address === undefined || found === null || found === undefined) return ok(undefined);
  try {
    return ok(
      Object.fromEntries(
        address.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
      ),
    );
  } catch {
    return refuse(
      'bad-input',
      'The address is not escaped as addresses are (a % must be followed by two digits); nothing was read or written.',
      'path',
    );
  }
}
