/** What the view says in Chinese. */
export const zhCN = {
  days: '剩余天数',
  dayUnit: '天',
  deadline: '期限',
  from: (sponsor: string) => `出题：${sponsor}`,
  by: (team: string) => `揭榜：${team}`,
  due: (date: string) => `${date}截止`,
  left: (days: number) => `剩${days}天`,
  overdue: (days: number) => `逾期${days}天`,
  today: '当日到期',
  done: (stage: string) => `已${stage}`,
  noDate: '未注明期限',
  unreadable: '期限不能识别为日期',
  none: '无',
  lane: (status: string, count: number) => `${status}，${count}项`,
  open: (open: number, count: number) =>
    open === 0 ? `${count}项榜题${count === 1 ? '' : '均'}已交付` : `${count}项榜题中${open}项尚未交付`,
  late: (late: number, dated: number, open: number) => {
    const among = dated < open ? `${late > 0 ? '，' : ''}${open - dated}项未注明期限` : '';
    return dated === 0
      ? among
      : (late > 0 ? `其中${late}项逾期` : dated < open ? `其中${dated}项未逾期，` : '无逾期') + among;
  },
  total: (award: string) => `榜额合计${award}`,
  subtitle: (lanes: string, date: string) => `按进展：${lanes}；剩余天数按${date}计`,
  noAward: (count: number) => `${count}项未注明榜额，合计只有下限`,
  openEnded: '上不封顶或未公开的榜额使合计只有下限',
  definition: '榜题按编号各计一次；剩余天数 = 截止日期 − 起算日，已交付、已验收的不再计算；榜额合计为各榜题榜额之和',
  sentence: '，',
  clause: '；',
};

export type ChallengeWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    'challenge-board': ChallengeWords;
  }
}
