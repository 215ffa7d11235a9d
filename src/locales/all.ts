/** Every language there is, with all of its words at once, for what runs in Node and in the desk's workers. */
import './headless.js';
import './zh-TW/register.js';
