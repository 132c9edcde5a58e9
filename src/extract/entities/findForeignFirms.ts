import lexicon from '../../../seeds/lexicons/entityWords.json' with { type: 'json' };
import type { Span } from '../../model/span.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import { CHINA, PLACE_INDEX } from './gazetteer.ts';
import { listFirmMentions } from './listFirmMentions.ts';
import type { OrgMention, PlaceMention } from './mentions.ts';
import { TITLES } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

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

/** 矿业公司米纳斯南方（Minas do Sul）, right after a country. An abbreviation (AI) is no original name. */
const TRANSLATED = new RegExp(
  `[\\p{Script=Han}]{1,8}?(?:${joinAlternatives(lexicon.foreignKinds)})([\\p{Script=Han}·]{2,10})（(?=[^（）]{0,40}[a-z])[A-Z][\\p{Script=Latin}\\d&.'’ -]{1,40}）`,
  'uy',
);
/** A text names a few foreign firms; each is looked for in all of it. */
const MOST_TRANSLATED = 40;

/** Foreign firms, and the words before their names for what kind of firm each is (巴西矿业公司). */
export interface TranslatedFirms {
  readonly mentions: readonly OrgMention[];
  readonly kinds: readonly Span[];
}

/**
 * Finds foreign firms by their original name in brackets: 巴西矿业公司米纳斯南方（Minas do Sul）. Its other mentions are found
 * with it. A post or a deed there (首席执行官李明（Li Ming）) is not a name.
 */
export function findTranslatedFirms({ text, tagOf }: TaggedWords, places: readonly PlaceMention[]): TranslatedFirms {
  const kinds = new Map<string, Span>();
  for (const { start, end, place } of places) {
    if (place.level !== 'country' || place === CHINA) continue;
    TRANSLATED.lastIndex = end;
    const [words = '', name = ''] = TRANSLATED.exec(text) ?? [];
    if (name === '' || TITLES.longestAt(name, 0) !== undefined) continue;
    const at = end + words.lastIndexOf(`${name}（`);
    if (/^v(?!n)/u.test(tagOf[at] ?? '')) continue;
    kinds.set(name, [start, at]);
    if (kinds.size >= MOST_TRANSLATED) break;
  }
  return { mentions: [...kinds.keys()].flatMap((name) => listFirmMentions(text, name)), kinds: [...kinds.values()] };
}
