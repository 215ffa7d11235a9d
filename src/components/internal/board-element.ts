import { type CSSResultGroup, css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { FigureElement } from './figure-element.js';
import { MarksController } from './marks-controller.js';

/**
 * A figure made of elements instead of a chart: cards, lanes, trees. Its marks are options of one listbox; what stands
 * around them may be groups (`role="group"` with a label), but nothing that takes the keyboard.
 *
 * @csspart marks - The board; it has the focus ring.
 */
export abstract class BoardElement<Model, Options extends object = object> extends FigureElement<Model, Options> {
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    css`
      .board {
        box-sizing: border-box;
        min-height: 100%;
        padding: 2px;
      }
      .board [role='option'] {
        box-sizing: border-box;
        min-height: var(--_target);
        cursor: pointer;
      }
      .board [role='option'].active {
        outline: 2px solid var(--_focus);
        outline-offset: 1px;
      }
      .board [role='option'][aria-selected='true'] {
        border-color: var(--_accent);
        box-shadow: inset 0 0 0 1px var(--_accent);
      }
    `,
  ];

  readonly #marks: MarksController = new MarksController(this, { onSelect: (key) => this.select(key) });

  /** The board: every mark of the view as an element with `role="option"`, its `idOf`, `stateOf` and `aria-selected`. */
  protected abstract boardTemplate(model: Model, context: ViewContext): TemplateResult;

  /** Id of a mark's element. */
  protected idOf(key: string): string {
    return this.#marks.idOf(key);
  }
  protected isSelected(key: string): boolean {
    return this.selected.has(key);
  }
  /** `active` for the mark that the keyboard stands on. */
  protected stateOf(key: string): string {
    return key === this.#marks.active ? 'active' : '';
  }

  protected override figureTemplate(model: Model, context: ViewContext): TemplateResult {
    this.#marks.take(this.figure.marks(model, context));
    const { summary } = this.headline(model);
    return html`<div
      class="marks board"
      part="marks"
      role="listbox"
      tabindex="0"
      aria-label="${summary} ${context.messages.keyboardHint}"
      aria-activedescendant=${this.#marks.activeId}
      @keydown=${this.#marks.onKey}
      @blur=${this.#marks.onBlur}
      @click=${this.#marks.onClick}
    >
      ${this.boardTemplate(model, context)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#marks.active !== undefined)
      this.renderRoot.querySelector(`#${this.#marks.activeId}`)?.scrollIntoView({ block: 'nearest' });
  }
}
