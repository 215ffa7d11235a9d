import { html, nothing, svg, type TemplateResult } from 'lit';
import { calendarPace, type Indicator, type Indicators, isComparable } from '../../data/index.js';
import { heardTemplate, pauseTemplate } from '../internal/board/heard.js';
import { signTemplate } from '../internal/board/sign.js';
import { factTemplate, saidOf, seenTemplate, splitWording } from '../internal/board/wording.js';
import type { OptionTemplate } from '../internal/board-element.js';
import { textWidth } from '../internal/chart/text.js';
import type { ViewContext } from '../internal/context.js';
import { briefContext } from '../internal/speech.js';
import { wordsTemplate } from '../internal/speech.template.js';
import {
  growthText,
  historyText,
  indicatorSign,
  indicatorWords,
  paceOf,
  periodText,
  rateText,
  targetText,
} from './indicators.words.js';
import { type Sparkline, sparklineOf } from './sparkline.js';

/** Every indicator as a card. */
export const indicatorsTemplate = (
  { indicators }: Indicators,
  context: ViewContext,
  option: OptionTemplate,
): TemplateResult =>
  html`<div class="cards">
    ${indicators.map((indicator) => option(indicator.key, cardTemplate(indicator, context), 'card'))}
  </div>`;

type Piece = TemplateResult | typeof nothing;

const lineTemplate = (context: ViewContext, ...parts: readonly ((context: ViewContext) => string)[]): Piece => {
  const said = parts.filter((say) => say(context) !== '');
  return said.length === 0
    ? nothing
    : html`<div>${said.map((say) => html`<span class="fact">${factTemplate(say, context)}</span>${pauseTemplate(context)} `)}</div>`;
};

function cardTemplate(indicator: Indicator, context: ViewContext): TemplateResult {
  const words = indicatorWords(context);
  const { previous, target } = indicator;
  const pace = paceOf(indicator, context);
  const meter = meterTemplate(indicator, context);
  const sign = indicatorSign(indicator, context);
  // What is withheld is heard to be so already.
  const isSaid = saidOf(({ brief }) => brief(indicator.value), context).heard.toLowerCase() === sign.word.toLowerCase();
  return html`<div class="name">
      ${wordsTemplate(context.text(indicator.name), context)}${pauseTemplate(context)}
      <span class="small">${periodText(indicator.period, context)}</span>
    </div>
    ${valueTemplate(indicator, context)}${pauseTemplate(context)}
    ${
      // A missing value says so itself.
      indicator.value.status === 'missing' || sign.word === ''
        ? nothing
        : html`<div aria-hidden=${isSaid ? 'true' : nothing}>${signTemplate(sign)}${pauseTemplate(context)}</div>`
    }
    <div class="facts small">
      ${lineTemplate(
        context,
        (said) => growthText(indicator, said),
        ({ brief }) => (previous.text === '' && previous.status === 'missing' ? '' : words.before(brief(previous))),
      )}
      ${
        target.text === '' && target.status === 'missing'
          ? nothing
          : lineTemplate(
              context,
              ({ brief }) => words.goal(brief(target)),
              (said) => targetText(indicator, said),
            )
      }
      ${meter} ${
        pace
          ? html`<div><span class="fact">${meter === nothing ? nothing : html`<span aria-hidden="true">▼ </span>`}${words.paced(rateText(pace, context))}</span></div>`
          : nothing
      }
    </div>
    ${sparklineTemplate(indicator, context)}${heardTemplate(historyText(indicator, briefContext(context)), context)}`;
}

/** How wide a card is at least, in letters of the text. */
const LETTERS = 11;

/** The figure in large letters, its unit behind it in small ones; a long wording in smaller letters. */
function valueTemplate({ value }: Indicator, context: ViewContext): TemplateResult {
  const said = saidOf(({ brief }) => brief(value), context);
  const { main, unit, wording } = partsOf(said.seen, value.unit ?? '');
  const { huge, body } = context.tokens.size;
  const isLong = textWidth(main, huge) + textWidth(unit, body) > LETTERS * body;
  const seen = html`<span class="number">${main}</span><span class="unit">${/^[a-z]/i.test(unit) ? '\u00a0' : ''}${unit}</span>${
    wording === '' ? nothing : html` <span class="small wording">${wordsTemplate(wording, context)}</span>`
  }`;
  return html`<div class="value ${isComparable(value) ? '' : 'unknown'} ${isLong ? 'long' : ''}">
    ${seenTemplate(seen, said)}
  </div>`;
}

/** A printed figure in three: the figure, the unit at its end, the official wording behind it in parentheses. */
function partsOf(text: string, unit: string): { main: string; unit: string; wording: string } {
  const [figure, wording] = splitWording(text);
  const [, number, word] = /^(.*[\d*])\s+([a-z²³ %]+)$/i.exec(figure) ?? [];
  if (number !== undefined) return { main: number, unit: word!, wording };
  const ends = unit !== '' && figure.length > unit.length && figure.endsWith(unit);
  return ends ? { main: figure.slice(0, -unit.length), unit, wording } : { main: figure, unit: '', wording };
}

/** Beyond twice the target the line does not go, in per cent. */
const LONGEST = 200;

/** How much of the target is reached, on a line that ends at the target or beyond it; the calendar's pace as a tick. */
function meterTemplate(indicator: Indicator, { now }: ViewContext): Piece {
  const { reached } = indicator;
  if (reached.status === 'missing' || reached.low < 0) return nothing;
  const end = Math.min(LONGEST, Math.max(100, reached.low, reached.high));
  const high = Math.min(end, reached.high);
  const at = (share: number) => `${Math.round((10_000 * Math.min(share, end)) / end) / 100}%`;
  const pace = calendarPace(indicator, now);
  return html`<svg class="meter" width="100%" height="14" aria-hidden="true">
    ${svg`<rect class="track" y="6" width=${at(100)} height="6"></rect>
      <rect class="done" y="6" width=${at(reached.low)} height="6"></rect>
      ${high > reached.low ? svg`<rect class="perhaps" x=${at(reached.low)} y="6" width=${at(high - reached.low)} height="6" fill="url(#hatched)"></rect>` : nothing}
      <line class="goal" x1=${at(100)} x2=${at(100)} y1="3" y2="14"></line>
      ${pace === undefined ? nothing : svg`<svg class="pace" x=${at(pace)} y="0"><path d="M-4 0H4L0 5Z"></path></svg>`}`}
  </svg>`;
}

function sparklineTemplate({ series }: Indicator, context: ViewContext): Piece {
  const sparkline = sparklineOf(
    series.map(({ value }) => value),
    series.map(({ period }) => period),
  );
  if (!sparkline) return nothing;
  const named = series.filter(({ period }) => period !== '');
  const span = named.length < 2 ? '' : context.messages.periodRange(named[0]!.period, named[named.length - 1]!.period);
  return html`<div class="spark">
    ${drawingTemplate(sparkline)}<span class="small" aria-hidden="true">${context.messages.periodOf(span)}</span>
  </div>`;
}

const drawingTemplate = ({ width, height, line, uncertain, last }: Sparkline): TemplateResult =>
  html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${svg`<path class="line" d=${line}></path>
      ${uncertain === '' ? nothing : svg`<path class="range" d=${uncertain}></path>`}
      ${last ? svg`<circle cx=${last.x} cy=${last.y} r="2.5"></circle>` : nothing}`}
  </svg>`;
