/** Only what was asked: a field that was left out stays out. */

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without the fields that are undefined. */
export const given = <T extends object>(asked: T): Present<T> =>
  Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as Present<T>;
