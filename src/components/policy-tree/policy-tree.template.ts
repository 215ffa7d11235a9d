import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Policy, type PolicyTree, policyState } from '../../data/index.js';
import { heardTemplate, pauseTemplate } from '../internal/board/heard.js';
import { signTemplate } from '../internal/board/sign.js';
import { originalTemplate, wordingTemplate } from '../internal/board/wording.js';
import type { OptionTemplate } from '../internal/board-element.js';
import { textWidth } from '../internal/chart/text.js';
import { clockDay } from '../internal/clock.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { wordsTemplate } from '../internal/speech.js';
import { axisOf, isWide, type TimeAxis } from './policy-tree.axis.js';
import { isGiven } from './policy-tree.marks.js';
import { areaText, policySign, policyWords, validityText } from './policy-tree.words.js';

/** The tree, area by area, over a time axis: beside the titles where there is room, below them where there is none. */
export function policyTreeTemplate(model: PolicyTree, context: ViewContext, option: OptionTemplate): TemplateResult {
  const words = policyWords(context);
  const axis = axisOf(model, context);
  const wide = isWide(context);
  // The last shown at each depth: whose line a policy stands along.
  const path: string[] = [];
  return html`<div class="tree ${wide ? 'wide' : 'narrow'}">
    ${axis || wide ? headTemplate(axis, wide, context) : nothing}
    ${model.areas.map((area) => {
      const name = areaText(area, model, context);
      const budget = isGiven(area.budget) ? words.budgetOf(context.brief(area.budget)) : '';
      return html`<div class="area" role="group" aria-label=${words.area_(name, area.policies.length)}>
        <div class="area-name ${depthOf(Math.min(...area.policies.map(({ depth }) => depth), 1))}">
          <span class="strong">${wordsTemplate(name, context)}</span>
          <span class="small">${words.count(area.policies.length)}${budget === '' ? '' : words.clause + budget}</span>
        </div>
        ${area.policies.map((policy) => {
          const { key, depth, parent } = policy;
          path[depth] = key;
          const apart = parent && path[depth - 1] !== parent.key ? words.below(context.text(parent.title)) : '';
          return option(
            key,
            (wide ? wideTemplate : narrowTemplate)(policy, { apart, area: name }, axis, context),
            `policy ${depthOf(depth)}`,
          );
        })}
      </div>`;
    })}
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

/** The title, and in words what policies it stands below where lines can't show it. */
function titleTemplate(policy: Policy, { apart, area }: Place, context: ViewContext): TemplateResult {
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
    <div class=${isRoot ? 'strong' : ''}>${said(context.text(policy.title))}${isRoot ? html` <span class="plus" aria-hidden="true">+${below}</span>` : nothing}${pause}</div>
    ${number === '' ? nothing : html`<div class="small">${originalTemplate(number, '', context)}${pause}</div>`}
    ${lost + apart === '' ? nothing : html`<div class="small">${said(apart || words.lost(lost))}${pause}</div>`}
    ${heardTemplate(place.join(context.grammar.comma), context)}
    <div>
      ${signTemplate(policySign(policy, context))}${pause}
      ${dates === '' ? nothing : html`<span class="small dates">${said(dates)}</span>${pause}`}
      ${policy.exceeded ? signTemplate({ word: words.exceeded, symbol: '▲', tone: 'bad' }) : nothing}
    </div>
  </div>`;
}

function wideTemplate(policy: Policy, place: Place, axis: TimeAxis | undefined, context: ViewContext): TemplateResult {
  // The heads of the columns are seen alone.
  const cell = (name: 'cap' | 'budget' | 'uptake') =>
    html`<div class="figure">${
      isGiven(policy[name])
        ? html`<span class="quiet">${fieldTitle('policies', name, context)} </span>${wordingTemplate(context.brief(policy[name]), context)}${pauseTemplate(context)}`
        : nothing
    }</div>`;
  return html`${titleTemplate(policy, place, context)}${barTemplate(policy, axis, context)}${cell('cap')}${cell('budget')}${cell('uptake')}`;
}

/** From the day of issue to the last day; an end that is not stated is left open, as a dashed slot. */
function barTemplate(policy: Policy, axis: TimeAxis | undefined, { now }: ViewContext): TemplateResult {
  const bar = axis?.barOf(policy);
  return html`<div class="axis">
    <svg width="100%" height="100%" aria-hidden="true">
      ${axis?.ticks.map(({ place }) => svg`<line class="year" x1="${place}%" x2="${place}%" y1="0" y2="100%"></line>`)}
      ${
        bar
          ? svg`<rect class="bar ${bar.open ? 'open' : policyState(policy, now)}" x="${bar.from}%" width="${
              Math.round((bar.to - bar.from) * 100) / 100
            }%" y="50%" height="10" transform="translate(0 -5)"></rect>`
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
  return html`${titleTemplate(policy, place, context)}
    ${axis?.barOf(policy) ? barTemplate(policy, axis, context) : nothing}
    ${
      figures.length === 0
        ? nothing
        : html`<div class="figures"><div class="small">
            ${figures.map((name) => html`<span class="fact">${fieldTitle('policies', name, context)} ${wordingTemplate(context.brief(policy[name]), context)}</span>${pauseTemplate(context)} `)}
          </div></div>`
    }`;
}
