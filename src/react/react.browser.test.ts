import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import * as wrappers from './index.js';

describe('the components for React', () => {
  it('are one for each element', () => {
    expect(Object.keys(wrappers).length).toBeGreaterThan(15);
    for (const [name, wrapper] of Object.entries(wrappers))
      expect((wrapper as { displayName?: string }).displayName).toBe(`Chancai${name}`);
  });
  it('hand on data, options, events and the element itself', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const told: string[] = [];
    let element: HTMLElement | null = null;
    const ready = new Promise<void>((resolve) => {
      createRoot(host).render(
        createElement(wrappers.FundingLeverage, {
          data: { funding: [{ period: '2024', programme: '甲', invested: 1, leveraged: 2 }] },
          groupBy: 'programme',
          style: { width: '600px' },
          ref: (one: HTMLElement | null) => {
            element = one ?? element;
          },
          onReady: ({ detail }) => {
            told.push(detail.view);
            resolve();
          },
        }),
      );
    });
    await ready;
    expect(told).toEqual(['funding-leverage']);
    const [drawn] = host.children as unknown as [HTMLElement & { groupBy: string; status: string }];
    expect(drawn).toBe(element);
    expect([drawn.localName, drawn.groupBy, drawn.status]).toEqual(['chancai-funding-leverage', 'programme', 'ready']);
  });
});
