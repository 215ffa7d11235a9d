import { describe, expect, it } from 'vitest';
import {
  buildChainMap,
  buildCooperationModes,
  buildFundingLeverage,
  buildTalentPyramid,
  type DatasetInput,
  parseDataset,
  type Quantity,
} from '../src/data/index.js';
import county from './county/data.json';
import expected from './county/expected.json';
import research from './research-projects/data.json';
import facts from './research-projects/facts.json';

type Interval = readonly (number | null)[] | null;
const ends = ({ low, high, status }: Quantity): Interval | null =>
  status === 'missing' ? null : [Number.isFinite(low) ? low : null, Number.isFinite(high) ? high : null];

describe('the county’s figures, against a separate computation', () => {
  const { value: dataset, issues } = parseDataset(county as unknown as DatasetInput);

  it('parse without a problem', () => {
    expect(issues).toEqual([]);
  });

  it.each(['period', 'programme'] as const)('funding by %s', (groupBy) => {
    const { groups } = buildFundingLeverage(dataset, { groupBy });
    type Wanted = { invested: Interval; leveraged: Interval; count: number };
    // The sum of what is stated; where a record states nothing, the least there can be.
    const least = (figure: Interval, missing: number) => (missing > 0 && figure ? [figure[0], null] : figure);
    const wanted: Record<string, Wanted & { missing: { invested: number; leveraged: number } }> =
      groupBy === 'period' ? expected.fundingByPeriod : expected.fundingByProgramme;
    expect(groups.length).toBe(Object.keys(wanted).length);
    for (const group of groups) {
      const { invested, leveraged, missing, count } = wanted[group.key]!;
      expect([group.key, ends(group.invested), ends(group.leveraged), ends(group.count)]).toEqual([
        group.key,
        least(invested, missing.invested),
        least(leveraged, missing.leveraged),
        [count, count],
      ]);
    }
  });

  it('agreements by mode, each once', () => {
    const { modes } = buildCooperationModes(dataset);
    expect(Object.fromEntries(modes.map(({ key, count }) => [key, count.low]))).toEqual(expected.agreementsByMode);
  });

  it('people by tier at the latest period', () => {
    const { tiers, period } = buildTalentPyramid(dataset);
    expect(period).toBe(expected.latestPeriod.pyramid);
    const wanted: Record<string, { headcount: Interval; target: Interval }> = expected.pyramid;
    for (const { key, headcount, target } of tiers)
      expect([key, ends(headcount), ends(target)]).toEqual([key, wanted[key]!.headcount, wanted[key]!.target]);
  });

  it.each(Object.entries(expected.shortage).filter(([chain]) => chain !== 'comment'))(
    'shortage along the chain %s',
    (chain, wanted) => {
      const { segments, period } = buildChainMap(dataset, { chain });
      expect(period).toBe(expected.latestPeriod.talent);
      const bySegment = wanted as Record<string, { demand: Interval; supply: Interval; shortage: Interval }>;
      expect(segments.map(({ key }) => key).sort()).toEqual(Object.keys(bySegment).sort());
      for (const { key, demand, supply, shortage } of segments) {
        const one = bySegment[key]!;
        expect([key, ends(demand), ends(supply), ends(shortage)]).toEqual([key, one.demand, one.supply, one.shortage]);
      }
    },
  );
});

describe('the research projects’ figures, against facts computed independently', () => {
  const { value: dataset, issues } = parseDataset(research as unknown as DatasetInput);
  const six = ({ low }: Quantity) => low.toFixed(6);

  it('parse without a problem', () => {
    expect(issues).toEqual([]);
  });

  it('public money, own money and their ratio, to the last figure', () => {
    const { total, groups } = buildFundingLeverage(dataset);
    // Some projects state no amount: the sum of what is stated is the least there can be.
    expect(total.invested).toMatchObject({ low: Number(facts.publicMoney), high: Infinity, status: 'bounded' });
    // In whole ten-thousandths, since the raw amounts have up to four decimals.
    const tenThousandths = (text: string) => BigInt(text.replace('.', '').padEnd(text.split('.')[0]!.length + 4, '0'));
    const own = tenThousandths(facts.totalCost) - tenThousandths(facts.publicMoney);
    expect(BigInt(Math.round(total.leveraged.low * 10_000))).toBe(own);
    expect(total.count.low - total.incomplete.low).toBe(facts.projectsWithCost);
    expect(total.incomplete.low).toBe(facts.projectsWithoutCost);
    expect(six(total.ratio)).toBe(facts.ownPerPublicEuro);
    const byYear: Record<string, string> = facts.ownPerPublicEuroByYear;
    for (const [year, ratio] of Object.entries(byYear))
      expect([year, six(groups.find(({ key }) => key === year)!.ratio)]).toEqual([year, ratio]);
  });

  it.each(Object.entries(facts.ownPerPublicEuroByCountry))('own money per public euro in %s', (country, ratio) => {
    expect(six(buildFundingLeverage(dataset, { filter: { region: [country] } }).total.ratio)).toBe(ratio);
  });

  it('projects that universities and enterprises share', () => {
    const { modes, total } = buildCooperationModes(dataset);
    expect(total.low).toBe(facts.projects);
    const shared = modes.find(({ name }) => typeof name !== 'string' && name.en === 'University with enterprise');
    expect(shared?.count.low).toBe(facts.universityWithEnterprise);
  });
});
