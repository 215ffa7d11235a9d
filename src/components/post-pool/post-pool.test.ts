import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildPostPool, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { postPoolHeadline } from './post-pool.headline.js';
import { postPoolTable } from './post-pool.table.js';

const model = buildPostPool(parseDataset(county as unknown as DatasetInput).value);

describe('the words of post-pool', () => {
  it('give the same count in headline and table', () => {
    const context = viewContext();
    const { title } = postPoolHeadline(model, context);
    const [first] = postPoolTable(model, context).rows;
    expect(title).toContain(String(first!.chain));
    expect(title).toContain(context.brief(model.groups[0]!.count));
  });
});
