import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Command } from './briefing.keys.js';
import { CHAPTERS, type Page } from './briefing.pages.js';
import type { BriefingWords } from './words/zh-CN.js';

/** What stands around a page. */
interface Frame {
  pages: readonly Page[];
  /** Place of the page shown. */
  at: number;
  words: BriefingWords;
  onCommand(command: Command): void;
}

/** The chapters, each with the digit that leads to it. */
export const chaptersTemplate = ({ pages, at, words, onCommand }: Frame): TemplateResult =>
  html`<nav aria-label=${words.chapterNav}>
    ${CHAPTERS.map((chapter, digit) =>
      pages.some((page) => page.chapter === chapter)
        ? html`<button
            type="button"
            part="chapter"
            aria-current=${chapter === pages[at]?.chapter ? 'true' : nothing}
            @click=${() => onCommand({ chapter: digit })}
          >
            <span>${digit}</span> ${words.chapters[chapter]}
          </button>`
        : nothing,
    )}
  </nav>`;

interface Foot {
  pages: readonly Page[];
  at: number;
  words: BriefingWords;
  /** Source, scope and date. */
  origin: readonly string[];
}

/** The quiet line of every page: where all comes from, and which page it is. */
export function footTemplate({ pages, at, words, origin }: Foot): TemplateResult {
  const progress = (bar: Element | undefined): void => {
    if (bar instanceof HTMLElement) bar.style.width = `${pages.length === 0 ? 0 : ((at + 1) / pages.length) * 100}%`;
  };
  return html`<footer part="foot">
    <span class="origin">${origin.map((piece) => html`<span>${piece}</span>`)}</span>
    ${
      pages.length === 0
        ? nothing
        : html`<span part="place" role="img" aria-label=${words.of(at + 1, pages.length)}><b aria-hidden="true">${at + 1} / ${pages.length}</b></span>`
    }
    <i class="progress" ${ref(progress)}></i>
  </footer>`;
}

interface Controls extends Frame {
  blank: boolean;
  full: boolean;
  /** Do pages turn by themselves, and do they now? */
  auto: 'none' | 'running' | 'paused';
  /** What is said in place of the list of keys. */
  notice: string;
  share: unknown;
}

/** The controls: seen while the pointer moves or the keyboard is among them. */
export function controlsTemplate(controls: Controls): TemplateResult {
  const { pages, at, words, onCommand, blank, full, auto, notice, share } = controls;
  // Not `disabled`: at the last page the focus would be lost.
  const turn = (step: -1 | 1, name: string) =>
    html`<button
      type="button"
      part=${step < 0 ? 'previous' : 'next'}
      aria-disabled=${pages[at + step] ? 'false' : 'true'}
      @click=${() => onCommand({ step })}
    >
      ${name}
    </button>`;
  const act = (part: string, command: Command, name: string, pressed?: boolean) =>
    html`<button type="button" part=${part} aria-pressed=${pressed ?? nothing} @click=${() => onCommand(command)}>
      ${name}
    </button>`;
  return html`<div class="controls ${notice || auto !== 'none' || pages.length === 0 ? 'held' : ''}" part="controls">
    ${turn(-1, words.previous)}${turn(1, words.next)}
    ${act('overview-button', { act: 'overview' }, words.overview)}
    ${act('presenter-button', { act: 'presenter' }, words.presenter)}
    ${auto === 'none' ? nothing : act('pause', { act: 'pause' }, auto === 'running' ? `❚❚ ${words.pause}` : `▶ ${words.resume}`)}
    <span class="keys ${notice ? 'notice' : ''}" part="keys">${notice || words.keys}</span>
    ${act('blank-button', { act: 'blank' }, words.blank, blank)} ${act('print', { act: 'print' }, words.print)}
    ${act('fullscreen', { act: 'fullscreen' }, full ? words.leaveFullscreen : words.fullscreen)} ${share}
  </div>`;
}
