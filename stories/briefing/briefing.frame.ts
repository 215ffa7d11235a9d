import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Command } from './briefing.keys.js';
import { CHAPTERS, type Page } from './briefing.pages.js';
import type { BriefingWords } from './briefing.words.js';

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

interface Footer extends Frame {
  blank: boolean;
  full: boolean;
  /** What is said in place of the list of keys. */
  notice: string;
}

export function footerTemplate({ pages, at, words, onCommand, blank, full, notice }: Footer): TemplateResult {
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
  const progress = (bar: Element | undefined): void => {
    if (bar instanceof HTMLElement) bar.style.width = `${pages.length === 0 ? 0 : ((at + 1) / pages.length) * 100}%`;
  };
  return html`<footer>
    ${turn(-1, words.previous)}${turn(1, words.next)}
    <span part="place">${pages.length > 0 ? words.of(at + 1, pages.length) : nothing}</span>
    <span class="keys ${notice ? 'notice' : ''}" part="keys">${notice || words.keys}</span>
    <button
      type="button"
      part="blank-button"
      aria-pressed=${blank ? 'true' : 'false'}
      @click=${() => onCommand({ act: 'blank' })}
    >
      ${words.blank}
    </button>
    <button type="button" part="fullscreen" @click=${() => onCommand({ act: 'fullscreen' })}>
      ${full ? words.leaveFullscreen : words.fullscreen}
    </button>
    <i class="progress" ${ref(progress)}></i>
  </footer>`;
}
