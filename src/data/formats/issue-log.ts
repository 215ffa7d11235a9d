import { type Issue, type IssueCode, type IssueParams, issue } from '../dataset/index.js';
import type { Said } from '../dataset/name.js';

const MOST_OF_A_KIND = 50;

/** Gathers problems; of one kind only the first are listed, the others counted. */
export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #met = new Map<IssueCode, number>();
  readonly #name: string;

  /** @param name what the paths of the issues start with: the file's name. */
  constructor(name: string) {
    this.#name = name;
  }

  /** @param line number of the line in the file, from 1; none where the whole file is meant. */
  report(code: IssueCode, line: number | undefined, found: unknown, params: IssueParams = {}): void {
    const count = (this.#met.get(code) ?? 0) + 1;
    this.#met.set(code, count);
    const path = line === undefined ? this.#name : `${this.#name}:${line}`;
    if (count > MOST_OF_A_KIND) return;
    const place: Said | undefined = line === undefined ? undefined : { '@': 'in-text', file: this.#name, line };
    this.#issues.push(issue(code, path, found, place === undefined ? params : { ...params, place }));
  }

  get issues(): Issue[] {
    const more = [...this.#met.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_OF_A_KIND), 0);
    return more === 0 ? this.#issues : [...this.#issues, issue('more-issues', this.#name, null, { count: more })];
  }
}
