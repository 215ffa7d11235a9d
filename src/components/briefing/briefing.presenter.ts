import { html, nothing, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleIn } from '../internal/other-documents.js';
import type { SpeechTimer } from './briefing.clock.js';
import { spanText, timeText } from './briefing.clock.js';
import { type Command, commandOf } from './briefing.keys.js';
import type { Page } from './briefing.pages.js';
import { presenterStyles } from './briefing.presenter.styles.js';
import type { BriefingWords } from './words/zh-CN.js';

/** What the presenter sees of the briefing. */
export interface Presented {
  title: string;
  lang: string;
  pages: readonly Page[];
  at: number;
  words: BriefingWords;
  timer: SpeechTimer;
  /** How long all is planned for, in minutes; undefined where it is not. */
  minutes: number | undefined;
  nameOf(page: Page): string;
  notesOf(page: Page): string;
  paint(canvas: HTMLCanvasElement, page: Page): void;
  onCommand(command: Command): void;
  onPage(key: string): void;
}

const MINUTE = 60_000;
/** Letters of the notes, in CSS pixels. */
const NOTES = { usual: 22, least: 16, most: 44, step: 3 };

/** The second window: what is said now and next, and how much time is left. It is drawn by the first, which turns the pages. */
export class Presenter {
  readonly #window: Window;
  readonly #root: ShadowRoot;
  readonly #see: () => Presented;
  readonly #ticking: ReturnType<typeof setInterval>;
  #letters = NOTES.usual;

  /** Opens it; undefined where the browser allows none. */
  static open(see: () => Presented): Presenter | undefined {
    const opened = window.open('', 'chancai-presenter', 'popup,width=1440,height=900');
    return opened ? new Presenter(opened, see) : undefined;
  }

  private constructor(opened: Window, see: () => Presented) {
    this.#window = opened;
    this.#see = see;
    const { document } = opened;
    document.body.replaceChildren();
    document.body.style.margin = '0';
    const host = document.createElement('div');
    document.body.append(host);
    this.#root = host.attachShadow({ mode: 'open' });
    styleIn(this.#root, [presenterStyles]);
    opened.addEventListener('keydown', (event) => {
      const command = commandOf(event, 'page');
      if (!command) return;
      event.preventDefault();
      this.#see().onCommand(command);
    });
    this.#ticking = setInterval(() => this.show(), 1000);
    this.show();
  }

  get isOpen(): boolean {
    return !this.#window.closed;
  }

  /** Shows how things stand now. */
  show(): void {
    if (!this.isOpen) {
      clearInterval(this.#ticking);
      return;
    }
    const presented = this.#see();
    const { document } = this.#window;
    document.title = `${presented.words.presenter} · ${presented.title}`;
    document.documentElement.lang = presented.lang;
    render(this.#template(presented), this.#root, { creationScope: document });
    this.#root.querySelector<HTMLElement>('.notes')?.style.setProperty('--letters', `${this.#letters}px`);
  }

  focus(): void {
    this.#window.focus();
  }

  close(): void {
    clearInterval(this.#ticking);
    this.#window.close();
  }

  #grow = (step: number): void => {
    this.#letters = Math.max(NOTES.least, Math.min(NOTES.most, this.#letters + step));
    this.show();
  };

  #template(presented: Presented): TemplateResult {
    const { pages, at, words, nameOf, notesOf, paint, onCommand } = presented;
    const page = pages[at];
    const next = pages[at + 1];
    if (!page) return html`<div class="room"></div>`;
    const picture = (of: Page) =>
      html`<figure>
        <figcaption>${nameOf(of)}</figcaption>
        <canvas width="16" height="9" ${ref((canvas) => canvas && paint(canvas as HTMLCanvasElement, of))}></canvas>
      </figure>`;
    const notes = notesOf(page);
    return html`<div class="room">
      <header>${timesTemplate(presented, page)}<div class="where">${nameOf(page)}<b>${at + 1} / ${pages.length}</b></div></header>
      <main>
        <section><h2>${words.audience}</h2>${picture(page)}
          <div class="notes"><b>${words.notes}</b>${notes === '' ? html`<em>${words.noNotes}</em>` : notes.split('\n').map((line) => html`<p>${line}</p>`)}</div>
        </section>
        <section><h2>${words.nextPage}</h2>${next ? picture(next) : html`<p>${words.lastPage}</p>`}${listTemplate(presented)}</section>
      </main>
      <footer>
        <button type="button" @click=${() => onCommand({ step: -1 })}>‹ ${words.previous} <kbd>←</kbd></button>
        <button type="button" class="main" @click=${() => onCommand({ step: 1 })}>${words.next} › <kbd>→</kbd></button>
        <button type="button" @click=${() => onCommand({ act: 'overview' })}>${words.overview} <kbd>O</kbd></button>
        <button type="button" @click=${() => onCommand({ act: 'blank' })}>${words.blank} <kbd>B</kbd></button>
        <button type="button" @click=${() => onCommand({ act: 'pause' })}>${presented.timer.isRunning ? words.stopTimer : words.startTimer} <kbd>P</kbd></button>
        <button type="button" aria-label=${words.smaller} @click=${() => this.#grow(-NOTES.step)}>A−</button>
        <button type="button" aria-label=${words.larger} @click=${() => this.#grow(NOTES.step)}>A+</button>
        <button type="button" class="end" @click=${() => this.close()}>${words.end}</button>
      </footer>
    </div>`;
  }
}

/** The clock, how long has been spoken, how much is left, and this page against its plan: in words where it is over. */
function timesTemplate({ words, timer, minutes }: Presented, { choice }: Page): TemplateResult {
  const { elapsed, onPage } = timer;
  const plan = choice?.minutes === undefined ? undefined : choice.minutes * MINUTE;
  const left = minutes === undefined ? undefined : minutes * MINUTE - elapsed;
  const time = (title: string, text: unknown, over = false) =>
    html`<div class=${over ? 'over' : ''}>${title}<b>${text}</b></div>`;
  const beyond = (ms: number) => (ms < 0 ? words.over(spanText(ms)) : spanText(ms));
  return html`${time(words.clock, timeText(new Date()))} ${time(words.elapsed, spanText(elapsed))}
  ${left === undefined ? nothing : time(words.left(String(minutes)), beyond(left), left < 0)}
  ${
    plan === undefined
      ? time(words.thisPage, spanText(onPage))
      : time(
          words.planned(spanText(plan)),
          onPage > plan ? `${spanText(onPage)} ${words.over(spanText(onPage - plan))}` : spanText(onPage),
          onPage > plan,
        )
  }`;
}

const listTemplate = ({ words, pages, at, nameOf, onPage }: Presented): TemplateResult =>
  html`<h2>${words.allPages}</h2>
    <ol>
      ${pages.map(
        (page, place) =>
          html`<li>
            <button type="button" aria-current=${place === at ? 'page' : 'false'} @click=${() => onPage(page.key)}>
              <span>${place + 1} ${nameOf(page)}</span>
              <span>${page.choice?.minutes === undefined ? '' : spanText(page.choice.minutes * MINUTE)}</span>
            </button>
          </li>`,
      )}
    </ol>`;
