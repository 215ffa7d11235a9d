import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { difference, exact, mean, ratio, sum } from './index.js';

const file = process.env.CHANCAI_CORDIS;
if (!file) console.log('skipped: money of the real research projects (CHANCAI_CORDIS names no file)');

/** The amounts of each project as text, once a project. */
function amounts(path: string): { contribution: string; cost: string }[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  const at = (name: string) => head.split(',').indexOf(name);
  const projects = new Map<string, { contribution: string; cost: string }>();
  for (const line of lines) {
    const cells = line.split(',');
    const [rcn = '', contribution = '', cost = ''] = [at('rcn'), at('max_contribution'), at('total_cost')].map(
      (column) => cells[column],
    );
    if (/\d/.test(cost)) projects.set(rcn, { contribution, cost });
  }
  return [...projects.values()];
}

/** Hundred thousandths as a whole number: the oracle adds those. */
function parts(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(5, '0'));
}

describe.skipIf(!file)('the money of 31,146 research projects', () => {
  it('sums to the cent', () => {
    const projects = amounts(file!);
    expect(projects).toHaveLength(31_146);
    const totalOf = (key: 'contribution' | 'cost') => {
      const total = projects.reduce((before, project) => before + parts(project[key]), 0n);
      const summed = sum(projects.map((project) => exact(Number(project[key]), '欧元')));
      expect(summed.low).toBe(Number(`${total}e-5`));
      expect(mean(projects.map((project) => exact(Number(project[key])))).low).toBe(
        Number(`${(total * 10n ** 30n) / 31_146n}e-35`),
      );
      return summed;
    };
    const [contribution, cost] = [totalOf('contribution'), totalOf('cost')];
    expect(contribution.low).toBe(58_978_087_937.58);
    expect(cost.low).toBe(71_991_134_714.534);
    expect(ratio(difference(cost, contribution), contribution).low).toBeCloseTo(0.220642, 6);
  });
});
