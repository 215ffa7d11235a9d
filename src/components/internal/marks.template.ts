import { html, type TemplateResult } from 'lit';
import type { MarksController } from './marks-controller.js';

/** The listbox of a view's marks: one tab stop, named by what the view says in short. */
export const marksTemplate = (
  marks: MarksController,
  { label, className, content }: { label: string; className: string; content: unknown },
): TemplateResult => html`<div
  class="marks ${className}"
  part="marks"
  role="listbox"
  tabindex="0"
  aria-label=${label}
  aria-activedescendant=${marks.activeId}
  @keydown=${marks.onKey}
  @blur=${marks.onBlur}
  @click=${marks.onClick}
>
  ${content}
</div>`;
