import { afterEach, describe, expect, it } from 'vitest';
import { findElements } from './find.js';

afterEach(() => document.body.replaceChildren());

/** Tags of their own for each test: a page has many watchers here. */
let count = 0;
function watched(...names: string[]): { tags: string[]; found: string[] } {
  count++;
  const tags = names.map((name) => `x-${name}-${count}`);
  const found: string[] = [];
  findElements(document, new Set(tags), (tag) => found.push(tag));
  return { tags, found };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('elements on a page', () => {
  it('are found where they are at first, once a tag, and nothing else', async () => {
    document.body.innerHTML = `<p><x-a-${count + 1}></x-a-${count + 1}></p><x-a-${count + 1}></x-a-${count + 1}><x-other></x-other>`;
    const { tags, found } = watched('a', 'b');
    await turn();
    expect(found).toEqual([tags[0]]);
  });

  it('are found when they are added, alone or deep in what is added', async () => {
    const { tags, found } = watched('a', 'b');
    document.body.append(document.createElement(tags[0]!));
    const box = document.createElement('div');
    box.innerHTML = `<section><${tags[1]}></${tags[1]}></section>`;
    document.body.append(box);
    await turn();
    expect(found).toEqual(tags);
  });

  it('are found in open shadow roots: those that were there, those that come, and what is added to them later', async () => {
    const make = (mode: ShadowRootMode, parent: Node = document.body) => {
      const host = parent.appendChild(document.createElement('div'));
      return host.attachShadow({ mode });
    };
    const before = make('open');
    before.innerHTML = `<x-a-${count + 1}></x-a-${count + 1}>`;
    const { tags, found } = watched('a', 'b', 'c', 'd', 'e');
    make('open').innerHTML = `<${tags[1]}></${tags[1]}>`;
    make('open', before).append(document.createElement(tags[2]!));
    make('closed').append(document.createElement(tags[3]!));
    await turn();
    before.append(document.createElement(tags[4]!));
    await turn();
    expect([...found].sort()).toEqual([tags[0], tags[1], tags[2], tags[4]]);
  });
});
