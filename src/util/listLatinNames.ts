import { printPinyin } from './printPinyin.ts';

/**
 * Lists how names are typed in Latin letters, each once: the pinyin joined, its initials, and a name's own Latin letters
 * (`zhejiangsheng`, `zjs`, `lng`). All in lower case and without spaces.
 */
export function listLatinNames(...names: ReadonlyArray<string | null>): readonly string[] {
  return [
    ...new Set(
      names.flatMap((name) => {
        if (name === null) return [];
        const [joined = '', initials = ''] = printPinyin(name).split(' ');
        return [joined, initials.length > 1 ? initials : '', foldLatin(name) ?? ''].filter((each) => each !== '');
      }),
    ),
  ];
}

/** Folds what was typed in Latin letters as `listLatinNames` does; undefined for a text with any other letter in it. */
export function foldLatin(typed: string): string | undefined {
  const folded = typed
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[\s'’.-]+/gu, '');
  return /^[a-z][a-z0-9]*$/u.test(folded) ? folded : undefined;
}
