/** The languages of the headless part. Chinese is the first: it is spoken where no other is asked for. */
import { registerLanguage } from '../data/language.js';
import { en } from './en/data.js';
import { zhCN } from './zh-CN/data.js';

registerLanguage(zhCN);
registerLanguage(en);
