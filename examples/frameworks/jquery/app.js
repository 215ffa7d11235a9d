$(() => {
  $.getJSON('data.json', (dataset) => {
    const $view = $('<chancai-funding-leverage id="view" group-by="programme" lang="en">')
      .append('<span slot="note">a child</span>')
      .prop('data', dataset)
      .appendTo('#app');
    $view.on('chancai-select', ({ originalEvent: { detail } }) => $('#heard').text(detail.values.join()));
    $('#change').on('click', () => $view.prop('data', { ...dataset, funding: dataset.funding.slice(0, 1) }));
    $('#toggle').on('click', () => {
      if ($view[0].isConnected) $view.detach();
      else $view.appendTo('#app');
    });
  });
});
