import {
  daysToExpiry,
  type Policy,
  type PolicyArea,
  type PolicyState,
  type PolicyTree,
  policyState,
} from '../../data/index.js';
import type { Sign } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';
import { policyWords } from './words/index.js';
import type { Expiry } from './words/zh-CN.js';

export { policyWords };

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
    unlimited: policy.expires === '' ? words.unlimited : context.messages.dayOf(policy.expires),
    undated: words.undated,
  }[state];
  return { word, symbol, tone };
}

/** The same in words, and whether more was paid than budgeted. */
export const stateText = (policy: Policy, context: ViewContext): string =>
  [policySign(policy, context).word, ...(policy.exceeded ? [policyWords(context).exceeded] : [])].join(
    context.messages.comma,
  );

/** In the order of the strip: what is over, what soon will be, what lasts. */
const STATES = ['expired', 'expiring', 'valid', 'coming', 'unlimited', 'undated'] as const;

/** A share of the strip: how many policies are in a state, from which place to which, in per cent of all. */
export interface StripPart {
  state: PolicyState;
  text: string;
  from: number;
  to: number;
}

/** How many policies are in which state, true to width; nothing where all are in one. */
export function stripOf({ areas, count }: PolicyTree, context: ViewContext): StripPart[] {
  const words = policyWords(context);
  const states = areas.flatMap((area) => area.policies.map((policy) => policyState(policy, context.now)));
  let before = 0;
  const parts = STATES.flatMap((state): StripPart[] => {
    const own = states.filter((one) => one === state).length;
    if (own === 0) return [];
    const from = (before / count) * 100;
    before += own;
    return [{ state, text: words.stripOf(own, state), from, to: (before / count) * 100 }];
  });
  return parts.length < 2 ? [] : parts;
}

/** From when to when a policy is valid, as dated; '' where nothing is stated. */
export function validityText({ issued, expires, until }: Policy, context: ViewContext): string {
  const words = policyWords(context);
  const { dayOf } = context.messages;
  if (issued === '') return until === undefined ? '' : words.until(dayOf(expires));
  return until === undefined ? words.from(dayOf(issued)) : words.between(dayOf(issued), dayOf(expires));
}

/** What an area is called; policies without one that stand above others are the main ones. */
export function areaText({ key, name, policies }: PolicyArea, { areas }: PolicyTree, context: ViewContext): string {
  if (key !== '') return context.text(name);
  const words = policyWords(context);
  const above = parentsIn(areas);
  return policies.every((policy) => above.has(policy.key)) ? words.top : words.noArea;
}

const parents = new WeakMap<PolicyTree['areas'], ReadonlySet<string | undefined>>();
/** What stands above others: known once for all the policies that are told with their area. */
function parentsIn(areas: PolicyTree['areas']): ReadonlySet<string | undefined> {
  const known =
    parents.get(areas) ?? new Set(areas.flatMap(({ policies }) => policies.map(({ parent }) => parent?.key)));
  parents.set(areas, known);
  return known;
}

/** How many policies have expired, how many will soon, and how many do not say when they end. */
export function expiryTally({ areas }: PolicyTree, { now }: ViewContext): Expiry {
  const policies = areas.flatMap((area) => area.policies);
  const count = (wanted: PolicyState) => policies.filter((policy) => policyState(policy, now) === wanted).length;
  const undated = policies.filter(({ expires }) => expires === '').length;
  return { expired: count('expired'), expiring: count('expiring'), undated };
}
