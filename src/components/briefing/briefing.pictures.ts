import type { FigureElement } from '../internal/figure-element.js';

type View = FigureElement<unknown>;

/** How wide a page is drawn for its picture, in CSS pixels. */
const WIDTH = 760;

/** Pictures of pages for the overview and the presenter, each made once: what is drawn off screen disturbs no page. */
export class PagePictures {
  readonly #made = new Map<string, Promise<ImageBitmap | undefined>>();

  /** Forgets all: the figures, the language or the look are others. */
  clear(): void {
    for (const picture of this.#made.values()) void picture.then((image) => image?.close());
    this.#made.clear();
  }

  /** Draws the picture of a page on a canvas as soon as it is there. */
  async paint(canvas: HTMLCanvasElement, key: string, make: () => View | undefined): Promise<void> {
    if (canvas.dataset.key === key) return;
    canvas.dataset.key = key;
    let picture = this.#made.get(key);
    if (!picture) {
      picture = pictureOf(make());
      this.#made.set(key, picture);
    }
    const image = await picture;
    if (!image || canvas.dataset.key !== key) return;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
  }
}

async function pictureOf(view: View | undefined): Promise<ImageBitmap | undefined> {
  if (!view) return undefined;
  try {
    view.style.width = `${WIDTH}px`;
    return await createImageBitmap(await view.toPNG());
  } catch {
    // A page without figures has its words alone.
    return undefined;
  }
}
