import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset, type Selection } from '../dataset/index.js';
import type { Quantity } from '../quantity/index.js';
import { buildChainMap } from './chain-map.js';
import { buildChallengeBoard } from './challenge-board.js';
import { buildCooperationModes } from './cooperation-modes.js';
import { buildCooperationNetwork } from './cooperation-network.js';
import { buildFairFunnel, FAIR_STAGES } from './fair-funnel.js';
import { buildFundingLeverage, FUNDING_GROUPINGS, type Leverage } from './funding-leverage.js';
import { buildGrowthLadder } from './growth-ladder.js';
import { buildIndicators } from './indicators.js';
import { buildPlatformMatrix } from './platform-matrix.js';
import { buildPolicyTree } from './policy-tree.js';
import { buildPostPool, POST_GROUPINGS, type Posts } from './post-pool.js';
import { buildRegionMap } from './region-map.js';
import { buildTalentPyramid } from './talent-pyramid.js';
import { buildTalentServices } from './talent-services.js';
import { documentOf, drawFrom, generateTables, type Row, TIERS, ZONE } from './testing/generate.js';
import {
  asPage,
  countOf,
  type Ends,
  ends,
  flowRows,
  groupsOf,
  known,
  least,
  mapped,
  once,
  randomWanted,
  silent,
  stating,
  stockPeriod,
  stockRows,
  textOf,
  total,
  type Wanted,
} from './testing/oracle.js';

const FILTERS = 50;
const tables = generateTables(20_261_124);
const { value: dataset, issues } = parseDataset(documentOf(tables));
const NONE: Wanted = { filter: {}, period: undefined };
const draw = drawFrom(4);
const WANTED = [NONE, ...Array.from({ length: FILTERS }, () => randomWanted(draw))];

type Build = (dataset: Dataset, selection: Selection) => unknown;
type Compare = (wanted: Wanted, selection: Selection) => readonly [found: unknown, expected: unknown];

const keyed = <T>(items: readonly T[], keyOf: (item: T) => string, of: (item: T) => unknown) =>
  mapped(new Map(items.map((item) => [keyOf(item), item])), of);
const keyOf = ({ key }: { key: string }) => key;
const figures =
  <K extends string>(...names: readonly K[]) =>
  (item: Readonly<Record<K, Quantity>>) =>
    names.map((name) => ends(item[name]));
const JSON_SAFE = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? `${value}` : value;

const BALANCE = ['supply', 'demand', 'introduced'] as const;

const STOCKS = ['supply', 'demand'];
/** Supply, demand and introduced of the period shown, and the shortage of the rows that state both. */
function balanceOf(rows: readonly Row[], flows = rows, bySegment = false, of?: readonly Row[]) {
  const paired = stating(rows, STOCKS);
  const counted = (some: readonly Row[], column: string) =>
    once(tables.talent, some, column, bySegment).filter((row) => of?.includes(row) ?? true);
  const [demand, supply] = ['demand', 'supply'].map((column) => ends(total(counted(paired, column), column)));
  return [
    known(counted(rows, 'supply'), 'supply'),
    known(counted(rows, 'demand'), 'demand'),
    known(counted(flows, 'introduced'), 'introduced'),
    demand && supply && [demand[0] - supply[1], demand[1] - supply[0]],
  ];
}
const balanceFound = figures(...BALANCE, 'shortage');

const rounded = (figure: Ends): Ends =>
  figure && [Number(figure[0].toPrecision(12)), Number(figure[1].toPrecision(12))];

/** Money drawn by one unit of public money; none where that is nought, or where nothing would be said. */
function ratioOf(paired: readonly Row[]): Ends {
  const [drawn, spent] = [ends(total(paired, 'leveraged')), ends(total(paired, 'invested'))];
  if (!drawn || !spent || spent[1] === 0 || (spent[0] === 0 && spent[1] === Infinity)) return null;
  const most = spent[0] === 0 ? Infinity : drawn[1] / spent[0];
  const least = spent[1] === Infinity ? 0 : drawn[0] / spent[1];
  return least === 0 && most === Infinity && spent[1] === Infinity ? null : rounded([least, most]);
}

const platformOf = (row: Row) => `${textOf(row.name)}\u0000${textOf(row.host)}`;
/** At least those that say so, where some say nothing; none where nobody says anything. */
function sharedOf(rows: readonly Row[], distinct: (some: readonly Row[]) => number): Ends {
  const [yes, said] = [true, false].map((least) =>
    distinct(rows.filter(({ shared }) => shared === true || (!least && shared === false))),
  );
  const silent = distinct(rows) - said!;
  return said === 0 ? null : [yes!, silent === 0 ? yes! : yes! > 0 ? Infinity : silent];
}
const platformsOf = (rows: readonly Row[]) => {
  const both = stating(rows, ['capacity', 'used'], platformOf);
  const distinct = (some: readonly Row[]) => new Set(some.map(platformOf)).size;
  return [
    distinct(rows),
    sharedOf(rows, distinct),
    ['national', 'provincial', 'municipal'].map((level) => distinct(rows.filter((row) => row.level === level))),
    least(rows, 'capacity', platformOf),
    least(rows, 'used', platformOf),
    distinct(rows) - distinct(both),
  ];
};

const VIEWS: Readonly<Record<string, { build: Build; compare: Compare }>> = {
  'funding-leverage': {
    build: buildFundingLeverage,
    compare(wanted, selection) {
      const rows = flowRows(tables.funding, wanted);
      const figuresOf = (own: readonly Row[]) => [
        least(own, 'invested'),
        least(own, 'leveraged'),
        ends(countOf(own)),
        ratioOf(stating(own, ['invested', 'leveraged'])),
      ];
      const found = (item: Leverage) => [...figures('invested', 'leveraged', 'count')(item), rounded(ends(item.ratio))];
      const groupings = FUNDING_GROUPINGS.map((groupBy) => {
        const model = buildFundingLeverage(dataset, { ...selection, groupBy });
        return [keyed(model.groups, keyOf, found), found(model.total)];
      });
      return [
        groupings,
        FUNDING_GROUPINGS.map((groupBy) => [mapped(groupsOf(rows, groupBy), figuresOf), figuresOf(rows)]),
      ];
    },
  },
  'chain-map': {
    build: buildChainMap,
    compare(wanted, selection) {
      const rows = stockRows(tables.talent, wanted, STOCKS);
      const model = buildChainMap(dataset, selection);
      const own = groupsOf(rows, 'chain');
      const selected = own.get(model.selected?.key ?? '') ?? [];
      const segments = groupsOf(selected, 'segment');
      const unplaced = (some: readonly Row[]) =>
        BALANCE.flatMap((column) => once(tables.talent, selected, column, true)).filter((row) => some.includes(row));
      const stated = ({ rows: behind }: { rows: readonly number[] }) => behind.length > 0;
      // What names no segment stands there where it is not the whole of those that do.
      const shown = new Map([...segments].filter(([key, some]) => key !== '' || unplaced(some).length > 0));
      return [
        [
          model.period,
          keyed(model.chains.filter(stated), keyOf, balanceFound),
          keyed([...model.segments, ...model.unplaced].filter(stated), keyOf, balanceFound),
        ],
        [
          stockPeriod(tables.talent, wanted, STOCKS),
          mapped(own, (some) => balanceOf(some)),
          mapped(shown, (some) => balanceOf(selected, selected, true, some)),
        ],
      ];
    },
  },
  'cooperation-modes': {
    build: buildCooperationModes,
    compare(wanted, selection) {
      const rows = flowRows(tables.cooperation, wanted);
      const model = buildCooperationModes(dataset, selection);
      const count = (own: readonly Row[]) => (own.length === 0 ? [0, 0] : ends(countOf(own)));
      const found = ({ count: own }: { count: Quantity }) => ends(own);
      const inModes = model.modes.map(({ key, parts }) => [key, keyed(parts, keyOf, found)] as const);
      return [
        [
          ends(model.total),
          keyed(model.modes, keyOf, found),
          keyed(model.parts, keyOf, found),
          Object.fromEntries(inModes),
        ],
        [
          count(rows),
          mapped(groupsOf(rows, 'mode'), count),
          mapped(groupsOf(rows, 'form'), count),
          mapped(groupsOf(rows, 'mode'), (own) => mapped(groupsOf(own, 'form'), count)),
        ],
      ];
    },
  },
  'talent-pyramid': {
    build: buildTalentPyramid,
    compare(wanted, selection) {
      const rows = stockRows(tables.pyramid, wanted, ['headcount', 'target']);
      const model = buildTalentPyramid(dataset, selection);
      const tiers = groupsOf(rows, 'tier');
      const all = ends(total(rows, 'headcount'));
      const whole = TIERS.every((tier) => tiers.get(tier)?.every((row) => silent([row], 'headcount') === 0));
      return [
        [
          ends(model.total),
          keyed(
            model.tiers.filter(({ rows: behind }) => behind.length > 0),
            keyOf,
            ({ headcount, uncounted, target, targetFrom }) => [
              ends(headcount),
              uncounted,
              targetFrom === 'stated' ? ends(target) : null,
            ],
          ),
        ],
        [
          all && (whole ? all : [all[0], Infinity]),
          mapped(tiers, (own) => [least(own, 'headcount'), silent(own, 'headcount'), ends(total(own, 'target'))]),
        ],
      ];
    },
  },
  'post-pool': {
    build: buildPostPool,
    compare(wanted, selection) {
      const measures = ['authorised', 'occupied', 'reserved'] as const;
      const rows = stockRows(tables.posts, wanted, measures);
      const stock = (own: readonly Row[]) => measures.map((measure) => least(own, measure));
      const models = POST_GROUPINGS.map((groupBy) => buildPostPool(dataset, { ...selection, groupBy }));
      // Free and overdrawn posts of each record by itself; a figure that it does not state may be any number.
      const leftOf = (row: Row) => {
        const [authorised, occupied, reserved] = measures.map(
          (measure) => ends(total([row], measure)) ?? [0, Infinity],
        );
        const least = authorised![0] - occupied![1] - reserved![1];
        const most = authorised![1] - occupied![0] - reserved![0];
        return { free: [Math.max(0, least), Math.max(0, most)], over: [Math.max(0, -most), Math.max(0, -least)] };
      };
      const figuresOf = (own: readonly Row[]) => {
        const left = own.map(leftOf);
        const added = (of: 'free' | 'over') =>
          rounded([0, 1].map((end) => left.reduce((all, one) => all + one[of][end]!, 0)) as unknown as Ends);
        const breaches = left.filter(({ over }) => over[0]! > 1e-9).length;
        const isKnown = ends(total(own, 'authorised')) !== null;
        return [...stock(own), isKnown ? added('free') : null, breaches > 0 ? added('over') : null, breaches];
      };
      const found = ({ free, excess, overdrawn, ...posts }: Posts) => [
        ...figures(...measures)(posts),
        rounded(ends(free)),
        excess ? rounded(ends(excess)) : null,
        overdrawn.length,
      ];
      const flows = [...groupsOf(flowRows(tables.posts, wanted), 'period')].filter(([, own]) =>
        ['entered', 'left'].some((flow) => ends(total(own, flow)) !== null),
      );
      return [
        models.map(({ groups, total: all, flows: moves }) => [
          keyed(groups, keyOf, found),
          all && found(all),
          keyed(moves, keyOf, figures('entered', 'left')),
        ]),
        POST_GROUPINGS.map((groupBy) => [
          mapped(groupsOf(rows, groupBy), figuresOf),
          rows.length === 0 ? undefined : figuresOf(rows),
          mapped(new Map(flows), (own) => [least(own, 'entered'), least(own, 'left')]),
        ]),
      ];
    },
  },
  'fair-funnel': {
    build: buildFairFunnel,
    compare(wanted, selection) {
      // A fair is of the year of its date.
      const rows = flowRows(
        tables.fairs.map((row) => ({ ...row, period: textOf(row.date).slice(0, 4) })),
        wanted,
      );
      const model = buildFairFunnel(dataset, selection);
      // Per cent of the records that state both stages; none where none does, or where more people are at the later one.
      const conversion = (own: readonly Row[], from: string, to: string) => {
        const paired = stating(own, [from, to]);
        const [before, after] = [ends(total(paired, from)), ends(total(paired, to))];
        if (!before || !after || after[0] > before[1] || before[0] === 0) return [paired.length, 'open'];
        const most = Math.min(100, (after[1] / before[0]) * 100);
        const lowest = before[1] === Infinity ? 0 : (after[0] / before[1]) * 100;
        return [paired.length, lowest === 0 && most >= 100 ? 'open' : rounded([lowest, most])];
      };
      const figuresOf = (own: readonly Row[]) => [
        least(own, 'posted'),
        ...FAIR_STAGES.map((stage, at) => [
          least(own, stage),
          ...(at === 0 ? [] : [FAIR_STAGES[0], FAIR_STAGES[at - 1]!].map((from) => conversion(own, from, stage))),
        ]),
      ];
      const found = ({ posted, stages, rows: own }: (typeof model.fairs)[number]) => [
        ends(posted),
        ...stages.map(({ figure, ofFirst, step }, at) => [
          ends(figure),
          ...(at === 0 ? [] : [ofFirst!, step!]).map(({ share, paired: { partly } }) => [
            partly ? partly.stated : own.length,
            share.status === 'missing' || (share.low === 0 && share.high >= 100) ? 'open' : rounded(ends(share)),
          ]),
        ]),
      ];
      return [
        [keyed(model.fairs, keyOf, found), model.all && found(model.all)],
        [mapped(groupsOf(rows, 'session'), figuresOf), rows.length === 0 ? undefined : figuresOf(rows)],
      ];
    },
  },
  'talent-services': {
    build: buildTalentServices,
    compare(wanted, selection) {
      const measures = ['stock', 'allocated', 'waiting'] as const;
      const model = buildTalentServices(dataset, selection);
      const kinds = groupsOf(flowRows(tables.services, wanted), 'kind');
      const found = figures(...measures, 'served');
      return [
        keyed(
          model.groups,
          ({ kind }) => kind,
          ({ items, total: all, period }) => [period, found(all), keyed(items, ({ value }) => value, found)],
        ),
        mapped(kinds, (flows) => {
          const kind = tables.services.filter((row) => row.kind === flows[0]!.kind);
          const stocks = stockRows(kind, wanted, measures);
          const of = (some: (row: Row) => boolean) => [
            ...measures.map((measure) => least(stocks.filter(some), measure)),
            least(flows.filter(some), 'served'),
          ];
          const item = (row: Row) => (row.kind === 'housing' ? textOf(row.form || row.name) : textOf(row.name));
          const items = new Map(flows.map((row) => [item(row), (other: Row) => item(other) === item(row)]));
          return [stockPeriod(kind, wanted, measures), of(() => true), mapped(items, of)];
        }),
      ];
    },
  },
  'growth-ladder': {
    build: buildGrowthLadder,
    compare(wanted, selection) {
      const measures = ['count', 'target'] as const;
      const rows = stockRows(tables.growth, wanted, measures);
      const model = buildGrowthLadder(dataset, selection);
      const figuresOf = (own: readonly Row[]) => measures.map((measure) => least(own, measure));
      const found = figures(...measures);
      const stated = ({ rows: behind }: { rows: readonly number[] }) => behind.length > 0;
      const items = model.rungs.flatMap((rung) => rung.items).filter(stated);
      return [
        [keyed(model.rungs.filter(stated), keyOf, found), keyed(items, keyOf, found)],
        [
          mapped(new Map([...groupsOf(rows, 'rung')].map(([key, own]) => [JSON.stringify([key]), own])), figuresOf),
          mapped(
            new Map([...groupsOf(rows, 'rung', 'name')].map(([key, own]) => [JSON.stringify(key.split('|')), own])),
            figuresOf,
          ),
        ],
      ];
    },
  },
  'challenge-board': {
    build: buildChallengeBoard,
    compare(wanted, selection) {
      const rows = flowRows(tables.challenges, wanted);
      const { lanes, count, award, withoutAward } = buildChallengeBoard(dataset, selection);
      const way = lanes.map(({ status }) => textOf(status));
      const furthest = [...groupsOf(rows, 'id').values()].map((own) =>
        Math.max(...own.map(({ status }) => way.indexOf(textOf(status)))),
      );
      return [
        [count, ends(award), withoutAward, lanes.map(({ challenges }) => challenges.length)],
        [
          furthest.length,
          least(rows, 'award'),
          silent(rows, 'award'),
          way.map((_, at) => furthest.filter((status) => status === at).length),
        ],
      ];
    },
  },
  'platform-matrix': {
    build: buildPlatformMatrix,
    compare(wanted, selection) {
      const rows = flowRows(tables.platforms, wanted);
      const { kinds, chains, cells, total: all } = buildPlatformMatrix(dataset, selection);
      const found = ({ count, shared, levels, capacity, used, incomplete }: typeof all) => [
        count.low,
        ends(shared),
        [levels.national, levels.provincial, levels.municipal],
        ends(capacity),
        ends(used),
        incomplete,
      ];
      return [
        [
          keyed(kinds, keyOf, found),
          keyed(chains, keyOf, found),
          keyed(cells, ({ kind, chain }) => `${kind.key}|${chain.key}`, found),
          found(all),
        ],
        [
          mapped(groupsOf(rows, 'kind'), platformsOf),
          mapped(groupsOf(rows, 'chain'), platformsOf),
          mapped(groupsOf(rows, 'kind', 'chain'), platformsOf),
          platformsOf(rows),
        ],
      ];
    },
  },
  'cooperation-network': {
    build: (data, selection) => {
      // Parties and links hold each other.
      const { links, total: all, unlinked, span } = buildCooperationNetwork(data, selection);
      return [links.map(({ key, count }) => [key, count]), all, unlinked, span];
    },
    compare(wanted, selection) {
      const rows = flowRows(tables.cooperation, wanted);
      const { lanes, links, total: all } = buildCooperationNetwork(dataset, selection);
      const found = ({ count }: { count: Quantity }) => ends(count);
      const count = (own: readonly Row[]) => (own.length === 0 ? [0, 0] : ends(countOf(own)));
      return [
        [
          ends(all),
          keyed(lanes.university, ({ value }) => value, found),
          keyed([...lanes.enterprise, ...lanes.locality], ({ value }) => value, found),
          keyed(links, ({ university, partner }) => `${university.value}|${partner.value}`, found),
        ],
        [
          count(rows),
          mapped(groupsOf(rows, 'university'), count),
          mapped(groupsOf(rows, 'partner'), count),
          mapped(groupsOf(rows, 'university', 'partner'), count),
        ],
      ];
    },
  },
  'region-map': {
    build: buildRegionMap,
    compare(wanted, selection) {
      const stocks = stockRows(tables.talent, wanted, STOCKS);
      const flows = flowRows(tables.talent, wanted);
      const model = buildRegionMap(dataset, selection);
      const came = stating(flows, ['introduced']);
      const shown = [...new Set([...came, ...stocks].map((row) => textOf(row.region)))];
      const of = (some: (row: Row) => boolean) => balanceOf(stocks.filter(some), flows.filter(some));
      const tiles = (row: Row) => row.region !== ZONE;
      return [
        [
          keyed(
            model.regions.filter(({ key }) => shown.includes(key)),
            keyOf,
            balanceFound,
          ),
          model.total && balanceFound(model.total),
        ],
        [
          mapped(new Map(shown.map((code) => [code, (row: Row) => row.region === code])), of),
          [...came, ...stocks].some(tiles) ? of(tiles) : undefined,
        ],
      ];
    },
  },
  'policy-tree': {
    build: buildPolicyTree,
    compare(wanted, selection) {
      const rows = flowRows(tables.policies, wanted);
      const model = buildPolicyTree(dataset, selection);
      const byKey = new Map(tables.policies.map((row) => [row.id, row]));
      const budgeted = new Set(rows.filter((row) => ends(total([row], 'budget')) !== null));
      const isWithin = (row: Row): boolean => {
        for (let above = byKey.get(row.parent); above; above = byKey.get(above.parent))
          if (budgeted.has(above)) return true;
        return false;
      };
      const top = rows.filter((row) => !isWithin(row));
      return [
        [model.count, ends(model.budget), model.budgetsWithin],
        [rows.length, known(top, 'budget'), [...budgeted].filter(isWithin).length],
      ];
    },
  },
  indicators: {
    build: buildIndicators,
    compare(wanted, selection) {
      const rows = flowRows(tables.indicators, { ...wanted, period: undefined });
      const shown = rows.filter(
        ({ period }) => wanted.period === undefined || ['', wanted.period].includes(textOf(period)),
      );
      const latest = mapped(groupsOf(shown, 'name'), (own) => {
        const period = own.map((row) => textOf(row.period)).sort()[own.length - 1];
        return [
          period,
          ends(
            total(
              own.filter((row) => row.period === period),
              'value',
            ),
          ),
        ];
      });
      const { indicators } = buildIndicators(dataset, selection);
      return [keyed(indicators, keyOf, ({ period, value }) => [period, ends(value)]), latest];
    },
  },
};

describe(`every figure under ${FILTERS} filters, against plain loops over the rows`, () => {
  it('reads the generated document without an error', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset.leftOut).toEqual({});
  });

  it('filters enough to mean something', () => {
    const sizes = WANTED.map((wanted) => flowRows(tables.funding, wanted).length);
    expect(new Set(sizes).size).toBeGreaterThan(FILTERS / 3);
  });

  it.each(Object.entries(VIEWS))('%s', (_, { build, compare }) => {
    const first = JSON.stringify(build(dataset, {}), JSON_SAFE);
    for (const wanted of WANTED) {
      const [found, expected] = compare(wanted, asPage(wanted));
      expect([wanted, found], JSON.stringify(wanted)).toEqual([wanted, expected]);
    }
    expect(JSON.stringify(build(dataset, {}), JSON_SAFE)).toBe(first);
  });
});
