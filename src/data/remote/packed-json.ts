/** Ends without a number, which JSON can't say. */
const OPEN = { '+': Number.POSITIVE_INFINITY, '-': Number.NEGATIVE_INFINITY } as const;

/** JSON that keeps open ends of figures. */
export const packJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one === Number.POSITIVE_INFINITY ? { '∞': '+' } : one === Number.NEGATIVE_INFINITY ? { '∞': '-' } : one,
  );

/** What `packJson` wrote. */
export const unpackJson = (text: string): unknown =>
  JSON.parse(text, (_, one: unknown) =>
    typeof one === 'object' && one !== null && '∞' in one ? OPEN[(one as { '∞': '+' | '-' })['∞']] : one,
  );
