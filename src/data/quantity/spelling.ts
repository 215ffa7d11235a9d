import { inDigits } from './english-numerals.js';

/** Longer texts are prose, not figures; the cap keeps every later step quick. */
const LONGEST_FIGURE = 1000;

/** What traditional characters write otherwise in the words and units of figures, each simplified one with its others. */
const TRADITIONAL =
  '长長 净淨 扩擴 涨漲 减減 负負 压壓 缩縮 缓緩 简簡 余餘 来來 过過 于於 迈邁 跃躍 顶頂 将將 满滿 内內 约約 为為爲 占佔 预預 计計 测測 争爭 划劃 统統 暂暫 数數 达達 稳穩 维維 实實 现現 总總 连連 续續 环環 价價 径徑 际際 义義 额額 台臺 阶階 关關 开開 较較 设設 无無 对對 机機 秘祕 隐隱 据據 报報 适適 详詳 万萬 亿億 几幾 个個 规規 时時 间間 后後 盖蓋 进進 强強 级級 类類 号號 这這 里裡裏 从從 当當 户戶 项項 岁歲 与與 点點 种種 届屆 条條 场場 处處 门門 张張 辆輛 组組 块塊 笔筆 单單 县縣 镇鎮 乡鄉 头頭 颗顆 栋棟 册冊 发發 车車 课課 学學 钟鍾鐘 顷頃 亩畝 吨噸 标標 准準 楼樓 币幣 圆圓 欧歐 镑鎊 韩韓 卢盧 铢銖 没沒 记記 录錄 确確';
/** Signs and numerals, likewise. */
const PLAIN =
  '-−‐‑﹣ —–―─━ ~〜∼ *﹡∗✱ ,﹐ ¥￥ £￡ 一壹 二贰貳 两兩 三叁參 四肆 五伍 六陆陸 七柒 八捌 九玖 零〇○ 十拾 百佰 千仟';
const ONE_SPELLING = new Map<string, string>(
  `${PLAIN} ${TRADITIONAL}`.split(' ').flatMap((row) => {
    const [one = '', ...others] = row;
    return others.map((other): [string, string] => [other, one]);
  }),
);

/** Right behind a digit; after a space, m is metres. */
const LETTERS = { k: 'thousand', m: 'million', b: 'billion' };

function oneSpelling(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width forms stand in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ONE_SPELLING.get(character) ?? character;
}

/**
 * One spelling for what is written in many: half-width signs, simplified and plain numerals, lower case, one kind of
 * dash, no spaces. `null` where the text is too long for a figure or a space parts two numbers.
 */
export function spell(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_FIGURE) return null;
  const plain = Array.from(trimmed, oneSpelling)
    .join('')
    .toLowerCase()
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\d{1,3}(?: \d{3})+(?!\d| \d)/, (grouped) => grouped.replace(/ /g, ''));
  const inFigures = inDigits(plain);
  if (/\d[.,]? \.?\d/.test(inFigures)) return null;
  return inFigures
    .replace(/(\d)([kmb])(?![\w²³])/g, (_, digit: string, scale: keyof typeof LETTERS) => digit + LETTERS[scale])
    .replace(/ /g, '')
    .replace(/—+/g, '—')
    .replace(/个亿/g, '亿');
}
