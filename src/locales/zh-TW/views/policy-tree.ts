import type { Expiry, PolicyWords } from '../../../components/policy-tree/words/zh-CN.js';
import { EXPIRING_DAYS, type PolicyState } from '../../../data/index.js';

/** What the view says in the Chinese of Taiwan. */
export const policyTree: PolicyWords = {
  level: '層級',
  days: '剩餘天數',
  dayUnit: '天',
  state: '狀態',
  top: '總政策',
  noArea: '未註明領域',
  levelOf: (level: number) => `第${level}級`,
  below: (parent: string) => `上層為${parent}`,
  above: (count: number) => `下設${count}項`,
  belowTitle: '下設政策',
  lost: (parent: string) => `上層「${parent}」不在資料中`,
  exceeded: '撥付超過預算',
  from: (date: string) => `${date}起`,
  until: (date: string) => `至${date}`,
  between: (from: string, until: string) => `${from}至${until}`,
  area_: (name: string, count: number) => `${name}，${count}項`,
  count: (count: number) => `${count}項`,
  budgetOf: (budget: string) => `預算${budget}`,
  coming: '尚未施行',
  valid: (left: number) => `有效，剩${left}天`,
  expiring: (left: number) => (left === 0 ? '當日到期' : `即將到期，剩${left}天`),
  expired: (since: number) => `已失效${since}天`,
  stripOf: (count: number, state: PolicyState) =>
    `${count}項${{ expired: '已失效', expiring: `${EXPIRING_DAYS}天內到期`, valid: '有效', coming: '尚未施行', unlimited: '未註明到期日', undated: '未註明有效期' }[state]}`,
  limits: '期限',
  unlimited: '未註明到期日',
  undated: '未註明有效期',
  sentence: '，',
  clause: '；',
  all: (count: number) => `${count}項政策`,
  tally: (count: number, { expired, expiring, undated }: Expiry) =>
    expired + expiring + undated === 0
      ? `${count}項政策，${EXPIRING_DAYS}天內無到期`
      : `${count}項政策中${[
          expired > 0 ? `${expired}項已失效` : '',
          expiring > 0 ? `${expiring}項${EXPIRING_DAYS}天內到期` : '',
          expired + expiring === 0 ? `${count - undated}項${EXPIRING_DAYS}天內無到期` : '',
          undated > 0 ? `${undated}項未註明到期日` : '',
        ]
          .filter((part) => part !== '')
          .join('，')}`,
  total: (budget: string) => `預算合計${budget}`,
  subtitle: (unit: string, date: string) =>
    `依領域和發布日期：有效期、補助上限與預算（${unit}）、撥付；到期依${date}計`,
  orphans: (names: string) => `${names}的上層政策不在資料中，列於頂層`,
  circular: (names: string) => `${names}互為上層，依無上層列出`,
  within: (count: number) => `${count}項預算已含在上層政策的預算內，合計不重複計`,
  definition: `有效期自發布日期至有效期截止日（含當日），剩餘不超過${EXPIRING_DAYS}天為即將到期；預算合計為各政策預算之和，上層已列預算的不再加下級`,
};
