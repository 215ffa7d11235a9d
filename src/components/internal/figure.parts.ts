import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { recordsTable } from './data/records.js';
import type { ExplainController } from './explain/explain-controller.js';
import { explanationTemplate } from './explain/explanation.template.js';
import {
  emptyTemplate,
  errorTemplate,
  legendTemplate,
  loadingTemplate,
  tablePanelTemplate,
} from './figure.template.js';
import type { StandingFigure } from './standing-figure.js';

type Piece = TemplateResult | typeof nothing;

/** The quiet words at a view's head. */
export interface Tools {
  /** The view's name: they are read before its headline, and say whose they are. */
  name: string;
  tableShown: boolean;
  onToggle(): void;
  share: Piece;
  /** Reads aloud what the view says, where the reader needs it and the browser can; undefined where not. */
  voice: { isSpeaking: boolean; onSpeak(): void } | undefined;
}

/** What changes to the data table, and what takes the view along. */
export const toolsTemplate = (
  { name, tableShown, onToggle, share, voice }: Tools,
  { messages }: ViewContext,
): TemplateResult =>
  html`<div class="tools" part="tools" role="group" aria-label=${name}>
    <button type="button" part="toggle" @click=${onToggle}>
      ${tableShown ? messages.showChart : messages.showTable}
    </button>
    ${
      voice
        ? html`<button type="button" part="speak" @click=${voice.onSpeak}>
            ${voice.isSpeaking ? messages.stopSpeaking : messages.speak}
          </button>`
        : nothing
    }
    ${share}
  </div>`;

/** The controls at the end of the legend. */
export interface BarControls {
  /** Those of the view's own. */
  tools: Piece;
  tableShown: boolean;
}

/** The legend, and the view's own controls at its end. */
export function barTemplate<Model>(
  { legend, context }: StandingFigure<Model>,
  { tools, tableShown }: BarControls,
): Piece {
  if (tools === nothing && (tableShown || legend.length === 0)) return nothing;
  return html`<div class="bar">
    ${tableShown ? nothing : legendTemplate(legend, context)}
    ${tools === nothing ? nothing : html`<div class="own">${tools}</div>`}
  </div>`;
}

/** The data table in place of the picture, as long as `shown`; each row can be asked about. */
export function figureTableTemplate<Model>(
  { table, headline, context }: StandingFigure<Model>,
  { shown, onMore, explain }: { shown: number; onMore(): void; explain: ExplainController },
): TemplateResult {
  const onAsk = ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLButtonElement;
    explain.ask(table.keys[Number(button.value)], button);
  };
  return tablePanelTemplate(table, headline, { shown, onMore, onAsk }, context);
}

/** What stands for the picture while there is none; where it is only not near yet, `onReach` hears of the keyboard; `onLift` lifts the filter that leaves nothing. */
export function stateTemplate<Model>(
  figure: StandingFigure<Model>,
  progress: number | undefined,
  { onReach, onLift, alone }: { onReach: (() => void) | undefined; onLift: (() => void) | undefined; alone: boolean },
): TemplateResult {
  const { state, context, dataset, filter } = figure;
  if (state === 'loading' || state === 'ready')
    return loadingTemplate(context, context.messages.view[figure.view.name], progress, dataset && onReach);
  return state === 'error'
    ? errorTemplate(figure.issues, context, alone)
    : emptyTemplate(figure.emptyText, context.messages.state.lift(filter), filter === '' ? undefined : onLift);
}

/** How the figure that the reader asked about was computed, or else the selected mark. */
export function detailTemplate<Model>(
  figure: StandingFigure<Model>,
  { asked, rows }: ExplainController,
  { onMore, onClose }: { onMore(): void; onClose(): void },
): Piece {
  const { context, dataset, view } = figure;
  const [selected] = context.selected;
  const about = asked ?? (selected === undefined ? undefined : { key: selected });
  const explained = about && figure.explained(about.key);
  if (!explained) return nothing;
  const { places, counts } = explained;
  const table = recordsTable(dataset!, view.tables[0]!, places.slice(0, rows), context, counts);
  return explanationTemplate({ explained, table, rows, asked: asked !== undefined, onMore, onClose }, context);
}
