// Of more circles than that, only the link that closes them is told.
const MOST_TOLD = 50;

/**
 * Takes out the links that lead back, so that what is left has an order.
 * @returns the links of each node, and each circle found, from the node whose link closes it.
 */
export function breakCycles(nodes: readonly { id: string; feeds: readonly string[] }[]): {
  feeds: Map<string, string[]>;
  cycles: string[][];
} {
  const given = new Map(nodes.map(({ id, feeds }) => [id, feeds]));
  const kept = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const cycles: string[][] = [];
  // Where a node stands in the trail; -1 once all that it leads to is known.
  const state = new Map<string, number>();
  // A stack of our own: a chain of thousands of nodes would overflow the engine's.
  for (const { id: start } of nodes) {
    if (state.has(start)) continue;
    const trail: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 0);
    while (trail.length > 0) {
      const here = trail[trail.length - 1]!;
      const feed = given.get(here.id)![here.next++];
      if (feed === undefined) {
        state.set(here.id, -1);
        trail.pop();
        continue;
      }
      const at = state.get(feed);
      if (at !== undefined && at >= 0) {
        const circle = cycles.length < MOST_TOLD ? trail.slice(at).map(({ id }) => id) : [feed];
        cycles.push([here.id, ...circle]);
        continue;
      }
      kept.get(here.id)!.push(feed);
      if (at !== undefined) continue;
      state.set(feed, trail.length);
      trail.push({ id: feed, next: 0 });
    }
  }
  return { feeds: kept, cycles };
}
