const { currentScript } = document;
const own = currentScript instanceof HTMLScriptElement ? currentScript : undefined;

/**
 * Fetches a script that stands beside the classic one, once it is needed.
 * @param held - What it leaves for the page; undefined while it is not there.
 * @returns that; undefined where it is not there, or not allowed.
 */
export async function fetchBeside<T>(file: string, held: () => T | undefined): Promise<T | undefined> {
  if (held() === undefined && own?.src) {
    const address = own.src.replace(/[^/]*$/, file);
    // From the disk browsers import nothing, but a script that the page names is run; where scripts need a stamp of
    // trust, an import needs none. From another server imports take its leave, which scripts do without.
    if (location.protocol === 'file:') await addScript(address);
    else await import(address).catch(() => (isElsewhere(address) ? addScript(address) : undefined));
  }
  return held();
}

// A frame without an address of its own is of no server.
const isElsewhere = (address: string): boolean => new URL(address).origin !== location.origin;

const addScript = (address: string): Promise<void> =>
  new Promise<void>((resolve) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => resolve();
    if (own!.nonce) script.nonce = own!.nonce;
    script.src = address;
    document.head.append(script);
  }).catch(() => undefined);
