/** What a person adds to a package problem: prices typed on the page, and a file with more. */

/** A problem file as it was read: only the server says whether it is one. */
type Given = Readonly<Record<string, unknown>>;

export interface OwnProblem {
  /** By the id of a concession; whole numbers in whatever unit the file names. */
  readonly costs: Readonly<Record<string, number>>;
  readonly file?: { readonly name: string; readonly problem: Given };
}
export const NO_OWN: OwnProblem = { costs: {} };

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was kept in the browser, without what is no longer understood. */
export function ownProblemFrom(value: unknown): OwnProblem | undefined {
  if (!isObject(value)) return undefined;
  const { costs, file } = value;
  const kept = Object.entries(isObject(costs) ? costs : {}).filter(
    (entry): entry is [string, number] => isCost(entry[1]),
  );
  const known =
    isObject(file) && typeof file['name'] === 'string' && isObject(file['problem'])
      ? { file: { name: file['name'], problem: file['problem'] } }
      : {};
  return { costs: Object.fromEntries(kept), ...known };
}

const MOST = 1_000_000;
export const isCost = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;

/** The same with a price, or without where it is undefined. */
export function withCost(own: OwnProblem, id: string, cost: number | undefined): OwnProblem {
  const { [id]: _, ...others } = own.costs;
  return { ...own, costs: cost === undefined ? others : { ...others, [id]: cost } };
}

export const isOwn = ({ costs, file }: OwnProblem): boolean =>
  file !== undefined || Object.keys(costs).length > 0;

const concessionsIn = (problem: Given | undefined): readonly Given[] =>
  Array.isArray(problem?.['concessions']) ? problem['concessions'].filter(isObject) : [];

/** Ids of the concessions that the file names. */
export const idsIn = ({ file }: OwnProblem): readonly string[] =>
  concessionsIn(file?.problem).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/**
 * The problem that goes along with a question; undefined where there is nothing to add.
 * @param onOffer what the record itself puts on offer that day: a price of anything else would make a
 *   concession of it that moves nobody
 */
export function problemOf(own: OwnProblem, onOffer: ReadonlySet<string>): Given | undefined {
  const named = concessionsIn(own.file?.problem);
  const inFile = new Set(idsIn(own));
  const priced = named.map((one) => {
    const cost = typeof one['id'] === 'string' ? own.costs[one['id']] : undefined;
    return cost === undefined ? one : { ...one, cost };
  });
  const further = Object.entries(own.costs)
    .filter(([id]) => onOffer.has(id) && !inFile.has(id))
    .map(([id, cost]) => ({ id, cost }));
  if (own.file === undefined && further.length === 0) return undefined;
  return { ...own.file?.problem, concessions: [...priced, ...further] };
}
