import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Indicators } from '../../data/index.js';
import { BoardElement, type OptionTemplate } from '../internal/board-element.js';
import type { ViewContext } from '../internal/context.js';
import { define } from '../internal/define.js';
import { indicatorsStyles } from './indicators.styles.js';
import { indicatorsTemplate } from './indicators.template.js';
import { indicatorsView } from './indicators.view.js';

/**
 * @summary Headline figures as cards: value, change on the year before, target, pace of the calendar, history.
 *
 * Reads the table `indicators`. One card a name, at its latest period; a percentage changes by percentage points. With
 * a target and a direction the card says whether it is on target, on course (the share of the target reached against
 * the share of the period passed at `now`) or behind; what withheld figures leave open is said to be undetermined.
 *
 * @tag chancai-indicators
 */
export class ChancaiIndicators extends BoardElement<Indicators> {
  static override styles: CSSResultGroup = [BoardElement.styles, indicatorsStyles];

  protected readonly figure = indicatorsView;

  protected override boardTemplate(model: Indicators, context: ViewContext, option: OptionTemplate): TemplateResult {
    return indicatorsTemplate(model, context, option);
  }
}

define('chancai-indicators', ChancaiIndicators);

declare global {
  interface HTMLElementTagNameMap {
    'chancai-indicators': ChancaiIndicators;
  }
}
