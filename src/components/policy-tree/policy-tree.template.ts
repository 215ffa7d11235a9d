import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Policy, type PolicyTree, policyState } from '../../data/index.js';
import { heardTemplate, pauseTemplate } from '../internal/board/heard.js';
import { signTemplate } from '../internal/board/sign.js';
import { figureTemplate, ownTemplate } from '../internal/board/wording.js';
import type { OptionTemplate } from '../internal/board-element.js';
import { textWidth } from '../internal/chart/text.js';
import { clockDay } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { wordsTemplate } from '../internal/speech.template.js';
import { axisOf, isWide, type TimeAxis } from './policy-tree.axis.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policySign, policyWords, stripOf, validityText } from './policy-tree.words.js';

/** The tree, area by area, over a time axis: beside the titles where there is room, below them where there is none. */
export function policyTreeTemplate(model: PolicyTree, context: ViewContext, option: OptionTemplate): TemplateResult {
  const words = policyWords(context);
  const axis = axisOf(model, context);
  const wide = isWide(context);
  // The last shown at each depth: whose line a policy stands along.
  const path: string[] = [];
  return html`<div class="tree ${wide ? 'wide' : 'narrow'}">
    ${stripTemplate(model, context)}
    ${axis || wide ? headTemplate(axis, wide, context) : nothing}
    ${model.areas.map((area) => {
      const name = areaText(area, model, context);
      const budget = isGiven(area.budget) ? words.budgetOf(context.brief(area.budget)) : '';
      return html`<div class="area" role="group" aria-label=${words.area_(name, area.policies.length)}>
        <div class="area-name ${wide ? '' : depthOf(Math.min(...area.policies.map(({ depth }) => depth), 1))}">
          <span class="strong">${wordsTemplate(name, context)}</span>
          <span class="small">${words.count(area.policies.length)}${budget === '' ? '' : words.clause + budget}</span>
        </div>
        <div class="policies">
          ${area.policies.map((policy) => {
            const { key, depth, parent } = policy;
            path[depth] = key;
            const apart = parent && path[depth - 1] !== parent.key ? words.below(context.text(parent.title)) : '';
            return option(
              key,
              (wide ? wideTemplate : narrowTemplate)(policy, { apart, area: name }, axis, context),
              `policy ${depthOf(depth)} ${policyState(policy, context.now)}`,
            );
          })}
        </div>
      </div>`;
    })}
  </div>`;
}

/** How many are in which state, true to width, with the words below. What it counts is said of each policy, too. */
function stripTemplate(model: PolicyTree, context: ViewContext): TemplateResult | typeof nothing {
  const parts = stripOf(model, context);
  if (parts.length === 0) return nothing;
  const rect = (state: string, from: number, to: number) =>
    svg`<rect class="part ${state}" x="${from}%" width="${to - from}%" height="100%"></rect>`;
  return html`<div class="strip small" aria-hidden="true">
    <svg width="100%" height="14">${parts.map(({ state, from, to }) => rect(state, from, to))}</svg>
    ${parts.map(
      ({ state, text }) =>
        html`<span class="key"><svg width="12" height="12">${rect(state, 0, 100)}</svg>${text}</span> `,
    )}
  </div>`;
}

/** Deeper policies are not moved in any further. */
const DEEPEST = 5;
const depthOf = (depth: number): string => `depth-${Math.min(depth, DEEPEST)}`;

const headTemplate = (axis: TimeAxis | undefined, wide: boolean, context: ViewContext): TemplateResult => {
  const { small } = context.tokens.size;
  const title = (field: string) => fieldTitle('policies', field, context);
  const { now, ticks = [] } = axis ?? {};
  const today = clockDay(context);
  // Where the day has no room on its side of the line, the subtitle alone names it.
  const room = (Math.max(now ?? 0, 100 - (now ?? 0)) / 100) * context.width * (wide ? 0.4 : 0.9);
  const years = html`<div class="axis">
      <svg width="100%" height=${small * 3}>
        ${ticks
          .filter(({ place }) => place < 99)
          .map(({ year, place }) => svg`<text x="${place}%" y=${small * 2.7}>${year}</text>`)}
        ${
          now === undefined || textWidth(today, small) > room
            ? nothing
            : svg`<text class="today" x="${now}%" y=${small * 1.2} text-anchor=${now > 50 ? 'end' : 'start'}>${today}</text>`
        }
      </svg>
    </div>`;
  return html`<div class="policy top small" aria-hidden="true">
    ${
      wide
        ? html`<div>${title('title')}</div>${years}
    <div>${policyWords(context).limits}</div>
    <div class="figure">${title('cap')}</div>
    <div class="figure">${title('budget')}</div>
    <div class="figure">${title('uptake')}</div>`
        : years
    }
  </div>`;
};

/** Where a policy stands: below which other, where lines can't show it, and in which area. */
interface Place {
  apart: string;
  area: string;
}

/** How it stands in time, and whether more was paid than budgeted. */
function stateTemplate(policy: Policy, context: ViewContext): TemplateResult {
  const { exceeded } = policyWords(context);
  return html`${signTemplate(policySign(policy, context))}${pauseTemplate(context)}
    ${policy.exceeded ? signTemplate({ word: exceeded, symbol: '▲', tone: 'bad' }) : nothing}`;
}

/** The title, and in words what policies it stands below where lines can't show it; on narrow screens its state, too. */
function titleTemplate(policy: Policy, { apart, area }: Place, wide: boolean, context: ViewContext): TemplateResult {
  const { level, below, number, lost, parent } = policy;
  const words = policyWords(context);
  const isRoot = level === 1 && below > 0;
  const said = (text: string) => wordsTemplate(text, context);
  const pause = pauseTemplate(context);
  const dates = validityText(policy, context);
  // Its place in the tree, which options have no level to tell.
  const place = [
    words.levelOf(level),
    parent && apart === '' ? words.below(context.text(parent.title)) : '',
    below > 0 ? words.above(below) : '',
    area,
  ].filter((part) => part !== '');
  return html`<div class="title">
    <div class=${isRoot ? 'strong' : ''}>${said(context.text(policy.title))}${isRoot ? html` <span class="plus" aria-hidden="true">+${below}</span>` : nothing}${pause}${number === '' || !wide ? nothing : html` <span class="small number">${ownTemplate(number, pause, context)}</span>`}</div>
    ${number === '' || wide ? nothing : html`<div class="small">${ownTemplate(number, pause, context)}</div>`}
    ${lost + apart === '' ? nothing : html`<div class="small">${said(apart || words.lost(lost))}${pause}</div>`}
    ${heardTemplate(place.join(context.grammar.comma), context)}
    ${
      wide
        ? heardTemplate(dates, context)
        : html`<div>
            ${stateTemplate(policy, context)}
            ${dates === '' ? nothing : html`<span class="small dates">${said(dates)}</span>${pause}`}
          </div>`
    }
  </div>`;
}

function wideTemplate(policy: Policy, place: Place, axis: TimeAxis | undefined, context: ViewContext): TemplateResult {
  // The heads of the columns are seen alone.
  const cell = (name: 'cap' | 'budget' | 'uptake') =>
    html`<div class="figure">${
      isGiven(policy[name])
        ? html`<span class="quiet">${fieldTitle('policies', name, context)} </span>${figureTemplate(policy[name], context)}${pauseTemplate(context)}`
        : nothing
    }</div>`;
  return html`${titleTemplate(policy, place, true, context)}${barTemplate(policy, axis, context)}<div class="limit">${stateTemplate(policy, context)}</div>${cell('cap')}${cell('budget')}${cell('uptake')}`;
}

/** From the day of issue to the last day, what is over of it grey; an end that is not stated is left open, as a slot. */
function barTemplate(policy: Policy, axis: TimeAxis | undefined, { now }: ViewContext): TemplateResult {
  const bar = axis?.barOf(policy);
  const state = policyState(policy, now);
  // Rules that carry out a measure are drawn thinner.
  const thick = policy.depth > 1 ? 6 : 10;
  const rect = (name: string, from: number, to: number) =>
    svg`<rect class=${name} x="${from}%" width="${Math.round((to - from) * 100) / 100}%" y="50%" height=${thick} transform="translate(0 ${-thick / 2})"></rect>`;
  const rest = bar && Math.max(bar.from, axis?.now ?? 0);
  return html`<div class="axis">
    <svg width="100%" height="100%" aria-hidden="true">
      ${axis?.ticks.map(({ place }) => svg`<line class="year" x1="${place}%" x2="${place}%" y1="0" y2="100%"></line>`)}
      ${
        bar
          ? svg`${rect(`bar ${bar.open ? 'open' : ''}`, bar.from, bar.to)}${
              bar.open || rest! >= bar.to ? nothing : rect(`part ${state}`, rest!, bar.to)
            }`
          : nothing
      }
      ${
        axis?.now === undefined
          ? nothing
          : svg`<line class="now" x1="${axis.now}%" x2="${axis.now}%" y1="0" y2="100%"></line>`
      }
    </svg>
  </div>`;
}

function narrowTemplate(
  policy: Policy,
  place: Place,
  axis: TimeAxis | undefined,
  context: ViewContext,
): TemplateResult {
  const figures = (['cap', 'budget', 'uptake'] as const).filter((name) => isGiven(policy[name]));
  return html`${titleTemplate(policy, place, false, context)}
    ${axis?.barOf(policy) ? barTemplate(policy, axis, context) : nothing}
    ${
      figures.length === 0
        ? nothing
        : html`<div class="figures"><div class="small">
            ${figures.map((name) => html`<span class="fact">${fieldTitle('policies', name, context)} ${figureTemplate(policy[name], context)}</span>${pauseTemplate(context)} `)}
          </div></div>`
    }`;
}
