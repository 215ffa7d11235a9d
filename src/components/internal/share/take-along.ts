/** Gives the reader a file. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  // In no document it works, too, and no page sees it come and go.
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that every file system takes. */
export const fileName = (parts: readonly (string | undefined)[], ending: string): string =>
  `${parts
    .filter((part) => part)
    .join('-')
    .replace(/[<>:"/\\|?*\s]+/g, '-')
    .slice(0, 80)}.${ending}`;

/** Copies a text; pages that are served without encryption have no clipboard, but the old command. */
export async function copyText(text: string, beside: ParentNode & Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.position = 'fixed';
    box.style.opacity = '0';
    beside.appendChild(box);
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    if (!copied) throw new Error('refused');
  }
}
