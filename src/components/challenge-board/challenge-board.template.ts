import { html, nothing, type TemplateResult } from 'lit';
import { type Challenge, type ChallengeBoard, isOpenChallenge, isOverdue } from '../../data/index.js';
import { heardTemplate, pauseTemplate } from '../internal/board/heard.js';
import { signTemplate } from '../internal/board/sign.js';
import { figureTemplate } from '../internal/board/wording.js';
import type { OptionTemplate } from '../internal/board-element.js';
import type { ViewContext } from '../internal/context.js';
import { fieldTitle } from '../internal/data/table-of.js';
import { wordsTemplate } from '../internal/speech.template.js';
import { challengeWords, deadlineSign, dueText, namesText, statusText } from './challenge-board.words.js';

/** Six lanes side by side where a card still has eleven letters a line, three on three, or a list. */
const formOf = ({ width, tokens }: ViewContext): 'six' | 'three' | 'list' => {
  const letters = width / tokens.size.body;
  return letters >= 66 ? 'six' : letters >= 36 ? 'three' : 'list';
};

/** Lanes by stage, with their counts. */
export function challengeBoardTemplate(
  { lanes }: ChallengeBoard,
  context: ViewContext,
  option: OptionTemplate,
): TemplateResult {
  const words = challengeWords(context);
  return html`<div class="lanes ${formOf(context)}">
    ${lanes.map(({ status, challenges }) => {
      const stage = statusText(status, context);
      const cards = challenges.map((challenge) =>
        option(
          challenge.key,
          cardTemplate(challenge, context),
          `card ${isOverdue(challenge, context.now) ? 'late' : ''}`,
        ),
      );
      const head = html`<div class="stage">
        <span class="strong">${stage}</span> <span class="count">${challenges.length}</span>
      </div>`;
      return challenges.length === 0
        ? html`<div class="lane empty">${head}<div class="small nobody">${words.none}</div></div>`
        : html`<div class="lane" role="group" aria-label=${words.lane(stage, challenges.length)}>${head}${cards}</div>`;
    })}
  </div>`;
}

function cardTemplate(challenge: Challenge, context: ViewContext): TemplateResult {
  const words = challengeWords(context);
  const { title, award, level, chain, sponsors, teams, dueOn } = challenge;
  const said = (text: string) => wordsTemplate(text, context);
  const pause = pauseTemplate(context);
  return html`<div class="strong">${said(context.text(title))}${pause}${
    // What is delivered says so by its sign.
    isOpenChallenge(challenge) ? heardTemplate(statusText(challenge.status, context), context) : nothing
  }</div>
    <div class="deadline">
      ${signTemplate(deadlineSign(challenge, context))}${pause}
      ${dueOn === '' ? nothing : html`<span class="small">${said(dueText(challenge, context))}</span>${pause}`}
    </div>
    <div>${fieldTitle('challenges', 'award', context)} <span class="strong figure">${figureTemplate(award, context)}</span>${pause}</div>
    <div class="small">
      ${level === undefined && chain === undefined ? nothing : html`<div>${placeTemplate(challenge, context)}</div>`}
      ${sponsors.length === 0 ? nothing : html`<div>${said(words.from(namesText(sponsors, context)))}${pause}</div>`}
      ${teams.length === 0 ? nothing : html`<div>${said(words.by(namesText(teams, context)))}</div>`}
    </div>`;
}

/** Of which level, and of which chain. */
function placeTemplate({ level, chain }: Challenge, context: ViewContext): TemplateResult {
  const said = (name: NonNullable<typeof level>) => wordsTemplate(context.text(name), context);
  const pause = pauseTemplate(context);
  return html`${level === undefined ? nothing : html`${said(level)}${pause}`}${
    level === undefined || chain === undefined ? nothing : html`<span aria-hidden="true"> · </span>`
  }${
    chain === undefined
      ? nothing
      : html`<span class="quiet">${fieldTitle('challenges', 'chain', context)} </span>${said(chain)}${pause}`
  }`;
}
