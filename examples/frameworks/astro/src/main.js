import 'chancai/components/funding-leverage.js';

const [view, heard, app] = ['view', 'heard', 'app'].map((id) => document.getElementById(id));
const dataset = JSON.parse(document.getElementById('data').textContent);
view.data = dataset;
view.addEventListener('chancai-select', ({ detail }) => {
  heard.textContent = detail.values.join();
});
document.getElementById('change').addEventListener('click', () => {
  view.data = { ...dataset, funding: dataset.funding.slice(0, 1) };
});
document.getElementById('toggle').addEventListener('click', () => {
  if (view.isConnected) view.remove();
  else app.append(view);
});
