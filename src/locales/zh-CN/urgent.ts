import type { UrgentWords } from '../../data/language.js';

/** What is said, in Chinese, where nothing more may be there to be fetched: of addresses, and of what failed. */
export const urgent: UrgentWords = {
  'missing-element': [
    '页面上没有 id 为“{id}”的元素。请检查 src，或补上 <script type="application/json" id="{id}">。',
    'id 为“{id}”的元素',
  ],
  'stale-data': [
    '最近一次刷新没有成功（{reason}），图上仍是{age}读取的数据。请检查数据地址；下次刷新会再试。',
    '可读取的地址',
  ],
  'slow-address': [
    '{seconds} 秒内没有读完 {url}，已停止等待。请检查网络和服务器；数据确实较大时，请加大 timeout（秒）。',
    '按时答复的地址',
  ],
  'missing-formats': [
    '读取这种文件需要 {script}，页面未能获取。请把它放在 chancai.js 旁边；直接打开的本地页面还要加上 <script src="{script}"></script>。',
    '页面能取到的 {script}',
  ],
  'not-found': ['读取 {url} 失败，服务器答复 {status}。请检查地址和权限。', '可读取的地址'],
  unreachable: [
    '无法读取 {url}（{reason}）。请检查网络、跨域设置或内容安全策略（connect-src）；本地文件页面请改用页内数据。',
    '可读取的地址',
  ],
  'view-failed': ['这张图未能绘制（{reason}）。数据仍可在数据表中查看；请把这条信息报告给开发者。', '可绘制的图'],
};
