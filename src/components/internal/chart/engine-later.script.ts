// Stands for `engine-later.ts` in the classic script, whose pictures are painted without ECharts: there it is a script of its
// own beside it, fetched when the page has time, or the reader turns to a picture.
import { fetchBeside } from '../../../data/beside.script.js';
import type * as Echarts from './echarts.js';

const FILE = 'chancai.charts.js';
let told = false;

/** Fetches ECharts; rejects where the page does not have it, which the console tells. */
export async function engineLater(): Promise<typeof Echarts> {
  const there = await fetchBeside(FILE, () => (globalThis as { ChancaiCharts?: typeof Echarts }).ChancaiCharts);
  if (there) return there;
  const words = `chancai: ${FILE} could not be fetched, so pictures stay as they are painted: put it beside chancai.js`;
  if (!told) console.warn(words);
  told = true;
  throw new Error(words);
}
