import 'chancai/components/funding-leverage.js';
import type { DataInput } from 'chancai';
import dataset from '../../data.json';

document.querySelector('#app')!.innerHTML = `
  <div id="place"></div><p id="heard"></p><button id="change">change</button><button id="toggle">toggle</button>`;
const find = (id: string): HTMLElement => document.getElementById(id)!;

const view = document.createElement('chancai-funding-leverage');
const given: DataInput = dataset;
Object.assign(view, { id: 'view', data: given, groupBy: 'programme', lang: 'en' });
view.innerHTML = '<span slot="note">a child</span>';
view.addEventListener('chancai-select', ({ detail }) => {
  find('heard').textContent = detail.values.join();
});
find('place').append(view);
find('change').addEventListener('click', () => {
  view.data = { ...dataset, funding: dataset.funding.slice(0, 1) };
});
find('toggle').addEventListener('click', () => (view.isConnected ? view.remove() : find('place').append(view)));
// @ts-expect-error there is no such grouping
view.groupBy = view.groupBy === 'programme' ? 'programme' : 'year';
