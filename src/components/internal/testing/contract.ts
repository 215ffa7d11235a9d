import { afterEach, beforeEach, vi } from 'vitest';
import { access } from './contract/access.js';
import { atOnce } from './contract/at-once.js';
import { explanations } from './contract/explanations.js';
import { exports } from './contract/exports.js';
import { fits } from './contract/fits.js';
import { focus } from './contract/focus.js';
import { inputs } from './contract/inputs.js';
import { keyboard } from './contract/keyboard.js';
import { oddFigures } from './contract/odd-figures.js';
import { picture } from './contract/picture.js';
import { printing } from './contract/printing.js';
import { share } from './contract/share.js';
import { speech } from './contract/speech.js';
import { states } from './contract/states.js';
import type { ContractSubject } from './contract/subject.js';
import { words } from './contract/words.js';
import { clear } from './mount.js';

export type { ContractSubject };

/** What every view passes. A new view has it all for nothing: name the tag, give a dataset. */
export function contract(subject: ContractSubject): void {
  beforeEach(() => equip(subject));
  afterEach(() => {
    vi.restoreAllMocks();
    clear();
  });
  for (const aspect of [
    inputs,
    states,
    oddFigures,
    words,
    speech,
    explanations,
    keyboard,
    fits,
    focus,
    atOnce,
    picture,
    exports,
    share,
    printing,
    access,
  ])
    aspect(subject);
}

/** Makes every element of the tag with the properties that it needs beside its data. */
function equip({ tag, properties }: ContractSubject): void {
  if (!properties) return;
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
    const element = create(name);
    return name === tag ? Object.assign(element, properties) : element;
  });
}
