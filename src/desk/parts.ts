import { html, type nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../locales/desk.js';
import type { DeskState } from './state.js';
import type { DeskWork } from './work.js';

/** What every part of the page is drawn from. */
export interface Desk {
  state: DeskState;
  work: DeskWork;
  words: DeskWords;
  /** Gives the clerk a file, and says so. */
  save(content: BlobPart, names: readonly string[], ending: string, type: string): void;
  /** Moves the focus to the heading of the step that is shown. */
  headed(): void;
}

/** A part of a template, or nothing. */
export type Part = TemplateResult | typeof nothing;

/** A button that opens the choice of files; the box itself takes what is dropped. */
export const filePicker = (
  label: string,
  accept: string,
  onFiles: (files: File[]) => void,
  { isMain = false, isMany = false } = {},
): TemplateResult => {
  const onChange = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again once it is mended.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return html`<label class=${isMain ? 'button main' : 'button'}
    >${label}<input type="file" class="quiet" accept=${accept} ?multiple=${isMany} @change=${onChange}
  /></label>`;
};

/** Where files can be dropped; it is marked while one is held over it. */
export const dropping = (onFiles: (files: File[]) => void) => ({
  over(event: DragEvent) {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.add('over');
  },
  leave(event: DragEvent) {
    (event.currentTarget as HTMLElement).classList.remove('over');
  },
  drop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    (event.currentTarget as HTMLElement).classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  },
});

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
