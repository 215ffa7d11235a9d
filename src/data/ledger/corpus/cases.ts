import type { Case } from './case.js';
import { cells } from './cells.js';
import { formats } from './formats.js';
import { heads } from './heads.js';
import { others } from './others.js';
import { probed } from './probed.js';
import { rows } from './rows.js';
import { sheets } from './sheets.js';
import { units } from './units.js';

export type { Case };
export const CASES: readonly Case[] = [
  ...units,
  ...heads,
  ...sheets,
  ...rows,
  ...cells,
  ...formats,
  ...others,
  ...probed,
];
