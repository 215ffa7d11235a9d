/** Every element by its tag, with what fetches it: written by the build from the folders of views. */
declare module 'chancai:views' {
  export const VIEWS: Readonly<Record<string, () => Promise<unknown>>>;
}
