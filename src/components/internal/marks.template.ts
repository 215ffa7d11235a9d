import { html, nothing, type TemplateResult } from 'lit';
import type { MarksController } from './marks-controller.js';
import type { StandingFigure } from './standing-figure.js';

/** The listbox of a view's marks: one tab stop, named as the view is, described by what it says in one breath. */
export const marksTemplate = <Model>(
  marks: MarksController,
  { heard, view, context: { messages } }: StandingFigure<Model>,
  { className, content }: { className: string; content: unknown },
): TemplateResult => html`<p id="about" hidden>${heard.summary} ${messages.keyboardHint}</p>
<div
  class="marks ${className}"
  part="marks"
  role="listbox"
  tabindex="0"
  aria-label=${messages.view[view.name]}
  aria-describedby="about"
  aria-activedescendant=${marks.activeId ?? nothing}
  @keydown=${marks.onKey}
  @blur=${marks.onBlur}
  @click=${marks.onClick}
>
  ${content}
</div>`;
