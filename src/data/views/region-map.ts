import {
  type Dataset,
  type LocalizedName,
  periodSpan,
  type Region,
  type Selection,
  summarise,
  whereOf,
} from '../dataset/index.js';
import { joinRows, openUp } from '../table/index.js';
import { addUp, balance, NO_TALENT, type TalentBalance, type TalentFigures, talentBy } from './talent-balance.js';

/** What the map can show: the rate of shortage by colour, or a number of people by size. */
export const REGION_MEASURES = ['shortage', 'demand', 'supply', 'introduced'] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

export interface RegionTalent extends TalentBalance {
  /** The region's code. */
  key: string;
  name: LocalizedName;
  /** A zone overlaps other regions; its figures are its own and in no total. */
  isZone: boolean;
  /** Rows behind the people introduced: those of all periods shown. */
  introducedRows: readonly number[];
  /** Has it no figures of its own, but those of the regions in it, added up? */
  isAdded: boolean;
}

export interface RegionMap {
  /** The regions that tile the map and the zones over them, by code. */
  regions: readonly RegionTalent[];
  /** Regions of other levels that have figures: they hold, or lie in, those that tile the map, and are in no total. */
  others: readonly RegionTalent[];
  /** The regions that tile the map together; undefined where there are only zones. */
  total: TalentBalance | undefined;
  /** Rows of the talent table that name no region. */
  unnamed: number;
  /** The period that supply and demand are of. */
  period: string | undefined;
  /** First and last period in which people were introduced. */
  span: { first: string; last: string } | undefined;
  /** 审图号; without one no map is drawn. */
  mapApproval: string | undefined;
}

/**
 * Supply of and demand for talent by region. Regions of one level only are in the total, so that nobody counts twice; one
 * without figures of its own has those of the regions in it, added up.
 */
export function buildRegionMap(dataset: Dataset, config: Selection = {}): RegionMap {
  const { figures, period } = talentBy(dataset, ['region'], config, 'all');
  const ever = summarise(dataset, 'talent', { by: ['region'], sum: ['introduced'] }, config).cells;
  const everRows = new Map(ever.map(({ keys: [key = ''], rows }) => [key, rows]));
  const own = new Map(figures.map(({ keys: [key = ''], ...rest }) => [key, rest]));
  const known = registered(dataset, [...own.keys()]);
  // A region that a filter leaves out is not one without figures.
  const kept = config.filter?.region ? known.filter(({ code }) => own.has(code)) : known;
  const isStated = ({ code }: Region) => own.has(code);
  const tiles = tilesOf(kept, isStated);
  const added = addedOf(kept, tiles, own);
  const zones = kept.filter(({ kind }) => kind === 'zone');
  const regionOf = (region: Region): RegionTalent => ({
    key: region.code,
    name: region.name,
    isZone: region.kind === 'zone',
    ...balance(own.get(region.code) ?? added.get(region.code)?.figures ?? NO_TALENT),
    introducedRows: joinRows(
      [region.code, ...(added.get(region.code)?.codes ?? [])].map((code) => everRows.get(code) ?? []),
    ),
    isAdded: added.has(region.code),
  });
  const shown = new Set([...tiles, ...zones]);
  // Zones overlap the others; all else counts once, whatever lies within what.
  // By what the table and the filter name, not by what has figures: a table that is elsewhere is asked for all at once.
  const isZone = new Set(dataset.regions.flatMap(({ code, kind }) => (kind === 'zone' ? code : [])));
  const named = whereOf(dataset, 'talent', config).region ?? dataset.tables.talent?.values('region') ?? [];
  const region = named.map(String).filter((code) => code !== '' && !isZone.has(code));
  const [whole] = talentBy(dataset, [], { ...config, only: { region } }, 'all', period).figures;
  const partly = [...added.values()].some(({ isPartial }) => isPartial);
  return {
    regions: [...shown].sort((a, b) => (a.code < b.code ? -1 : 1)).map(regionOf),
    others: kept.filter((region) => !shown.has(region) && isStated(region)).map(regionOf),
    total: whole && balance(partly ? opened(whole) : whole),
    unnamed: own.get('')?.rows.length ?? 0,
    period,
    span: periodSpan(dataset, 'talent', config),
    mapApproval: dataset.meta.mapApproval?.trim() || undefined,
  };
}

/** The registered regions, and those that only the talent table names. */
function registered(dataset: Dataset, keys: readonly string[]): Region[] {
  const codes = new Set(dataset.regions.map(({ code }) => code));
  const more = keys.filter((key) => key !== '' && !codes.has(key));
  return [...dataset.regions, ...more.map((code) => ({ code, name: dataset.nameOf('region', code) }))];
}

/**
 * The regions that tile the map: statutory ones where any has figures, else townships. Of regions within each other the
 * innermost, unless only outer ones have figures.
 */
function tilesOf(regions: readonly Region[], isStated: (region: Region) => boolean): Region[] {
  const levels = [
    regions.filter(({ kind }) => kind === 'statutory' || kind === undefined),
    regions.filter(({ kind }) => kind === 'township'),
  ];
  const level = levels.find((some) => some.some(isStated)) ?? [];
  const parents = new Set(level.map(({ parent }) => parent));
  const innermost = level.filter(({ code }) => !parents.has(code));
  return innermost.some(isStated) ? innermost : level.filter(isStated);
}

interface Added {
  figures: TalentFigures;
  /** Has one of the regions in it no figures? */
  isPartial: boolean;
  codes: readonly string[];
}

/** For each region of the map without figures of its own, those of the regions in it: at least that where one has none. */
function addedOf(
  regions: readonly Region[],
  tiles: readonly Region[],
  own: ReadonlyMap<string, TalentFigures>,
): Map<string, Added> {
  const inside = new Map<string, Region[]>();
  for (const region of regions)
    if (region.parent !== undefined && region.kind !== 'zone')
      inside.set(region.parent, [...(inside.get(region.parent) ?? []), region]);
  const partsOf = (code: string): Added | undefined => {
    const parts = (inside.get(code) ?? []).map((part) => {
      const figures = own.get(part.code);
      return figures ? { figures, codes: [part.code], isPartial: false } : partsOf(part.code);
    });
    const stated = parts.filter((part): part is Added => part !== undefined);
    if (stated.length === 0) return undefined;
    const figures = addUp(stated.map((part) => part.figures));
    const isPartial = stated.length < parts.length;
    return {
      figures: isPartial ? opened(figures) : figures,
      isPartial: isPartial || stated.some((part) => part.isPartial),
      codes: stated.flatMap(({ codes }) => codes),
    };
  };
  return new Map(
    tiles.flatMap(({ code }): [string, Added][] => {
      const added = own.has(code) ? undefined : partsOf(code);
      return added ? [[code, added]] : [];
    }),
  );
}

const opened = (figures: TalentFigures): TalentFigures => ({
  ...figures,
  supply: openUp(figures.supply),
  demand: openUp(figures.demand),
  introduced: openUp(figures.introduced),
});
