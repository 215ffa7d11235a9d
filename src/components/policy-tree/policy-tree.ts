import type { CSSResultGroup, TemplateResult } from 'lit';
import type { PolicyTree } from '../../data/index.js';
import { BoardElement, type OptionTemplate } from '../internal/board-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { policyTreeStyles } from './policy-tree.styles.js';
import { policyTreeTemplate } from './policy-tree.template.js';
import { policyTreeView } from './policy-tree.view.js';

/**
 * @summary The 1 + N policy system as a tree by area, with validity on a time axis, cap, budget and uptake.
 *
 * Reads the table `policies`. Each policy stands below its `parent`; a parent that is not there or that stands below its
 * own child is disregarded and said. What has expired at `now`, or will within 180 days, is marked. A narrow
 * element has the axis below each title. The first of a tree says how many stand below it (1 + N); more uptake than
 * budget is marked.
 *
 * @tag chancai-policy-tree
 */
export class ChancaiPolicyTree extends BoardElement<PolicyTree> {
  static override styles: CSSResultGroup = [BoardElement.styles, policyTreeStyles];

  protected readonly figure = policyTreeView;

  protected override boardTemplate(model: PolicyTree, context: ViewContext, option: OptionTemplate): TemplateResult {
    return policyTreeTemplate(model, context, option);
  }
}

define('chancai-policy-tree', ChancaiPolicyTree);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-policy-tree': ChancaiPolicyTree;
  }
}
