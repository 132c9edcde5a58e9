import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };

const SHARE = new RegExp(words.shareForm, 'u');

/** The two forms of a share's name: with 的 is the name, without it the alias. */
export interface ShareName {
  readonly name: string;
  readonly alias: string;
}

/** Finds both forms of the name of a share of a whole: 占进出口总值比重 is 占进出口总值的比重. Undefined if it names no whole. */
export function findShareName(printed: string): ShareName | undefined {
  const [, before = '', word = ''] = SHARE.exec(printed) ?? [];
  return word === '' ? undefined : { name: `${before}的${word}`, alias: `${before}${word}` };
}
