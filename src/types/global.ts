/** The global of the script tag, `Chancai`: `import type {} from 'chancai/types/global'` once. */
import type * as script from '../cdn.js';

/** What `chancai.js` leaves for a page: the elements' classes, the headless part, `useWorker`, `registerLocale`, `version`. */
export type ChancaiGlobal = Omit<typeof script, 'parts'>;

declare global {
  var Chancai: ChancaiGlobal;
}
