declare module 'saxen' {
  type Decode = (text: string) => string;
  /** A small XML parser that can be fed in pieces; the package ships no types. */
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'text', handler: (text: string, decode: Decode) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (problem: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
