import { html, nothing, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import type { Dataset, Issue } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import { emptyText } from '../internal/figure.footer.js';
import { CHAPTERS, missingText, PAGES, type Page } from './briefing.pages.js';
import type { BriefingWords } from './words/zh-CN.js';

interface Told {
  issues: readonly Issue[];
  words: BriefingWords;
  /** What takes the focus when the page is turned to. */
  title: Ref<HTMLElement>;
}

interface CoverInput extends Told {
  dataset: Dataset;
  pages: readonly Page[];
  /** Are there shapes of regions for a map? */
  shapes: boolean;
  /** What a page is called. */
  nameOf(page: Page): string;
  onPage(key: string): void;
}

/** What the briefing is about, how far it reaches, and its contents; what the dataset lacks is said, too. */
export function coverTemplate(input: CoverInput, context: ViewContext): TemplateResult {
  const { dataset, shapes, issues, words, title } = input;
  const { meta } = dataset;
  const facts = [
    meta.asOf && context.grammar.capital(context.messages.asOf(meta.asOf)),
    meta.source && words.source(context.text(meta.source)),
    issues.length > 0 && words.problems(issues.length),
  ].filter(Boolean);
  const missing = missingText(dataset, shapes, context);
  return html`<div class="cover">
    ${meta.region ? html`<p class="kicker">${context.text(meta.region)}</p>` : nothing}
    <h1 tabindex="-1" ${ref(title)}>${meta.title ? context.text(meta.title) : words.untitled}</h1>
    ${facts.map((fact) => html`<p>${fact}</p>`)}
    ${contentsTemplate(input)}
    ${missing === '' ? nothing : html`<p part="missing">${missing}</p>`}
  </div>`;
}

const contentsTemplate = ({ pages, words, nameOf, onPage }: CoverInput): TemplateResult =>
  html`<nav class="contents" aria-label=${words.contents}>
    ${CHAPTERS.map((chapter) => {
      const own = pages.filter((page) => page.chapter === chapter && page.key !== 'cover');
      return own.length === 0
        ? nothing
        : html`<section>
            <h2>${words.chapters[chapter]}</h2>
            <ul>
              ${own.map(
                (page) =>
                  html`<li><button type="button" @click=${() => onPage(page.key)}>${nameOf(page)}</button></li>`,
              )}
            </ul>
          </section>`;
    })}
  </nav>`;

interface StateInput extends Told {
  waiting: boolean;
  dataset: Dataset | undefined;
}

/** What stands for the pages while there are none, and what would bring them. */
export function stateTemplate(input: StateInput, context: ViewContext): TemplateResult {
  const { waiting, dataset, issues, words, title } = input;
  if (waiting) return html`<p class="state" role="status">${words.loading}</p>`;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const tables = [...new Set(PAGES.flatMap(({ views }) => views.map(({ table }) => table)))];
  const lines =
    errors.length > 0
      ? [...errors.slice(0, 6).map(({ message }) => message), words.howToOpen]
      : [emptyText(dataset, { tables, narrowed: '' }, context)];
  return html`<div class="state" part="state" role="alert">
    <h1 tabindex="-1" ${ref(title)}>${errors.length > 0 ? words.unreadable : words.nothing}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
}
