/** What the wall says in Chinese. */
export const zhCN = {
  untitled: '产才融合',
  dataOf: (date: string, days: number) => `数据${date}${days > 0 ? `，${days}天前` : ''}`,
  day: (year: number, month: number, day: number, weekday: string) => `${year}年${month}月${day}日 ${weekday}`,
  updated: (time: string, ago: string) => `${time} 已更新，${ago}`,
  failed: (time: string, ago: string) => `更新失败，仍为${time}的数据，${ago}`,
  justNow: '刚刚',
  minutesAgo: (minutes: number) => `${minutes}分钟前`,
  hoursAgo: (hours: number, minutes: number) => `${hours}小时${minutes > 0 ? `${minutes}分钟` : ''}前`,
  daysAgo: (days: number) => `${days}天前`,
  alerts: (count: number) => `需要处理 ${count}项`,
  alertsShown: (first: number, last: number) => (first === 1 ? `先列 ${last} 项` : `第 ${first}—${last} 项`),
  noAlerts: '没有逾期、失效或急需紧缺',
  kinds: { overdue: '逾期', expired: '失效', stale: '数据过期', expiring: '到期', urgent: '紧缺' },
  late: (days: number) => `逾${days}天`,
  gone: (days: number) => `已${days}天`,
  left: (days: number) => `剩${days}天`,
  old: (days: number) => `${days}天未更新`,
  short: (figure: string) => `缺${figure}`,
  stalePhrase: '数据超过约定时间',
  pages: { matrix: '产业链总览' },
  place: (at: number, of: number) => `${at}/${of}`,
  next: (seconds: number, name: string) => `${seconds}秒后：${name}`,
  held: '已暂停',
  page: '页',
  pause: '暂停轮播',
  resume: '继续轮播',
  first: (shown: number, more: number) => `先列${shown}项，其余${more}项见数据表`,
  leftOut: (names: string) => `此屏放不下：${names}`,
};

export type WallWords = typeof zhCN;

declare module '../../../locales/language.js' {
  interface ViewWords {
    wall: WallWords;
  }
}
