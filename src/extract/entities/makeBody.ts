import { GENERIC_HEADS } from './entityLexicon.ts';
import { formalizeBody } from './formalizeBody.ts';
import type { NewBody, OrgMention } from './mentions.ts';
import { kindOfName } from './organizationWords.ts';
import { PUBLIC_FIGURES, TITLES_BY_END } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

/** Makes the body that only a title showed; a committee of a zone belongs to the one named before. */
export function makeBody(text: string, { start, end }: NewBody, organizations: readonly OrgMention[]): OrgMention {
  const name = formalizeBody(text.slice(start, end));
  if (/^管委会?$/u.test(name)) {
    const zone = organizations.findLast((before) => before.end <= start)?.region ?? null;
    return { start, end, name: (zone ?? '') + name, kind: 'government', region: zone, confidence: 0.6 };
  }
  const kind = /村$/u.test(name) ? 'other' : (kindOfName(name) ?? 'enterprise');
  return { start, end, name, kind, region: null, confidence: 0.6 };
}

/** Tells whether the words before a post are the name of a body, not a description of the post. */
export function isBodyName({ text, tagOf, endOf }: TaggedWords, { start, end }: NewBody, title: string): boolean {
  const isStrong = STRONG.test(title);
  const surface = text.slice(start, end);
  if (surface.length < 2 || GENERIC_HEADS.has(surface) || /驻|[县市省]$/u.test(surface)) return false;
  if (PUBLIC_FIGURES.longestAt(surface, 0)?.end === surface.length) return false;
  // 阿盟秘书长发言人: a post before another post is not a body.
  if (TITLES_BY_END.longestEndingAt(surface, surface.length) !== undefined) return false;
  if (/(?:小组|专班|工作组)$|^管委会?$/u.test(surface)) return true;
  if (INSTITUTE.test(surface) && surface.length >= 6) return true;
  if (/..司$/u.test(surface)) return true;
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, endOf[at]);
    if (GENERIC_HEADS.has(word)) continue;
    if (isStrong || /^(?:x|n[rztsx]|nrt|eng)/u.test(tagOf[at] ?? 'x')) return true;
  }
  return false;
}

// Posts that every firm has and hardly anything else: any words before them are the firm's name.
const STRONG = /(?:董事长|总裁|总经理|CEO|创始人|首席执行官|合伙人)$/u;

// A name with such an ending and some length is that of a body, whatever its words.
const INSTITUTE = /(?:实验室|研究院|研究所|研究中心|学院|医院|协会|学会|商会|联合会|基金会|研究会|博物馆)$/u;
