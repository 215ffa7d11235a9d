import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { buildPlatformMatrix, type DatasetInput, parseDataset } from '../../data/index.js';
import { viewContext } from '../internal/context.js';
import { platformMatrixHeadline } from './platform-matrix.headline.js';
import { platformMatrixTable } from './platform-matrix.table.js';

const model = buildPlatformMatrix(parseDataset(county as unknown as DatasetInput).value);

describe('the words of platform-matrix', () => {
  it('give the same count in headline and table', () => {
    const context = viewContext();
    const { title } = platformMatrixHeadline(model, context);
    const [first] = platformMatrixTable(model, context).rows;
    expect(title).toContain(String(first!.kind));
    expect(title).toContain(context.brief(model.groups[0]!.count));
  });
});
