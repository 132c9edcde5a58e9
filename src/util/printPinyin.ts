import { pinyin } from 'pinyin-pro';

/** Prints a Chinese name for searching in Latin letters: whole, by initials, by syllables (`zhejiang zj zhe jiang`). */
export function printPinyin(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map((each) =>
    each.replace('ü', 'v'),
  );
  if (syllables.length === 0) return '';
  return [syllables.join(''), syllables.map((each) => each.charAt(0)).join(''), ...syllables].join(' ');
}
