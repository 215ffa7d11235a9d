import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../data/index.js';
import type { ViewContext } from './context.js';
import { cellText, type DataTable, headText, isFigureColumn } from './data/data-table.js';
import type { AuthorWords } from './dataset-element.js';
import { headingTemplate, type Level } from './heading.template.js';
import { signedTemplate, wordsTemplate } from './speech.template.js';
import type { Look } from './theme/tokens.js';

/** A key of the legend: a colour or a pattern, and what it means. */
export interface LegendItem {
  label: string;
  colour: string;
  pattern?: 'solid' | 'hatched' | 'slot' | 'gap' | 'line' | 'tick' | 'hollow';
  /** Place of the decal that the marks bear beside their colour; none or 0 where they are plain. */
  decal?: number;
}

/** The sentence on top of a view, what it measures, and the summary for screen readers. */
export interface Headline {
  title: string;
  subtitle: string;
  summary: string;
}

type Piece = TemplateResult | typeof nothing;

/** The pieces of a figure, from top to bottom. */
export interface Frame {
  look: Look;
  /** What the view is called; it stands for the headline while there is none. */
  name: string;
  /** Of the headline among the page's headings. */
  level: Level;
  heading: string | undefined;
  headline: Headline | undefined;
  /** What the page's author says; '' where nothing. */
  author: AuthorWords;
  /** The quiet words: data table, share. */
  tools: Piece;
  /** Legend and the view's own controls. */
  bar: Piece;
  body: TemplateResult;
  /** Does what stands for the picture need no more room than its words? */
  small: boolean;
  detail: Piece;
  footer: string;
  /** Which filters say nothing of the figure; '' where all do. */
  ignored: string;
  issues: Piece;
  /** The last sentence for screen readers. */
  said: string;
  /** The reader asks how the headline was computed. */
  onExplain(event: Event): void;
  /** What the author says in slots came, or went. */
  onAuthor(): void;
}

/** All of a figure: the finding first, what is measured, the marks, what stands behind them, one quiet line. */
export function frameTemplate(frame: Frame, context: ViewContext): TemplateResult {
  const { locale, messages } = context;
  const { headline, level } = frame;
  const said = (text: string) => wordsTemplate(text, context);
  const heading = html`${frame.ignored === '' ? nothing : html`<p class="ignored" part="ignored">${said(frame.ignored)}</p>`}${
    frame.heading ? html`<p class="heading" part="heading">${said(frame.heading)}</p>` : nothing
  }`;
  const plate = html`<div class="plate ${frame.small ? 'small' : ''}">
    <div class="body">${frame.body}</div>
    <button type="button" class="below" part="below" tabindex="-1" aria-hidden="true" hidden></button>
  </div>`;
  const below = html`${frame.detail}${noteTemplate(frame.author, context)}${
    frame.footer === '' ? nothing : html`<p class="footer" part="footer">${said(frame.footer)}</p>`
  }
    ${frame.issues} ${authorSlots(frame.onAuthor)}
    <div class="quiet" aria-live="polite">${frame.said}</div>`;
  // Elements of their own for either state: taken over, what stood for the chart would be seen to jump to its place.
  return headline
    ? html`<div class="base ${frame.look} ${frame.detail === nothing ? '' : 'open'}" part="base" lang=${locale}>
        <div class="head" part="header">
          ${frame.tools} ${heading} ${headlineTemplate(headline, frame, context)}
          <div>
            <p class="subtitle" part="subtitle">${said(headline.subtitle)}</p>
            <button type="button" class="ask" part="explain" @click=${frame.onExplain}>${messages.explain}</button>
          </div>
        </div>
        ${frame.bar}
        ${plate} ${below}
      </div>`
    : html`<div class="base ${frame.look}" part="base" lang=${locale}>
        <div class="head" part="header">
          ${heading}
          ${headingTemplate(level, 'headline', 'headline', frame.name)}
        </div>
        ${plate} ${below}
      </div>`;
}

/** The sentence; where the author has one, the author's, and the generated one below it. */
function headlineTemplate(
  { title }: Headline,
  { author, level }: Pick<Frame, 'author' | 'level'>,
  context: ViewContext,
): TemplateResult {
  const { messages } = context;
  const tag = messages.author;
  if (author.headline === '') return headingTemplate(level, 'headline', 'headline', clausesTemplate(title, context));
  const written = html`<small class="tag">${tag.headline}</small> ${clausesTemplate(author.headline, context)}`;
  return html`${headingTemplate(level, 'headline', 'headline authored', written)}
    <p class="generated" part="generated"><small>${messages.pair(tag.generated, '')}</small>${wordsTemplate(title, context)}</p>`;
}

/** What the author says in slots is read there, and stands where the attributes' words would. */
export const authorSlots = (onChange: () => void): TemplateResult =>
  html`<span hidden @slotchange=${onChange}><slot name="headline"></slot><slot name="note"></slot></span>`;

/** What the page's author remarks on. */
const noteTemplate = ({ note }: AuthorWords, context: ViewContext): Piece =>
  note === ''
    ? nothing
    : html`<p class="note" part="note"><small>${context.messages.author.note}</small> ${wordsTemplate(note, context)}</p>`;

/** A headline breaks between its clauses before it breaks within one, where a number might lose its unit. */
const clausesTemplate = (title: string, context: ViewContext) =>
  title
    .match(/[\s\S]+?(?:[，；：]|[;:](?= )|$) ?/g)
    ?.map(
      (clause) => html`<span>${wordsTemplate(clause.trimEnd(), context)}</span>${clause.endsWith(' ') ? ' ' : nothing}`,
    );

export const legendTemplate = (items: readonly LegendItem[], context: ViewContext): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<ul class="legend" part="legend">
        ${items.map(
          ({ label, colour, pattern, decal }) =>
            html`<li>
              <span class="swatch ${pattern ?? 'solid'} ${decal ? `decal-${decal}` : ''}" .style=${`--swatch:${colour}` as never}></span>${signedTemplate(label, context)}
            </li>`,
        )}
      </ul>`;

/** A data table; its first column heads the rows. With `onAsk`, each row ends with a button whose value is its place. */
export function tableTemplate(
  table: Omit<DataTable, 'keys'>,
  caption: string,
  context: ViewContext,
  onAsk?: (event: Event) => void,
): TemplateResult {
  const { messages } = context;
  const figures = table.columns.map((column) => isFigureColumn(table, column));
  const kind = (at: number) => (figures[at] ? 'figure' : '');
  const said = (text: string) => wordsTemplate(text, context);
  return html`<table>
    <caption>
      ${said(caption)}
    </caption>
    <thead>
      <tr>
        ${table.columns.map((column, at) => html`<th scope="col" class=${kind(at)}>${said(headText(column, context))}</th>`)}
        ${onAsk ? html`<th scope="col" class="ask"><span class="quiet">${messages.explain}</span></th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row, at) =>
          html`<tr>
            ${table.columns.map((column, at) => {
              const text = cellText(row[column.key], column, context);
              return at === 0
                ? html`<th scope="row">${said(text)}</th>`
                : html`<td class=${kind(at)}>${column.key === 'url' ? linkTemplate(text) : said(text)}</td>`;
            })}
            ${
              onAsk
                ? html`<td class="ask">
                    <button type="button" value=${at} @click=${onAsk} aria-label=${messages.explainOf(rowName(table, row))}>?</button>
                  </td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a row is called: the texts that it begins with, at most two. */
const rowName = ({ columns }: Pick<DataTable, 'columns'>, row: DataTable['rows'][number]): string =>
  columns
    .slice(0, 2)
    .map(({ key }) => row[key])
    .filter((cell) => typeof cell === 'string' && cell !== '')
    .join(' ');

/** How many rows of a data table are put on the page at a time: a browser can't lay out hundreds of thousands. */
export const TABLE_STEP = 500;

/** The data table in place of the picture; it scrolls by keyboard, too. Long ones grow as the reader asks for more rows. */
export function tablePanelTemplate(
  table: DataTable,
  { title, subtitle }: Headline,
  { shown, onMore, onAsk }: { shown: number; onMore(): void; onAsk(event: Event): void },
  context: ViewContext,
): TemplateResult {
  const { rows } = table;
  const more = rows.length - shown;
  const part = more > 0 ? { ...table, rows: rows.slice(0, shown) } : table;
  return html`<div class="table" part="table" tabindex="0" role="region" aria-label=${context.messages.dataTable}>
    ${tableTemplate(part, `${title} ${subtitle}`, context, onAsk)} ${moreTemplate(more, onMore, context)}
  </div>`;
}

/** The button that lists more rows, where there are more. */
export const moreTemplate = (
  more: number,
  onMore: () => void,
  { messages, grammar }: ViewContext,
): TemplateResult | typeof nothing =>
  more > 0
    ? html`<button type="button" part="more" @click=${onMore}>
        ${messages.moreTableRows(grammar.number(more), Math.min(TABLE_STEP, more))}
      </button>`
    : nothing;

/** A link where the address is one of the web; the bare text for anything else, such as `javascript:`. */
const linkTemplate = (address: string): TemplateResult | string =>
  /^(https?:\/\/|\.{0,2}\/)/i.test(address)
    ? html`<a href=${address} rel="noopener noreferrer" target="_blank">${address}</a>`
    : address;

const SHOWN = 6;

/** The first of some sentences, and how many more there are. */
export const listTemplate = (sentences: readonly string[], context: ViewContext): TemplateResult =>
  html`<ul>
    ${sentences.slice(0, SHOWN).map((sentence) => html`<li>${wordsTemplate(sentence, context)}</li>`)}
    ${sentences.length > SHOWN ? html`<li>${context.messages.moreIssues(sentences.length - SHOWN)}</li>` : nothing}
  </ul>`;

const issueList = (issues: readonly Issue[], context: ViewContext): TemplateResult =>
  listTemplate(
    issues.map(({ message }) => message),
    context,
  );

/** What a view says instead of a chart that can't be drawn: at once, unless it is one of many. */
export const errorTemplate = (issues: readonly Issue[], context: ViewContext, isUrgent: boolean): TemplateResult =>
  html`<div class="state" part="state" role="region" aria-label=${context.messages.state.error} tabindex="0">
    <div role=${isUrgent ? 'alert' : nothing}>
    <strong>${context.messages.state.error}</strong>
    ${issueList(issues, context)}
    </div>
  </div>`;

/** Why nothing is shown; with `onLift`, the filter that leaves nothing can be lifted there and then. */
export const emptyTemplate = (message: string, lift: string, onLift: (() => void) | undefined): TemplateResult =>
  html`<div class="state" part="state">
    <span>${message}</span>
    ${onLift ? html`<button type="button" part="lift" @click=${onLift}>${lift}</button>` : nothing}
  </div>`;

/**
 * A still outline of the chart to come; how much has been read, from 0 to 1, where that is known. With `onReach`, Tab
 * finds it before it is seen, and it is called then.
 */
export const loadingTemplate = (
  { messages, grammar }: ViewContext,
  name: string,
  progress?: number,
  onReach?: (() => void) | undefined,
): TemplateResult =>
  html`<div
    class="skeleton"
    part="state"
    role=${onReach ? 'region' : nothing}
    aria-label=${onReach ? name + grammar.comma + messages.state.loading : nothing}
    tabindex=${onReach ? 0 : nothing}
    @focus=${onReach}
  >
    ${
      progress === undefined
        ? html`<span class="quiet">${messages.state.loading}</span>`
        : html`<span
            role="progressbar"
            aria-label=${messages.state.loading}
            aria-valuenow=${Math.round(progress * 100)}
            aria-valuetext=${messages.state.progress(`${Math.round(progress * 100)}%`)}
            >${messages.state.progress(`${Math.round(progress * 100)}%`)}</span
          >`
    }<i></i><i></i><i></i><i></i><i></i>
  </div>`;

/** The problems of data that is drawn all the same. */
export const issuesTemplate = (issues: readonly Issue[], context: ViewContext): TemplateResult | typeof nothing =>
  issues.length === 0
    ? nothing
    : html`<details class="issues" part="issues">
        <summary>${context.messages.issues(issues.length)}</summary>
        ${issueList(issues, context)}
      </details>`;
