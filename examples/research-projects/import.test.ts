/** Raw participations by the command line and the committed map, against figures computed elsewhere. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

type Columns = Record<string, unknown[]>;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const command = here('../../dist/cli/chancai.js');
const facts = JSON.parse(readFileSync(here('./pairs.json'), 'utf8'));

beforeAll(() => {
  if (!existsSync(command)) throw new Error('dist is missing: run npm run build first');
});

/** The tables that the command makes of a raw file, as columns. */
function imported(raw: string): Record<'funding' | 'cooperation', Columns> {
  const folder = mkdtempSync(join(tmpdir(), 'chancai-import-'));
  try {
    const output = join(folder, 'data.json');
    execFileSync(process.execPath, [command, 'import', raw, '--map', here('./heads.json'), '-o', output], {
      stdio: 'pipe',
    });
    const document = JSON.parse(readFileSync(output, 'utf8'));
    return { funding: columns(document.funding), cooperation: columns(document.cooperation) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function columns(table: Columns | Record<string, unknown>[]): Columns {
  if (!Array.isArray(table)) return table;
  const names = [...new Set(table.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, table.map((row) => row[name] ?? null)]));
}

function summary({ funding, cooperation }: Record<'funding' | 'cooperation', Columns>) {
  const weights = new Map<string, number>();
  cooperation.university!.forEach((university, row) => {
    const pair = `${university} ${cooperation.partner![row]}`;
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  });
  const pairsByWeight: Record<string, number> = {};
  for (const weight of [...weights.values()].sort((a, b) => a - b))
    pairsByWeight[weight] = (pairsByWeight[weight] ?? 0) + 1;
  return {
    projects: new Set(funding.id).size,
    sharedProjects: new Set(cooperation.id).size,
    universities: new Set(cooperation.university).size,
    enterprises: new Set(cooperation.partner).size,
    pairs: weights.size,
    weight: cooperation.id!.length,
    heaviest: [...weights.values()].reduce((most, one) => Math.max(most, one), 0),
    pairsByWeight,
  };
}

/** Ten-thousandths, from the shortest decimal text of a number. */
const scaled = (amounts: readonly unknown[]): bigint =>
  amounts.reduce<bigint>((sum, amount) => {
    const [whole = '', fraction = ''] = String(amount).split('.');
    return sum + BigInt(`${whole}${fraction.padEnd(4, '0')}`);
  }, 0n);

describe('the committed summary', () => {
  it('agrees with itself: pairs by weight add up to all pairs and to all their weight', () => {
    const entries = Object.entries(facts.pairsByWeight as Record<string, number>);
    expect(entries.reduce((sum, [, pairs]) => sum + pairs, 0)).toBe(facts.pairs);
    expect(entries.reduce((sum, [weight, pairs]) => sum + Number(weight) * pairs, 0)).toBe(facts.weight);
    expect(Math.max(...entries.map(([weight]) => Number(weight)))).toBe(facts.heaviest);
  });
});

describe('ten projects of the raw file', () => {
  it('give each project once and each university with each enterprise of a project', () => {
    const tables = imported(here('./sample.csv'));
    expect(summary(tables)).toEqual({
      projects: 10,
      sharedProjects: 4,
      universities: 5,
      enterprises: 5,
      pairs: 7,
      weight: 8,
      heaviest: 2,
      pairsByWeight: { 1: 6, 2: 1 },
    });
    expect(scaled(tables.funding.invested!)).toBe(73_777_858_800n);
    const known = tables.funding.leveraged!.filter((amount) => typeof amount === 'number');
    expect([known.length, scaled(known)]).toEqual([8, 1_728_750_000n]);
    expect(tables.funding.leveraged!.filter((amount) => amount === '未统计')).toHaveLength(2);
  });
});

const raw = process.env.CHANCAI_CORDIS;
if (!raw) console.info('skipped: set CHANCAI_CORDIS to the raw file to import it');

describe.skipIf(!raw)('the raw file', () => {
  it('gives the committed summary, and its money to the last digit', () => {
    const tables = imported(raw!);
    const { about: _about, source: _source, ...expected } = facts;
    expect(summary(tables)).toEqual(expected);
    const { funding } = tables;
    const known = funding.id!.map((_, row) => row).filter((row) => typeof funding.leveraged![row] === 'number');
    expect(known).toHaveLength(31_146);
    expect(scaled(known.map((row) => funding.invested![row]))).toBe(589_780_879_375_800n);
    expect(scaled(known.map((row) => funding.leveraged![row]))).toBe(130_130_467_769_540n);
  }, 60_000);
});
