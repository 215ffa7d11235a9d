import { afterEach } from 'vitest';
import { access } from './contract/access.js';
import { inputs } from './contract/inputs.js';
import { keyboard } from './contract/keyboard.js';
import { oddFigures } from './contract/odd-figures.js';
import { picture } from './contract/picture.js';
import { states } from './contract/states.js';
import type { ContractSubject } from './contract/subject.js';
import { words } from './contract/words.js';
import { clear } from './mount.js';

export type { ContractSubject };

/** What every view passes. A new view has it all for nothing: name the tag, give a dataset. */
export function contract(subject: ContractSubject): void {
  afterEach(clear);
  for (const aspect of [inputs, states, oddFigures, words, keyboard, picture, access]) aspect(subject);
}
