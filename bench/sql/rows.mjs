// Rows of a county, as many as are wanted, as CSV with the heads that offices write; the same ones every time.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { drawFrom } from './draw.mjs';

const CHAINS = ['健康食品', '体育用品', '生物医药', '调味品', '五金装备', '智能制造', '新材料'];
const PROGRAMMES = ['人才专项资金', '归国人才基金', '产业引导基金', '科技专项债', '企业研发补助'];
const MODES = ['校地战略合作', '校局全面合作', '博士挂职', '教授结对', '共建实验室', '共建研究所'];
const TIERS = ['领军人才', '核心人才', '骨干人才', '青年人才'];
const YEARS = ['2018年', '2019年', '2020年', '2021年', '2022年', '2023年', '2024年', '2025年'];
const ROUGH_MONEY = ['300余万元', '超2.5亿元', '1*万元', '约80万元', '*万元', '未统计'];
const ROUGH_PEOPLE = ['120余名', '近百名', '1*名', '约200人', '不足10人', '未统计'];
/** Counties of a province. */
export const REGIONS = Array.from({ length: 136 }, (_, at) => `${370101 + 100 * (at % 16) + Math.floor(at / 16)}`);

/** What a table's rows say, cell by cell, under these heads. */
export const KINDS = {
  funding: {
    heads: ['年份', '资金项目', '项目编号', '产业链', '区县', '财政投入', '撬动资金'],
    row(draw, at) {
      // One row in ten is another county of a project that stood before.
      const id = draw.chance(0.1) ? draw.below(at + 1) : at;
      const { below, chance, of } = drawFrom(id);
      return [
        of(YEARS),
        of(PROGRAMMES),
        `P${id}`,
        of(CHAINS),
        draw.of(REGIONS),
        chance(0.02) ? of(ROUGH_MONEY) : (1 + below(9e8)) / 100,
        chance(0.02) ? of(ROUGH_MONEY) : (1 + below(9e9)) / 100,
      ];
    },
  },
  talent: {
    heads: ['产业链', '区县', '人才层次', '年份', '供给', '需求', '引进'],
    row: ({ below, chance, of }) => [
      of(CHAINS),
      of(REGIONS),
      of(TIERS),
      of(YEARS),
      chance(0.02) ? of(ROUGH_PEOPLE) : below(500),
      chance(0.02) ? of(ROUGH_PEOPLE) : below(800),
      chance(0.02) ? of(ROUGH_PEOPLE) : below(60),
    ],
  },
  cooperation: {
    heads: ['合作方式', '协议编号', '高校', '合作企业', '产业链', '区县', '签约日期'],
    row: ({ below, of }, at) => [
      of(MODES),
      `A${at}`,
      `第${1 + below(200)}大学`,
      `企业${1 + below(5000)}`,
      of(CHAINS),
      of(REGIONS),
      `${2018 + below(8)}-${String(1 + below(12)).padStart(2, '0')}-15`,
    ],
  },
};

/** Writes so many rows of a kind to a file. */
export async function writeRows(path, kind, count) {
  const { heads, row } = KINDS[kind];
  const draw = drawFrom(20261201);
  const out = createWriteStream(path);
  let text = `${heads.join(',')}\r\n`;
  for (let at = 0; at < count; at++) {
    text += `${row(draw, at).join(',')}\r\n`;
    if (text.length < 1 << 18) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}
