export { type Chain, type Dataset, isDataset, type Meta, type Region, type Segment, type Tier } from './dataset.js';
export { holdsOneTable } from './document.js';
export type { SeriesPoint } from './figures.js';
export { type Issue, type IssueCode, type IssueParams, issue, type Parsed, translateIssue } from './issues.js';
export { keyOf, type Locale, type LocalizedName, textOf } from './name.js';
export { type ParseOptions, parseDataset } from './parse.js';
export { comparePeriods, isSamePeriod, lastDayOf, latestPeriod } from './period.js';
export { cellName, ignoredFilters, periodSpan, readSelection, type Selection, summarise, whereOf } from './select.js';
export {
  type ChainRecord,
  type ChallengeRecord,
  type CooperationRecord,
  type DatasetInput,
  type FairRecord,
  type FundingRecord,
  type GrowthRecord,
  type IndicatorRecord,
  type MetaRecord,
  type PlatformRecord,
  type PolicyRecord,
  type PostRecord,
  type PyramidRecord,
  type RegionRecord,
  type Row,
  type SegmentRecord,
  type ServiceRecord,
  STAGES,
  type Stage,
  TABLE_NAMES,
  type TableInput,
  type TableName,
  type TalentRecord,
  type TierRecord,
} from './tables.js';
