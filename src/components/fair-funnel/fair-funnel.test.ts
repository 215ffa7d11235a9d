import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildFairFunnel, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { fairFunnelHeadline } from './fair-funnel.headline.js';
import { fairFunnelTable } from './fair-funnel.table.js';

const model = buildFairFunnel(parseDataset(county as unknown as DatasetInput).value);

describe('the words of fair-funnel', () => {
  it('give the same count in headline and table', () => {
    const context = viewContext();
    const { title } = fairFunnelHeadline(model, context);
    const [first] = fairFunnelTable(model, context).rows;
    expect(title).toContain(String(first!.session));
    expect(title).toContain(context.brief(model.groups[0]!.count));
  });
});
