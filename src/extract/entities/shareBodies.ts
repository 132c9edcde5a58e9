import type { SettledPerson } from './mentions.ts';

// Posts that continue from the one named before in a list: 市人大常委会主任某某，副主任某某，秘书长某某.
const GOES_ON =
  /^(?:副(?!市长|省长|县长|区长|州长|镇长|乡长|旗长|书记|总理)|秘书长$|委员$|常委$|党组成员$|党组副书记$)/u;

const FURTHEST_IN_LIST = 60;

/** A post without a body in a list of people is at the body of the one before it: 人大常委会主任某某、副主任某某. */
export function shareBodies(text: string, people: readonly SettledPerson[]): SettledPerson[] {
  const shared: SettledPerson[] = [];
  for (const person of people) {
    const before = shared.at(-1);
    const body = before?.roles.find(({ organization }) => organization !== null)?.organization ?? null;
    const between = before === undefined ? '。' : text.slice(before.end, person.evidence[0]);
    const isListed = body !== null && between.length <= FURTHEST_IN_LIST && /^[，、；和]?$/u.test(between);
    const isGroup = before !== undefined && before.evidence[0] === before.start && between === '、';
    shared.push(
      isListed || isGroup
        ? {
            ...person,
            roles: person.roles.map((role) =>
              role.organization === null && body !== null && GOES_ON.test(role.title)
                ? { ...role, organization: body }
                : role,
            ),
          }
        : person,
    );
  }
  return shared;
}
