/**
 * The languages of the elements: as those of the headless part, but for the words of most problems, which are fetched once
 * one is met. Whoever has the headless part, too, has all of them at once.
 */
import { localesKnown, registerLanguage } from '../data/language.js';
import { en } from './en/lean.js';
import { zhCN } from './zh-CN/lean.js';

for (const language of [zhCN, en]) if (!localesKnown().includes(language.locale)) registerLanguage(language);
