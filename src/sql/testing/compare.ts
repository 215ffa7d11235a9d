import { expect } from 'vitest';
import { parseDataset, type Selection } from '../../data/index.js';
import type { Connection } from '../connection.js';
import type { DIALECTS, Dialect } from '../dialects/index.js';
import { openEngine } from '../engine.js';
import { loadDataset } from '../load.js';
import { viewsOver } from '../views-over.js';
import { MODELS, toJson } from './models.js';

/** Fails unless the models of a ledger over an engine are those in memory, to the last letter. */
export async function compare(
  dialect: Dialect,
  connections: readonly Connection[],
  ledger: unknown,
  chosen: readonly Selection[],
): Promise<void> {
  const { value } = parseDataset(ledger);
  await loadDataset(value, { dialect, connections, least: 1 });
  const engine = (await openEngine({ dialect, connections }))!;
  const { build } = viewsOver(engine, { mostRows: 1000 });
  for (const selection of [{}, ...chosen])
    for (const [name, make] of Object.entries(MODELS)) {
      const here = toJson(make(value, selection));
      const there = await build((dataset) => toJson(make(dataset, selection)));
      expect(there, `${name} of ${JSON.stringify(selection)}`).toBe(here);
    }
}

/** Is everything about an engine to be tested here? `CHANCAI_ENGINES=duckdb,postgresql`. */
export const isWanted = (name: keyof typeof DIALECTS): boolean =>
  (process.env.CHANCAI_ENGINES ?? '').split(',').includes(name);

/** How many ledgers are compared: some in `npm test`, more by `CHANCAI_RUNS=500`; and how long that may take. */
export const RUNS = Number(process.env.CHANCAI_RUNS ?? 5);
export const PATIENCE = Math.max(240_000, RUNS * 20_000);
