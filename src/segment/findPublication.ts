import type { PublicationFact } from '../model/pageFacts.ts';

// A paper names itself where someone spoke to it: “…向《某某报》表示”, “…接受《某某报》记者采访”.
const SPOKEN_TO =
  /(?<=^|[。！？”\n])[^。！？\n]{0,30}(?:向|接受|对|告诉)《(?<name>[\p{Script=Han}]{2,10}[报刊])》(?:记者)?(?:表示|采访|介绍|透露|说)/u;
const MASTHEAD =
  /^(?<name>[\p{Script=Han} ]{3,12}(?:日报|晚报|时报|商报|晨报|早报|周报)) {0,9}(?<date>\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)?(?: {0,9}星期[一二三四五六日天])?.{0,12}$/mu;

/** Finds the publication where the page prints its name: in its masthead, or as the paper that someone spoke to. */
export function findPublication(text: string): PublicationFact | null {
  const masthead = MASTHEAD.exec(text);
  if (masthead?.groups?.['name'] !== undefined) {
    return {
      name: masthead.groups['name'].replaceAll(' ', ''),
      date: toIsoDate(masthead.groups['date']),
      evidence: masthead[0].trim(),
    };
  }
  const spoken = SPOKEN_TO.exec(text);
  return spoken?.groups?.['name'] === undefined
    ? null
    : { name: spoken.groups['name'], date: null, evidence: spoken[0] };
}

function toIsoDate(printed: string | undefined): string | null {
  const [year, month, day] = printed?.match(/\d+/gu) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
