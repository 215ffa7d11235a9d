import { buildPlatformMatrix, type PlatformMatrix } from '../../data/index.js';
import type { DrawnView } from '../internal/view.js';
import { platformMatrixDrawing } from './platform-matrix.drawing.js';
import { platformMatrixHeadline } from './platform-matrix.headline.js';
import { platformMatrixLegend, platformMatrixMarks } from './platform-matrix.marks.js';
import { platformCells, platformMatrixTable } from './platform-matrix.table.js';
import { platformWords, unsaidNotes, wholeText } from './platform-matrix.words.js';

/** Innovation platforms by kind and chain. */
export const platformMatrixView: DrawnView<PlatformMatrix> = {
  name: 'platform-matrix',
  tables: ['platforms', 'chains'],
  build: buildPlatformMatrix,
  isEmpty: ({ cells }) => cells.length === 0,
  headline: platformMatrixHeadline,
  table: platformMatrixTable,
  marks: platformMatrixMarks,
  legend: platformMatrixLegend,
  notes({ total }, context) {
    const { incomplete } = platformWords(context);
    return [
      ...(total.incomplete > 0 ? [incomplete(wholeText(total.incomplete, context))] : []),
      ...unsaidNotes(total, context),
    ];
  },
  define({ cells, total }, key, context) {
    const { definition, used, capacity } = platformWords(context);
    const { paired, incomplete } = cells.find((cell) => cell.key === key) ?? total;
    return {
      definition,
      numerator: { title: used, value: paired.used },
      denominator: { title: capacity, value: paired.capacity },
      isPaired: incomplete > 0,
    };
  },
  total: ({ total }) => platformCells(total),
  first(model, most) {
    const side = Math.ceil(Math.sqrt(most));
    const [kinds, chains] = [model.kinds.slice(0, most), model.chains.slice(0, 2 * side)];
    const kept = new Set([...kinds, ...chains]);
    const cells = model.cells.filter(({ kind, chain }) => kept.has(kind) && kept.has(chain));
    return { model: { ...model, kinds, chains, cells }, left: model.cells.length - cells.length };
  },
  drawing: platformMatrixDrawing,
};
