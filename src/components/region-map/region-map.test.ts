import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildRegionMap, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { regionMapHeadline } from './region-map.headline.js';
import { regionMapTable } from './region-map.table.js';

const model = buildRegionMap(parseDataset(county as unknown as DatasetInput).value);

describe('the words of region-map', () => {
  it('give the same count in headline and table', () => {
    const context = viewContext();
    const { title } = regionMapHeadline(model, context);
    const [first] = regionMapTable(model, context).rows;
    expect(title).toContain(String(first!.region));
    expect(title).toContain(context.brief(model.groups[0]!.count));
  });
});
