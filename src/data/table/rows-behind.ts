const LISTED_LATER = new WeakMap<readonly number[], () => readonly number[]>();

/**
 * Rows of which it is known how many they are, and which they are only once they are looked at: of a table that is
 * elsewhere, a list of millions would be fetched for nothing.
 */
export function rowsLater(length: number, list: () => readonly number[]): readonly number[] {
  const rows = new Proxy<readonly number[]>([], {
    get: (_, name) => (name === 'length' ? length : Reflect.get(list(), name)),
    has: (_, name) => Reflect.has(list(), name),
    ownKeys: () => Reflect.ownKeys(list()),
    getOwnPropertyDescriptor: (target, name) =>
      name === 'length' ? Reflect.getOwnPropertyDescriptor(target, name) : own(list(), name),
  });
  LISTED_LATER.set(rows, list);
  return rows;
}

/** A proxy may tell of no property that its target lacks unless it can be changed. */
const own = (list: readonly number[], name: PropertyKey): PropertyDescriptor | undefined => {
  const found = Reflect.getOwnPropertyDescriptor(list, name);
  return found && { ...found, configurable: true };
};

/** Is it known of them only how many they are, until they are looked at? */
export const isListedLater = (rows: readonly number[]): boolean => LISTED_LATER.has(rows);

/** The rows as far as they are there: of a table that is elsewhere, fewer than they are. */
export const listedRows = (rows: readonly number[]): readonly number[] => LISTED_LATER.get(rows)?.() ?? rows;

/** Several lists of rows, one behind the other; looked at only where all of them are there. */
export function joinRows(lists: readonly (readonly number[])[]): readonly number[] {
  // Far quicker than flatMap where there are ten thousands.
  const joined = () => ([] as number[]).concat(...lists.map(listedRows));
  if (!lists.some(isListedLater)) return joined();
  return rowsLater(
    lists.reduce((total, { length }) => total + length, 0),
    joined,
  );
}
