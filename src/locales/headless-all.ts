/** Every language of the headless part, for the command. */
import './headless.js';
import { registerLanguage } from '../data/language.js';
import { zhTW } from './zh-TW/data.js';

registerLanguage(zhTW);
