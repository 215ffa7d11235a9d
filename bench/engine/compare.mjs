// Ours and the peers in turn, in one process, after their answers were found to be the same.
import { timed } from './clock.mjs';
import { FOURTEEN, TWO, VALUES } from './facts.mjs';

/** Fails unless two answers have the same groups with the same sums, to the cent. */
function same(what, ours, theirs) {
  if (ours.size !== theirs.size)
    throw new Error(`${what}: ${ours.size} groups by Chancai, ${theirs.size} by the other`);
  for (const [key, sum] of ours)
    if (theirs.get(key) !== sum) throw new Error(`${what}, ${key}: ${sum} by Chancai, ${theirs.get(key)} by the other`);
}

/**
 * Two columns and a sum, all engines in turn; then distinct ids by the same columns.
 * @returns times of each engine in ms, a list a question
 */
export async function compareGroups(engines, rounds, say) {
  const asked = {};
  for (const [question, request] of Object.entries({ group: TWO, distinct: { by: TWO.by } })) {
    const able = Object.entries(engines).filter(([, engine]) => engine[question]);
    const times = Object.fromEntries(able.map(([name]) => [name, []]));
    const answer = async (engine) => engine.read(await engine[question](request), request);
    const ours = await answer(engines.chancai);
    for (const [name, engine] of able) same(`${question}, ${name}`, ours, await answer(engine));
    for (let round = 0; round < rounds; round++) {
      for (const [name, engine] of able) times[name].push((await timed(() => engine[question](request))).ms);
      const latest = able.map(([name]) => `${name} ${times[name][round].toFixed(1)}`);
      say(`${question} ${round + 1}/${rounds}: ${latest.join(', ')} ms`);
    }
    asked[question] = times;
  }
  return asked;
}

const county = (at) => VALUES.region[at];
const every = (engine, where) => FOURTEEN.map((request) => engine.group(request, where));

function check(what, ours, theirs, answers) {
  FOURTEEN.forEach((request, which) => {
    const [a, b] = [ours.read(answers[0][which], request), theirs.read(answers[1][which], request)];
    same(`${what}, by ${request.by.join(' and ') || 'nothing'}`, a, b);
  });
}

/**
 * Fourteen groupings under filters not asked for before. Each pass begins with a new table of ours, so that each county
 * is new to it; the first filter of a pass is kept apart, as it builds the index.
 */
export async function compareFilters(makeOurs, theirs, passes, say) {
  const times = { codes: [], groupings: [], again: [], first: [] };
  const kinds = {
    county: { chancai: [], crossfilter2: [] },
    processor: { chancai: [], crossfilter2: [] },
    half: { chancai: [], crossfilter2: [] },
    both: { chancai: [], crossfilter2: [] },
  };
  const both = async (kind, where, numbers) => {
    const mine = await timed(() => every(ours, where));
    const other = await timed(() => theirs.filter(...numbers));
    check(kind, ours, theirs, [mine.value, other.value]);
    if (!kinds[kind]) return mine.ms;
    kinds[kind].chancai.push(mine.ms);
    kinds[kind].crossfilter2.push(other.ms);
    if (kind === 'county') {
      kinds.processor.chancai.push(mine.cpu);
      kinds.processor.crossfilter2.push(other.cpu);
    }
    return mine.ms;
  };
  let ours;
  for (let pass = 0; pass < passes; pass++) {
    ours = makeOurs();
    times.codes.push((await timed(() => encode(ours.table))).ms);
    times.groupings.push((await timed(() => every(ours))).ms);
    times.again.push((await timed(() => every(ours))).ms);
    times.first.push(await both('first filter', { region: [county(0)] }, [[0]]));
    for (let at = 1; at < VALUES.region.length; at++) await both('county', { region: [county(at)] }, [[at]]);
    for (let at = 0; at < 8; at++) await both('half', { region: VALUES.region.slice(at, at + 8) }, [range(at, 8)]);
    for (let at = 0; at < 8; at++)
      await both('both', { region: [county(at)], period: [VALUES.period[at]] }, [[at], [at]]);
    theirs.filter([0]);
    const last = (list) => list[list.length - 1].toFixed(1);
    say(
      `filters ${pass + 1}/${passes}: first ${last(times.first)}, new county ${last(kinds.county.chancai)} against ${last(kinds.county.crossfilter2)}`,
    );
  }
  return { ...times, ...kinds };
}

const range = (from, length) => Array.from({ length }, (_, at) => from + at);

/** Has all columns read that the fourteen ask for. */
export function encode(table) {
  for (const name of Object.keys(VALUES)) table.values(name);
  for (const sum of ['money', 'headcount']) table.group({ sum: [sum] });
}
