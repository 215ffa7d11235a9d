/** What is said of figures whose rows are on a server, in Chinese. */
export const zhCN = {
  busy: (filter: string) => `正在查询，以下仍是${filter === '' ? '未筛选时' : `“${filter}”`}的数据`,
  old: (filter: string) => `查询未成功，以下仍是${filter === '' ? '未筛选时' : `“${filter}”`}的数据，稍后自动再查`,
  forbidden: '数据服务未开放此项查询',
  'too-large': '查询结果超过数据服务的上限',
  rows: '此图须逐条读取明细，记录数超过数据服务一次列出的上限',
  incomplete: '数据服务的答复不完整',
};

export type RemoteWords = typeof zhCN;

declare module '../../../../locales/language.js' {
  interface ViewWords {
    remote: RemoteWords;
  }
}
