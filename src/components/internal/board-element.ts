import { type CSSResultGroup, html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { boardStyles } from './board/board.styles.js';
import type { ViewContext } from './context.js';
import { FigureElement } from './figure-element.js';
import { marksTemplate } from './marks.template.js';
import { MarksController } from './marks-controller.js';
import { WidthController } from './width-controller.js';

/** Makes the element of a mark: what stands in it, and its classes. Screen readers hear what stands in it, so all that is said of it does. */
export type OptionTemplate = (key: string, content: unknown, className?: string) => TemplateResult;

/**
 * A figure made of elements instead of a chart: cards, lanes, trees. Its marks are options of one listbox; what stands
 * around them may be groups (`role="group"` with a label), but nothing that takes the keyboard.
 *
 * @csspart marks - The list of marks.
 */
export abstract class BoardElement<Model, Options extends object = object> extends FigureElement<Model, Options> {
  static override styles: CSSResultGroup = [FigureElement.styles, boardStyles];

  readonly #marks: MarksController = new MarksController(this, { onSelect: (key) => this.select(key) });
  readonly #width: WidthController = new WidthController(this);

  /**
   * The board, a pure function of its arguments: every mark once, by `option`. The context's width is the room there is,
   * so that lanes stand side by side or below each other by the element's own width.
   */
  protected abstract boardTemplate(model: Model, context: ViewContext, option: OptionTemplate): TemplateResult;

  protected override figureTemplate(whole: Model, context: ViewContext): TemplateResult {
    const { first, drawnMarks, leftText } = this.standing;
    this.#marks.take(drawnMarks);
    const option: OptionTemplate = (key, content, className = '') =>
      html`<div
        role="option"
        id=${this.#marks.idOf(key)}
        class="${className} ${key === this.#marks.active ? 'active' : ''}"
        aria-selected=${this.selected.has(key)}
      >
        ${content}
      </div>`;
    return marksTemplate(this.#marks, this.standing, {
      className: this.selected.size > 0 ? 'board chosen' : 'board',
      content: html`${HATCHING}${this.boardTemplate(first.model ?? whole, { ...context, width: this.#width.room }, option)}${leftText === '' ? nothing : html`<div class="rest strong" aria-hidden="true">${leftText}</div>`}`,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#marks.active !== undefined)
      this.renderRoot.querySelector(`#${this.#marks.activeId}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected override markOf(key: string): Element | null {
    return this.renderRoot.querySelector(`#${this.#marks.idOf(key)}`);
  }
}

/** What is uncertain is hatched: `fill="url(#hatched)"`. */
const HATCHING = html`<svg class="pattern" aria-hidden="true">
  ${svg`<pattern id="hatched" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M-1 5 5 -1M-1 1 1 -1M3 5 5 3"/></pattern>`}
</svg>`;
