import { findBodyOfPost, nameBodies } from './findBodyOfPost.ts';
import { joinBodies, makePart, type SettledRole } from './joinBodies.ts';
import { isBodyName, makeBody } from './makeBody.ts';
import type { OrgMention, ParsedRole, PersonMention, SettledPerson } from './mentions.ts';
import { FIRM_POSTS } from './personLexicon.ts';
import { shareBodies } from './shareBodies.ts';
import type { TaggedWords } from './tagWords.ts';

/** The people of a text with their posts settled, and its bodies with those that only a title showed. */
export interface SettledText {
  readonly people: readonly SettledPerson[];
  readonly organizations: readonly OrgMention[];
}

/** Settles which body each post belongs to: the one printed, a new one that the title shows, or the one named before. */
export function settleRoles(
  words: TaggedWords,
  organizations: readonly OrgMention[],
  people: readonly PersonMention[],
): SettledText {
  const known = new Set(organizations);
  const fresh = new Map<number, OrgMention>();
  const bodies = nameBodies(words, organizations);
  const settle = (role: ParsedRole, person: PersonMention): SettledRole => {
    const body = role.organization;
    if (body !== null && 'kind' in body) {
      if (!known.has(body)) fresh.set(body.start, body);
      return { title: role.title, organization: body.name, kind: body.kind };
    }
    if (body !== null && isBodyName(words, body, role.title)) {
      const mention = fresh.get(body.start) ?? makeBody(words.text, body, organizations);
      fresh.set(body.start, mention);
      return { title: role.title, organization: mention.name, kind: mention.kind };
    }
    if (role.office !== undefined) return { title: role.title, organization: role.office, kind: null };
    // 研究院院长、首席科学家: a word that is not a body is before the post it was printed with alone.
    const isOwn = body !== null && words.text.startsWith(role.title, body.end);
    const title = isOwn ? words.text.slice(body.start, body.end) + role.title : role.title;
    const before = findBodyOfPost(bodies, person, role, title);
    return { title: withoutFirm(title, before?.name), organization: before?.name ?? null, kind: before?.kind ?? null };
  };
  const settled = people.map((person): SettledPerson => {
    const addPart = (part: string, whole: SettledRole): string => {
      const start = words.text.indexOf(part, person.evidence[0]);
      const region = organizations.find(({ name }) => name === whole.organization)?.region ?? null;
      const made = makePart(part, whole, start, region);
      fresh.set(start, made);
      return made.name;
    };
    const roles = joinBodies(
      person.roles,
      person.roles.map((role) => settle(role, person)),
      addPart,
    );
    const official =
      person.figure ||
      roles.some(
        ({ kind }, i) => person.roles[i]?.former !== true && isOfficial(kind, person.roles[i]?.official ?? false),
      );
    return {
      ...person,
      roles: roles.map(({ title, organization }, i) => ({
        title,
        organization,
        ...(person.roles[i]?.former === true && { former: true }),
      })),
      official,
    };
  });
  return {
    people: shareBodies(words.text, settled),
    organizations: [...organizations, ...fresh.values()].sort((a, b) => a.start - b.start),
  };
}

function isOfficial(kind: OrgMention['kind'] | null, byTitle: boolean): boolean {
  if (kind === 'government' || kind === 'party' || kind === 'legislature') return true;
  return byTitle && kind !== 'enterprise';
}

/** 星阑首席财务官 of 深圳星阑通信科技股份有限公司: the firm's own word before the post is not part of it. */
function withoutFirm(title: string, firm: string | undefined): string {
  for (let length = LONGEST_OWN; firm !== undefined && length >= SHORTEST_OWN; length--) {
    const post = title.slice(length);
    if (firm.includes(title.slice(0, length)) && FIRM_POSTS.has(post)) return post;
  }
  return title;
}

const LONGEST_OWN = 4;

const SHORTEST_OWN = 2;
