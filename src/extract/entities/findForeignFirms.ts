import type { OrgMention } from './mentions.ts';

/** A firm in Latin letters with the form of its law after it: Kranz GmbH, Haruki Kasei株式会社. */
const FIRM =
  /(?<![A-Za-z])([A-Z][\p{Script=Latin}&.'-]{1,20}(?: [\p{Script=Latin}&.'-]{1,20}){0,4}?) ?(?:GmbH(?: & Co\. KG)?|AG|SE|S\.p\.A\.?|S\.A\.|N\.V\.|B\.V\.|Inc\.?|Ltd\.?|LLC|PLC|Corp\.?|Co\., ?Ltd\.?|Limited|Corporation|Pte\. Ltd\.|株式会社|株式會社)(?![A-Za-z])/gu;

/** Finds firms in Latin letters by the form of law in their names. Linear: every repeat is bounded. */
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
