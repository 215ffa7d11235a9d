import { BarChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { afterEach, describe, expect, it } from 'vitest';
import '../chart/echarts.js';
import { audit, contrast } from './auditor.js';

use([BarChart, GridSimpleComponent]);
afterEach(() => document.body.replaceChildren());

/** A good chart of two bars, and what a careless author makes of it. */
function chart(careless: Record<string, unknown> = {}, data: Record<string, unknown> = {}): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '400px';
  box.style.height = '200px';
  document.body.append(box);
  init(box, undefined, { renderer: 'svg' }).setOption({
    animation: false,
    grid: { left: 60, right: 60, top: 10, bottom: 10, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', data: ['one', 'two'], axisLabel: { color: '#333', fontSize: 12 } },
    series: [
      {
        type: 'bar',
        barWidth: 40,
        label: { show: true, position: 'right', color: '#333', fontSize: 12 },
        itemStyle: { color: '#2a66a8' },
        data: [
          { key: 'a', value: 10, ...data },
          { key: 'b', value: 20 },
        ],
        ...careless,
      },
    ],
  });
  return box;
}
const RULES = { surface: '#ffffff', marks: ['#2a66a8', '#eeeeee', '#1f8a70'], text: 12, target: 24 };
const of = (box: HTMLElement, keys?: string[]) => audit(box, RULES, keys).join('\n');

describe('the auditor', () => {
  it('finds nothing in a good chart', () => {
    expect(of(chart())).toBe('');
  });

  it('finds letters that are too small or too pale', () => {
    expect(of(chart({ label: { show: true, position: 'right', color: '#333', fontSize: 9 } }))).toContain(
      'is 9 px high',
    );
    expect(of(chart({ label: { show: true, position: 'right', color: '#999', fontSize: 12 } }))).toContain(
      'has contrast 2.8',
    );
    expect(of(chart({ label: { show: true, position: 'inside', color: '#333', fontSize: 12 } }))).toContain(
      'has contrast 2',
    );
  });

  it('finds marks that hardly differ from the surface, or from the mark beside them', () => {
    expect(of(chart({}, { itemStyle: { color: '#eeeeee' } }))).toContain('#eeeeee on #ffffff');
    expect(of(chart({ barCategoryGap: 0, barWidth: '100%' }, { itemStyle: { color: '#1f8a70' } }))).toContain(
      'touches',
    );
  });

  it('finds marks that can’t be hit, or hardly', () => {
    expect(of(chart({ barWidth: 8 }))).toContain('a can be hit on');
    expect(of(chart(), ['a', 'b', 'c'])).toContain('c can’t be hit');
  });

  it('finds labels that lie over each other or are cut', () => {
    expect(of(chart({ label: { show: true, position: 'inside', color: '#fff', fontSize: 150 } }))).toMatch(
      /lies over|is cut/,
    );
    expect(of(chart({ label: { show: true, position: 'right', formatter: 'a very long label indeed' } }))).toContain(
      'is cut at the edge',
    );
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
