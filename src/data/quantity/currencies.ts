import { languageOf } from '../language.js';

/** A currency: its ISO 4217 code, its word in Chinese (the unit in quantities), in English for one and for many. */
export interface Currency {
  code: string;
  zh: string;
  en: readonly [one: string, many: string];
  /** Other spellings, lower case, without spaces. */
  also: readonly string[];
}

/** The currencies official figures are stated in. Data, not `Intl.DisplayNames`, which Chromium 80 lacks. */
export const CURRENCIES: readonly Currency[] = [
  { code: 'CNY', zh: '元', en: ['yuan', 'yuan'], also: ['元人民币', '人民币', 'rmb', '¥', '圆', '元整'] },
  { code: 'USD', zh: '美元', en: ['US dollar', 'US dollars'], also: ['us$', '$', 'dollar', 'dollars'] },
  { code: 'EUR', zh: '欧元', en: ['euro', 'euros'], also: ['€'] },
  { code: 'GBP', zh: '英镑', en: ['pound sterling', 'pounds sterling'], also: ['£'] },
  { code: 'JPY', zh: '日元', en: ['Japanese yen', 'Japanese yen'], also: ['yen'] },
  { code: 'KRW', zh: '韩元', en: ['won', 'won'], also: ['₩'] },
  { code: 'HKD', zh: '港元', en: ['Hong Kong dollar', 'Hong Kong dollars'], also: ['港币', 'hk$'] },
  { code: 'MOP', zh: '澳门元', en: ['Macau pataca', 'Macau patacas'], also: [] },
  { code: 'TWD', zh: '新台币', en: ['New Taiwan dollar', 'New Taiwan dollars'], also: [] },
  { code: 'SGD', zh: '新加坡元', en: ['Singapore dollar', 'Singapore dollars'], also: [] },
  { code: 'AUD', zh: '澳元', en: ['Australian dollar', 'Australian dollars'], also: [] },
  { code: 'CAD', zh: '加元', en: ['Canadian dollar', 'Canadian dollars'], also: [] },
  { code: 'CHF', zh: '瑞士法郎', en: ['Swiss franc', 'Swiss francs'], also: [] },
  { code: 'RUB', zh: '卢布', en: ['rouble', 'roubles'], also: ['ruble', 'rubles'] },
  { code: 'INR', zh: '印度卢比', en: ['Indian rupee', 'Indian rupees'], also: [] },
  { code: 'THB', zh: '泰铢', en: ['baht', 'baht'], also: [] },
  { code: 'VND', zh: '越南盾', en: ['dong', 'dong'], also: [] },
];

/** Other currencies are written as their ISO 4217 code in every language. */
export const OTHER_CURRENCIES: readonly string[] =
  'SEK NOK DKK PLN CZK HUF RON BGN ISK UAH TRY ILS SAR AED QAR EGP ZAR NGN KES BRL MXN ARS CLP COP NZD MYR IDR PHP PKR BDT LKR NPR LAK KHR MMK MNT KZT UZS KGS TJS BYN'.split(
    ' ',
  );

/** The unit that figures in 元 bear when the dataset's currency is another: EUR → 欧元. An unknown code stands for itself. */
export function currencyUnit(code: string): string {
  const upper = code.toUpperCase();
  return CURRENCIES.find((currency) => currency.code === upper)?.zh ?? upper;
}

/** What people call a currency by its ISO 4217 code: 欧元, euros; an unknown code stands for itself. */
export const currencyWord = (code: string, locale: string): string => languageOf(locale).grammar.currency(code);
