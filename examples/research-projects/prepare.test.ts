/**
 * The committed dataset against figures computed elsewhere. Nothing here uses the script's code: a mistake in its
 * arithmetic must not be able to confirm itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Name = { 'zh-CN': string; en: string };
type Columns<Row> = { [Key in keyof Row]: Row[Key][] };
type Funding = {
  period: string | Name;
  programme: Name;
  kind: Name;
  region: string | null;
  invested: number | string;
  leveraged: number | string;
  count: number;
};
type Cooperation = { mode: Name; form: Name; signed: string | null; count: number };

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const readJson = (name: string) => JSON.parse(readFileSync(here(name), 'utf8'));

const facts = readJson('./facts.json');
const data = readJson('./data.json') as {
  meta: Record<string, unknown>;
  regions: { code: string; name: Name }[];
  funding: Columns<Funding>;
  cooperation: Columns<Cooperation>;
};

function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const entries = Object.entries(columns) as [string, unknown[]][];
  return Array.from({ length: entries[0]![1].length }, (_, i) =>
    Object.fromEntries(entries.map(([name, cells]) => [name, cells[i]])),
  ) as Row[];
}

const funding = toRows(data.funding);
const cooperation = toRows(data.cooperation);
const known = funding.filter((row) => row.kind.en === 'total cost known');
const unknown = funding.filter((row) => row.kind.en === 'total cost unknown');

/** Ten-thousandths, from the shortest decimal text of the number, which is the text that the file holds. */
function scaled(amount: number | string): bigint {
  const [whole = '', fraction = ''] = String(amount).split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,4}$/.test(fraction)) throw new Error(`not an amount: ${amount}`);
  return BigInt(whole) * 10_000n + BigInt(`${fraction}0000`.slice(0, 4));
}

const countOf = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
const sumOf = (rows: readonly Funding[], column: 'invested' | 'leveraged') =>
  rows.reduce((total, row) => total + scaled(row[column]), 0n);

/** Own money per public euro, rounded half up to six decimals without leaving integers. */
function ratioOf(rows: readonly Funding[]): string {
  const invested = sumOf(rows, 'invested');
  const millionths = (sumOf(rows, 'leveraged') * 2_000_000n + invested) / (invested * 2n);
  const digits = String(millionths).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

describe('the committed dataset', () => {
  it('holds columns of one length each and stays small', () => {
    for (const table of [data.funding, data.cooperation]) {
      expect(new Set(Object.values(table).map((column) => column.length)).size).toBe(1);
    }
    expect(statSync(here('./data.json')).size).toBeLessThan(300_000);
  });

  it('counts every project once in each table', () => {
    expect(countOf(funding)).toBe(facts.projects);
    expect(countOf(cooperation)).toBe(facts.projects);
    expect(countOf(known)).toBe(facts.projectsWithCost);
    expect(known.length + unknown.length).toBe(funding.length);
  });

  it('sums to the known totals, exactly', () => {
    expect(sumOf(known, 'invested')).toBe(scaled(facts.publicMoney));
    expect(sumOf(known, 'leveraged')).toBe(scaled(facts.totalCost) - scaled(facts.publicMoney));
    expect(ratioOf(known)).toBe(facts.ownPerPublicEuro);
  });

  it.each(Object.entries(facts.ownPerPublicEuroByYear))('meets the ratio of projects started in %s', (year, ratio) => {
    expect(ratioOf(known.filter((row) => row.period === year))).toBe(ratio);
  });

  it.each(Object.entries(facts.ownPerPublicEuroByCountry))('meets the ratio of projects led from %s', (code, ratio) => {
    expect(ratioOf(known.filter((row) => row.region === code))).toBe(ratio);
  });

  it('keeps projects without a cost as missing, never as zero', () => {
    expect(countOf(unknown)).toBe(facts.projectsWithoutCost);
    expect(new Set(unknown.flatMap((row) => [row.invested, row.leveraged]))).toEqual(new Set(['未统计']));
    expect(known.every((row) => typeof row.invested === 'number' && typeof row.leveraged === 'number')).toBe(true);
  });

  it('keeps projects without one coordinator or without a start year', () => {
    expect(countOf(funding.filter((row) => row.region === null))).toBe(facts.projectsWithSeveralCoordinators);
    expect(countOf(funding.filter((row) => typeof row.period !== 'string'))).toBe(facts.projectsWithoutStartYear);
    expect(countOf(cooperation.filter((row) => row.signed === null))).toBe(facts.projectsWithoutStartYear);
    expect(funding.every((row) => typeof row.period !== 'string' || /^20(1[4-9]|2[0-2])$/.test(row.period))).toBe(true);
  });

  it('meets the number of projects that universities and enterprises share', () => {
    const shared = cooperation.filter((row) => row.mode.en === 'University with enterprise');
    expect(countOf(shared)).toBe(facts.universityWithEnterprise);
    expect(new Set(cooperation.map((row) => row.mode.en)).size).toBe(6);
    expect(new Set(cooperation.map((row) => row.form.en)).size).toBe(4);
  });

  it('has a single-participant project in no mode that needs two', () => {
    const single = cooperation.filter((row) => row.form.en === 'Single participant');
    const modes = [...new Set(single.map((row) => row.mode.en))].sort();
    expect(modes).toEqual(['Enterprises only', 'Institutes and other bodies only', 'Universities only']);
  });

  it('names each country that it uses, and no other, in both languages', () => {
    const used = new Set(funding.map((row) => row.region).filter((code) => code !== null));
    expect(data.regions.map((region) => region.code)).toEqual([...used].sort());
    const names = new Map(data.regions.map((region) => [region.code, region.name]));
    expect(names.get('EL')).toEqual({ 'zh-CN': '希腊', en: 'Greece' });
    expect(names.get('UK')).toEqual({ 'zh-CN': '英国', en: 'United Kingdom' });
  });
});

const raw = process.env.CHANCAI_CORDIS;
if (!raw) console.info('skipped: set CHANCAI_CORDIS to the raw file to check it');

describe.skipIf(!raw)('the raw file', () => {
  it('gives the committed dataset, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancai-cordis-'));
    try {
      const output = join(folder, 'data.json');
      execFileSync(process.execPath, [here('./prepare.mjs'), raw!, '-o', output]);
      expect(readFileSync(output).equals(readFileSync(here('./data.json')))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
