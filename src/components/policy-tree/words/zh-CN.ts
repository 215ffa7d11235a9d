import { EXPIRING_DAYS, type PolicyState } from '../../../data/index.js';

export interface Expiry {
  expired: number;
  expiring: number;
  undated: number;
}

/** What the view says in Chinese. */
export const zhCN = {
  level: '层级',
  days: '剩余天数',
  dayUnit: '天',
  state: '状态',
  top: '总政策',
  noArea: '未注明领域',
  levelOf: (level: number) => `第${level}级`,
  below: (parent: string) => `上级为${parent}`,
  above: (count: number) => `下设${count}项`,
  belowTitle: '下设政策',
  lost: (parent: string) => `上级“${parent}”不在数据中`,
  exceeded: '兑现超过预算',
  from: (date: string) => `${date}起`,
  until: (date: string) => `至${date}`,
  between: (from: string, until: string) => `${from}至${until}`,
  area_: (name: string, count: number) => `${name}，${count}项`,
  count: (count: number) => `${count}项`,
  budgetOf: (budget: string) => `预算${budget}`,
  coming: '尚未施行',
  valid: (left: number) => `有效，剩${left}天`,
  expiring: (left: number) => (left === 0 ? '当日到期' : `即将到期，剩${left}天`),
  expired: (since: number) => `已失效${since}天`,
  stripOf: (count: number, state: PolicyState) =>
    `${count}项${{ expired: '已失效', expiring: `${EXPIRING_DAYS}天内到期`, valid: '有效', coming: '尚未施行', unlimited: '未注明到期日', undated: '未注明有效期' }[state]}`,
  limits: '期限',
  unlimited: '未注明到期日',
  undated: '未注明有效期',
  sentence: '，',
  clause: '；',
  all: (count: number) => `${count}项政策`,
  tally: (count: number, { expired, expiring, undated }: Expiry) =>
    expired + expiring + undated === 0
      ? `${count}项政策，${EXPIRING_DAYS}天内无到期`
      : `${count}项政策中${[
          expired > 0 ? `${expired}项已失效` : '',
          expiring > 0 ? `${expiring}项${EXPIRING_DAYS}天内到期` : '',
          expired + expiring === 0 ? `${count - undated}项${EXPIRING_DAYS}天内无到期` : '',
          undated > 0 ? `${undated}项未注明到期日` : '',
        ]
          .filter((part) => part !== '')
          .join('，')}`,
  total: (budget: string) => `预算合计${budget}`,
  subtitle: (unit: string, date: string) =>
    `按领域和印发日期：有效期、最高支持与预算（${unit}）、兑现；到期按${date}计`,
  orphans: (names: string) => `${names}的上级政策不在数据中，列于顶层`,
  circular: (names: string) => `${names}互为上级，按无上级列出`,
  within: (count: number) => `${count}项预算已含在上级政策的预算内，合计不重复计`,
  definition: `有效期自印发日期至有效期截止日（含当日），剩余不超过${EXPIRING_DAYS}天为即将到期；预算合计为各政策预算之和，上级已列预算的不再加下级`,
};

export type PolicyWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'policy-tree': PolicyWords;
  }
}
