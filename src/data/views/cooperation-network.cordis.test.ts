import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/index.js';
import { buildCooperationNetwork } from './cooperation-network.js';

const file = process.env.CHANCAI_CORDIS;
if (!file) console.log('skipped: the network of the real research projects (CHANCAI_CORDIS names no file)');

/** Each university's and each enterprise's part in a project as a row. */
function participants(path: string) {
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  const [id, organisation, type] = ['rcn', 'pic', 'type'].map((name) => head.split(',').indexOf(name));
  return lines.flatMap((line) => {
    const cells = line.split(',');
    const own = { mode: '项目', id: cells[id!]!, organisation: cells[organisation!]! };
    return cells[type!] === 'HES' || cells[type!] === 'PRC' ? [{ ...own, university: cells[type!] === 'HES' }] : [];
  });
}

describe.skipIf(!file)('the network of the real research projects', () => {
  const rows = file ? participants(file) : [];

  it('has every pair of a university and an enterprise, once a project', () => {
    const cooperation = rows.map(({ mode, id, organisation, university }) => ({
      mode,
      id,
      [university ? 'university' : 'partner']: organisation,
    }));
    const model = buildCooperationNetwork(parseDataset({ cooperation }).value);
    const weight = model.links.reduce((sum, { count }) => sum + count.low, 0);
    expect([model.lanes.university.length, model.lanes.enterprise.length]).toEqual([2279, 17_193]);
    expect([model.links.length, weight, model.total.low]).toEqual([144_684, 174_676, 7199]);
    expect(model.links[0]!.count.low).toBe(22);
    expect(model.drawn.links.length).toBeLessThanOrEqual(1000);
  });
});
