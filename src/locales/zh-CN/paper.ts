/** What is said of PDF, PNG and pages made in Node, in Chinese. */
export const paper = {
  noFont: (places: readonly string[]) =>
    `没有找到带中文的字体，无法生成文件。请用 font 选项（命令行为 --font）给出 .ttf、.otf 或 .ttc 字体文件，如 NotoSansSC-Regular.ttf。查找过的位置：${places.join('、')}`,
  noSuchFont: (name: string) => `无法读取字体文件 ${name}，请检查路径。`,
  notAFont: (name: string) => `${name} 不是可用的字体文件，请改用 .ttf、.otf 或 .ttc。`,
  noPainter: '生成 PNG 需要 @resvg/resvg-js，目前没有安装。请运行 npm install @resvg/resvg-js，或改用 SVG。',
  noScript: (places: readonly string[]) =>
    `没有找到 chancai.js，无法生成可交互的网页。请从安装包复制 dist/cdn/。查找过的位置：${places.join('、')}`,
  noOwnText:
    '本页没有用 script 标签引入 chancai.js，不能生成单文件网页。请改用 script 标签，或用命令 chancai render 生成。',
  rowsElsewhere: '数据留在服务器上，不能生成单文件网页。请改用幻灯片、Word 或 Excel，或用命令 chancai render 生成。',
  page: (page: number, pages: number) => `第${page}页，共${pages}页`,
  contents: '目录',
  continued: (title: string) => `${title}（续）`,
  dataOf: (title: string) => `数据表：${title}`,
  noScripts: '浏览器没有运行脚本，以下是图片和数据表。',
};

export type PaperWords = typeof paper;
