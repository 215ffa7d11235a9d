import { buildPlatformMatrix, type PlatformMatrix } from '../../data/index.js';
import type { ChartView } from '../internal/view.js';
import { platformMatrixHeadline } from './platform-matrix.headline.js';
import {
  platformMatrixHeight,
  platformMatrixLegend,
  platformMatrixMarks,
  platformMatrixOption,
} from './platform-matrix.option.js';
import { platformMatrixTable } from './platform-matrix.table.js';
import { platformMatrixWords } from './platform-matrix.words.js';

/** Innovation platforms: the rows of the table `platforms` by kind. */
export const platformMatrixView: ChartView<PlatformMatrix> = {
  name: 'platform-matrix',
  tables: ['platforms'],
  build: buildPlatformMatrix,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: platformMatrixHeadline,
  table: platformMatrixTable,
  marks: platformMatrixMarks,
  legend: platformMatrixLegend,
  define(_model, _key, context) {
    const { definition, count } = platformMatrixWords(context);
    return { definition, numerator: count, denominator: '' };
  },
  option: platformMatrixOption,
  height: platformMatrixHeight,
};
