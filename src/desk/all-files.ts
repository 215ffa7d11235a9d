import { zipSync } from 'fflate';
import { fileName } from '../components/internal/share/take-along.js';
import type { Offer } from './along.template.js';
import type { Desk } from './parts.js';
import type { ShownElement } from './shown.js';
import { namesOfFile, textShown } from './state.js';

/** All that can be taken along, as one file, and why some of it could not be made. */
export interface AllFiles {
  bytes: Uint8Array;
  failed: readonly string[];
}

/** Dataset, ledger, and what the element that is shown offers, of the edition that is shown, in one zip file. */
export async function allFiles(
  { state, words: { along }, work }: Pick<Desk, 'state' | 'words' | 'work'>,
  shown: ShownElement,
  offers: readonly Offer[],
): Promise<AllFiles> {
  const { edition, locale, preview } = state;
  const names = namesOfFile(state, along);
  const source = preview === 'briefing' ? along.ofBriefing : along.ofDashboard;
  const files: Record<string, Uint8Array> = {};
  const failed: string[] = [];
  const put = async (parts: readonly string[], ending: string, make: () => Promise<Uint8Array>) => {
    const name = fileName(parts, ending);
    try {
      files[name] = await make();
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  await put(names, 'json', async () => new TextEncoder().encode(textShown(state) ?? ''));
  await put([...names, along.ledger[0]!], 'xlsx', () => work.engine.ledger(edition === 'public', locale));
  for (const { format } of offers)
    await put([...names, source], format, async () => new Uint8Array(await (await shown.export(format)).arrayBuffer()));
  // Most of it is packed already.
  return { bytes: zipSync(files, { level: 1 }), failed };
}
