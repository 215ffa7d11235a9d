import { describe, expect, it } from 'vitest';
import { parseDataset, type TableName } from '../../data/index.js';
import { isShared, Links } from './dashboard.links.js';
import { NOTHING_CHOSEN } from './dashboard.state.js';

class View {
  readonly tables: readonly TableName[];
  released = 0;
  constructor(table: TableName) {
    this.tables = [table];
  }
  releaseSelection(): void {
    this.released++;
  }
}

const { value: dataset } = parseDataset({
  meta: { title: 'x' },
  talent: [{ chain: 'c', segment: 's', supply: 1, demand: 2 }],
  posts: [{ chain: 'c', host: '某校', authorised: 3 }],
  platforms: [{ name: '平台', level: 'national', kind: '实验室', chain: 'c', host: '某院' }],
  services: [{ name: '公寓', kind: 'housing', form: '产权', stock: 1 }],
  cooperation: [{ id: 'a', mode: '校地', form: '实验室', university: '一大', partner: '甲厂', period: '2024' }],
});

describe('A column', () => {
  const views = (['talent', 'posts', 'platforms', 'services', 'cooperation', 'cooperation'] as const).map(
    (table) => new View(table),
  );
  const [, posts, platforms, services, modes] = views as [View, View, View, View, View];

  it('is shared by views whose tables mean the same by it', () => {
    expect(isShared('chain', posts, views, dataset)).toBe(true);
    expect(isShared('university', modes, views, dataset)).toBe(true);
  });

  it('is not shared where it only has the same name, or names single records, or where nobody else has it', () => {
    expect(isShared('host', posts, views, dataset)).toBe(false);
    expect(isShared('form', services, views, dataset)).toBe(false);
    expect(isShared('kind', platforms, views, dataset)).toBe(false);
    expect(isShared('name', platforms, views, dataset)).toBe(false);
    expect(isShared('segment', views[0]!, views, dataset)).toBe(false);
    expect(isShared('university', modes, [modes, posts], dataset)).toBe(false);
  });
});

describe('Links', () => {
  it('let a view’s new selection take the place of its last one', () => {
    const links = new Links<View>();
    const network = new View('cooperation');
    const first = links.select(NOTHING_CHOSEN, network, ['university', ['一大']]);
    const second = links.select(first, network, ['partner', ['甲厂']]);
    expect(second).toEqual({ filter: { partner: ['甲厂'] } });
    expect(links.columnsOf(network)).toEqual(['partner']);
    expect(links.select(second, network, ['partner', []])).toEqual(NOTHING_CHOSEN);
    expect([links.columnsOf(network), network.released]).toEqual([[], 0]);
  });

  it('narrow by what a value lies in, too, and let go of both at once', () => {
    const links = new Links<View>();
    const map = new View('talent');
    const state = links.select(NOTHING_CHOSEN, map, ['segment', ['s']], { chain: ['c'] });
    expect(state.filter).toEqual({ chain: ['c'], segment: ['s'] });
    expect(links.release(state, 'chain')).toEqual(NOTHING_CHOSEN);
    expect([links.columnsOf(map), map.released]).toEqual([[], 1]);
  });

  it('leave alone what a segment lies in where that is chosen already', () => {
    const links = new Links<View>();
    const map = new View('talent');
    const chain = links.control(NOTHING_CHOSEN, map, 'chain', ['c']);
    const state = links.select(chain, map, ['segment', ['s']], { chain: ['c'] });
    expect(links.select(state, map, ['segment', []])).toEqual({ filter: { chain: ['c'] } });
    expect(links.columnsOf(map)).toEqual(['chain']);
  });

  it('let go of the mark of another view that chose the same column', () => {
    const links = new Links<View>();
    const [posts, platforms] = [new View('posts'), new View('platforms')];
    const first = links.select(NOTHING_CHOSEN, posts, ['chain', ['c']]);
    const second = links.select(first, platforms, ['chain', ['c']]);
    expect(second.filter).toEqual({ chain: ['c'] });
    expect([posts.released, platforms.released, links.columnsOf(posts)]).toEqual([1, 0, []]);
    links.releaseAll();
    expect([platforms.released, links.columnsOf(platforms)]).toEqual([1, []]);
  });
});
