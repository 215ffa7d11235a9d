import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

const system =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Chancai 产才', brandUrl: './', brandTarget: '_self', fontBase: system }),
});
