import type { Entry } from './entry.js';

/** What does not fit together, though each cell is right by itself. */
export const checkMessages = {
  'unknown-reference': [
    'warning',
    '{table}表里没有{found}，该行仍计入，但无法归到已命名的{name}。请补登记或改正编号。',
    'the table {table} has no {found}; the row still counts, but under no named {name}. Register it or correct the id.',
    '{table}表中的编号',
    'an id of the table {table}',
  ],
  'duplicate-id': [
    'error',
    '编号{found}已被使用，重复的这一行未计入。请为每行设置不同的编号。',
    'the id {found} is taken; this second row was left out. Give each row its own id.',
    '不重复的编号',
    'an id used once',
  ],
  'link-cycle': [
    'error',
    '环节供给关系首尾相接（{cycle}），最后一条未采用。请去掉其中一条。',
    'the links of segments run in a circle ({cycle}); the last one was left out. Remove one of them.',
    '不成环的供给关系',
    'links that never lead back',
  ],
  'parent-cycle': [
    'error',
    '上级关系首尾相接（{cycle}），该行的上级未采用。请改正其中一个上级。',
    'the parents run in a circle ({cycle}); the parent of this row was left out. Correct one of them.',
    '不成环的上级关系',
    'parents that never lead back',
  ],
  'conflicting-money': [
    'error',
    '编号 {id} 的“{name}”前后不一（先为 {first}，此处为{found}），只计先出现的。请统一。',
    '“{name}” of {id} differs (first {first}, here {found}); only the first counts. Make them agree.',
    '{first}',
    '{first}',
  ],
  'over-authorised': [
    'warning',
    '占用{occupied}个、预留{reserved}个，合计超过核定{authorised}个；数据未作改动，请核对。',
    '{occupied} occupied and {reserved} reserved are more than the {authorised} authorised; the figures stay as they are. Check all three.',
    '占用与预留之和不超过 {authorised}',
    'occupied and reserved of at most {authorised} together',
  ],
  'growing-funnel': [
    'warning',
    '“{name}”为{found}，多于前一环节“{before}”的 {first}，各数照原样计入。请核对这两个数。',
    '“{name}” is {found}, more than the {first} of the stage “{before}” ahead of it; the figures stay as they are. Check both.',
    '不超过 {first}',
    'at most {first}',
  ],
  'budget-exceeded': [
    'warning',
    '兑现{found}多于预算 {budget}，两数照原样保留。请核对。',
    'the uptake {found} is more than the budget of {budget}; both figures stay as they are. Check both.',
    '不超过 {budget}',
    'at most {budget}',
  ],
  'dates-out-of-order': [
    'warning',
    '“{name}”{found}早于“{before}”{first}，两个日期照原样保留。请核对。',
    '“{name}” {found} is before “{before}” {first}; both dates stay as they are. Check them.',
    '不早于 {first} 的日期',
    'a date no earlier than {first}',
  ],
  'unordered-periods': [
    'warning',
    '时期{found}无法排出先后，存量只取 {used} 的数。请写成 2024、2024Q2、2024-06 之类的时期。',
    "the periods {found} can't be put in order; of stocks, those of {used} are shown. Write periods such as 2024, 2024Q2 or 2024-06.",
    '2024、2024Q2、2024-06',
    '2024, 2024Q2, 2024-06',
  ],
  'total-row': [
    'warning',
    '“{name}”为{found}，是其他行的合计，为避免重复计算未计入。合计由各行相加得出；请删去这一行。',
    '“{name}” says {found}: a total of other rows, left out so that nothing counts twice. Totals are added up from the rows; remove this one.',
    '只列明细的行',
    'rows of parts only',
  ],
} as const satisfies Record<string, Entry>;
