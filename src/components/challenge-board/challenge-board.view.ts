import { buildChallengeBoard, type ChallengeBoard } from '../../data/index.js';
import { firstWithin } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { challengeBoardDrawing } from './challenge-board.drawing.js';
import { challengeBoardHeadline } from './challenge-board.headline.js';
import { challengeBoardMarks } from './challenge-board.marks.js';
import { challengeBoardTable } from './challenge-board.table.js';
import { challengeWords } from './challenge-board.words.js';

/** Open challenges by stage, with award and days left. */
export const challengeBoardView: DrawnView<ChallengeBoard> = {
  name: 'challenge-board',
  tables: ['challenges'],
  build: buildChallengeBoard,
  isEmpty: ({ count }) => count === 0,
  headline: challengeBoardHeadline,
  table: challengeBoardTable,
  marks: challengeBoardMarks,
  notes({ lanes, withoutAward, count }, context) {
    const words = challengeWords(context);
    const openEnded = lanes.some(({ challenges }) =>
      challenges.some(({ award }) => award.status !== 'missing' && award.high === Infinity),
    );
    return [
      ...(withoutAward > 0 && withoutAward < count ? [words.noAward(withoutAward)] : []),
      ...(openEnded && count > 1 ? [words.openEnded] : []),
    ];
  },
  define: (_model, _key, context) => ({ definition: challengeWords(context).definition }),
  total: ({ award }) => ({ award }),
  first: (model, most) =>
    firstWithin(
      model.lanes,
      { of: ({ challenges }) => challenges, keep: (lane, challenges) => ({ ...lane, challenges }) },
      most,
      (lanes) => ({ ...model, lanes }),
    ),
  drawing: challengeBoardDrawing,
};
