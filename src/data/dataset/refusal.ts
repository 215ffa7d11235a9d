import { type Issue, type IssueCode, type IssueParams, issue } from './issues.js';
import { LIMITS, type LimitName } from './limits.js';

/** Why a file can't be read: thrown where it is met, and told as an issue by whoever was to read it. */
export class Refusal extends Error {
  readonly #code: IssueCode;
  readonly #params: IssueParams;

  constructor(code: IssueCode, params: IssueParams = {}) {
    super(code);
    this.#code = code;
    this.#params = params;
  }

  issueOf(file: string): Issue {
    return issue(this.#code, file, null, this.#params);
  }
}

/** A file that is not what it should be; `reason` is for developers. */
export const broken = (reason: string): Refusal => new Refusal('broken-file', { reason });

/** Refuses what goes beyond a limit. */
export function within(name: LimitName, count: number): void {
  const most = LIMITS[name];
  if (count > most) throw new Refusal('beyond-limit', { what: { '@': `limit-${name}` }, most });
}

/** Why reading failed, as an issue; what stopped the reading goes on. */
export function issueOf(error: unknown, file: string): Issue {
  if (error instanceof Refusal) return error.issueOf(file);
  if (error instanceof Error && error.name === 'AbortError') throw error;
  return issue('broken-file', file, null, { reason: error instanceof Error ? error.message : String(error) });
}
