import type { FairWords } from './zh-CN.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the view says in English. */
export const en: FairWords = {
  session: 'Fair',
  stage: 'Stage',
  date: 'Date',
  posted: 'Demands posted',
  items: 'demands',
  counting: '',
  all: (count: number) => `All ${plural(count, 'fair', 'fairs')} together`,
  trend: 'Conversion over all fairs',
  choose: 'Choose a fair or the trend',
  stages: {
    attended: 'Attended',
    met: 'Met',
    intended: 'Intended',
    signed: 'Signed',
    arrived: 'Arrived',
    retained: 'Retained',
  },
  who: {
    attended: 'who attended',
    met: 'who met employers',
    intended: 'with an intention',
    signed: 'who signed',
    arrived: 'who arrived',
    retained: 'who stayed',
  },
  did: {
    attended: 'attended',
    met: 'met employers',
    intended: 'stated an intention',
    signed: 'signed',
    arrived: 'arrived',
    retained: 'stayed',
  },
  about: (count: string) => `about ${count}`,
  exactly: (count: string) => count,
  atMost: (count: string) => `up to ${count}`,
  atLeast: (count: string) => `at least ${count}`,
  between: (low: string, high: string) => `${low}–${high}`,
  per: (base: string, who: string, count: string) => `${count} of every ${base} ${who}`,
  perSentence: (base: string, who: string, count: string, did: string) => `${count} of every ${base} ${who} ${did}`,
  gap: 'no figure: not nought, passed over',
  base: (stage: string) => `${stage} is the base`,
  noShare: (from: string, reason: string) => `of ${from.toLowerCase()}: ${reason}`,
  skipping: (stages: string) => ` (${stages.toLowerCase()}: no figure, passed over)`,
  ofEach: {
    fair: (stated: number, of: number) => `${stated} of ${plural(of, 'fair', 'fairs')}`,
    record: (stated: number, of: number) => `${stated} of ${plural(of, 'record', 'records')}`,
  },
  bracketed: (text: string) => ` (${text})`,
  grows: (before: string) => `▲ more than ${before.toLowerCase()}: no share`,
  perDemand: (figure: string) => `${figure} people came for each demand`,
  demandsApart: 'demands, not to be compared with people',
  title: (fair: string, words: string) => `${fair}: ${words}`,
  noFigures: 'no figures of its stages yet',
  narrowest: (_from: string, words: string) => `at the narrowest step, ${words}`,
  subtitle: 'People at each stage from attending to staying (persons); bar length is in proportion',
  trendSubtitle: 'How many of 100 go on to the next stage (%), fair by fair; all panels span the same range',
  trendTitle: (
    span: readonly [string, string],
    base: string,
    who: string,
    did: string,
    way: string,
    ends: readonly [string, string],
  ) =>
    ends[0] === ends[1]
      ? `At ${span[0]} as at ${span[1]}, ${ends[0]} of every ${base} ${who} ${did}`
      : `From ${span[0]} to ${span[1]}, of every ${base} ${who} the number that ${did} ${way} ${ends.join(' to ')}`,
  ways: { rose: 'rose from', fell: 'fell from', open: 'went from' },
  noTrend: 'Conversion over the fairs can’t be compared yet',
  stepName: (from: string, to: string) => `${from} → ${to.toLowerCase()}`,
  summary: (list: string) => `Stages: ${list}`,
  growing: (fair: string, stage: string, before: string) =>
    `${fair}: ${stage.toLowerCase()} counts more people than ${before.toLowerCase()}; scopes may differ`,
  lacking: {
    fair: (stage: string, count: number) => `${stage.toLowerCase()} at ${plural(count, 'fair', 'fairs')}`,
    record: (stage: string, count: number) => `${stage.toLowerCase()} in ${plural(count, 'record', 'records')}`,
  },
  unstated: (stages: string) =>
    `No figure for ${stages}, so that totals are lower bounds and shares count the fairs that state both`,
  stepColumn: (stage: string) => `${stage}, of stage before`,
  figure: 'People',
  based: { ofFirst: 'Of first stage, based on', step: 'Of stage before, based on' },
  ofFirst: 'Of first stage',
  step: 'Of stage before',
  postedDefinition:
    'Demands posted are jobs and projects; people for each demand = people who attended ÷ demands posted',
  definition:
    'Conversion = people at the stage ÷ people at an earlier stage, over the records that state both; a stage without a figure is passed over, never taken as nought',
};
