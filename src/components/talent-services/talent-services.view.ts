import { buildTalentServices, type TalentServices } from '../../data/index.js';
import { firstWithin } from '../internal/first.js';
import type { DrawnView } from '../internal/view.js';
import { talentServicesDrawing } from './talent-services.drawing.js';
import { talentServicesHeadline } from './talent-services.headline.js';
import { talentServicesLegend, talentServicesMarks } from './talent-services.marks.js';
import { isComparable } from './talent-services.panels.js';
import { talentServicesTable } from './talent-services.table.js';
import { itemName, serviceWords } from './talent-services.words.js';

/** Housing, securities and green channels: what there is, what is given out, who waits, who was served. */
export const talentServicesView: DrawnView<TalentServices> = {
  name: 'talent-services',
  tables: ['services'],
  build: buildTalentServices,
  isEmpty: ({ groups }) => groups.length === 0,
  headline: talentServicesHeadline,
  table: talentServicesTable,
  marks: talentServicesMarks,
  legend: talentServicesLegend,
  notes({ groups }, context) {
    const words = serviceWords(context);
    const items = groups.flatMap((group) => group.items);
    const apart = items.filter((item) => !isComparable(item)).map((item) => itemName(item, context));
    const homes = items.some(({ short }) => short.reason === 'mixed-units');
    return [
      ...(apart.length > 0 ? [words.apartUnits(apart.join(context.messages.comma))] : []),
      ...(homes ? [words.homes] : []),
    ];
  },
  define(model, key, context) {
    const { definition, allocated, stock } = serviceWords(context);
    const item = model.groups.flatMap((group) => group.items).find((one) => one.key === key);
    if (!item || item.taken.status === 'missing') return { definition };
    return {
      definition,
      numerator: { title: allocated, value: item.allocated },
      denominator: { title: stock, value: item.stock },
    };
  },
  first: (model, most) =>
    firstWithin(
      model.groups,
      { of: ({ items }) => items, keep: (group, items) => ({ ...group, items }) },
      most,
      (groups) => ({ ...model, groups }),
    ),
  drawing: talentServicesDrawing,
};
