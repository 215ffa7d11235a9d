import { describe, expect, it } from 'vitest';
import { buildCooperationNetwork, buildFundingLeverage, parseDataset } from '../data/index.js';
import { duckdb } from './dialects/index.js';
import { type Engine, openEngine } from './engine.js';
import { loadDataset } from './load.js';
import { duckdbConnection, hasDuckdb } from './testing/duckdb.js';
import { viewsOver } from './views-over.js';

/** Agreements with a row for each participant: universities and partners are joined by their ids. */
const participants = (agreements: number) => ({
  cooperation: Array.from({ length: agreements }, (_, at) => [
    { mode: '校地', id: `a${at}`, university: `大学${at % 7}` },
    { mode: '校地', id: `a${at}`, partner: `企业${at % 11}` },
  ]).flat(),
});

async function engineOf(document: unknown): Promise<Engine> {
  const connections = [await duckdbConnection()];
  await loadDataset(parseDataset(document).value, { dialect: duckdb, connections, least: 1 });
  return (await openEngine({ dialect: duckdb, connections }))!;
}

describe.runIf(hasDuckdb)('models over an engine', () => {
  it('of a network that is counted from rows are those of all rows, or there is none', async () => {
    const counts = (document: unknown) => {
      const { total, links } = buildCooperationNetwork(parseDataset(document).value);
      return { total, links: links.map(({ key, count }) => [key, count]) };
    };
    const over = async (document: unknown) =>
      viewsOver(await engineOf(document)).build((dataset) => {
        const { total, links } = buildCooperationNetwork(dataset);
        return { total, links: links.map(({ key, count }) => [key, count]) };
      });
    expect(await over(participants(100))).toEqual(counts(participants(100)));
    await expect(over(participants(101))).rejects.toThrow(/not all rows of cooperation are listed/);
  });

  it('fail at once where the engine gives no answer', async () => {
    const document = { funding: [{ period: '2025', programme: '甲', invested: 5 }] };
    const engine = await engineOf(document);
    let asked = 0;
    const refusing: Engine = {
      ...engine,
      answer: async (asks) => {
        asked += 1;
        return asks.map(() => ({ problem: 'too-large' as const }));
      },
    };
    await expect(viewsOver(refusing).build((dataset) => buildFundingLeverage(dataset))).rejects.toThrow(
      /what is asked of funding is too large/,
    );
    expect(asked).toBe(1);
  });

  it('list the rows behind a figure page by page', async () => {
    const engine = await engineOf({
      funding: Array.from({ length: 7 }, (_, at) => ({ period: '2025', programme: '甲', invested: at })),
    });
    const page = async (after?: number) => {
      const ask = { ask: 'rows', table: 'funding', keys: [], ...(after === undefined ? {} : { after }) } as const;
      const [answer] = await engine.answer([ask], { mostRows: 3 });
      return answer && 'rows' in answer ? answer.rows : [];
    };
    expect([await page(), await page(2), await page(5), await page(6)]).toEqual([[0, 1, 2], [3, 4, 5], [6], []]);
  });
});
