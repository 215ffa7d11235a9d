/** What a frame says instead of a view, in Chinese. */
export const zhCN = {
  noView: (view: string) => `没有“${view}”这个视图。请在地址中写明 view，例如 view=funding-leverage。`,
  noSource: '地址中没有写明数据来源。请写明 src，例如 src=data.json。',
  refused: (origin: string) =>
    `不从“${origin}”读取数据。请在 embed.html 的 connect-src 中列出该站点，或者把数据放在本站。`,
};
export type EmbedWords = typeof zhCN;
