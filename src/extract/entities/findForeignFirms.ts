import { UNIT_HEADS } from './entityLexicon.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { listFirmMentions } from './listFirmMentions.ts';
import type { OrgMention } from './mentions.ts';

/** A firm in Latin letters with its legal form after it: Kranz GmbH, Haruki Kasei株式会社. */
const FIRM =
  /(?<![A-Za-z])([A-Z][\p{Script=Latin}&.'-]{1,20}(?: [\p{Script=Latin}&.'-]{1,20}){0,4}?) ?(?:GmbH(?: & Co\. KG)?|AG|SE|S\.p\.A\.?|S\.A\.|N\.V\.|B\.V\.|Inc\.?|Ltd\.?|LLC|PLC|Corp\.?|Co\., ?Ltd\.?|Limited|Corporation|Pte\. Ltd\.|株式会社|株式會社)(?![A-Za-z])/gu;

/** 中国驻某国大使馆: the country that sends it and the country it is in. */
const EMBASSY = /[\u4e00-\u9fff]{2,8}?驻[\u4e00-\u9fff]{2,10}?(?:大使馆|总领事馆|领事馆|使团)/gu;

/** Finds embassies, starting at the country that sends them. */
export function findEmbassies(text: string): OrgMention[] {
  return Array.from(text.matchAll(EMBASSY)).flatMap(({ 0: words, index }) => {
    const post = words.indexOf('驻');
    for (let from = 0; from < post; from++) {
      const sender = PLACE_INDEX.longestAt(words, from);
      if (sender?.end !== post || sender.value.places[0]?.level !== 'country') continue;
      const start = index + from;
      const name = words.slice(from);
      const region = sender.value.places[0].name;
      return [{ start, end: start + name.length, name, kind: 'government' as const, region, confidence: 0.85 }];
    }
    return [];
  });
}

/** Finds firms in Latin letters by the legal form in their names. Linear: every repeat is bounded. */
export function findForeignFirms(text: string): OrgMention[] {
  return Array.from(text.matchAll(FIRM), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    name,
    kind: 'enterprise' as const,
    region: null,
    confidence: 0.85,
  }));
}

/** 米纳斯南方（Minas do Sul）, right after what kind of firm it is. */
const TRANSLATED = /([\p{Script=Han}·]{2,10})（[A-Z][\p{Script=Latin}\d&.'’ -]{1,40}）/uy;
/** A text names a few foreign firms; each is looked for in all of it. */
const MOST_TRANSLATED = 40;

/** Finds foreign firms by their original name in brackets, wherever the text prints them: 巴西矿业公司米纳斯南方（Minas do Sul）. */
export function findTranslatedFirms(text: string): OrgMention[] {
  const names = new Set<string>();
  for (const { end } of UNIT_HEADS.leftmost(text)) {
    TRANSLATED.lastIndex = end;
    const name = TRANSLATED.exec(text)?.[1];
    if (name !== undefined) names.add(name);
    if (names.size >= MOST_TRANSLATED) break;
  }
  return [...names].flatMap((name) => listFirmMentions(text, name));
}
