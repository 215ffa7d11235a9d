import {
  daysToExpiry,
  EXPIRING_DAYS,
  type Policy,
  type PolicyArea,
  type PolicyState,
  type PolicyTree,
  policyState,
} from '../../data/index.js';
import type { Sign } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

interface Expiry {
  expired: number;
  expiring: number;
  undated: number;
}

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    level: '层级',
    days: '剩余天数',
    dayUnit: '天',
    state: '状态',
    top: '总政策',
    noArea: '未注明领域',
    levelOf: (level: number) => `第${level}级`,
    below: (parent: string) => `上级为${parent}`,
    above: (count: number) => `下设${count}项`,
    belowTitle: '下设政策',
    lost: (parent: string) => `上级“${parent}”不在数据中`,
    exceeded: '兑现超过预算',
    from: (date: string) => `${date}起`,
    until: (date: string) => `至${date}`,
    between: (from: string, until: string) => `${from}至${until}`,
    area_: (name: string, count: number) => `${name}，${count}项`,
    count: (count: number) => `${count}项`,
    budgetOf: (budget: string) => `预算${budget}`,
    coming: '尚未施行',
    valid: (left: number) => `有效，剩${left}天`,
    expiring: (left: number) => (left === 0 ? '当日到期' : `即将到期，剩${left}天`),
    expired: (since: number) => `已失效${since}天`,
    unlimited: '未注明到期日',
    undated: '未注明有效期',
    sentence: '，',
    clause: '；',
    all: (count: number) => `${count}项政策`,
    tally: (count: number, { expired, expiring, undated }: Expiry) =>
      expired + expiring + undated === 0
        ? `${count}项政策，${EXPIRING_DAYS}天内无到期`
        : `${count}项政策中${[
            expired > 0 ? `${expired}项已失效` : '',
            expiring > 0 ? `${expiring}项${EXPIRING_DAYS}天内到期` : '',
            expired + expiring === 0 ? `${count - undated}项${EXPIRING_DAYS}天内无到期` : '',
            undated > 0 ? `${undated}项未注明到期日` : '',
          ]
            .filter((part) => part !== '')
            .join('，')}`,
    total: (budget: string) => `预算合计${budget}`,
    subtitle: (unit: string, date: string) =>
      `按领域和印发日期：有效期、最高支持与预算（${unit}）、兑现；到期按${date}计`,
    orphans: (names: string) => `${names}的上级政策不在数据中，列于顶层`,
    circular: (names: string) => `${names}互为上级，按无上级列出`,
    within: (count: number) => `${count}项预算已含在上级政策的预算内，合计不重复计`,
    definition: `有效期自印发日期至有效期截止日（含当日），剩余不超过${EXPIRING_DAYS}天为即将到期；预算合计为各政策预算之和，上级已列预算的不再加下级`,
  },
  en: {
    level: 'Level',
    days: 'Days left',
    dayUnit: 'days',
    state: 'State',
    top: 'Main policy',
    noArea: 'Area not stated',
    levelOf: (level: number) => `level ${level}`,
    below: (parent: string) => `below ${parent}`,
    above: (count: number) => `${count} below it`,
    belowTitle: 'Policies below',
    lost: (parent: string) => `its parent “${parent}” is not in the data`,
    exceeded: 'uptake above budget',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    between: (from: string, until: string) => `${from} to ${until}`,
    area_: (name: string, count: number) => `${name}: ${count} ${count === 1 ? 'policy' : 'policies'}`,
    count: (count: number) => `${count} ${count === 1 ? 'policy' : 'policies'}`,
    budgetOf: (budget: string) => `budget ${budget}`,
    coming: 'not yet in force',
    valid: (left: number) => `in force, ${days(left)} left`,
    expiring: (left: number) => (left === 0 ? 'expires on the day' : `expires soon, ${days(left)} left`),
    expired: (since: number) => `expired ${days(since)} ago`,
    unlimited: 'no end stated',
    undated: 'no dates stated',
    sentence: ', ',
    clause: '; ',
    all: (count: number) => `${count} ${count === 1 ? 'policy' : 'policies'}`,
    tally: (count: number, { expired, expiring, undated }: Expiry) =>
      expired + expiring + undated === 0
        ? `None of ${count} ${count === 1 ? 'policy' : 'policies'} expires within ${EXPIRING_DAYS} days`
        : `Of ${count} ${count === 1 ? 'policy' : 'policies'}, ${[
            expired > 0 ? `${expired} ${expired === 1 ? 'has' : 'have'} expired` : '',
            expiring > 0 ? `${expiring} ${expiring === 1 ? 'expires' : 'expire'} within ${EXPIRING_DAYS} days` : '',
            expired + expiring === 0
              ? `none of the ${count - undated} with an end expires within ${EXPIRING_DAYS} days`
              : '',
            undated > 0 ? `${undated} ${undated === 1 ? 'states' : 'state'} no end` : '',
          ]
            .filter((part) => part !== '')
            .join(', ')}`,
    total: (budget: string) => `budgets total ${budget}`,
    subtitle: (unit: string, date: string) =>
      `By area and date of issue: validity, cap and budget (${unit}), uptake; validity as of ${date}`,
    orphans: (names: string) => `The parent of ${names} is not in the data; shown at the top`,
    circular: (names: string) => `${names} stand above themselves; shown without a parent`,
    within: (count: number) =>
      `${count} ${count === 1 ? 'budget' : 'budgets'} ${are(count)} part of that of a policy above and not added again`,
    definition: `A policy is valid from its issue through its last day, and expires soon within ${EXPIRING_DAYS} days of it. The total adds the budgets, without those below a policy that has one of its own`,
  },
};

export const policyWords = ({ locale }: ViewContext) => WORDS[locale];

const SYMBOLS: Readonly<Record<PolicyState, readonly [symbol: string, tone: Sign['tone']]>> = {
  coming: ['○', 'calm'],
  valid: ['✓', 'good'],
  expiring: ['◆', 'warning'],
  expired: ['✕', 'bad'],
  unlimited: ['…', 'calm'],
  undated: ['—', 'calm'],
};

/** How a policy stands in time, by word and symbol. */
export function policySign(policy: Policy, context: ViewContext): Sign {
  const words = policyWords(context);
  const state = policyState(policy, context.now);
  const [symbol, tone] = SYMBOLS[state];
  const left = daysToExpiry(policy, context.now) ?? 0;
  const word = {
    coming: words.coming,
    valid: words.valid(left),
    expiring: words.expiring(left),
    expired: words.expired(-left),
    // A wording such as 长期有效 says it itself.
    unlimited: policy.expires === '' ? words.unlimited : policy.expires,
    undated: words.undated,
  }[state];
  return { word, symbol, tone };
}

/** The same in words, and whether more was paid than budgeted. */
export const stateText = (policy: Policy, context: ViewContext): string =>
  [policySign(policy, context).word, ...(policy.exceeded ? [policyWords(context).exceeded] : [])].join(
    context.messages.comma,
  );

/** From when to when a policy is valid, as dated; '' where nothing is stated. */
export function validityText({ issued, expires, until }: Policy, context: ViewContext): string {
  const words = policyWords(context);
  if (issued === '') return until === undefined ? '' : words.until(expires);
  return until === undefined ? words.from(issued) : words.between(issued, expires);
}

/** What an area is called; policies without one that stand above others are the main ones. */
export function areaText({ key, name, policies }: PolicyArea, { areas }: PolicyTree, context: ViewContext): string {
  if (key !== '') return context.text(name);
  const words = policyWords(context);
  const parents = new Set(areas.flatMap((area) => area.policies.map(({ parent }) => parent?.key)));
  return policies.every((policy) => parents.has(policy.key)) ? words.top : words.noArea;
}

/** How many policies have expired, how many will soon, and how many do not say when they end. */
export function expiryTally({ areas }: PolicyTree, { now }: ViewContext): Expiry {
  const policies = areas.flatMap((area) => area.policies);
  const count = (wanted: PolicyState) => policies.filter((policy) => policyState(policy, now) === wanted).length;
  const undated = policies.filter(({ expires }) => expires === '').length;
  return { expired: count('expired'), expiring: count('expiring'), undated };
}
