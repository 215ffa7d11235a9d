/** A classic script behind the main one: the Chinese of Taiwan. */
import type { registerLocale } from './locales/index.js';
import { zhTW } from './locales/zh-TW/index.js';

(globalThis as { Chancai?: { registerLocale: typeof registerLocale } }).Chancai?.registerLocale(zhTW);
