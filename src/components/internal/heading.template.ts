import { html, nothing, type TemplateResult } from 'lit';

/** Levels that a heading of ours may have: the first is the page's own. */
export const LEVELS = [2, 3, 4, 5, 6] as const;
export type Level = (typeof LEVELS)[number];

/** A level as a page gives it; what is none is the other one. */
export const levelOf = (level: unknown, otherwise = 6): Level =>
  LEVELS.find((one) => one === level) ?? (Math.min(6, otherwise) as Level);

/** A heading of a level. */
export function headingTemplate(level: Level, className: string, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${className} part=${part || nothing}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${part || nothing}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${part || nothing}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${part || nothing}>${content}</h5>`;
    case 6:
      return html`<h6 class=${className} part=${part || nothing}>${content}</h6>`;
  }
}
