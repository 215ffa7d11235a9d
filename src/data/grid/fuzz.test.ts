import { describe, expect, it } from 'vitest';
import { outcomeOf, SAMPLES, sampleOf, tryMutation } from './testing/fuzz.js';

// A sample of what `npm run fuzz` tries.
describe('files with faults', () => {
  it.each(Object.keys(SAMPLES))(
    'are read or refused, and give no other figures without a word: %s',
    async (format) => {
      const { figures } = await outcomeOf(sampleOf(format), SAMPLES[format]!.name);
      expect(figures).toContain('2024');
      const wrong: string[] = [];
      for (let seed = 1_000_000; seed < 1_000_150; seed++) {
        const found = await tryMutation(format, seed, figures);
        if (found !== undefined) wrong.push(`${seed}: ${found}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
