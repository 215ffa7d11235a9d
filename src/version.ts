declare const CHANCAI_VERSION: string;

/** The version of the library, as its package names it; `source` where it was not built. */
export const version: string = typeof CHANCAI_VERSION === 'string' ? CHANCAI_VERSION : 'source';
