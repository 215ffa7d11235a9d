import { buildTalentPyramid, type TalentPyramid } from '../../data/index.js';
import { firstOf } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { talentPyramidDrawing } from './talent-pyramid.drawing.js';
import { pyramidNotes, talentPyramidHeadline } from './talent-pyramid.headline.js';
import { talentPyramidLegend, talentPyramidMarks } from './talent-pyramid.marks.js';
import { talentPyramidTable } from './talent-pyramid.table.js';
import { pyramidWords, tierName } from './talent-pyramid.words.js';

/** People by tier, against target and designed leading ratio. */
export const talentPyramidView: DrawnView<TalentPyramid> = {
  name: 'talent-pyramid',
  tables: ['pyramid', 'tiers'],
  build: buildTalentPyramid,
  isEmpty: ({ tiers }) => tiers.length === 0,
  headline: talentPyramidHeadline,
  table: talentPyramidTable,
  marks: talentPyramidMarks,
  legend: talentPyramidLegend,
  notes: pyramidNotes,
  define({ tiers }, key, context) {
    const { definition, headcountOf, targetFor } = pyramidWords(context);
    const tier = tiers.find((one) => one.key === key);
    if (!tier) return { definition };
    const name = tierName(tier, context);
    const { headcount, compared, target, untargeted, leadsTo, led } = tier;
    // The last tier leads nobody: what it can be divided by is its target.
    if (!leadsTo && target.status === 'missing') return { definition };
    return leadsTo
      ? {
          definition,
          numerator: { title: headcountOf(tierName(leadsTo, context)), value: led },
          denominator: { title: headcountOf(name), value: headcount },
        }
      : {
          definition,
          numerator: { title: headcountOf(name), value: compared },
          denominator: { title: targetFor(name), value: target },
          isPaired: untargeted > 0,
        };
  },
  total: ({ total, shortfall }) => ({ headcount: total, shortfall }),
  first: (model, most) => firstOf(model.tiers, most / 2, (tiers) => ({ ...model, tiers })),
  drawing: talentPyramidDrawing,
};
