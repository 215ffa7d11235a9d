import type { ChallengeWords } from '../../../components/challenge-board/words/zh-CN.js';
/** What the view says in the Chinese of Taiwan. */
export const challengeBoard: ChallengeWords = {
  days: '剩餘天數',
  dayUnit: '天',
  deadline: '期限',
  from: (sponsor: string) => `出題單位：${sponsor}`,
  by: (team: string) => `承接：${team}`,
  due: (date: string) => `${date}截止`,
  left: (days: number) => `剩${days}天`,
  overdue: (days: number) => `逾期${days}天`,
  today: '當日到期',
  done: (stage: string) => `已${stage}`,
  noDate: '未註明期限',
  unreadable: '期限不能辨識為日期',
  none: '無',
  lane: (status: string, count: number) => `${status}，${count}項`,
  open: (open: number, count: number) =>
    open === 0 ? `${count}個徵題${count === 1 ? '' : '均'}已交付` : `${count}個徵題中${open}項尚未交付`,
  late: (late: number, dated: number, open: number) => {
    const among = dated < open ? `${late > 0 ? '，' : ''}${open - dated}項未註明期限` : '';
    return dated === 0
      ? among
      : (late > 0 ? `其中${late}項逾期` : dated < open ? `其中${dated}項未逾期，` : '無逾期') + among;
  },
  total: (award: string) => `獎助金額合計${award}`,
  subtitle: (lanes: string, date: string) => `依進展：${lanes}；剩餘天數依${date}計`,
  noAward: (count: number) => `${count}項未註明獎助金額，合計只有下限`,
  openEnded: '無上限或未公開的獎助金額使合計只有下限',
  definition:
    '徵題依編號各計一次；剩餘天數 = 截止日期 − 起算日，已交付、已驗收的不再計算；獎助金額合計為各徵題獎助金額之和',
  sentence: '，',
  clause: '；',
};
