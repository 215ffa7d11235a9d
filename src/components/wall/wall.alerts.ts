import {
  buildChainMap,
  buildChallengeBoard,
  buildPolicyTree,
  type Dataset,
  daysLeft,
  daysToExpiry,
  type LocalizedName,
  lastDayOf,
  type Quantity,
} from '../../data/index.js';
import { dayOf } from '../../data/views/calendar.js';

/** What has to be dealt with: the most pressing kind first. */
export const ALERT_KINDS = ['overdue', 'expired', 'stale', 'expiring', 'urgent'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export interface Alert {
  kind: AlertKind;
  key: string;
  names: readonly LocalizedName[];
  /** Days beyond or left; for a shortage, how much. */
  days?: number;
  shortage?: Quantity;
}

/** In so many days what expires is told. */
const SOON = 90;
/** Figures older than this are, unless the page says otherwise. */
const STALE = 92;
/** Of the first alerts, no more than so many of a kind: others would not be seen. */
const OF_A_KIND = 3;

/** Everything that is late, ends soon, or lacks people urgently, by the clock; the first page of them is mixed. */
export function alertsOf(
  dataset: Dataset,
  now: Date,
  { perPage, stale = STALE }: { perPage: number; stale?: number | undefined },
): Alert[] {
  const { tables, meta } = dataset;
  const today = dayOf(now);
  const all: Alert[] = [];
  for (const { challenges } of tables.challenges ? buildChallengeBoard(dataset).lanes : [])
    for (const challenge of challenges) {
      const left = daysLeft(challenge, now);
      if (left !== undefined && left < 0)
        all.push({ kind: 'overdue', key: challenge.key, names: [challenge.title], days: -left });
    }
  for (const { policies } of tables.policies ? buildPolicyTree(dataset).areas : [])
    for (const policy of policies) {
      const left = daysToExpiry(policy, now);
      if (left !== undefined && left <= SOON)
        all.push({
          kind: left < 0 ? 'expired' : 'expiring',
          key: policy.key,
          names: [policy.title],
          days: Math.abs(left),
        });
    }
  const asOf = lastDayOf(meta.asOf);
  if (asOf !== undefined && today !== undefined && today - asOf > stale)
    all.push({ kind: 'stale', key: 'meta', names: [], days: today - asOf });
  for (const { key, name, segments } of tables.talent ? buildChainMap(dataset).chains : [])
    for (const segment of segments)
      if (segment.level === 'urgent')
        all.push({
          kind: 'urgent',
          key: `${key}/${segment.key}`,
          names: [name, segment.name],
          shortage: segment.shortage,
        });
  return inTurn(
    all.sort((a, b) => ALERT_KINDS.indexOf(a.kind) - ALERT_KINDS.indexOf(b.kind) || sizeOf(b) - sizeOf(a)),
    perPage,
  );
}

/** The most pressing of a kind first: what is longest overdue, ends soonest, lacks most. */
const sizeOf = ({ kind, days = 0, shortage }: Alert): number => (kind === 'expiring' ? -days : (shortage?.low ?? days));

function inTurn(alerts: readonly Alert[], perPage: number): Alert[] {
  const first: Alert[] = [];
  for (const kind of ALERT_KINDS) first.push(...alerts.filter((alert) => alert.kind === kind).slice(0, OF_A_KIND));
  const page = first.slice(0, perPage);
  return [...page, ...alerts.filter((alert) => !page.includes(alert))];
}
