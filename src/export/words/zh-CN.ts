const DIGITS = '〇一二三四五六七八九';
/** 一、十、十一、二十：up to ninety-nine. */
const counted = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
};

/** What files say in Chinese, and in which fonts, by name: none is shipped. */
export const zhCN = {
  fonts: {
    title: '方正小标宋简体',
    heading: '黑体',
    section: '楷体',
    body: '仿宋',
    small: '宋体',
    latin: 'Times New Roman',
    slides: '微软雅黑',
  },
  dated: (date: string) => `（${date}）`,
  chapter: (number: number, title: string) => `${counted(number)}、${title}`,
  section: (_chapter: number, number: number, title: string) => `（${counted(number)}）${title}`,
  figure: (number: number, title: string) => `图${number}\u3000${title}`,
  table: (number: number, title: string) => `表${number}\u3000${title}`,
  note: (text: string) => `注：${text}`,
  seeTable: (number: number) => `数据见附件表${number}。`,
  annex: '附件\u3000数据表',
  tables: '数据表',
  pageNumber: ['— ', ' —'] as readonly [string, string],
  continued: (title: string) => `${title}（续）`,
  uncertain: '不确定部分',
  /** How office programs write figures of ten thousands and more. */
  largeFormat: '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";General',
  noPng: '没有安装 @resvg/resvg-js 或没有中文字体，Word文件中的图只有矢量图；2016以前的Word不显示这些图',
};

export type FileWords = typeof zhCN;

declare module '../../locales/language.js' {
  interface ViewWords {
    files: FileWords;
  }
}
