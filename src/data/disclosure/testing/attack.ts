/** What an attacker knows: unknown rows, and sums of some of them. */
export interface Attack {
  unknown: readonly number[];
  sums: readonly { rows: readonly number[]; total: number }[];
}

const PRIME = 1_000_003;

/** Whether linear algebra gives the figure away: whether it is a combination of the known sums. */
export function isDetermined(row: number, { unknown, sums }: Attack): boolean {
  const inverse = (value: number) => {
    let [result, base, power] = [1, value, PRIME - 2];
    for (; power > 0; power = Math.floor(power / 2), base = (base * base) % PRIME)
      if (power % 2) result = (result * base) % PRIME;
    return result;
  };
  const basis: { pivot: number; line: number[] }[] = [];
  const reduce = (start: number[]) =>
    basis.reduce((line, { pivot, line: other }) => {
      const factor = line[pivot]!;
      return factor === 0 ? line : line.map((value, at) => (((value - factor * other[at]!) % PRIME) + PRIME) % PRIME);
    }, start);
  for (const { rows } of sums) {
    const line = reduce(unknown.map((one) => (rows.includes(one) ? 1 : 0)));
    const pivot = line.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(line[pivot]!);
    const scaled = line.map((value) => (value * scale) % PRIME);
    for (const one of basis) {
      const factor = one.line[pivot]!;
      one.line = one.line.map((value, at) => (((value - factor * scaled[at]!) % PRIME) + PRIME) % PRIME);
    }
    basis.push({ pivot, line: scaled });
  }
  return reduce(unknown.map((one) => (one === row ? 1 : 0))).every((value) => value === 0);
}

/** Whether whole numbers from nought on fit all sums with this row at `value`: by trial, with bounds carried along. */
export function isPossible(row: number, value: number, { unknown, sums }: Attack): boolean {
  const open = new Map(unknown.map((one) => [one, undefined as number | undefined]));
  const set = (one: number, to: number): boolean => {
    open.set(one, to);
    return sums.every(({ rows, total }) => {
      const left = total - rows.reduce((sum, at) => sum + (open.get(at) ?? 0), 0);
      return left >= 0 && (left === 0 || rows.some((at) => open.get(at) === undefined));
    });
  };
  const solve = (): boolean => {
    const next = unknown.find((one) => open.get(one) === undefined && sums.some(({ rows }) => rows.includes(one)));
    if (next === undefined) return true;
    const room = Math.min(
      ...sums
        .filter(({ rows }) => rows.includes(next))
        .map(({ rows, total }) => total - rows.reduce((sum, at) => sum + (open.get(at) ?? 0), 0)),
    );
    for (let to = 0; to <= room; to++) if (set(next, to) && solve()) return true;
    open.set(next, undefined);
    return false;
  };
  return set(row, value) && solve();
}
