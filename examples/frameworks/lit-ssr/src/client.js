import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { nothing, render } from 'lit';
import 'chancai/components/funding-leverage.js';
import dataset from '../../data.json';
import { view } from './view.js';

const find = (id) => document.getElementById(id);
const app = find('app');
let data = dataset;
let shown = true;
const heard = ({ detail }) => {
  find('heard').textContent = detail.values.join();
};
hydrate(view(data, heard), app);
const draw = () => render(shown ? view(data, heard) : nothing, app);
find('change').addEventListener('click', () => {
  data = { ...dataset, funding: dataset.funding.slice(0, 1) };
  draw();
});
find('toggle').addEventListener('click', () => {
  shown = !shown;
  draw();
});
