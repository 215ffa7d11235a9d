import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where fonts with Chinese letters are on usual systems, the better first; nothing else on the disk is looked at.
 * Linux: Noto, Source Han, WenQuanYi as distributions put them; Windows: 微软雅黑, 等线, 黑体; macOS: 苹方, 黑体.
 */
export const systemFonts = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] => {
  if (platform === 'win32') {
    const folder = join(env.SystemRoot ?? 'C:\\Windows', 'Fonts');
    return ['msyh.ttc', 'Deng.ttf', 'simhei.ttf', 'simsun.ttc'].map((name) => join(folder, name));
  }
  if (platform === 'darwin')
    return ['Hiragino Sans GB.ttc', 'STHeiti Light.ttc', 'PingFang.ttc'].map((name) => `/System/Library/Fonts/${name}`);
  return [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/adobe-source-han-sans/SourceHanSansCN-Regular.otf',
    '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
    '/usr/share/fonts/wqy-microhei/wqy-microhei.ttc',
    '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
    join(homedir(), '.local/share/fonts/NotoSansSC-Regular.ttf'),
    join(homedir(), '.local/share/fonts/NotoSansSC-Regular.otf'),
  ];
};
