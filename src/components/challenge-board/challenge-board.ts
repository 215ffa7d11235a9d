import type { CSSResultGroup, TemplateResult } from 'lit';
import type { ChallengeBoard } from '../../data/index.js';
import { BoardElement, type OptionTemplate } from '../internal/board-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { challengeBoardStyles } from './challenge-board.styles.js';
import { challengeBoardTemplate } from './challenge-board.template.js';
import { challengeBoardView } from './challenge-board.view.js';

/**
 * @summary Open challenges in lanes by stage, from posted to accepted, with award, parties and days left.
 *
 * Reads the table `challenges`. A challenge counts once by its `id`, however many teams have rows of their own. Days are
 * counted to the end of `dueOn` from `now`; what is delivered or accepted is never overdue. Lanes stand side by side
 * where the element is wide and follow each other where it is narrow.
 *
 * @tag chancai-challenge-board
 */
export class ChancaiChallengeBoard extends BoardElement<ChallengeBoard> {
  static override styles: CSSResultGroup = [BoardElement.styles, challengeBoardStyles];

  protected readonly figure = challengeBoardView;

  protected override boardTemplate(
    model: ChallengeBoard,
    context: ViewContext,
    option: OptionTemplate,
  ): TemplateResult {
    return challengeBoardTemplate(model, context, option);
  }
}

define('chancai-challenge-board', ChancaiChallengeBoard);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-challenge-board': ChancaiChallengeBoard;
  }
}
