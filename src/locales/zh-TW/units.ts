import { currencyUnit } from '../../data/quantity/currencies.js';

/** Units as Taiwan writes them; others are written as they are stated. */
const UNITS: Readonly<Record<string, string>> = {
  个: '個',
  个月: '個月',
  项: '項',
  户: '戶',
  间: '間',
  条: '條',
  件: '件',
  岁: '歲',
  周: '週',
  小时: '小時',
  学时: '學時',
  分钟: '分鐘',
  平方公里: '平方公里',
  公顷: '公頃',
  亩: '畝',
  公里: '公里',
  吨: '公噸',
  千瓦: '瓩',
  千瓦时: '度',
  百分点: '百分點',
  人次: '人次',
  户次: '戶次',
  台: '臺',
  处: '處',
  门: '門',
  届: '屆',
  场: '場',
  对: '對',
  种: '種',
  类: '類',
  层: '層',
  级: '級',
  册: '冊',
  张: '張',
  辆: '輛',
  栋: '棟',
  课: '課',
  笔: '筆',
  单: '單',
  万元: '萬元',
  亿元: '億元',
};

/** Currencies as Taiwan calls them, by what the library calls them. */
const CURRENCIES: Readonly<Record<string, string>> = {
  元: '元',
  美元: '美元',
  欧元: '歐元',
  英镑: '英鎊',
  日元: '日圓',
  韩元: '韓元',
  港元: '港幣',
  澳门元: '澳門幣',
  新台币: '新臺幣',
  新加坡元: '新加坡元',
  澳元: '澳幣',
  加元: '加幣',
  瑞士法郎: '瑞士法郎',
  卢布: '盧布',
  印度卢比: '印度盧比',
  泰铢: '泰銖',
  越南盾: '越南盾',
};

export const unitName = (unit: string): string => CURRENCIES[unit] ?? UNITS[unit] ?? unit;

/** A currency by its ISO 4217 code. */
export const currencyName = (code: string): string => unitName(currencyUnit(code));
