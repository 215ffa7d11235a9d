import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Indicator } from '../../data/index.js';
import { lastDayOf } from '../../data/index.js';
import { dayOf } from '../../data/views/calendar.js';
import { indicatorSign, targetText, unitText } from '../indicators/indicators.words.js';
import { signTemplate } from '../internal/board/sign.js';
import type { ViewContext } from '../internal/context.js';
import type { Alert } from './wall.alerts.js';
import type { WallWords } from './words/zh-CN.js';

const MINUTE = 60_000;
const twoDigits = (number: number): string => String(number).padStart(2, '0');
export const timeText = (moment: Date): string => `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;

/** How long ago, as one says it aloud. */
export function agoText(ms: number, words: WallWords): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.minutesAgo(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.hoursAgo(hours, minutes % 60) : words.daysAgo(Math.floor(hours / 24));
}

export interface Head {
  dataset: Dataset;
  title: string;
  now: Date;
  words: WallWords;
  /** When the figures were fetched; undefined where they were handed over. */
  fetched: { readAt: number | undefined; failed: boolean } | undefined;
  /** What the browser's own clock is beside the wall's, in milliseconds. */
  offset: number;
}

/** Region and age of the data; the title; whether the last fetch worked, and the clock: two ages that are never mixed. */
export function headTemplate(
  { dataset, title, now, words, fetched, offset }: Head,
  context: ViewContext,
): TemplateResult {
  const { meta } = dataset;
  const { messages, text, locale } = context;
  const asOf = lastDayOf(meta.asOf);
  const age = asOf === undefined ? 0 : (dayOf(now) ?? asOf) - asOf;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(now);
  const readAt = fetched?.readAt === undefined ? undefined : new Date(fetched.readAt + offset);
  const ago = readAt && agoText(now.getTime() - readAt.getTime(), words);
  return html`<header part="head">
    <div class="side">
      ${meta.region ? html`<b>${text(meta.region)}</b>` : nothing}
      ${meta.asOf ? html`<span part="age">${words.dataOf(messages.asOf(meta.asOf), age)}</span>` : nothing}
    </div>
    <h1 part="heading">${title}</h1>
    <div class="side end">
      <div>
        ${
          readAt && ago
            ? html`<span part="fetched" class=${fetched!.failed ? 'failed' : ''}
                ><i aria-hidden="true">${fetched!.failed ? '◆' : '●'}</i> ${fetched!.failed ? words.failed(timeText(readAt), ago) : words.updated(timeText(readAt), ago)}</span
              >`
            : nothing
        }
        <span>${words.day(now.getFullYear(), now.getMonth() + 1, now.getDate(), weekday)}</span>
      </div>
      <b class="clock" part="clock">${timeText(now)}</b>
    </div>
  </header>`;
}

/** A figure and its unit, apart: the unit is set smaller. */
export const valueParts = ({ value, unit }: Indicator, context: ViewContext): { figure: string; unit: string } => {
  const own = value.unit ?? unit;
  const said = own === '' ? '' : unitText(own, context);
  const figure = context.brief(value, { unit: false });
  // A wording brings its own unit along.
  return { figure: said !== '' && figure.endsWith(said) ? figure.slice(0, -said.length) : figure, unit: said };
};

/** How large the letters of a figure are, the largest first; the last may take several lines. */
const STEPS = [1, 0.8, 0.6, 0.4];

/**
 * One of the large figures: its name, the figure as stated, and how it stands to its target.
 * @param share how much of its size a figure has room for: one that somebody chose has smaller letters rather than be cut.
 */
export function figureTemplate(indicator: Indicator, share: number, context: ViewContext): TemplateResult {
  const step = STEPS.findIndex((size) => size <= share);
  const { figure, unit } = valueParts(indicator, context);
  const target = targetText(indicator, context);
  return html`<div class="figure" part="figure" role="group" aria-label=${context.text(indicator.name)}>
    <div class="name">${context.text(indicator.name)}</div>
    <div class="value fit-${step < 0 ? STEPS.length : step}"><b>${figure}</b> <small>${unit}</small></div>
    <div class="stand">${signTemplate(indicatorSign(indicator, context))} <span>${target}</span></div>
  </div>`;
}

const SIGNS: Readonly<Record<Alert['kind'], string>> = {
  overdue: '■',
  expired: '■',
  stale: '◆',
  expiring: '◆',
  urgent: '▲▲',
};

/** A name keeps its beginning and its end: what tells two apart is often the end. */
function shortened(text: string, most: number): string {
  const all = Array.from(text);
  if (all.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  return `${all.slice(0, most - 1 - end).join('')}…${all.slice(-end).join('')}`;
}

function measureOf({ kind, days = 0, shortage }: Alert, words: WallWords, context: ViewContext): string {
  if (kind === 'urgent') return shortage ? words.short(context.brief(shortage)) : '';
  return { overdue: words.late, expired: words.gone, stale: words.old, expiring: words.left }[kind](days);
}

/** What has to be dealt with: how much in all, and as many as there is room for. */
export function alertsTemplate(
  {
    alerts,
    from,
    perPage,
    letters,
    words,
  }: { alerts: readonly Alert[]; from: number; perPage: number; letters: number; words: WallWords },
  context: ViewContext,
): TemplateResult {
  if (alerts.length === 0) return html`<section class="alerts" part="alerts"><h2>${words.noAlerts}</h2></section>`;
  const shown = alerts.slice(from, from + perPage);
  return html`<section class="alerts" part="alerts">
    <h2>
      <span>${words.alerts(alerts.length)}</span>
      ${alerts.length > shown.length ? html`<small>${words.alertsShown(from + 1, from + shown.length)}</small>` : nothing}
    </h2>
    <ul>
      ${shown.map((alert) => {
        const name = alert.kind === 'stale' ? words.stalePhrase : alert.names.map((one) => context.text(one)).join(' ');
        return html`<li class=${alert.kind} part="alert">
          <i aria-hidden="true">${SIGNS[alert.kind]}</i><b>${words.kinds[alert.kind]}</b><span title=${name}>${shortened(name, letters)}</span
          ><em>${measureOf(alert, words, context)}</em>
        </li>`;
      })}
    </ul>
  </section>`;
}
