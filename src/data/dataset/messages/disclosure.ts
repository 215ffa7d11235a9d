import type { Entry } from './entry.js';

/** What the publisher of a document has to know of the small counts of people in it. */
export const disclosureMessages = {
  'figures-hidden': [
    'warning',
    '共 {of} 个人数，隐藏过小的数字 {primary} 个，为防推算另隐藏 {complementary} 个，合计占 {share}%。请核对后公布。',
    'of {of} counts of people, {primary} small ones were hidden and {complementary} more that would give them away: {share} %. Check the document before you publish it.',
    '不泄露少数人的数据',
    'figures that give no few people away',
  ],
  'most-is-hidden': [
    'warning',
    '共 {of} 个人数，隐藏过小的数字 {primary} 个，为防推算另隐藏 {complementary} 个，合计占 {share}%，已超过一半。请合并人数少的分组，或减少可能公布合计的列（dimensions）。',
    'of {of} counts of people, {primary} small ones were hidden and {complementary} more that would give them away: {share} %, more than half. Merge small groups, or name fewer columns whose totals may become known (dimensions).',
    '人数较多的分组',
    'groups of more people',
  ],
  'unsafe-total': [
    'warning',
    '不宜公布的合计：“{name}”（{where}）。与公开数据对照，可推算出被隐藏的人数。请勿在其他材料中公布该合计；确需公布的，请先合并人数少的分组。',
    'unsafe total: “{name}” ({where}). Beside the published document it gives hidden counts away. Do not publish it elsewhere, or merge small groups first.',
    '不另行公布的合计',
    'a total that is not published elsewhere',
  ],
  'people-in-text': [
    'warning',
    '文本 {found} 中的“{count}”是小于 {threshold} 的人数，文本照原样保留。请改写文本，或删去该人数。',
    'the text {found} says “{count}”, a count of people below {threshold}; the text stays as it is. Reword it.',
    '不含过小人数的文本',
    'a text without small counts of people',
  ],
  'perhaps-people': [
    'warning',
    '“{name}”为 {found}，小于 {threshold} 且未注明单位，未按人数隐藏。如为人数，请注明单位（如 3人）。',
    '“{name}” is {found}, below {threshold} and without a unit; it was not hidden. If it counts people, say so (3人).',
    '注明单位的数字',
    'a figure with its unit',
  ],
  'rate-of-hidden': [
    'warning',
    '比率 {found} 照原样保留。如由被隐藏的人数算出，可能泄露该人数；请核对，必要时删去。',
    'the rate {found} stays as it is. If it was computed from hidden counts it may give them away: check it, and remove it if so.',
    '不由被隐藏人数算出的比率',
    'a rate of other figures',
  ],
} as const satisfies Record<string, Entry>;
