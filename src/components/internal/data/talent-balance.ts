import type { TalentBalance } from '../../../data/index.js';
import type { ViewContext } from '../context.js';
import type { DataCell, DataColumn } from './data-table.js';
import { fieldTitle } from './table-of.js';

const WORDS = {
  'zh-CN': {
    titles: { shortage: '缺口', rate: '缺口占需求', level: '紧缺程度' },
    introducedIn: (period: string, introduced: string) => `${period}${introduced}`,
    incomplete: (count: number) => `${count}条记录只有供给或只有需求，不计入缺口`,
  },
  en: {
    titles: { shortage: 'Shortage', rate: 'Shortage of demand', level: 'Scarcity' },
    introducedIn: (period: string, introduced: string) => `${introduced} in ${period}`,
    incomplete: (count: number) =>
      `${count} ${count === 1 ? 'record states' : 'records state'} only supply or only demand and ${count === 1 ? 'doesn’t' : 'don’t'} count towards the shortage`,
  },
};

/** What says a level of shortage beside its word, where colours are not seen. */
export const SHORTAGE_SIGNS = {
  urgent: '▲▲ ',
  tight: '▲ ',
  balanced: '',
  surplus: '▽ ',
  uncertain: '？',
  unknown: '',
} as const;

/** What the figures of a talent balance are called. */
export function balanceTitles(
  context: ViewContext,
): Record<'demand' | 'supply' | 'shortage' | 'rate' | 'level' | 'introduced', string> {
  const title = (field: string) => fieldTitle('talent', field, context);
  return {
    demand: title('demand'),
    supply: title('supply'),
    introduced: title('introduced'),
    ...WORDS[context.locale].titles,
  };
}

/** People introduced within a period, which need not be that of supply and demand. */
export function introducedTitle(period: string, context: ViewContext): string {
  const { introduced } = balanceTitles(context);
  return period === '' ? introduced : WORDS[context.locale].introducedIn(period, introduced);
}

/** Does a shortage leave out records that state only one of supply and demand? */
export const isPartly = (balances: readonly TalentBalance[]): boolean =>
  balances.some(({ incomplete, shortage }) => incomplete > 0 && shortage.status !== 'missing');

/** What has to be said of records that state only one of supply and demand, where there are any. */
export const incompleteNotes = (balances: readonly TalentBalance[], { locale }: ViewContext): string[] => {
  const count = balances.reduce((total, { incomplete }) => total + incomplete, 0);
  return count > 0 ? [WORDS[locale].incomplete(count)] : [];
};

/**
 * The columns of a talent balance in a data table.
 * @param introduced - When people were introduced; '' where that is not known.
 */
export function balanceColumns(
  introduced: string,
  balances: readonly TalentBalance[],
  context: ViewContext,
): DataColumn[] {
  const titles = balanceTitles(context);
  const partly = (title: string) => (isPartly(balances) ? context.messages.pairedTitle(title) : title);
  const unit = context.messages.persons;
  return [
    { key: 'demand', title: titles.demand, unit },
    { key: 'supply', title: titles.supply, unit },
    { key: 'shortage', title: partly(titles.shortage), unit },
    { key: 'rate', title: partly(titles.rate), unit: '%', isRatio: true },
    { key: 'level', title: titles.level },
    { key: 'introduced', title: introducedTitle(introduced, context), unit },
  ];
}

/** What stands in them. */
export const balanceCells = (
  { demand, supply, shortage, rate, level, introduced }: TalentBalance,
  { messages }: ViewContext,
): Record<string, DataCell> => ({
  demand,
  supply,
  shortage,
  rate,
  level: messages.shortage[level],
  introduced,
});
