/** What a frame calls its message about its height. */
export const HEIGHT_MESSAGE = 'chancai-height';
/** In CSS pixels: no view is higher, and no frame is made so. */
const MOST = 20_000;

/** The height that a message says, in CSS pixels; undefined where it is another message. */
export function heightIn(message: unknown): number | undefined {
  const { type, height } = (message ?? {}) as { type?: unknown; height?: unknown };
  return type === HEIGHT_MESSAGE && typeof height === 'number' && height > 0 && height <= MOST ? height : undefined;
}
