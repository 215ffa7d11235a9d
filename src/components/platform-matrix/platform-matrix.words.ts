import type { PlatformMatrixGroup } from '../../data/index.js';
import type { ViewContext } from '../internal/context.js';

/** The view's own words, in both languages. */
const WORDS = {
  'zh-CN': {
    group: '创新平台矩阵',
    count: '数量',
    title: (total: string, most: string, count: string) => `共${total}，${most}最多，${count}`,
    subtitle: '各组数量',
    definition: '按编号计数，同一编号只计一次',
  },
  en: {
    group: 'Innovation platforms',
    count: 'Count',
    title: (total: string, most: string, count: string) => `${total} in all; ${most} has the most, ${count}`,
    subtitle: 'Count by group',
    definition: 'Counted by id, each id once',
  },
};

export const platformMatrixWords = ({ locale }: ViewContext) => WORDS[locale];

export const groupName = ({ key, name }: PlatformMatrixGroup, context: ViewContext): string =>
  key === '' ? context.messages.unnamed : context.text(name);
