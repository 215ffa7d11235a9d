import { stat } from 'node:fs/promises';

/** How long a file is not looked at again, in milliseconds. */
const PACE = 1_000;

const stampOf = async (file: string): Promise<string | undefined> => {
  const { ino, mtimeMs, size } = (await stat(file).catch(() => undefined)) ?? {};
  return ino === undefined ? undefined : [ino, mtimeMs, size].join();
};

/**
 * What a file holds now: opened anew once another file has taken its place. Where that can't be opened, or there is none,
 * what was opened last goes on, and `onError` hears why.
 */
export async function following<T>(
  file: string,
  first: T,
  open: () => Promise<T>,
  onError: (error: unknown) => void,
): Promise<() => Promise<T>> {
  let held: Promise<T> = (async () => first)();
  let stamp = await stampOf(file);
  let looked = 0;
  return () => {
    if (Date.now() - looked < PACE) return held;
    looked = Date.now();
    const before = held;
    held = before.then(async (known) => {
      const now = await stampOf(file);
      if (now === undefined || now === stamp) return known;
      stamp = now;
      return open().catch((error: unknown) => {
        onError(error);
        return known;
      });
    });
    return held;
  };
}
