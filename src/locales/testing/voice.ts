import { spawnSync } from 'node:child_process';

/** espeak-ng's voices: English; Chinese that reads characters, and Chinese that reads pinyin with its tones. */
export type Voice = 'en-gb' | 'cmn' | 'cmn-latn-pinyin';

/** A word that no sentence holds, said between sentences to tell them apart. */
const BETWEEN: Readonly<Record<Voice, string>> = {
  'en-gb': 'hippopotamus hippopotamus',
  cmn: 'hippopotamus hippopotamus',
  'cmn-latn-pinyin': 'hua1 hua2 hua3 hua4 hua1',
};

const speak = (voice: Voice, text: string): string[] => {
  const { status, stdout, stderr } = spawnSync('espeak-ng', ['-v', voice, '-q', '--ipa', '--stdin'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`espeak-ng: ${stderr}`);
  return stdout.split('\n').map((line) => line.trim());
};

/** What a voice says of each text, in phonemes (IPA); '' where it is silent. */
export function saidBy(voice: Voice, texts: readonly string[]): string[] {
  const [between] = speak(voice, `${BETWEEN[voice]}\n`);
  const lines = speak(voice, texts.map((text) => `${BETWEEN[voice]}\n\n${text.replace(/\s+/g, ' ')}\n\n`).join(''));
  const said: string[] = [];
  for (const line of lines)
    if (line === between) said.push('');
    else if (line !== '') said.push(`${said.pop() ?? ''} ${line}`.trim());
  if (said.length !== texts.length) throw new Error(`${texts.length} texts, but ${said.length} are heard`);
  return said;
}
