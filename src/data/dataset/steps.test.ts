import { describe, expect, it } from 'vitest';
import { parseDataset } from './index.js';
import { checkDataset } from './parse.js';

const ROWS = 20_000;
const chain = Array.from({ length: ROWS }, (_, row) => `c${row % 7}`);
const demand = chain.map((_, row) => row);
const document = { meta: { title: 'x' }, talent: { chain, demand }, funding: [{ period: 1, programme: 'a' }] };

describe('checking in steps', () => {
  it('stops every few thousand rows of each column, and tells how far it is, never going back', () => {
    const shares: number[] = [];
    const steps = checkDataset(document, {});
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) shares.push(step.value);
      else {
        expect(step.value.issues).toEqual(parseDataset(document).issues);
        break;
      }
    }
    expect(shares.length).toBeGreaterThan((3 * ROWS) / 4096);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(new Set(shares).size).toBeGreaterThan(10);
  });
});
