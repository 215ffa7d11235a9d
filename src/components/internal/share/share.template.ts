import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../locales/index.js';
import type { Entry, ShareController } from './share-controller.js';

/** Groups of the menu: words, files of all pages, pictures, data, the page. */
const GROUPS: readonly (readonly Entry[])[] = [
  ['send', 'copy'],
  ['pptx', 'docx'],
  ['png', 'svg'],
  ['xlsx', 'csv', 'more'],
  ['print', 'full'],
];

/** The quiet button, and its menu while it is open; nothing where there is nothing to take along. */
export function shareTemplate(
  share: ShareController,
  { entries, authored, words }: { entries: readonly unknown[]; authored: boolean; words: Messages['share'] },
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const { isOpen } = share;
  return html`<span class="share ${isOpen && share.isList ? 'list' : ''}" @focusout=${share.onFocusOut}>
    <button
      type="button"
      part="share"
      aria-haspopup="menu"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${share.onToggle}
      @keydown=${share.onButtonKey}
    >
      ${words.name}
    </button>
    ${isOpen ? menuTemplate(share, { authored, words }) : nothing}
  </span>`;
}

function menuTemplate(
  share: ShareController,
  { authored, words }: { authored: boolean; words: Messages['share'] },
): TemplateResult {
  const groups = GROUPS.map((group) => group.filter((entry) => share.entries.includes(entry))).filter(
    (group) => group.length > 0,
  );
  return html`<div class="menu" part="menu" @keydown=${share.onMenuKey}>
    <div role="menu" aria-label=${words.name}>
      ${groups.map(
        (group, at) =>
          html`${at > 0 ? html`<i aria-hidden="true"></i>` : nothing}${group.map((entry) => itemTemplate(share, entry, words))}`,
      )}
    </div>
    <p>${authored ? words.aboutAuthored : words.about}</p>
    <span class="quiet" role="status">${share.said}</span>
  </div>`;
}

function itemTemplate(share: ShareController, entry: Entry, words: Messages['share']): TemplateResult {
  const [name = '', kind = ''] = entry === 'more' ? [words.more, '▾'] : words[entry];
  const told = share.told(entry);
  return html`<button
    type="button"
    role="menuitem"
    tabindex=${entry === share.entries[0] ? 0 : -1}
    value=${entry}
    aria-busy=${told?.busy ? 'true' : nothing}
    @click=${share.onChoose}
  >
    <span>${entry === 'full' && document.fullscreenElement ? words.leave : name}</span> <small>${told?.text ?? kind}</small>
  </button>`;
}
