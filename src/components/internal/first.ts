/** The first part of a model, and how many of its marks are left out. */
export interface First<Model> {
  model: Model;
  left: number;
}

/** The first so many of a list, as part of what holds it. */
export function firstOf<Item, Model>(
  all: readonly Item[],
  most: number,
  holding: (kept: readonly Item[]) => Model,
): First<Model> {
  return { model: holding(all.slice(0, most)), left: Math.max(0, all.length - most) };
}

/** The same of lists within groups: groups of which nothing is kept go. */
export function firstWithin<Group, Item, Model>(
  groups: readonly Group[],
  { of, keep }: { of(group: Group): readonly Item[]; keep(group: Group, items: readonly Item[]): Group },
  most: number,
  holding: (kept: readonly Group[]) => Model,
): First<Model> {
  let [room, left] = [most, 0];
  const kept = groups.flatMap((group) => {
    const items = of(group);
    const own = items.slice(0, room);
    room -= own.length;
    left += items.length - own.length;
    return own.length === 0 && items.length > 0 ? [] : [keep(group, own)];
  });
  return { model: holding(kept), left };
}
