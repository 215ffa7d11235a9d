import type { PostPool, Posts, Quantity } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';
import type { DataTable } from '../internal/data/data-table.js';
import { groupName, periodName, postWords } from './post-pool.words.js';

/** Every group with its posts; those beyond what is authorised in a column of their own, where there are some. */
export function poolTable({ groups, groupBy }: PostPool, context: ViewContext): DataTable {
  const words = postWords(context);
  const unit = context.messages.posts;
  const withExcess = groups.some(({ excess }) => excess);
  return {
    columns: [
      { key: groupBy, title: words.groupBy[groupBy] },
      { key: 'authorised', title: words.authorised, unit },
      { key: 'occupied', title: words.occupied, unit },
      { key: 'reserved', title: words.reserved, unit },
      { key: 'free', title: words.free, unit },
      ...(withExcess ? [{ key: 'excess', title: words.excess, unit }] : []),
    ],
    keys: groups.map(({ key }) => key),
    rows: groups.map((group) => ({
      [groupBy]: groupName(group, context),
      ...poolCells(group),
    })),
  };
}

/** The posts of a group, or of all. */
export const poolCells = ({ authorised, occupied, reserved, free, excess }: Posts): Record<string, Quantity> => ({
  authorised,
  occupied,
  reserved,
  free,
  ...(excess ? { excess } : {}),
});

/** Every period with who came and left. */
export function flowTable({ flows }: PostPool, context: ViewContext): DataTable {
  const words = postWords(context);
  const unit = context.messages.persons;
  return {
    columns: [
      { key: 'period', title: words.period },
      { key: 'entered', title: words.entered, unit },
      { key: 'left', title: words.left, unit },
      { key: 'net', title: words.net, unit },
    ],
    keys: flows.map(({ key }) => key),
    rows: flows.map((flow) => ({
      period: periodName(flow, context),
      entered: flow.entered,
      left: flow.left,
      net: flow.net,
    })),
  };
}
