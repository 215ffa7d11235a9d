// Stryker asks its checkers which mutants are worth a run: this one lets through a sample that a seed chooses.
import { createHash } from 'node:crypto';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

sampler.inject = tokens(commonTokens.options);
function sampler({ sample: { size, seed } }) {
  const place = ({ fileName, location: { start, end }, replacement }) =>
    [seed, fileName.replace(/.*\/src\//, ''), start.line, start.column, end.line, end.column, replacement].join();
  const order = (mutant) => createHash('sha256').update(place(mutant)).digest('hex');
  return {
    async init() {},
    // All at once: one by one nobody could tell how many there are.
    group: async (mutants) => [mutants.map(({ id }) => id)],
    async check(mutants) {
      const chosen = mutants
        .map((mutant) => [order(mutant), mutant.id])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, size)
        .map(([, id]) => id);
      const left = { status: 'compileError', reason: 'not in the sample' };
      return Object.fromEntries(mutants.map(({ id }) => [id, chosen.includes(id) ? { status: 'passed' } : left]));
    },
  };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sampler)];
