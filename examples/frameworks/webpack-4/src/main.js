import 'chancai';
import Vue from 'vue';
import dataset from '../../data.json';

Vue.config.ignoredElements = [/^chancai-/];
Vue.config.productionTip = false;

new Vue({
  el: '#app',
  data: { dataset, shown: true, heard: '' },
  methods: {
    hear({ detail }) {
      this.heard = detail.values.join();
    },
    change() {
      this.dataset = Object.assign({}, dataset, { funding: dataset.funding.slice(0, 1) });
    },
  },
  render(h) {
    const note = h('span', { attrs: { slot: 'note' } }, 'a child');
    const view = h(
      'chancai-funding-leverage',
      {
        attrs: { id: 'view', 'group-by': 'programme', lang: 'en' },
        domProps: { data: this.dataset },
        on: { 'chancai-select': this.hear },
      },
      [note],
    );
    const button = (id, click) => h('button', { attrs: { id, type: 'button' }, on: { click } }, id);
    return h('div', [
      this.shown ? view : null,
      h('p', { attrs: { id: 'heard' } }, this.heard),
      button('change', this.change),
      button('toggle', () => {
        this.shown = !this.shown;
      }),
    ]);
  },
});
