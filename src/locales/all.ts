/** Every language there is, for what runs in Node. */
import './zh-TW/register.js';
