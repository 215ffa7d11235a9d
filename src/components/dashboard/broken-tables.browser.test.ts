import { afterEach, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import { type AnyFigure, clear, textOfPart, until } from '../internal/testing/mount.js';
import type { ChancaiDashboard } from './dashboard.js';
import './dashboard.js';

afterEach(clear);

const views = (element: ChancaiDashboard) =>
  [...element.shadowRoot!.querySelectorAll('.cell > *')] as unknown as AnyFigure[];

/** Every view drawn, as for the printer, and what its data table holds. */
async function drawn(element: ChancaiDashboard): Promise<Map<string, { status: string; table: string; says: string }>> {
  await element.updateComplete;
  window.dispatchEvent(new Event('beforeprint'));
  await until(() => views(element).every(({ status }) => status !== 'loading'), 'every view');
  return new Map(
    await Promise.all(
      views(element).map(async (view): Promise<[string, { status: string; table: string; says: string }]> => {
        const table = JSON.stringify((await view.toTable()).rows);
        return [view.localName, { status: view.status, table, says: textOfPart(view, 'state') }];
      }),
    ),
  );
}

const own = county as unknown as Record<string, readonly Record<string, unknown>[]>;
const spoilt: [table: string, how: string, value: unknown, views: string[]][] = [
  ['funding', 'no array', 7, ['chancai-funding-leverage']],
  ['talent', 'rows of wrong types', own.talent!.map(() => ({ chain: [{}], supply: {} })), ['chancai-chain-map']],
  [
    'services',
    'a required column missing',
    own.services!.map(({ kind: _, ...row }) => row),
    ['chancai-talent-services'],
  ],
  [
    'cooperation',
    'rows that are none',
    own.cooperation!.map(() => 'x'),
    ['chancai-cooperation-modes', 'chancai-cooperation-network'],
  ],
];

it('one broken table leaves the dashboard’s other views standing, and its own say what to mend', async () => {
  const element = Object.assign(document.createElement('chancai-dashboard'), { data: county, lang: 'zh-CN' });
  element.style.width = '1200px';
  document.body.append(element);
  await until(() => element.status !== 'loading', 'the dashboard');
  const before = await drawn(element);
  expect(new Set([...before.values()].map(({ status }) => status))).toEqual(new Set(['ready']));
  for (const [table, how, value, named] of spoilt) {
    element.data = { ...county, [table]: value };
    const after = await drawn(element);
    expect([table, how, [...after.keys()]]).toEqual([table, how, [...before.keys()]]);
    for (const [name, { status, table: rows, says }] of after)
      if (named.includes(name)) {
        expect([name, status]).toEqual([name, 'error']);
        expect(says).toMatch(new RegExp(table));
      } else expect([table, name, status, rows]).toEqual([table, name, 'ready', before.get(name)!.table]);
  }
  const { posts: _, ...rest } = county;
  element.data = rest as typeof county;
  const without = await drawn(element);
  expect([...without.keys()]).toEqual([...before.keys()].filter((name) => name !== 'chancai-post-pool'));
});
