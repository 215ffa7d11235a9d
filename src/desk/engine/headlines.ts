import { clockOf } from '../../components/internal/clock.js';
import { viewContext } from '../../components/internal/context.js';
import type { Dataset } from '../../data/dataset/dataset.js';
import type { Choose } from '../../server/views.js';
import { VIEW_NAMES, VIEWS } from '../../server/views.js';
import type { SaidOtherwise } from './answers.js';

const first: Choose = (_name, _value, known) => known[0]!;

/** What each view says of a dataset, by the view's name; '' where it has nothing to show. */
function headlinesOf(dataset: Dataset, locale: string): { view: string; said: string }[] {
  const context = viewContext({
    locale,
    ...clockOf(undefined, undefined, dataset.meta.asOf),
    currency: dataset.meta.currency ?? 'CNY',
  });
  return VIEW_NAMES.map((name) => {
    const { view, options } = VIEWS[name]({}, first);
    const model = view.build(dataset, options);
    return {
      view: context.messages.view[view.name],
      said: view.isEmpty(model) ? '' : view.headline(model, context).title,
    };
  });
}

/** The views whose headline is another one in another edition of a dataset, and both of them. */
export function saidOtherwise(before: Dataset, after: Dataset, locale: string): SaidOtherwise[] {
  const now = headlinesOf(after, locale);
  return headlinesOf(before, locale).flatMap(({ view, said }, at) =>
    said === now[at]!.said ? [] : [{ view, before: said, after: now[at]!.said }],
  );
}
