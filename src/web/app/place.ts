/** Addresses of pages, as data: what is shown is written in the address, so that it can be sent. */

/** What a page is asked to show. Absent where the address does not say. */
export interface Look {
  readonly asOf?: string;
  /** What was recorded after this day is left out. */
  readonly knownAt?: string;
  readonly candidate?: string;
  /** The day that changes are counted from, and which past is compared. */
  readonly since?: string;
  readonly by?: string;
  /** Concessions that are given. */
  readonly given?: readonly string[];
  /** The step of a replay, counted from 1. */
  readonly step?: string;
  /** The procedure that a race is begun from, or whose selections are listed. */
  readonly from?: string;
  /** What a procedure is compared with. */
  readonly with?: string;
  /** Claims whose words are open beside the page. */
  readonly words?: readonly string[];
}

/** One page. `page` is the name in `PAGES`; `item` is the member, source or procedure it is about. */
export interface Place {
  readonly page: string;
  readonly case?: string;
  readonly item?: string;
  readonly look: Look;
}

/** Reads an address; an unknown page stays in `page` and is answered as not found. */
export function placeAt(path: string, search: string): Place {
  const [first = '', id, page = 'race', item] = path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decoded(part));
  const look = lookIn(new URLSearchParams(search));
  if (first === '') return { page: 'home', look };
  if (first !== 'c') return { page: first, ...(id === undefined ? {} : { item: id }), look };
  if (id === undefined) return { page: first, look };
  return { page, case: id, ...(item === undefined ? {} : { item }), look };
}

/** The address of a place; `placeAt` reads it back. */
export function addressOfPlace({ page, case: id, item, look }: Place): string {
  const parts = id === undefined ? [page === 'home' ? '' : page] : ['c', id];
  if (id !== undefined && (page !== 'race' || item !== undefined)) parts.push(page);
  if (item !== undefined && page !== 'home') parts.push(item);
  const query = new URLSearchParams();
  for (const key of SINGLE) {
    const value = look[key];
    if (value !== undefined) query.set(key, value);
  }
  for (const key of REPEATED) for (const value of look[key] ?? []) query.append(key, value);
  const search = query.toString();
  return `/${parts.map((part) => encodeURIComponent(part)).join('/')}${search === '' ? '' : `?${search}`}`;
}

const SINGLE = ['asOf', 'knownAt', 'candidate', 'since', 'by', 'step', 'from', 'with'] as const;
const REPEATED = ['given', 'words'] as const;

function lookIn(query: URLSearchParams): Look {
  const single = SINGLE.flatMap((key) => {
    const value = query.get(key);
    return value === null || value === '' ? [] : [[key, value]];
  });
  const repeated = REPEATED.flatMap((key) => {
    const values = query.getAll(key);
    return values.length === 0 ? [] : [[key, values]];
  });
  return Object.fromEntries([...single, ...repeated]) as Look;
}

/** A broken escape is kept as it was written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
