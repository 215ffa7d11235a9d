import type { DifferenceWords } from '../../data/diff/say.js';

/** What changed between two datasets, in English. */
export const difference: DifferenceWords = {
  same: 'The datasets are alike: nothing changed.',
  heading: '[{table}]',
  counts:
    '{before} {before:record|records} → {after}: {added} added, {removed} removed, {changed} changed, {same} alike.',
  leftOut: 'Records with errors, not compared: {before} before, {after} after.',
  unpaired:
    '{count} of these share a name with others and are listed as removed and added: which became which can’t be told.',
  currencies: 'The currencies differ ({before} before, {after} after): amounts of money are not subtracted.',
  total: 'total | {column}: {before} → {after}; {note}',
  ofPeriod: ' ({period})',
  totalMissing: '; records without a figure: {before} before, {after} after',
  added: 'added | {name}',
  removed: 'removed | {name}',
  changed: 'changed | {name}',
  figure: '{column}: {before} → {after}; {note}',
  text: '{column}: {before} → {after}',
  quoted: '“{text}”',
  nothing: 'nothing',
  up: 'up by {figure}',
  down: 'down by {figure}',
  even: 'no change',
  sameRange: 'the known range is the same',
  unsure: 'a change of {figure}',
  unknown: 'by how much can’t be told',
  otherUnit: 'in other units or another currency, not subtracted',
  stated: 'no figure before, nothing to subtract',
  unstated: 'no figure now, nothing to subtract',
  withheld: 'withheld now',
  disclosed: 'withheld before',
  reworded: 'the same figure in other words',
  otherWords: 'in other words',
};
