require(['chancai'], ({ ChancaiFundingLeverage, version }) => {
  if (!version) throw new Error('the module says no version');
  fetch('data.json')
    .then((answer) => answer.json())
    .then((dataset) => {
      const view = new ChancaiFundingLeverage();
      Object.assign(view, { id: 'view', groupBy: 'programme', lang: 'en', data: dataset });
      view.innerHTML = '<span slot="note">a child</span>';
      const app = document.getElementById('app');
      app.append(view);
      view.addEventListener('chancai-select', ({ detail }) => {
        document.getElementById('heard').textContent = detail.values.join();
      });
      document.getElementById('change').addEventListener('click', () => {
        view.data = { ...dataset, funding: dataset.funding.slice(0, 1) };
      });
      document.getElementById('toggle').addEventListener('click', () => {
        if (view.isConnected) view.remove();
        else app.append(view);
      });
    });
});
