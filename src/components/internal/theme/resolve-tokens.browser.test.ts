import { afterEach, expect, it } from 'vitest';
import { clear } from '../testing/mount.js';
import { resolveTokens } from './resolve-tokens.js';
import { rootScale } from './root-size.js';
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

it('reads lengths in units that follow the root', () => {
  document.documentElement.style.fontSize = '20px';
  try {
    expect(withBody('1.5rem').size.body).toBe(30);
    expect(withBody('calc(14px*1.25)').size.body).toBe(17.5);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

it.each([
  ['20px', 1.25],
  ['32px', 2],
  ['10px', 1],
  ['100px', 1],
])('takes a root of %s for letters %d times as large', (size, scale) => {
  document.documentElement.style.fontSize = size;
  try {
    expect(rootScale(document.body)).toBe(scale);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});
