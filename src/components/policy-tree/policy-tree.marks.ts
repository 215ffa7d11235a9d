import type { Policy, PolicyArea, PolicyTree, Quantity } from '../../data/index.js';
import type { Mark } from '../internal/chart/mark.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { areaText, policyWords, stateText, validityText } from './policy-tree.words.js';

/** Every policy as a mark, in the order of the tree: its place in it is said, since options have no level. */
export const policyTreeMarks = (model: PolicyTree, context: ViewContext): Mark[] =>
  model.areas.flatMap((area) =>
    area.policies.map((policy) => ({
      key: policy.key,
      lines: linesOf(policy, area, model, context),
      dimension: 'id',
      value: policy.key,
      rows: policy.rows,
    })),
  );

/** Is there anything to say of this figure? What is withheld or not counted is said, too. */
export const isGiven = ({ status, text }: Quantity): boolean => status !== 'missing' || text !== '';

function linesOf(policy: Policy, area: PolicyArea, model: PolicyTree, context: ViewContext): string[] {
  const words = policyWords(context);
  const { parent, cap, budget, uptake, number, below, lost } = policy;
  const figure = (name: string, quantity: Quantity) =>
    isGiven(quantity) ? `${fieldTitle('policies', name, context)} ${context.figure(quantity)}` : '';
  return [
    context.text(policy.title),
    number,
    words.levelOf(policy.level),
    parent ? words.below(context.text(parent.title)) : '',
    lost === '' ? '' : words.lost(lost),
    below > 0 ? words.above(below) : '',
    areaText(area, model, context),
    stateText(policy, context),
    validityText(policy, context),
    figure('cap', cap),
    figure('budget', budget),
    figure('uptake', uptake),
  ].filter((line) => line !== '');
}
