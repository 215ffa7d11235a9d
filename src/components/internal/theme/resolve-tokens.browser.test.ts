import { afterEach, expect, it } from 'vitest';
import { clear } from '../testing/mount.js';
import { resolveTokens } from './resolve-tokens.js';
import { LOOKS } from './tokens.js';

afterEach(clear);

const withBody = (size: string) => {
  const base = document.createElement('div');
  base.style.setProperty('--_size-body', size);
  document.body.append(base);
  return resolveTokens(base, 'wall');
};

it('makes rows and targets grow with letters that the page makes larger', () => {
  const { row, target } = LOOKS.wall;
  expect(withBody('48px')).toMatchObject({ row: row * 2, target: target * 2 });
});

it('keeps rows and targets as they are below smaller letters', () => {
  const { row, target } = LOOKS.wall;
  expect(withBody('12px')).toMatchObject({ row, target });
});
