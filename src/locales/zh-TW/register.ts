/**
 * Adds the Chinese of Taiwan (`zh-TW`) to the elements and to the headless part.
 * @module chancai/locales/zh-TW.js
 */
import { registerLocale } from '../index.js';
import { zhTW } from './index.js';

registerLocale(zhTW);
