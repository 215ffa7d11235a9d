import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Page } from './briefing.pages.js';
import type { BriefingWords } from './words/zh-CN.js';

interface Overview {
  /** All pages, those not shown too. */
  pages: readonly Page[];
  /** Key of the page shown. */
  current: string | undefined;
  isHidden(page: Page): boolean;
  nameOf(page: Page): string;
  words: BriefingWords;
  paint(canvas: HTMLCanvasElement, page: Page): void;
  onKey(event: KeyboardEvent): void;
  onPage(key: string): void;
}

/** All pages at a glance: which is shown, which are left out; they can be moved and hidden here. */
export function overviewTemplate(overview: Overview): TemplateResult {
  const { pages, current, isHidden, nameOf, words, paint, onKey, onPage } = overview;
  let number = 0;
  return html`<div class="overview" part="overview" role="region" aria-label=${words.overview} @keydown=${onKey}>
    <p>${words.overview} <small>${words.overviewHint}</small></p>
    <ol>
      ${pages.map((page) => {
        const hidden = isHidden(page);
        if (!hidden) number++;
        const state = hidden ? words.hidden : page.key === current ? words.current : '';
        return html`<li>
          <button
            type="button"
            class=${hidden ? 'hidden' : ''}
            value=${page.key}
            aria-current=${page.key === current ? 'page' : 'false'}
            @click=${() => onPage(page.key)}
          >
            <canvas
              width="16"
              height="9"
              aria-hidden="true"
              ${ref((canvas) => canvas instanceof HTMLCanvasElement && paint(canvas, page))}
            ></canvas>
            <span>${hidden ? '' : number} ${nameOf(page)}</span> <em>${state}</em>
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}
